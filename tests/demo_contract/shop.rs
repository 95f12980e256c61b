//! The shop around the account: settings, countries, goods, pictures.

use serde_json::{Value, json};

use crate::{Shop, VIP};

const FIELDS: &str = "entityId label sortOrder isBuiltIn isRequired __typename \
    ... on CheckboxesFormField { options { entityId label } } ... on RadioButtonsFormField { options { entityId label } } \
    ... on PicklistFormField { choosePrefix options { entityId label } } ... on PicklistOrTextFormField { picklistPrefix } \
    ... on DateFormField { minDate maxDate } ... on NumberFormField { minNumber maxNumber } \
    ... on TextFormField { maxLength } ... on MultilineTextFormField { rows } ... on PasswordFormField { maxLength }";

async fn form(shop: &Shop, form: &str) -> Vec<Value> {
    let data = shop
        .ask(
            &format!("{{ site {{ settings {{ formFields {{ form: {form} {{ {FIELDS} }} }} }} }} }}"),
            Value::Null,
        )
        .await;
    data["site"]["settings"]["formFields"]["form"].as_array().unwrap().clone()
}

fn ids(fields: &[Value]) -> Vec<i64> {
    fields.iter().map(|field| field["entityId"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn the_settings_tell_what_a_storefront_shows() {
    let shop = Shop::open().await;
    let query = "{ site { settings { storeName storeHash status statusMessage channelId faviconUrl \
        logoV2 { ... on StoreTextLogo { text } ... on StoreImageLogo { image { url(width: 400) altText } } } contact { email phone address } url { vanityUrl cdnUrl checkoutUrl } \
        display { shortDateFormat } tax { pdp plp } locales { code isDefault } currency { defaultCurrency } \
        reCaptcha { siteKey isEnabledOnStorefront } privacy { cookieConsentEnabled } checkout { persistentCartEnabled } \
        socialMediaLinks { name url } inactivity { shopperInactivityDurationSeconds } \
        customers { passwordComplexitySettings { minimumPasswordLength requireLowerCase requireUpperCase requireNumbers \
        minimumNumbers requireSpecialCharacters minimumSpecialCharacters } } } } }";
    let settings = shop.ask(query, Value::Null).await["site"]["settings"].take();
    assert_eq!(settings["status"], "LAUNCHED");
    assert_eq!(settings["channelId"], 1);
    assert_eq!(settings["logoV2"]["text"], "Paper & Pine");
    assert_eq!(settings["currency"]["defaultCurrency"], "USD");
    assert_eq!(settings["inactivity"]["shopperInactivityDurationSeconds"], 1800);
    assert_eq!(
        settings["customers"]["passwordComplexitySettings"],
        json!({
            "minimumPasswordLength": 8, "requireLowerCase": true, "requireUpperCase": true, "requireNumbers": true,
            "minimumNumbers": 1, "requireSpecialCharacters": true, "minimumSpecialCharacters": 1,
        })
    );
    shop.store.behave(|store| {
        store.maintenance = true;
        store.image_logo = true;
    });
    let settings = shop.ask(query, Value::Null).await["site"]["settings"].take();
    assert_eq!(settings["status"], "MAINTENANCE");
    assert!(settings["statusMessage"].is_string());
    let logo = &settings["logoV2"]["image"];
    assert_eq!(logo["altText"], "Paper & Pine");
    let picture = shop.http.get(logo["url"].as_str().unwrap()).send().await.unwrap();
    assert!(picture.status().is_success());
}

#[tokio::test]
async fn the_forms_have_the_platforms_fields_and_every_kind_of_own_field() {
    let shop = Shop::open().await;
    let (customer, address) = (form(&shop, "customer").await, form(&shop, "shippingAddress").await);
    assert_eq!(ids(&customer), [1, 2, 3, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]);
    assert_eq!(ids(&address), [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 34, 35, 36]);
    let required_own: Vec<_> = customer
        .iter()
        .chain(&address)
        .filter(|field| field["isRequired"] == true && field["isBuiltIn"] == false)
        .collect();
    assert_eq!(required_own.len(), 1);
    assert_eq!(required_own[0]["__typename"], "RadioButtonsFormField");
    for kind in
        ["Checkboxes", "RadioButtons", "Picklist", "Date", "Number", "Text", "MultilineText", "Password"]
    {
        let name = format!("{kind}FormField");
        assert!(
            customer.iter().any(|field| field["isBuiltIn"] == false && field["__typename"] == name.as_str()),
            "{kind}"
        );
    }
    assert_eq!(address[8]["__typename"], "PicklistOrTextFormField");
}

#[tokio::test]
async fn fields_can_be_filtered_and_sorted() {
    let shop = Shop::open().await;
    let own = form(&shop, "customer(filters: { isBuiltIn: false, isRequired: true })").await;
    assert_eq!(ids(&own), [27]);
    let some = form(&shop, "shippingAddress(filters: { entityIds: [13, 4, 99] })").await;
    assert_eq!(ids(&some), [4, 13]);
    let sorted = form(&shop, "customer(filters: { isBuiltIn: true }, sortBy: SORT_ORDER)").await;
    assert_eq!(ids(&sorted), [1, 2, 3, 24, 25]);
    shop.store.behave(|store| store.optional_address = true);
    assert_eq!(ids(&form(&shop, "shippingAddress(filters: { isRequired: true })").await), [4, 5]);
}

#[tokio::test]
async fn countries_are_complete_and_can_be_looked_up() {
    let shop = Shop::open().await;
    let all = shop.ask("{ geography { countries { entityId code name } } }", Value::Null).await;
    assert_eq!(all["geography"]["countries"].as_array().unwrap().len(), 249);
    let query = "query ($f: CountryFiltersInput) { geography { countries(filters: $f) { code statesOrProvinces { name abbreviation } } } }";
    let canada = shop.ask(query, json!({ "f": { "code": "ca" } })).await["geography"]["countries"].take();
    assert_eq!(canada[0]["statesOrProvinces"][0], json!({ "name": "Alberta", "abbreviation": "AB" }));
    assert_eq!(
        shop.ask(query, json!({ "f": { "name": "Narnia" } })).await["geography"]["countries"],
        json!([])
    );
}

#[tokio::test]
async fn customers_pay_the_price_of_their_group() {
    let shop = Shop::open().await;
    let query = "{ site { product(entityId: 103) { name path brand { name } prices { price { value } basePrice { value } salePrice { value } } \
                 euros: prices(currencyCode: EUR, includeTax: true) { price { value currencyCode formattedV2 } } } } }";
    let guest = shop.ask(query, Value::Null).await["site"]["product"].take();
    assert_eq!(
        guest["prices"],
        json!({ "price": { "value": 9.9 }, "basePrice": { "value": 11.5 }, "salePrice": { "value": 9.9 } })
    );
    assert_eq!(
        guest["euros"]["price"],
        json!({ "value": 9.84, "currencyCode": "EUR", "formattedV2": "€9,84" })
    );
    let token = shop.log_in(VIP).await;
    let vip = shop.ask_as(&token, query, Value::Null).await["site"]["product"].take();
    assert_eq!(vip["prices"]["price"]["value"], 8.91);
    assert_eq!(vip["prices"]["basePrice"]["value"], 11.5);
    shop.store.behave(|store| store.error_on = ["PricesHidden"].into());
    assert!(shop.ask(query, Value::Null).await["site"]["product"]["prices"].is_null());
}

#[tokio::test]
async fn pictures_are_drawn_for_every_product_and_nothing_else() {
    let shop = Shop::open().await;
    let query = "{ site { product(sku: \"PP-IK-NH\") { defaultImage { altText isDefault urlOriginal urlTemplate url(width: 300) } \
                 images { edges { node { url(width: 100, height: 80) } } } } } }";
    let product = shop.ask(query, Value::Null).await["site"]["product"].take();
    let image = &product["defaultImage"];
    let mut urls = vec![image["urlOriginal"].clone(), image["url"].clone()];
    urls.push(json!(image["urlTemplate"].as_str().unwrap().replace("{:size}", "640w")));
    urls.extend(
        product["images"]["edges"].as_array().unwrap().iter().map(|edge| edge["node"]["url"].clone()),
    );
    assert_eq!(urls.len(), 5);
    for url in urls {
        let response = shop.http.get(url.as_str().unwrap()).send().await.unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "image/svg+xml");
        let picture = response.text().await.unwrap();
        assert!(picture.starts_with("<svg") && picture.len() < 2000);
    }
    for path in ["original/999-1.svg", "0w/101-1.svg", "640w/..%2f101-1.svg"] {
        let url = format!("{}/images/{path}", shop.store.origin());
        assert_eq!(shop.http.get(url).send().await.unwrap().status(), 404, "{path}");
    }
}

#[tokio::test]
async fn goods_stand_in_a_tree_of_categories() {
    let shop = Shop::open().await;
    let tree = shop.ask("{ site { categoryTree { name path productCount hasChildren children { name path children { name } } } } }", Value::Null).await;
    let tree = tree["site"]["categoryTree"].as_array().unwrap();
    assert_eq!(tree.len(), 6);
    assert_eq!(tree[0]["children"][0]["path"], "/notebooks/lined/");
    let branch = shop.ask("{ site { categoryTree(rootEntityId: 20) { name } } }", Value::Null).await;
    assert_eq!(branch["site"]["categoryTree"].as_array().unwrap().len(), 3);
    assert!(
        shop.ask("{ site { product(entityId: 190) { name } } }", Value::Null).await["site"]["product"]
            .is_null()
    );
}

#[tokio::test]
async fn two_currencies_can_be_paid_in_and_a_third_is_shown() {
    let shop = Shop::open().await;
    let query = "{ site { currency(currencyCode: EUR) { name exchangeRate isDefault display { symbol decimalToken } } \
                 currencies { edges { node { code isDefault isTransactional } } } } }";
    let site = shop.ask(query, Value::Null).await["site"].take();
    assert_eq!(
        site["currency"],
        json!({ "name": "Euro", "exchangeRate": 0.92, "isDefault": false, "display": { "symbol": "€", "decimalToken": "," } })
    );
    let currencies = site["currencies"]["edges"].as_array().unwrap();
    let transactional: Vec<_> = currencies.iter().map(|edge| &edge["node"]["isTransactional"]).collect();
    assert_eq!(transactional, [true, true, false], "pounds are only shown");
}

#[tokio::test]
async fn settings_and_password_rules_can_be_missing() {
    let shop = Shop::open().await;
    let query = "{ site { settings { storeName customers { passwordComplexitySettings { minimumPasswordLength } } } } }";
    shop.store.behave(|store| store.error_on = ["PasswordRulesHidden"].into());
    let site = shop.ask(query, Value::Null).await["site"].take();
    assert!(site["settings"]["customers"]["passwordComplexitySettings"].is_null());
    shop.store.behave(|store| store.error_on = ["SettingsNull"].into());
    assert!(shop.ask(query, Value::Null).await["site"]["settings"].is_null());
}
