//! What carts accept: options of every kind, variants, stock, limits, and goods that not everybody may buy.

use serde_json::{Value, json};

use crate::carts::{cart, change, contents, new_cart};
use crate::{Shop, VIP};

const LINES: &str = "query ($id: String) { site { cart(entityId: $id) { lineItems { physicalItems { productEntityId \
                     variantEntityId sku quantity listPrice { value } originalPrice { value } image { urlOriginal altText } \
                     catalogProductWithOptionSelections { sku } selectedOptions { __typename entityId name \
                     ... on CartSelectedMultipleChoiceOption { value valueEntityId } \
                     ... on CartSelectedCheckboxOption { value valueEntityId } \
                     ... on CartSelectedDateFieldOption { date { utc } } \
                     ... on CartSelectedNumberFieldOption { number } \
                     ... on CartSelectedTextFieldOption { text } \
                     ... on CartSelectedMultiLineTextFieldOption { text } } } } } } }";
/// Wholesale buyers see trade packs, the VIP the members' drawer.
const WHOLESALE: &str = "wholesale@example.com";

async fn lines(shop: &Shop, token: Option<&str>, id: &str) -> Value {
    let call = shop.call(LINES, json!({ "id": id }));
    let call = if let Some(token) = token { call.customer(token) } else { call };
    call.send().await.data()["site"]["cart"]["lineItems"]["physicalItems"].take()
}

/// A cart with one line of these goods.
async fn cart_of(shop: &Shop, token: Option<&str>, goods: Value) -> String {
    let made = change(shop, token, "createCart", json!({ "lineItems": [goods] })).await.data();
    made["cart"]["createCart"]["cart"]["entityId"].as_str().unwrap().to_owned()
}

async fn refusal(shop: &Shop, token: Option<&str>, goods: &Value) -> String {
    let body = change(shop, token, "createCart", json!({ "lineItems": [goods] })).await.body();
    assert!(body["data"]["cart"]["createCart"].is_null(), "{goods} {body}");
    body["errors"][0]["message"].as_str().unwrap().to_owned()
}

fn choices(pairs: &[(i32, i32)]) -> Value {
    let choice =
        |(option, value): &(i32, i32)| json!({ "optionEntityId": option, "optionValueEntityId": value });
    pairs.iter().map(choice).collect()
}

/// Goods with options.
fn with(product: i32, quantity: i32, options: Value) -> Value {
    json!({ "productEntityId": product, "quantity": quantity, "selectedOptions": options })
}

/// The invitation card with all its options answered.
fn invitation() -> Value {
    json!({
        "multipleChoices": choices(&[(10, 1052)]),
        "numberFields": [{ "optionEntityId": 11, "number": 50 }],
        "dateFields": [{ "optionEntityId": 12, "date": "2027-06-19T00:00:00Z" }],
        "multiLineTextFields": [{ "optionEntityId": 13, "text": "Come to our party.\nBring cake." }],
    })
}

/// The stamp with its required options answered.
fn stamp() -> Value {
    json!({
        "textFields": [{ "optionEntityId": 7, "text": "Ex libris" }],
        "multipleChoices": choices(&[(8, 1042)]),
        "checkboxes": choices(&[(26, 1141)]),
    })
}

/// The options with one kind of answer exchanged.
fn changed(mut options: Value, kind: &str, answers: Value) -> Value {
    options[kind] = answers;
    options
}

