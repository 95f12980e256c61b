//! Addresses of the pages that the store hosts itself.

use serde::Deserialize;
use url::Url;

use crate::store::graphql::scalars::web_url;
use crate::store::settings::HostedLinks;

/// The type `Routes`; each document asks for some of it, and everything may be null.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiRoutes {
    root_url: Option<String>,
    cart_url: Option<String>,
    account_password_recover_url: Option<String>,
    account_password_change_url: Option<String>,
    account_wishlist_url: Option<String>,
}

/// Where the store's own pages are.
pub(super) struct Site(Option<Url>);

impl Site {
    /// The site at the root address of the routes, else at the store's domain.
    pub(super) fn new(routes: &ApiRoutes, domain: Option<&str>) -> Self {
        let domain = domain.map(str::trim).filter(|domain| !domain.is_empty());
        let of_domain = domain.and_then(|domain| match domain.contains("://") {
            true => web_url(domain),
            false => web_url(&format!("https://{domain}/")),
        });
        let base = of_domain.and_then(|url| Url::parse(&url).ok());
        let root = routes.root_url.as_deref().and_then(|root| Self(base.clone()).page(root));
        Self(root.and_then(|root| Url::parse(&root).ok()).or(base))
    }

    /// A page at an address that may be relative to the site. Only http and https addresses come through.
    pub(super) fn page(&self, address: &str) -> Option<String> {
        let address = address.trim();
        if address.is_empty() {
            return None;
        }
        match (Url::parse(address), &self.0) {
            (Ok(absolute), _) => web_url(absolute.as_str()),
            (Err(_), Some(base)) => web_url(base.join(address).ok()?.as_str()),
            (Err(_), None) => None,
        }
    }
}

impl ApiRoutes {
    pub(super) fn links(&self, site: &Site) -> HostedLinks {
        let page = |address: &Option<String>| address.as_deref().and_then(|address| site.page(address));
        HostedLinks {
            home: page(&self.root_url),
            cart: page(&self.cart_url),
            password_recovery: page(&self.account_password_recover_url),
            password_change: page(&self.account_password_change_url),
            wish_list: page(&self.account_wishlist_url),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(json: &str, domain: Option<&str>) -> HostedLinks {
        let routes: ApiRoutes = serde_json::from_str(json).unwrap();
        routes.links(&Site::new(&routes, domain))
    }

    #[test]
    fn addresses_are_absolute_or_belong_to_the_root_or_the_domain() {
        for (root, recover, domain, expected) in [
            ("null", "https://a.example/r", Some("b.example"), Some("https://a.example/r")),
            ("null", "/account/recover", Some("b.example"), Some("https://b.example/account/recover")),
            ("null", "/r", Some("https://b.example"), Some("https://b.example/r")),
            ("\"https://c.example/fi/\"", "/r", Some("b.example"), Some("https://c.example/r")),
            ("\"/fi/\"", "r", Some("b.example"), Some("https://b.example/fi/r")),
            ("\"/\"", "/r", None, None),
            ("null", "/r", Some(" "), None),
            ("null", "javascript:alert(1)", Some("b.example"), None),
            ("null", "mailto:shop@b.example", Some("b.example"), None),
            ("null", "", Some("b.example"), None),
        ] {
            let json = format!(r#"{{"rootUrl":{root},"accountPasswordRecoverUrl":"{recover}"}}"#);
            assert_eq!(
                links(&json, domain).password_recovery.as_deref(),
                expected,
                "{root} {recover} {domain:?}"
            );
        }
    }

    #[test]
    fn a_store_without_routes_links_nowhere() {
        let nulls = r#"{"rootUrl":null,"cartUrl":null,"accountPasswordRecoverUrl":null,
            "accountPasswordChangeUrl":null,"accountWishlistUrl":null}"#;
        assert_eq!(links(nulls, Some("b.example")), HostedLinks::default());
        assert_eq!(links("{}", None), HostedLinks::default());
    }
}
