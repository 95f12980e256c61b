//! Options of products, their variants, and a product with some of its options chosen.

use serde_json::{Value, json};

use crate::Shop;

const OPTIONS: &str = "productOptions(first: 50) { edges { node { __typename entityId displayName isRequired isVariantOption \
    ... on MultipleChoiceOption { displayStyle values(first: 50) { edges { node { __typename entityId label isDefault isSelected \
      ... on SwatchOptionValue { hexColors imageUrl(width: 40) } \
      ... on ProductPickListOptionValue { productId defaultImage { url(width: 40) } } } } } } \
    ... on CheckboxOption { checkedByDefault label checkedOptionValueEntityId uncheckedOptionValueEntityId } \
    ... on NumberFieldOption { lowest highest isIntegerOnly limitNumberBy number: defaultValue } \
    ... on TextFieldOption { minLength maxLength } ... on MultiLineTextFieldOption { minLength maxLength maxLines } \
    ... on DateFieldOption { earliest latest limitDateBy } ... on FileUploadFieldOption { maxFileSize fileTypes } } } }";

async fn product(shop: &Shop, arguments: &str, fields: &str) -> Value {
    let query = format!("{{ site {{ product({arguments}) {{ {fields} }} }} }}");
    shop.ask(&query, Value::Null).await["site"]["product"].take()
}

/// The options of a product.
async fn options(shop: &Shop, arguments: &str) -> Vec<Value> {
    let product = product(shop, arguments, OPTIONS).await;
    let edges = product["productOptions"]["edges"].as_array().unwrap().clone();
    edges.into_iter().map(|mut edge| edge["node"].take()).collect()
}

#[tokio::test]
async fn every_kind_of_option_tells_its_limits() {
    let shop = Shop::open().await;
    let journal = options(&shop, "entityId: 201").await;
    assert_eq!(journal[0]["displayStyle"], "Swatch");
    assert_eq!(journal[0]["isVariantOption"], true);
    let green = &journal[0]["values"]["edges"][0]["node"];
    assert_eq!(
        *green,
        json!({ "__typename": "SwatchOptionValue", "entityId": 1001, "label": "Forest green", "isDefault": true,
                "isSelected": null, "hexColors": ["#2f5d46"], "imageUrl": null })
    );
    assert_eq!(journal[1]["displayStyle"], "RectangleBoxes");
    assert_eq!([&journal[2]["minLength"], &journal[2]["maxLength"]], [1, 3]);
    assert_eq!(journal[3]["checkedByDefault"], false);
    assert_eq!(journal[3]["checkedOptionValueEntityId"], 1021);

    let invitation = options(&shop, "entityId: 204").await;
    assert_eq!(invitation[0]["displayStyle"], "DropdownList");
    let number = &invitation[1];
    assert_eq!([&number["lowest"], &number["highest"], &number["number"]], [25.0, 500.0, 50.0]);
    assert_eq!([&number["limitNumberBy"], &number["isIntegerOnly"]], [&json!("RANGE"), &json!(true)]);
    assert_eq!(invitation[2]["earliest"], "2026-12-01T00:00:00Z");
    assert_eq!(invitation[2]["limitDateBy"], "RANGE");
    assert_eq!(invitation[3]["maxLines"], 8);
    assert_eq!(invitation[4]["fileTypes"], json!(["pdf", "png", "svg"]));

    let set = options(&shop, "entityId: 205").await;
    assert_eq!(set[0]["displayStyle"], "ProductPickListWithImages");
    assert_eq!(set[0]["values"]["edges"][1]["node"]["productId"], 117);
    assert_eq!(set[1]["checkedByDefault"], true);
    assert_eq!(options(&shop, "entityId: 202").await[0]["displayStyle"], "RadioButtons");
    assert_eq!(options(&shop, "entityId: 101").await.len(), 0);
}

#[tokio::test]
async fn textures_of_swatches_are_pictures() {
    let shop = Shop::open().await;
    let sheet = options(&shop, "entityId: 218").await;
    let url = sheet[0]["values"]["edges"][0]["node"]["imageUrl"].as_str().unwrap().to_owned();
    let picture = shop.http.get(url).send().await.unwrap();
    assert_eq!(picture.headers()["content-type"], "image/svg+xml");
}

const CHOSEN: &str = "sku prices { price { value } basePrice { value } salePrice { value } } inventory { isInStock aggregated \
    { availableToSell warningLevel } } defaultImage { url(width: 40) altText } availabilityV2 { status }";

