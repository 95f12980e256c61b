//! Where a path of the shop leads.

use serde::{Deserialize, Serialize};

use super::documents::ROUTE;
use super::scalars::local_path;
use super::transport::Api;
use crate::store::catalog::{BrandId, CategoryId, ProductId, Route};
use crate::store::graphql::scalars::web_url;
use crate::store::{Caller, StoreError};

#[derive(Serialize)]
struct Variables<'a> {
    path: &'a str,
}

#[derive(Deserialize)]
struct Data {
    site: Option<Site>,
}

#[derive(Deserialize)]
struct Site {
    route: ApiRoute,
}

#[derive(Deserialize)]
struct ApiRoute {
    redirect: Option<Redirect>,
    node: Option<Node>,
}

#[derive(Deserialize)]
struct Redirect {
    to: Target,
}

/// Any member of the union `RedirectTo`; only redirects that the merchant entered as an address have one.
#[derive(Deserialize)]
struct Target {
    #[serde(default)]
    url: Option<String>,
}

/// Any node; those of pages that this app shows have an id and a path.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(rename = "__typename")]
    typename: String,
    #[serde(default)]
    entity_id: i64,
    #[serde(default)]
    path: String,
}

pub(super) async fn route(api: &Api, caller: &Caller, path: &str) -> Result<Route, StoreError> {
    let (data, problems) = api.ask::<Data>(&ROUTE, caller, &Variables { path }).await?.partial()?;
    let site = data.site.ok_or_else(|| problems.unexpected())?;
    Ok(destination(site.route, path))
}

fn destination(route: ApiRoute, asked: &str) -> Route {
    let ApiRoute { redirect, node } = route;
    if let Some(node) = node {
        let redirected = redirect.is_some();
        let id = node.entity_id.to_string();
        let page = match node.typename.as_str() {
            "Product" => Route::Product(ProductId(id)),
            "Category" => Route::Category(CategoryId(id)),
            "Brand" => Route::Brand(BrandId(id)),
            _ => return Route::Unknown,
        };
        // A redirect that was followed has led to another path, which the shopper should see.
        return match local_path(node.path) {
            Some(path) if redirected && !same_page(&path, without_query(asked)) => Route::Redirect(path),
            _ => page,
        };
    }
    let url = redirect.and_then(|redirect| redirect.to.url);
    match url.filter(|url| local_path(url.clone()).or_else(|| web_url(url)).is_some()) {
        Some(url) if !same_page(&url, asked) => Route::Redirect(url),
        _ => Route::Unknown,
    }
}

fn without_query(path: &str) -> &str {
    path.split_once('?').map_or(path, |(path, _)| path)
}

/// Whether two paths differ in case and last slash at most. A redirect between such paths would not end, since the
/// store takes them for the same.
fn same_page(a: &str, b: &str) -> bool {
    let parts = |path: &str| {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        (path.trim_end_matches('/').to_lowercase(), query.to_owned())
    };
    parts(a) == parts(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn destination_of(asked: &str, node: &str, redirect: &str) -> Route {
        let json = format!(r#"{{"redirect":{redirect},"node":{node}}}"#);
        destination(serde_json::from_str(&json).unwrap(), asked)
    }

    fn node(typename: &str, path: &str) -> String {
        format!(r#"{{"__typename":"{typename}","entityId":7,"path":"{path}"}}"#)
    }

    fn manual(url: &str) -> String {
        format!(r#"{{"to":{{"__typename":"ManualRedirect","url":"{url}"}}}}"#)
    }

    const FOLLOWED: &str = r#"{"to":{"__typename":"ProductRedirect"}}"#;

    #[test]
    fn pages_of_the_shop_are_told_by_kind() {
        let at = |kind| destination_of("/x/", &node(kind, "/x/"), "null");
        assert_eq!(at("Product"), Route::Product(ProductId("7".into())));
        assert_eq!(at("Category"), Route::Category(CategoryId("7".into())));
        assert_eq!(at("Brand"), Route::Brand(BrandId("7".into())));
        for other in [r#"{"__typename":"NormalPage"}"#, r#"{"__typename":"BlogPost"}"#, "null"] {
            assert_eq!(destination_of("/x/", other, "null"), Route::Unknown, "{other}");
        }
    }

    #[test]
    fn a_followed_redirect_leads_to_the_pages_own_path() {
        let cup = node("Product", "/cup/");
        assert_eq!(destination_of("/old-cup?a=1", &cup, FOLLOWED), Route::Redirect("/cup/".into()));
        for same in ["/cup/", "/cup", "/CUP/", "/Cup?size=l"] {
            assert_eq!(destination_of(same, &cup, FOLLOWED), Route::Product(ProductId("7".into())), "{same}");
        }
        assert_eq!(destination_of("/other", &cup, "null"), Route::Product(ProductId("7".into())));
        assert_eq!(destination_of("/old", "null", FOLLOWED), Route::Unknown, "the target may not be seen");
    }

    #[test]
    fn manual_redirects_lead_where_they_say_but_not_to_themselves() {
        let to = |url: &str| destination_of("/sale?year=2025", "null", &manual(url));
        for url in ["/offers/?from=sale", "https://blog.example/sale", "/sale", "/sale?year=2026"] {
            assert_eq!(to(url), Route::Redirect(url.into()));
        }
        for bad in [
            "/sale?year=2025",
            "/SALE/?year=2025",
            "//evil.example/",
            "javascript:alert(1)",
            "",
            "/\\\\evil.example",
        ] {
            assert_eq!(to(bad), Route::Unknown, "{bad}");
        }
    }

    #[test]
    fn an_odd_path_of_a_node_is_not_followed() {
        let odd = node("Product", "//evil.example/");
        assert_eq!(destination_of("/old", &odd, FOLLOWED), Route::Product(ProductId("7".into())));
    }
}
