//! The goods of the embedded store that the tests speak of.

use crate::browser::{Browser, TestApp};

/// The address of a product's page, of which stores write only the last part alike: as the search leads to it.
pub async fn page_of(browser: &Browser, product: &str) -> String {
    let name = product.trim_matches('/');
    let found = browser.get(&format!("/search?q={}", name.replace('-', "+"))).await;
    let links = found.is_page().attributes(".goods h3 a", "href");
    let link = links.iter().find(|link| link.trim_end_matches('/').rsplit('/').next() == Some(name));
    link.unwrap_or_else(|| panic!("no way to {product} among {links:?}")).clone()
}

/// Pages of the shop for everybody: the first one, the list that it leads to, and a product.
pub async fn shop_pages(app: &TestApp) -> [String; 3] {
    let guest = app.browser();
    let list = guest.get("/").await.attribute(".hero a.button", "href").expect("a way into the shop");
    ["/".to_owned(), list, page_of(&guest, LINED).await]
}

/// 14.90; 11.90 by the price list of wholesale.
pub const LINED: &str = "/everyday-notebook-a5-lined/";
/// 14.90; less the group's discount.
pub const DOTTED: &str = "/everyday-notebook-a5-dotted/";
/// 11.50, on sale for 9.90.
pub const POCKET: &str = "/pocket-notebook-set-of-three/";
/// 13.20; VIP customers have a discount on its category.
pub const INK: &str = "/night-harbor-ink-50-ml/";
/// With prices by quantity, at least two.
pub const REAM: &str = "/fine-paper-ream-of-500/";
/// Advertised for 129.00 at least, and sold for 119.00.
pub const LAMP: &str = "/meridian-desk-lamp/";
/// Its price is told on request.
pub const COMMISSION: &str = "/bookbinding-by-commission/";
/// With a text, choices and boxes.
pub const STAMP: &str = "/name-stamp/";
/// None is left.
pub const SOLD_OUT: &str = "/blank-cards-box-of-twenty/";
/// For the wholesale group only, in `/trade/paper/`.
pub const CARTON: &str = "/fine-paper-carton-of-25-reams/";
/// For the VIP group only, in `/members-drawer/`.
pub const RESERVE: &str = "/vermilion-reserve-ink-30-ml/";