#[tokio::test]
async fn a_variant_changes_sku_price_stock_and_picture_however_it_is_named() {
    let shop = Shop::open().await;
    let values = "optionValueIds: [{ optionEntityId: 1, valueEntityId: 1002 }, { optionEntityId: 2, valueEntityId: 1011 }]";
    let by_values = product(&shop, &format!("entityId: 201, {values}"), CHOSEN).await;
    assert_eq!(by_values["sku"], "PP-NB-CLO-R5");
    assert_eq!(by_values["prices"]["price"]["value"], 20.8);
    assert_eq!(by_values["prices"]["salePrice"]["value"], 20.8);
    assert_eq!(by_values["inventory"]["aggregated"], json!({ "availableToSell": 12, "warningLevel": 5 }));
    assert!(by_values["defaultImage"]["url"].as_str().unwrap().ends_with("/40w/201-1-9c3d2e.svg"));
    assert_eq!(by_values["defaultImage"]["altText"], "Cloth Journal, Brick red");
    for named in ["variantEntityId: 20102", "entityId: 201, variantEntityId: 20102", "sku: \"PP-NB-CLO-R5\""]
    {
        assert_eq!(product(&shop, named, CHOSEN).await, by_values, "{named}");
    }
    let picture = shop.http.get(by_values["defaultImage"]["url"].as_str().unwrap()).send().await.unwrap();
    assert!(picture.text().await.unwrap().contains("#9c3d2e"));

    let sold_out = product(&shop, "variantEntityId: 20104", CHOSEN).await;
    assert_eq!(sold_out["inventory"]["isInStock"], false);
    let base = product(&shop, "entityId: 201", CHOSEN).await;
    assert_eq!([&base["sku"], &base["prices"]["price"]["value"]], [&json!("PP-NB-CLO"), &json!(26.0)]);
    assert_eq!(base["inventory"]["isInStock"], true);
}

#[tokio::test]
async fn chosen_values_are_marked_and_defaults_stand_until_others_are_chosen() {
    let shop = Shop::open().await;
    let selected = async |arguments: &str| {
        let options = options(&shop, arguments).await;
        let values = options.iter().filter_map(|option| option["values"]["edges"].as_array()).flatten();
        let chosen = values.filter(|edge| edge["node"]["isSelected"] == true);
        chosen.map(|edge| edge["node"]["entityId"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(selected("entityId: 201, useDefaultOptionSelections: true").await, [1001, 1011]);
    let one = "optionValueIds: [{ optionEntityId: 1, valueEntityId: 1003 }]";
    assert_eq!(
        selected(&format!("entityId: 201, useDefaultOptionSelections: true, {one}")).await,
        [1003, 1011]
    );
    assert_eq!(selected(&format!("entityId: 201, {one}")).await, [1003]);
    let foreign = "optionValueIds: [{ optionEntityId: 1, valueEntityId: 1011 }, { optionEntityId: 99, valueEntityId: 1 }]";
    assert_eq!(selected(&format!("entityId: 201, {foreign}")).await, [0_i64; 0]);
}

#[tokio::test]
async fn a_combination_that_is_not_made_is_unavailable_and_costs_what_the_product_costs() {
    let shop = Shop::open().await;
    for missing in [[1003, 1012], [1002, 1012]] {
        let [cover, size] = missing;
        let values = format!(
            "optionValueIds: [{{ optionEntityId: 1, valueEntityId: {cover} }}, {{ optionEntityId: 2, valueEntityId: {size} }}]"
        );
        let product = product(&shop, &format!("entityId: 201, {values}"), CHOSEN).await;
        assert_eq!(product["availabilityV2"]["status"], "Unavailable", "{missing:?}");
    }
}

#[tokio::test]
async fn modifiers_and_picked_products_raise_the_price() {
    let shop = Shop::open().await;
    let price = async |arguments: &str| {
        product(&shop, arguments, "prices { price { value } }").await["prices"]["price"]["value"].clone()
    };
    assert_eq!(price("entityId: 205").await, 42.0);
    assert_eq!(
        price("entityId: 205, optionValueIds: [{ optionEntityId: 15, valueEntityId: 1063 }]").await,
        52.5
    );
    assert_eq!(price("entityId: 205, useDefaultOptionSelections: true").await, 58.4);
    assert_eq!(
        price("entityId: 204, optionValueIds: [{ optionEntityId: 10, valueEntityId: 1053 }]").await,
        118.75
    );
}

#[tokio::test]
async fn variants_can_be_filtered() {
    let shop = Shop::open().await;
    let skus = async |arguments: &str| {
        let fields =
            format!("variants(first: 50, {arguments}) {{ edges {{ node {{ sku isPurchasable }} }} }}");
        let product = product(&shop, "entityId: 201", &fields).await;
        let edges = product["variants"]["edges"].as_array().unwrap();
        edges
            .iter()
            .map(|edge| edge["node"]["sku"].as_str().unwrap()["PP-NB-CLO-".len()..].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(skus("entityIds: []").await, ["G5", "R5", "B5", "G6", "R6"]);
    assert_eq!(skus("isPurchasable: false").await, ["R6"]);
    assert_eq!(skus("optionValueIds: [{ optionEntityId: 2, valueEntityId: 1012 }]").await, ["G6", "R6"]);
    assert_eq!(skus("entityIds: [20101, 20102], skus: [\"PP-NB-CLO-R5\"]").await, ["R5"]);
    assert_eq!(skus("skus: [\"unknown\"]").await, [""; 0]);
}

#[tokio::test]
async fn ids_that_disagree_or_are_unknown_name_no_product() {
    let shop = Shop::open().await;
    for arguments in [
        "entityId: 999",
        "sku: \"unknown\"",
        "entityId: 101, variantEntityId: 20101",
        "entityId: 101, sku: \"PP-NB-CLO-R5\"",
        "id: \"product:x\"",
        "useDefaultOptionSelections: true",
    ] {
        assert!(product(&shop, arguments, "name").await.is_null(), "{arguments}");
    }
    let both = product(&shop, "id: \"product:101\", entityId: 101, sku: \"PP-NB-A5L\"", "name").await;
    assert_eq!(both["name"], "Everyday Notebook A5, lined");
}
