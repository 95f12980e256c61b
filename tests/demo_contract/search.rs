//! Searching the catalogue: words, filters, order, pages, facets.

use serde_json::{Value, json};

use crate::Shop;

const SEARCH: &str = "query ($filters: SearchProductsFiltersInput!, $sort: SearchProductsSortInput, $first: Int, $last: Int, \
    $after: String, $before: String) { site { search { searchProducts(filters: $filters, sort: $sort) { \
    products(first: $first, last: $last, after: $after, before: $before) { collectionInfo { totalItems } \
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { entityId } } } } } } }";

async fn search(shop: &Shop, variables: Value) -> Value {
    shop.ask(SEARCH, variables).await["site"]["search"]["searchProducts"]["products"].take()
}

fn ids(products: &Value) -> Vec<i64> {
    let edges = products["edges"].as_array().unwrap();
    edges.iter().map(|edge| edge["node"]["entityId"].as_i64().unwrap()).collect()
}

async fn found(shop: &Shop, filters: Value) -> Vec<i64> {
    let mut found = ids(&search(shop, json!({ "filters": filters, "first": 50 })).await);
    found.sort_unstable();
    found
}

#[tokio::test]
async fn filters_narrow_a_search_and_add_up() {
    let shop = Shop::open().await;
    assert_eq!(found(&shop, json!({ "searchTerm": "night harbor" })).await, [116]);
    assert_eq!(found(&shop, json!({ "searchTerm": "PP-NB-CLO-R5" })).await, [201]);
    assert_eq!(found(&shop, json!({ "searchTerm": "violet" })).await, [234]);
    assert_eq!(found(&shop, json!({ "searchTerm": "no such thing" })).await, [0_i64; 0]);
    assert_eq!(found(&shop, json!({ "categoryEntityId": 24 })).await, [229, 230]);
    let under = found(&shop, json!({ "categoryEntityId": 21, "searchSubCategories": true })).await;
    assert!(under.contains(&111) && under.contains(&229));
    assert!(!found(&shop, json!({ "categoryEntityId": 21 })).await.contains(&229));
    assert_eq!(
        found(&shop, json!({ "categoryEntityIds": [24, 41], "brandEntityIds": [4] })).await,
        [252, 253, 254]
    );
    assert_eq!(
        found(&shop, json!({ "price": { "minPrice": 119, "maxPrice": 128.0 } })).await,
        [214, 253, 258]
    );
    assert_eq!(found(&shop, json!({ "isFeatured": true })).await, [101, 104, 201, 202, 205]);
    assert_eq!(found(&shop, json!({ "isFreeShipping": true })).await, [133, 202, 214, 232, 253]);
    assert!(!found(&shop, json!({ "categoryEntityId": 32, "hideOutOfStock": true })).await.contains(&124));
    let paper = json!([{ "attribute": "Paper", "values": ["90 g"] }, { "attribute": "Ruling", "values": ["Dotted"] }]);
    assert_eq!(found(&shop, json!({ "productAttributes": paper })).await, [102, 201]);
    assert_eq!(
        found(&shop, json!({ "productAttributes": [{ "attribute": "Cover", "values": ["Ink blue", "x"] }] }))
            .await,
        [201]
    );
    assert_eq!(found(&shop, json!({ "rating": { "minRating": 4.7 } })).await, [116]);
    for nothing in [
        json!({ "brandEntityIds": [99] }),
        json!({ "brandEntityIds": [0, -1] }),
        json!({ "categoryEntityId": 999 }),
        json!({ "price": { "minPrice": 20, "maxPrice": 10 } }),
    ] {
        assert_eq!(found(&shop, nothing.clone()).await, [0_i64; 0], "{nothing}");
    }
}

#[tokio::test]
async fn a_search_is_sorted_as_asked() {
    let shop = Shop::open().await;
    let first = async |sort: &str| {
        let variables = json!({ "filters": { "categoryEntityId": 23 }, "sort": sort, "first": 50 });
        ids(&search(&shop, variables).await)
    };
    assert_eq!(first("LOWEST_PRICE").await[0], 118);
    assert_eq!(first("HIGHEST_PRICE").await[0], 236);
    assert_eq!(first("NEWEST").await[0], 237);
    assert_eq!(first("BEST_SELLING").await[..2], [116, 117]);
    assert_eq!(first("BEST_REVIEWED").await[0], 116);
    assert_eq!(first("A_TO_Z").await[0], 236);
    let reversed: Vec<_> = first("Z_TO_A").await.into_iter().rev().collect();
    assert_eq!(first("A_TO_Z").await, reversed);
    let lamps = ids(&search(&shop, json!({ "filters": { "searchTerm": "lamp" } })).await);
    assert_eq!(lamps[..3], [214, 255, 256]);
}

