//! Lists of orders: the account overview and the order pages.

use serde::{Deserialize, Serialize};

use super::address::ApiAddress;
use super::customer::{ApiCustomer, CustomerData, present};
use super::documents::{ACCOUNT_OVERVIEW, ORDER_PAGE};
use super::order_status::{ApiStatus, api_name};
use super::paging::Connection;
use super::picture::ApiImage;
use super::scalars::{ApiMoney, ExtendedTime};
use super::transport::Api;
use crate::store::graphql::NoVariables;
use crate::store::graphql::paging::PageVariables;
use crate::store::graphql::scalars::count;
use crate::store::order::Picture;
use crate::store::paging::PageLinks;
use crate::store::{
    AddressGlance, Caller, Money, OrderFilter, OrderId, OrderList, OrderSummary, Overview, PageRequest,
    StoreError,
};

/// Orders on a page.
const PAGE: u32 = 10;
/// Most pictures of an order.
const PICTURES: usize = 4;

/// The fragment `OrderSummary`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiOrderSummary {
    entity_id: i64,
    ordered_at: ExtendedTime,
    status: ApiStatus,
    total_inc_tax: ApiMoney,
    total_product_quantity: i64,
    consignments: Option<Consignments>,
}

#[derive(Deserialize)]
struct Consignments {
    shipping: Connection<Consignment>,
    pickups: Connection<Consignment>,
    downloads: Vec<Consignment>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Consignment {
    line_items: Connection<Item>,
}

#[derive(Deserialize)]
struct Item {
    name: String,
    image: Option<ApiImage>,
}

impl Consignments {
    fn into_pictures(self) -> Vec<Picture> {
        self.shipping
            .into_nodes()
            .chain(self.pickups.into_nodes())
            .chain(self.downloads)
            .flat_map(|consignment| consignment.line_items.into_nodes())
            .filter_map(|item| item.image?.into_picture(&item.name))
            .take(PICTURES)
            .collect()
    }
}

impl From<ApiOrderSummary> for OrderSummary {
    fn from(order: ApiOrderSummary) -> Self {
        Self {
            id: OrderId(order.entity_id.to_string()),
            number: order.entity_id.to_string(),
            placed_at: order.ordered_at.utc.0.into(),
            status: order.status.into(),
            is_paid: None,
            total: order.total_inc_tax.into(),
            quantity: count(order.total_product_quantity),
            pictures: order.consignments.map(Consignments::into_pictures).unwrap_or_default(),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CustomerOverview {
    #[serde(flatten)]
    summary: ApiCustomer,
    #[serde(default)]
    store_credit: Option<Vec<ApiMoney>>,
    orders: Option<Connection<ApiOrderSummary>>,
    addresses: Option<Connection<ApiAddress>>,
}

pub(super) async fn overview(api: &Api, caller: &Caller) -> Result<Overview, StoreError> {
    let answer =
        api.ask::<CustomerData<CustomerOverview>>(&ACCOUNT_OVERVIEW, caller, &NoVariables {}).await?;
    let (data, problems) = answer.partial()?;
    present(data.customer, &problems).map(Into::into)
}

impl From<CustomerOverview> for Overview {
    fn from(customer: CustomerOverview) -> Self {
        let credit = customer.store_credit.into_iter().flatten().map(Money::from);
        let addresses = customer.addresses.filter(|addresses| addresses.edges.is_some());
        let orders = customer.orders.and_then(|orders| orders.edges);
        Self {
            customer: customer.summary.into(),
            store_credit: credit.filter(|amount| !amount.is_zero()).collect(),
            orders: orders.map(|edges| edges.into_iter().map(|edge| edge.node.into()).collect()),
            addresses: addresses.map(|addresses| AddressGlance {
                total: addresses.total(),
                first: addresses.into_nodes().next().map(Into::into),
            }),
            loyalty: None,
        }
    }
}

#[derive(Serialize)]
struct OrderPageVariables<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    filters: Option<Filters>,
    #[serde(flatten)]
    page: PageVariables<'a>,
}

#[derive(Serialize)]
struct Filters {
    status: &'static str,
}

#[derive(Deserialize)]
struct CustomerWithOrders {
    #[serde(flatten)]
    summary: ApiCustomer,
    orders: Option<Connection<ApiOrderSummary>>,
}

pub(super) async fn orders(
    api: &Api,
    caller: &Caller,
    filter: &OrderFilter,
    page: &PageRequest,
) -> Result<OrderList, StoreError> {
    let filters = filter.status.and_then(api_name).map(|status| Filters { status });
    let variables = OrderPageVariables { filters, page: PageVariables::new(page, PAGE) };
    let answer = api.ask::<CustomerData<CustomerWithOrders>>(&ORDER_PAGE, caller, &variables).await?;
    let (data, problems) = answer.partial()?;
    let CustomerWithOrders { summary, orders } = present(data.customer, &problems)?;
    let customer = summary.into();
    // Orders that could not be read must not look like no orders.
    let Some(Connection { page_info, edges: Some(edges), .. }) = orders else {
        return Ok(OrderList { customer, orders: None, links: PageLinks::default() });
    };
    let orders = edges.into_iter().map(|edge| edge.node.into()).collect();
    Ok(OrderList { customer, orders: Some(orders), links: page_info.links(page) })
}

#[cfg(test)]
mod tests {
    use super::super::response::read;
    use super::*;
    use crate::store::graphql::answer::Answer;
    use crate::store::http::Kind;

    fn overview_of(orders: &str, errors: &str) -> Overview {
        let json = format!(
            r#"{{"data":{{"customer":{{"entityId":7,"firstName":"Ann","lastName":"","email":"ann@example.com",
                "customerGroupName":"VIP",
                "storeCredit":[{{"currencyCode":"USD","value":0.00}},{{"currencyCode":"EUR","value":5.10}}],
                "orders":{orders},"addresses":{{"collectionInfo":{{"totalItems":3}},"edges":[]}}}}}},
                "errors":[{errors}]}}"#
        );
        let answer = read::<CustomerData<CustomerOverview>>(json.as_bytes(), Kind::Query);
        let (data, problems) = answer.and_then(Answer::partial).unwrap();
        present(data.customer, &problems).map(Into::into).unwrap()
    }

    fn item(name: &str, image: &str) -> String {
        format!(r#"{{"node":{{"name":"{name}","image":{image}}}}}"#)
    }

    fn order(consignments: &str) -> String {
        format!(
            r#"{{"edges":[{{"node":{{"entityId":101,"orderedAt":{{"utc":"2026-01-02T03:04:05Z"}},
                "status":{{"value":"SHIPPED","label":"Under way"}},
                "totalIncTax":{{"currencyCode":"usd","value":1234567890123.45}},
                "totalProductQuantity":6,"consignments":{consignments}}}}}]}}"#
        )
    }

    #[test]
    fn the_overview() {
        let image = r#"{"url":"https://cdn11.bigcommerce.com/a.jpg","altText":""}"#;
        let items = [
            item("Cup", image),
            item("Gone", "null"),
            item("Bad", r#"{"url":"javascript:1","altText":"x"}"#),
            item("Pot", r#"{"url":"https://cdn11.bigcommerce.com/b.jpg","altText":"A pot"}"#),
        ];
        let consignment = format!(r#"{{"lineItems":{{"edges":[{}]}}}}"#, items.join(","));
        let many = [item("a", image), item("b", image), item("c", image)].join(",");
        let consignments = format!(
            r#"{{"shipping":{{"edges":[{{"node":{consignment}}}]}},"pickups":{{"edges":null}},
                "downloads":[{{"lineItems":{{"edges":[{many}]}}}}]}}"#
        );
        let overview = overview_of(&order(&consignments), "");
        assert_eq!(overview.customer.group.as_deref(), Some("VIP"));
        assert_eq!(overview.store_credit, [Money::new("5.10".parse().unwrap(), "EUR")]);
        assert_eq!(overview.addresses.map(|glance| (glance.total, glance.first)), Some((Some(3), None)));
        let orders = overview.orders.unwrap();
        assert_eq!(orders[0].total, Money::new("1234567890123.45".parse().unwrap(), "USD"));
        assert_eq!(orders[0].quantity, 6);
        let alts: Vec<&str> = orders[0].pictures.iter().map(|picture| picture.alt.as_str()).collect();
        assert_eq!(alts, ["Cup", "A pot", "a", "b"]);
    }

    #[test]
    fn orders_that_could_not_be_read_are_not_none() {
        let errors = r#"{"message":"x","path":["customer","orders"]}"#;
        assert_eq!(overview_of("null", errors).orders, None);
        assert_eq!(overview_of(r#"{"edges":null}"#, errors).orders, None);
        assert_eq!(overview_of(r#"{"edges":[]}"#, "").orders, Some(vec![]));
    }

    #[test]
    fn an_order_without_its_parts_is_still_an_order() {
        let overview =
            overview_of(&order("null"), r#"{"message":"x","path":["customer","orders","edges",0]}"#);
        assert_eq!(overview.orders.map(|orders| orders[0].pictures.len()), Some(0));
    }

    #[test]
    fn variables_of_an_order_page() {
        let filter = |status: &'static str| Some(Filters { status });
        let page = PageRequest::After("c".into());
        let variables =
            OrderPageVariables { filters: filter("SHIPPED"), page: PageVariables::new(&page, PAGE) };
        let json = serde_json::to_string(&variables).unwrap();
        assert_eq!(json, r#"{"filters":{"status":"SHIPPED"},"first":10,"after":"c"}"#);
    }
}
