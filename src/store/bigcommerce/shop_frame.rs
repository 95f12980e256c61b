//! What stands around pages of the shop; it comes with the page, in one request.

use serde::{Deserialize, Serialize};

use super::customer::{ApiCustomer, present};
use crate::store::catalog::{Category, CategoryId, ShopFrame};
use crate::store::graphql::problems::Problems;
use crate::store::graphql::scalars::count;
use crate::store::{Caller, StoreError};

/// The variables of the fragments `FrameCustomer` and `FrameSite`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FrameVariables<'a> {
    /// Guests' categories come with the public data, so only customers ask for theirs.
    as_customer: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    cart: Option<&'a str>,
    count_cart: bool,
}

impl<'a> FrameVariables<'a> {
    /// The frame for a caller, with the cart counted if somebody is logged in.
    pub(super) fn new(caller: &Caller, cart: Option<&'a str>) -> Self {
        let as_customer = caller.token.is_some();
        let cart = cart.filter(|_| as_customer);
        Self { as_customer, cart, count_cart: cart.is_some() }
    }

    /// The frame of a page that holds the whole cart anyway.
    pub(super) fn around_cart(caller: &Caller, cart: &'a str) -> Self {
        Self { as_customer: caller.token.is_some(), cart: Some(cart), count_cart: false }
    }
}

/// The fragment `FrameCustomer`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FrameCustomer {
    #[serde(flatten)]
    summary: ApiCustomer,
    /// The price group; 0 for none.
    pub(super) customer_group_id: i64,
}

/// The fragment `FrameSite`. It may be flattened because it holds no decimals.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FrameSite {
    #[serde(default)]
    category_tree: Option<Vec<ApiCategory>>,
    #[serde(default)]
    counted_cart: Option<CountedCart>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CountedCart {
    line_items: LineCount,
}

/// How much is in a cart.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LineCount {
    pub(super) total_quantity: i64,
}

/// A category with those below it; the lowest level that is asked for has none.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiCategory {
    entity_id: i64,
    name: String,
    path: String,
    #[serde(default)]
    children: Vec<ApiCategory>,
}

impl From<ApiCategory> for Category {
    fn from(category: ApiCategory) -> Self {
        Self {
            id: CategoryId(category.entity_id.to_string()),
            name: category.name,
            path: category.path,
            children: category.children.into_iter().map(Into::into).collect(),
        }
    }
}

/// The frame of an answer.
///
/// # Errors
/// When it was asked for a customer and there is none.
pub(super) fn frame(
    asked: &FrameVariables<'_>,
    customer: Option<FrameCustomer>,
    site: FrameSite,
    problems: &Problems,
) -> Result<ShopFrame, StoreError> {
    if !asked.as_customer {
        return Ok(ShopFrame::default());
    }
    // A cart that was asked for and is gone holds nothing.
    let cart_count = || site.counted_cart.map_or(0, |cart| count(cart.line_items.total_quantity));
    Ok(ShopFrame {
        customer: Some(present(customer, problems)?.summary.into()),
        categories: site.category_tree.map(|tree| tree.into_iter().map(Into::into).collect()),
        cart_count: asked.count_cart.then(cart_count),
    })
}

#[cfg(test)]
mod tests {
    use super::super::response::read;
    use super::*;
    use crate::store::graphql::answer::Answer;
    use crate::store::http::Kind;

    #[derive(Deserialize)]
    struct Data {
        #[serde(default)]
        customer: Option<FrameCustomer>,
        site: FrameSite,
    }

    fn frame_of(caller: &Caller, cart: Option<&str>, json: &str) -> Result<ShopFrame, StoreError> {
        let (data, problems) = read::<Data>(json.as_bytes(), Kind::Query).and_then(Answer::partial)?;
        frame(&FrameVariables::new(caller, cart), data.customer, data.site, &problems)
    }

    fn ann() -> Caller {
        Caller { token: Some("token".into()), ..Caller::default() }
    }

    const CUSTOMER: &str = r#"{"entityId":7,"firstName":"Ann","lastName":"","email":"ann@example.com",
        "customerGroupName":"VIP","customerGroupId":3}"#;

    #[test]
    fn a_customers_frame_has_her_categories_and_her_cart() {
        let json = format!(
            r#"{{"data":{{"customer":{CUSTOMER},"site":{{"countedCart":{{"lineItems":{{"totalQuantity":4}}}},
                "categoryTree":[{{"entityId":1,"name":"Ink","path":"/ink/","children":[
                    {{"entityId":2,"name":"Blue","path":"/ink/blue/","children":[]}}]}}]}}}}}}"#
        );
        let frame = frame_of(&ann(), Some("c"), &json).unwrap();
        assert_eq!(frame.customer.and_then(|customer| customer.group).as_deref(), Some("VIP"));
        assert_eq!(frame.cart_count, Some(4));
        let categories = frame.categories.unwrap();
        assert_eq!(
            (categories[0].name.as_str(), categories[0].children[0].path.as_str()),
            ("Ink", "/ink/blue/")
        );
    }

    #[test]
    fn a_cart_that_is_gone_holds_nothing_and_one_not_asked_for_is_not_told_of() {
        let json = format!(
            r#"{{"data":{{"customer":{CUSTOMER},"site":{{"categoryTree":[],"countedCart":null}}}}}}"#
        );
        assert_eq!(frame_of(&ann(), Some("c"), &json).unwrap().cart_count, Some(0));
        assert_eq!(frame_of(&ann(), None, &json).unwrap().cart_count, None);
    }

    #[test]
    fn guests_have_an_empty_frame_and_lost_customers_none() {
        let guest = frame_of(&Caller::default(), Some("c"), r#"{"data":{"site":{}}}"#).unwrap();
        assert_eq!(guest, ShopFrame::default());
        let lost = frame_of(&ann(), None, r#"{"data":{"customer":null,"site":{"categoryTree":[]}}}"#);
        assert!(matches!(lost, Err(StoreError::InvalidToken)));
    }

    #[test]
    fn guests_ask_for_nothing_personal() {
        let json = |caller: &Caller, cart| serde_json::to_string(&FrameVariables::new(caller, cart)).unwrap();
        assert_eq!(json(&Caller::default(), Some("c")), r#"{"asCustomer":false,"countCart":false}"#);
        assert_eq!(json(&ann(), Some("c")), r#"{"asCustomer":true,"cart":"c","countCart":true}"#);
        assert_eq!(json(&ann(), None), r#"{"asCustomer":true,"countCart":false}"#);
    }
}
