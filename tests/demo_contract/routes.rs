//! Paths of the store, and where old ones lead.

use serde_json::{Value, json};

use crate::{Shop, WHOLESALE};

const ROUTE: &str = "query ($path: String!, $behaviour: RouteRedirectBehavior! = IGNORE) { site { \
    route(path: $path, redirectBehavior: $behaviour) { \
      node { __typename id ... on Product { name } ... on Category { name } ... on Brand { name } } \
      redirect { fromPath toUrl to { __typename ... on ManualRedirect { url } ... on ProductRedirect { entityId path } \
        ... on CategoryRedirect { entityId path } ... on BrandRedirect { entityId path } } } } } }";

async fn route(shop: &Shop, path: &str, behaviour: &str) -> Value {
    let variables = json!({ "path": path, "behaviour": behaviour });
    shop.ask(ROUTE, variables).await["site"]["route"].take()
}

#[tokio::test]
async fn a_path_leads_to_a_product_a_category_or_a_brand_with_or_without_its_last_slash() {
    let shop = Shop::open().await;
    for (path, kind, name) in [
        ("/everyday-notebook-a5-lined/", "Product", "Everyday Notebook A5, lined"),
        ("/everyday-notebook-a5-lined", "Product", "Everyday Notebook A5, lined"),
        ("/Cloth-Journal/?1=1002", "Product", "Cloth Journal"),
        ("/notebooks/planners/", "Category", "Planners"),
        ("/pens-and-ink/fountain-pens/nibs-and-converters", "Category", "Nibs & converters"),
        ("/brands/fjordbind/", "Brand", "Fjordbind"),
    ] {
        let route = route(&shop, path, "IGNORE").await;
        assert_eq!(route["node"]["__typename"], kind, "{path}");
        assert_eq!(route["node"]["name"], name);
        assert!(route["redirect"].is_null());
    }
    for path in ["/", "", "/nowhere/", "/notebooks/planners/more/", "//", "/%", "/brands/"] {
        let route = route(&shop, path, "FOLLOW").await;
        assert_eq!(route, json!({ "node": null, "redirect": null }), "{path}");
    }
}

#[tokio::test]
async fn a_redirect_to_a_place_is_followed_when_asked_and_told_in_any_case() {
    let shop = Shop::open().await;
    let ignored = route(&shop, "/OLD-notebook", "IGNORE").await;
    assert!(ignored["node"].is_null());
    let to =
        json!({ "__typename": "ProductRedirect", "entityId": 101, "path": "/everyday-notebook-a5-lined/" });
    assert_eq!(ignored["redirect"]["to"], to);
    assert_eq!(ignored["redirect"]["fromPath"], "/old-notebook/");
    assert_eq!(ignored["redirect"]["toUrl"], "http://127.0.0.1:3000/everyday-notebook-a5-lined/");
    let followed = route(&shop, "/old-notebook/", "FOLLOW").await;
    assert_eq!(followed["node"]["id"], "product:101");
    assert_eq!(followed["redirect"]["to"], to);
    assert_eq!(route(&shop, "/writing", "FOLLOW").await["node"]["name"], "Pens & ink");
    assert_eq!(route(&shop, "/makers/fjordbind/", "FOLLOW").await["node"]["name"], "Fjordbind");
}

#[tokio::test]
async fn manual_redirects_lead_to_an_address_and_to_nothing_of_the_catalogue() {
    let shop = Shop::open().await;
    let within = route(&shop, "/letters/", "FOLLOW").await;
    assert!(within["node"].is_null());
    assert_eq!(
        within["redirect"]["to"],
        json!({ "__typename": "ManualRedirect", "url": "/paper-and-cards/letter-paper/" })
    );
    assert_eq!(within["redirect"]["toUrl"], "http://127.0.0.1:3000/paper-and-cards/letter-paper/");
    let outside = route(&shop, "/journal", "FOLLOW").await;
    assert_eq!(outside["redirect"]["toUrl"], "https://journal.paper-and-pine.example/");
}

#[tokio::test]
async fn a_redirect_can_depend_on_the_query() {
    let shop = Shop::open().await;
    assert_eq!(route(&shop, "/index.php?product=104", "FOLLOW").await["node"]["name"], "Linen Journal");
    for other in ["/index.php", "/index.php?product=105"] {
        assert!(route(&shop, other, "FOLLOW").await["redirect"].is_null(), "{other}");
    }
}

#[tokio::test]
async fn neither_a_path_nor_a_redirect_leads_to_what_the_group_may_not_see() {
    let shop = Shop::open().await;
    let token = shop.log_in(WHOLESALE).await;
    for path in ["/trade/", "/trade/paper/", "/trade-catalogue/", "/fine-paper-carton-of-25-reams/"] {
        let guest = route(&shop, path, "FOLLOW").await;
        assert_eq!(guest, json!({ "node": null, "redirect": null }), "{path}");
        let variables = json!({ "path": path, "behaviour": "FOLLOW" });
        let own = shop.ask_as(&token, ROUTE, variables).await["site"]["route"].take();
        assert!(own["node"]["name"].is_string(), "{path}");
    }
}
