//! The catalogue: who sees what, and what is told of products, categories and brands.

use serde_json::{Value, json};

use crate::{RETAIL, Shop, VIP, WHOLESALE};

/// Asks as somebody of the seed data, or as a guest.
async fn ask(shop: &Shop, email: Option<&str>, query: &str) -> Value {
    match email {
        Some(email) => shop.ask_as(&shop.log_in(email).await, query, Value::Null).await,
        None => shop.ask(query, Value::Null).await,
    }
}

#[tokio::test]
async fn goods_of_a_group_are_seen_by_that_group_alone_wherever_one_looks() {
    let shop = Shop::open().await;
    let query = "{ site { categoryTree { entityId } trade: category(entityId: 91) { name } drawer: category(entityId: 95) { name } \
        carton: product(entityId: 209) { name categories { edges { node { name } } } } ink: product(sku: \"PP-IK-VR\") { name } \
        products(entityIds: [209, 212, 101]) { edges { node { entityId } } } \
        brand(entityId: 6) { products(first: 50) { edges { node { entityId } } } } \
        journal: product(entityId: 104) { relatedProducts { edges { node { entityId } } } } \
        search { searchProducts(filters: { searchTerm: \"carton\" }) { products { collectionInfo { totalItems } } } } } }";
    let ids = |connection: &Value| {
        let edges = connection["edges"].as_array().unwrap();
        edges.iter().map(|edge| edge["node"]["entityId"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    for (email, trade, drawer) in [
        (None, false, false),
        (Some(RETAIL), false, false),
        (Some(WHOLESALE), true, false),
        (Some(VIP), false, true),
    ] {
        let site = ask(&shop, email, query).await["site"].take();
        let tree: Vec<_> = site["categoryTree"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| c["entityId"].as_i64().unwrap())
            .collect();
        assert_eq!([tree.contains(&90), tree.contains(&95)], [trade, drawer], "{email:?}");
        for (what, shown) in [("trade", trade), ("carton", trade), ("drawer", drawer), ("ink", drawer)] {
            assert_eq!(site[what].is_object(), shown, "{email:?} {what}");
        }
        let listed = ids(&site["products"]);
        assert_eq!(
            [listed.contains(&101), listed.contains(&209), listed.contains(&212)],
            [true, trade, drawer]
        );
        let of_brand = ids(&site["brand"]["products"]);
        assert_eq!([of_brand.contains(&211), of_brand.contains(&213)], [trade, drawer]);
        assert_eq!(ids(&site["journal"]["relatedProducts"]).contains(&213), drawer);
        let found = &site["search"]["searchProducts"]["products"]["collectionInfo"]["totalItems"];
        assert_eq!(*found, i64::from(trade), "{email:?}");
    }
}

#[tokio::test]
async fn a_product_tells_its_facts() {
    let shop = Shop::open().await;
    let query = "{ site { lamp: product(entityId: 214) { condition upc type warranty weight { value unit } width { value } height { value } \
        depth { value } relatedProducts { edges { node { entityId } } } categories { edges { node { name breadcrumbs(depth: 5) { edges { node { name path } } } } } } } \
        book: product(entityId: 101) { customFields { edges { node { name value } } } one: customFields(names: [\"Paper\"]) { edges { node { value } } } \
        reviewSummary { numberOfReviews summationOfRatings averageRating } seo { pageTitle metaDescription } brand { name path } \
        inventory { isInStock hasVariantInventory aggregated { availableToSell warningLevel } } plainTextDescription(characterLimit: 9) } \
        stapler: product(entityId: 250) { condition } file: product(entityId: 141) { type } \
        ream: product(entityId: 206) { minPurchaseQuantity maxPurchaseQuantity gtin inventory { aggregated { availableToSell } } } \
        planner: product(entityId: 215) { showCartAction availabilityV2 { status ... on ProductPreOrder { message willBeReleasedAt { utc } } } } \
        box: product(entityId: 216) { showCartAction prices { price { value } } availabilityV2 { status ... on ProductUnavailable { message } } } \
        blank: product(entityId: 124) { inventory { isInStock } } } }";
    let site = shop.ask(query, Value::Null).await["site"].take();
    let lamp = &site["lamp"];
    assert_eq!(lamp["weight"], json!({ "value": 2.1, "unit": "KGS" }));
    assert_eq!(
        [&lamp["width"]["value"], &lamp["height"]["value"], &lamp["depth"]["value"]],
        [18.0, 46.0, 18.0]
    );
    assert_eq!(lamp["upc"], "036000291452");
    assert!(lamp["condition"].is_null());
    assert_eq!(site["stapler"]["condition"], "REFURBISHED");
    let crumbs = &lamp["categories"]["edges"][0]["node"]["breadcrumbs"]["edges"];
    assert_eq!(*crumbs, json!([{ "node": { "name": "Desk", "path": "/desk/" } }]));
    let book = &site["book"];
    assert_eq!(book["customFields"]["edges"][1]["node"], json!({ "name": "Ruling", "value": "Lined" }));
    assert_eq!(book["one"]["edges"].as_array().unwrap().len(), 1);
    assert_eq!(book["reviewSummary"]["numberOfReviews"], 3);
    assert_eq!(book["reviewSummary"]["summationOfRatings"], 14);
    assert_eq!(book["inventory"]["aggregated"], json!({ "availableToSell": 140, "warningLevel": 10 }));
    assert_eq!(book["plainTextDescription"], "160 numbe");
    assert_eq!(site["file"]["type"], "Digital");
    assert_eq!(site["ream"]["minPurchaseQuantity"], 2);
    assert!(site["ream"]["inventory"]["aggregated"].is_null());
    assert_eq!(site["planner"]["availabilityV2"]["willBeReleasedAt"]["utc"], "2027-09-01T00:00:00Z");
    assert_eq!(site["planner"]["showCartAction"], true);
    assert_eq!(site["box"]["availabilityV2"]["status"], "Unavailable");
    assert_eq!(site["box"]["showCartAction"], false);
    assert_eq!(site["box"]["prices"]["price"]["value"], 180.0);
    assert_eq!(site["blank"]["inventory"]["isInStock"], false);
}

#[tokio::test]
async fn a_category_tells_the_way_to_it_and_sorts_its_products() {
    let shop = Shop::open().await;
    let query = "query ($sort: CategoryProductSort) { site { category(entityId: 24) { name path description defaultImage { url(width: 9) } \
        seo { pageTitle } breadcrumbs(depth: 5) { edges { node { name } } } short: breadcrumbs(depth: 1) { edges { node { name } } } \
        products(sortBy: $sort) { collectionInfo { totalItems } edges { node { entityId } } } } } }";
    let category = shop.ask(query, json!({ "sort": "LOWEST_PRICE" })).await["site"]["category"].take();
    let names = |list: &str| {
        let edges = category[list]["edges"].as_array().unwrap();
        edges.iter().map(|edge| edge["node"]["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names("breadcrumbs"), ["Pens & ink", "Fountain pens", "Nibs & converters"]);
    assert_eq!(names("short"), ["Nibs & converters"]);
    assert_eq!(category["products"]["collectionInfo"]["totalItems"], 2);
    assert_eq!(category["products"]["edges"][0]["node"]["entityId"], 230);
    assert!(
        shop.ask("{ site { category(entityId: 999) { name } } }", Value::Null).await["site"]["category"]
            .is_null()
    );
}

#[tokio::test]
async fn brands_and_shelves_list_their_products() {
    let shop = Shop::open().await;
    let query = "{ site { brands(first: 50) { edges { node { entityId name path } } } brand(entityId: 3) { name path products(first: 50) { \
        collectionInfo { totalItems } edges { node { brand { name } } } } } none: brand(entityId: 99) { name } \
        featuredProducts { edges { node { entityId } } } bestSellingProducts(first: 2) { edges { node { entityId } } } \
        inStock: products(entityIds: [123, 124], hideOutOfStock: true) { edges { node { entityId } } } } }";
    let site = shop.ask(query, Value::Null).await["site"].take();
    assert_eq!(site["brands"]["edges"].as_array().unwrap().len(), 6);
    let brand = &site["brand"];
    assert_eq!([&brand["name"], &brand["path"]], ["Fjordbind", "/brands/fjordbind/"]);
    assert!(
        brand["products"]["edges"]
            .as_array()
            .unwrap()
            .iter()
            .all(|edge| edge["node"]["brand"]["name"] == "Fjordbind")
    );
    assert!(site["none"].is_null());
    let ids = |list: &str| {
        let edges = site[list]["edges"].as_array().unwrap();
        edges.iter().map(|edge| edge["node"]["entityId"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(ids("featuredProducts"), [101, 201, 202, 104, 205]);
    assert_eq!(ids("bestSellingProducts"), [206, 207]);
    assert_eq!(ids("inStock"), [123]);
}
