//! The paths of this app's product pages. The API has no look-up for them, and needs none: a handle names a product.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::store::Route;
use crate::store::catalog::ProductId;

/// The list of everything, and what is in front of a product's handle.
pub(super) const PRODUCTS: &str = "/products";
/// What stands in a path as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The path of a product's page.
pub(super) fn product_path(handle: &str) -> String {
    format!("{PRODUCTS}/{}", utf8_percent_encode(handle, PLAIN))
}

/// What a path of the shop leads to.
pub(super) fn route(path: &str) -> Route {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let Some(rest) = path.strip_prefix(PRODUCTS) else { return Route::Unknown };
    if rest.is_empty() || rest == "/" {
        return Route::AllProducts;
    }
    match rest.strip_prefix('/').map(|handle| handle.strip_suffix('/').unwrap_or(handle)) {
        Some(handle) if !handle.is_empty() && !handle.contains('/') => {
            match percent_decode_str(handle).decode_utf8() {
                Ok(handle) => Route::Product(ProductId(handle.into_owned())),
                Err(_) => Route::Unknown,
            }
        }
        _ => Route::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_a_product_leads_back_to_its_handle() {
        for handle in ["cup", "cup-2_b.c~d", "kahvikuppi äö", "50% off", "a/b", "a?b#c", "..", "%2F"] {
            let path = product_path(handle);
            assert_eq!(route(&path), Route::Product(ProductId(handle.into())), "{path}");
            assert!(!path[1..].contains("//") && path.is_ascii(), "{path}");
        }
    }

    #[test]
    fn queries_and_slashes_at_the_end_change_nothing() {
        assert_eq!(route("/products/cup/?a=/b"), Route::Product(ProductId("cup".into())));
        for all in ["/products", "/products/", "/products?page=2"] {
            assert_eq!(route(all), Route::AllProducts, "{all}");
        }
    }

    #[test]
    fn other_paths_lead_nowhere() {
        for path in [
            "/",
            "",
            "/productsale",
            "/products/a/b",
            "/products//",
            "/products/%ff",
            "/cup",
            "/Products/cup",
        ] {
            assert_eq!(route(path), Route::Unknown, "{path}");
        }
    }
}