#[tokio::test]
async fn pages_go_forth_and_back_through_the_whole_result() {
    let shop = Shop::open().await;
    let all = ids(&search(&shop, json!({ "filters": {}, "sort": "NEWEST", "first": 500 })).await);
    assert_eq!(all.len(), 50, "a page has fifty at most");
    let first = search(&shop, json!({ "filters": {}, "sort": "NEWEST", "first": 7 })).await;
    assert_eq!(first["collectionInfo"]["totalItems"], 82);
    assert_eq!(ids(&first), all[..7]);
    assert_eq!(first["pageInfo"]["hasPreviousPage"], false);
    let end = &first["pageInfo"]["endCursor"];
    let second = search(&shop, json!({ "filters": {}, "sort": "NEWEST", "first": 7, "after": end })).await;
    assert_eq!(ids(&second), all[7..14]);
    let start = &second["pageInfo"]["startCursor"];
    let back = search(&shop, json!({ "filters": {}, "sort": "NEWEST", "last": 7, "before": start })).await;
    assert_eq!(ids(&back), all[..7]);
    assert_eq!(back["pageInfo"]["hasNextPage"], true);
    let bad = shop.call(SEARCH, json!({ "filters": {}, "after": "junk" })).send().await;
    assert!(bad.body()["errors"][0]["message"].as_str().unwrap().contains("cursor"));
}

#[tokio::test]
async fn facets_count_what_each_choice_would_leave_and_mark_what_is_chosen() {
    let shop = Shop::open().await;
    let query = "query ($filters: SearchProductsFiltersInput!) { site { search { searchProducts(filters: $filters) { filters(first: 50) { edges { node { \
        __typename displayName isCollapsedByDefault \
        ... on CategorySearchFilter { categories { edges { node { entityId name isSelected productCount subCategories { edges { node { entityId productCount } } } } } } } \
        ... on BrandSearchFilter { brands { edges { node { entityId name isSelected productCount } } } } \
        ... on ProductAttributeSearchFilter { filterKey attributes { edges { node { value isSelected productCount } } } } \
        ... on RatingSearchFilter { ratings { edges { node { value isSelected productCount } } } } \
        ... on PriceSearchFilter { selected { minPrice maxPrice } } \
        ... on OtherSearchFilter { freeShipping { isSelected productCount } isFeatured { productCount } isInStock { productCount } } } } } } } } }";
    let facets = async |filters: Value| {
        let data = shop.ask(query, json!({ "filters": filters })).await;
        let edges = data["site"]["search"]["searchProducts"]["filters"]["edges"].as_array().unwrap().clone();
        move |name: &str| {
            edges.iter().map(|edge| edge["node"].clone()).find(|facet| facet["displayName"] == name)
        }
    };
    let ink =
        facets(json!({ "categoryEntityId": 23, "brandEntityIds": [5], "price": { "maxPrice": 20.5 } })).await;
    let brands = ink("Brand").unwrap()["brands"]["edges"].take();
    assert_eq!(
        brands[0]["node"],
        json!({ "entityId": 3, "name": "Fjordbind", "isSelected": false, "productCount": 1 })
    );
    assert_eq!(
        brands[1]["node"],
        json!({ "entityId": 6, "name": "Paper & Pine", "isSelected": false, "productCount": 6 })
    );
    assert_eq!(ink("Price").unwrap()["selected"], json!({ "minPrice": null, "maxPrice": 20.5 }));

    let paper =
        facets(json!({ "productAttributes": [{ "attribute": "Ruling", "values": ["Dotted"] }] })).await;
    let rulings = paper("Ruling").unwrap()["attributes"]["edges"].take();
    assert_eq!(rulings[0]["node"], json!({ "value": "Dotted", "isSelected": true, "productCount": 3 }));
    assert_eq!(rulings[1]["node"], json!({ "value": "Lined", "isSelected": false, "productCount": 4 }));
    let categories = paper("Category").unwrap()["categories"]["edges"].take();
    assert_eq!(categories[0]["node"]["name"], "Notebooks");
    assert_eq!(categories[0]["node"]["productCount"], 3);

    let all = facets(json!({ "isFreeShipping": true })).await;
    assert_eq!(all("Other").unwrap()["freeShipping"], json!({ "isSelected": true, "productCount": 5 }));
    let desk = facets(json!({ "categoryEntityId": 90 })).await;
    assert!(desk("Brand").is_none(), "nothing is found, so there is nothing to choose");
}