#[tokio::test]
async fn a_line_says_what_was_chosen_for_options_of_every_kind() {
    let shop = Shop::open().await;
    let id = cart_of(&shop, None, with(204, 2, invitation())).await;
    let line = lines(&shop, None, &id).await[0].take();
    assert_eq!(
        line["selectedOptions"],
        json!([
            { "__typename": "CartSelectedMultipleChoiceOption", "entityId": 10, "name": "Paper", "value": "Laid", "valueEntityId": 1052 },
            { "__typename": "CartSelectedNumberFieldOption", "entityId": 11, "name": "Cards in the set", "number": 50.0 },
            { "__typename": "CartSelectedDateFieldOption", "entityId": 12, "name": "Day of the event", "date": { "utc": "2027-06-19T00:00:00Z" } },
            { "__typename": "CartSelectedMultiLineTextFieldOption", "entityId": 13, "name": "Your words", "text": "Come to our party.\nBring cake." },
        ])
    );
    let id = cart_of(&shop, None, with(203, 1, stamp())).await;
    let line = lines(&shop, None, &id).await[0].take();
    let kinds: Vec<_> = line["selectedOptions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|chosen| chosen["__typename"].clone())
        .collect();
    assert_eq!(
        kinds,
        ["CartSelectedTextFieldOption", "CartSelectedMultipleChoiceOption", "CartSelectedCheckboxOption"]
    );
    assert_eq!(line["selectedOptions"][2]["value"], "Yes");
}

#[tokio::test]
async fn choices_move_the_price_of_a_line() {
    let shop = Shop::open().await;
    let price = async |handle: i32| {
        let answers = choices(&[(8, handle)]);
        let id = cart_of(&shop, None, with(203, 1, changed(stamp(), "multipleChoices", answers))).await;
        let line = lines(&shop, None, &id).await[0].take();
        line["listPrice"]["value"].as_f64().unwrap()
    };
    let (beech, walnut, none) = (price(1041).await, price(1042).await, price(1043).await);
    assert!((walnut - beech - 6.0).abs() < 0.001);
    assert!((none - beech * 0.9).abs() < 0.01);
}

#[tokio::test]
async fn a_variant_is_the_same_article_however_it_is_named() {
    let shop = Shop::open().await;
    let id =
        cart_of(&shop, None, with(201, 1, json!({ "multipleChoices": choices(&[(2, 1011), (1, 1002)]) })))
            .await;
    let more = json!([
        { "productEntityId": 201, "variantEntityId": 20102, "quantity": 1 },
        { "sku": "PP-NB-CLO-R5", "quantity": 1 },
        { "productEntityId": 201, "variantEntityId": 20101, "quantity": 1 },
        { "productEntityId": 201, "variantEntityId": 20102, "quantity": 1,
          "selectedOptions": { "textFields": [{ "optionEntityId": 3, "text": "VL" }] } },
    ]);
    let input = json!({ "cartEntityId": id, "data": { "lineItems": more } });
    change(&shop, None, "addCartLineItems", input).await.data();
    let lines = lines(&shop, None, &id).await;
    let summary: Vec<_> = lines
        .as_array()
        .unwrap()
        .iter()
        .map(|line| (line["variantEntityId"].as_i64().unwrap(), line["quantity"].as_i64().unwrap()))
        .collect();
    assert_eq!(summary, [(20102, 3), (20101, 1), (20102, 1)]);
    assert_eq!(lines[0]["sku"], "PP-NB-CLO-R5");
    assert_eq!(lines[0]["catalogProductWithOptionSelections"]["sku"], "PP-NB-CLO-R5");
    assert_eq!(lines[0]["listPrice"]["value"], 20.8);
    assert!(lines[0]["image"]["altText"].as_str().unwrap().contains("Brick red"));
    assert_ne!(lines[0]["image"]["urlOriginal"], lines[1]["image"]["urlOriginal"]);
    let chosen = lines[0]["selectedOptions"].as_array().unwrap();
    assert_eq!((&chosen[0]["value"], &chosen[1]["value"]), (&json!("Brick red"), &json!("A5")));
}

#[tokio::test]
async fn the_tier_of_the_quantity_and_the_price_list_of_the_group_count() {
    let shop = Shop::open().await;
    let wholesale = shop.log_in(WHOLESALE).await;
    for (token, quantity, price) in [
        (None, 5, 10.5),
        (None, 10, 9.8),
        (Some(wholesale.as_str()), 5, 9.0),
        (Some(wholesale.as_str()), 10, 8.4),
        (Some(wholesale.as_str()), 40, 7.6),
    ] {
        let id = new_cart(&shop, token, &[(206, quantity)]).await;
        assert_eq!(lines(&shop, token, &id).await[0]["listPrice"]["value"], price, "{quantity}");
    }
    let euros = json!({ "lineItems": [{ "productEntityId": 206, "quantity": 2 }], "currencyCode": "EUR" });
    let made = change(&shop, Some(&wholesale), "createCart", euros).await.data();
    assert_eq!(made["cart"]["createCart"]["cart"]["amount"], json!({ "value": 16.2, "currencyCode": "EUR" }));
}

#[tokio::test]
async fn answers_that_do_not_fit_an_option_are_refused() {
    let shop = Shop::open().await;
    let number = |number: f64| {
        changed(invitation(), "numberFields", json!([{ "optionEntityId": 11, "number": number }]))
    };
    let date =
        |date: &str| changed(invitation(), "dateFields", json!([{ "optionEntityId": 12, "date": date }]));
    let words = |text: &str| {
        changed(invitation(), "multiLineTextFields", json!([{ "optionEntityId": 13, "text": text }]))
    };
    let text = |text: &str| changed(stamp(), "textFields", json!([{ "optionEntityId": 7, "text": text }]));
    let cases = [
        (with(201, 1, json!({})), "Cover is required"),
        (with(201, 1, json!({ "multipleChoices": choices(&[(1, 1001)]) })), "Size is required"),
        (with(201, 1, json!({ "multipleChoices": choices(&[(1, 1003), (2, 1012)]) })), "combination"),
        (with(201, 1, json!({ "multipleChoices": choices(&[(1, 1011), (2, 1011)]) })), "Cover does not have"),
        (with(201, 1, json!({ "multipleChoices": choices(&[(1, 1001), (1, 1002), (2, 1011)]) })), "twice"),
        (with(201, 1, json!({ "multipleChoices": choices(&[(8, 1041)]) })), "no option 8"),
        (with(201, 1, json!({ "checkboxes": choices(&[(1, 1001)]) })), "Cover does not have"),
        (
            json!({ "productEntityId": 201, "variantEntityId": 20201, "quantity": 1 }),
            "does not have the chosen option",
        ),
        (
            json!({ "productEntityId": 201, "variantEntityId": 20101, "quantity": 1,
                 "selectedOptions": { "multipleChoices": choices(&[(1, 1002)]) } }),
            "does not have the chosen option",
        ),
        (with(204, 1, number(24.0)), "Cards in the set is not within"),
        (with(204, 1, number(501.0)), "Cards in the set is not within"),
        (with(204, 1, number(50.5)), "Cards in the set is not within"),
        (with(204, 1, date("2026-11-30")), "Day of the event is not within"),
        (with(204, 1, date("2029-01-01")), "Day of the event is not within"),
        (with(204, 1, words("Short")), "Your words is not within"),
        (with(204, 1, words(&"long ".repeat(100))), "Your words is not within"),
        (with(204, 1, words("a\nb\nc\nd\ne\nf\ng\nh\ni\nj")), "Your words is not within"),
        (with(204, 1, words("            ")), "Your words is not within"),
        (with(204, 1, changed(invitation(), "dateFields", Value::Null)), "Day of the event is required"),
        (with(203, 1, text("ab")), "Text of the stamp is not within"),
        (with(203, 1, text(&"a".repeat(31))), "Text of the stamp is not within"),
        (with(203, 1, text("two\nlines")), "Text of the stamp is not within"),
        (with(203, 1, changed(stamp(), "checkboxes", choices(&[(26, 1142)]))), "Consent is required"),
        (with(203, 1, changed(stamp(), "checkboxes", choices(&[]))), "Consent is required"),
    ];
    for (goods, reason) in cases {
        let message = refusal(&shop, None, &goods).await;
        assert!(message.contains(reason), "{goods} {message}");
    }
}

#[tokio::test]
async fn goods_that_are_not_for_sale_or_not_there_are_refused() {
    let shop = Shop::open().await;
    let variant = |id: i32, quantity: i32| json!({ "productEntityId": 201, "variantEntityId": id, "quantity": quantity });
    let plain = |product: i32, quantity: i32| json!({ "productEntityId": product, "quantity": quantity });
    for (goods, reason) in [
        (variant(20104, 1), "out of stock"),
        (variant(20105, 1), "combination"),
        (variant(20103, 4), "only 3 of"),
        (plain(117, 5), "only 4 of"),
        (plain(124, 1), "out of stock"),
        (plain(206, 1), "at least 2"),
        (plain(238, 41), "at most 40"),
        (with(203, 6, stamp()), "at most 5"),
        (plain(216, 1), "not available"),
        (plain(217, 1), "on request"),
    ] {
        let message = refusal(&shop, None, &goods).await;
        assert!(message.contains(reason), "{goods} {message}");
    }
    // A pre-order is a sale.
    let id = cart_of(&shop, None, plain(215, 1)).await;
    assert_eq!(contents(&shop, None, &id).await, [(215, 1)]);
}

#[tokio::test]
async fn stock_counts_over_the_lines_of_a_cart() {
    let shop = Shop::open().await;
    let initials = |text: &str| {
        json!({ "productEntityId": 201, "variantEntityId": 20103, "quantity": 2,
                "selectedOptions": { "textFields": [{ "optionEntityId": 3, "text": text }] } })
    };
    let id = cart_of(&shop, None, initials("VL")).await;
    let add = json!({ "cartEntityId": id, "data": { "lineItems": [initials("RM")] } });
    let body = change(&shop, None, "addCartLineItems", add).await.body();
    assert!(body["errors"][0]["message"].as_str().unwrap().contains("only 3 of"), "{body}");
    let own = cart(&shop, None, &id).await;
    assert_eq!(own["lineItems"]["totalQuantity"], 2);
    let line = &own["lineItems"]["physicalItems"][0]["entityId"];
    let update = |quantity: i32| json!({ "cartEntityId": id, "lineItemEntityId": line, "data": { "lineItem": { "quantity": quantity } } });
    let body = change(&shop, None, "updateCartLineItem", update(4)).await.body();
    assert!(body["errors"][0]["message"].as_str().unwrap().contains("only 3 of"), "{body}");
    change(&shop, None, "updateCartLineItem", update(3)).await.data();
    assert_eq!(contents(&shop, None, &id).await, [(201, 3)]);
}

#[tokio::test]
async fn goods_for_one_group_are_nobody_elses_and_leave_the_cart_with_her() {
    let shop = Shop::open().await;
    let (wholesale, vip) = (shop.log_in(WHOLESALE).await, shop.log_in(VIP).await);
    let (trade, members) = (209, 212);
    for (token, product) in [(None, trade), (None, members), (Some(&vip), trade), (Some(&wholesale), members)]
    {
        let goods = json!({ "productEntityId": product, "quantity": 1 });
        let message = refusal(&shop, token.map(String::as_str), &goods).await;
        assert_eq!(message, "There is no such product.", "{product}");
    }
    let id = new_cart(&shop, Some(&vip), &[(members, 1), (101, 1)]).await;
    assert_eq!(contents(&shop, Some(&vip), &id).await, [(i64::from(members), 1), (101, 1)]);
    change(&shop, Some(&vip), "unassignCartFromCustomer", json!({ "cartEntityId": id })).await.data();
    assert_eq!(contents(&shop, None, &id).await, [(101, 1)]);
}
