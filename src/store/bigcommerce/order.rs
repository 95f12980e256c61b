//! One order with everything that the API tells of it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::customer::{ApiCustomer, customer_summary, present};
use super::deliveries::{ApiOrderAddress, Consignments};
use super::documents::ORDER_DETAIL;
use super::large_order::complete;
use super::order_status::ApiStatus;
use super::paging::Connection;
use super::scalars::{ApiMoney, ExtendedTime};
use super::transport::Api;
use crate::store::order::{OrderTotals, Payment, TaxLine};
use crate::store::{Caller, CustomerSummary, Money, Order, OrderId, StoreError};

#[derive(Serialize)]
struct OrderVariables {
    id: i32,
}

#[derive(Deserialize)]
struct OrderData {
    customer: Option<ApiCustomer>,
    site: Option<Site>,
}

#[derive(Deserialize)]
struct Site {
    order: Option<ApiOrder>,
}

/// The type `OrderWithPayments`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiOrder {
    entity_id: i64,
    ordered_at: ExtendedTime,
    updated_at: Option<ExtendedTime>,
    status: ApiStatus,
    billing_address: Option<ApiOrderAddress>,
    is_tax_included: bool,
    customer_message: Option<String>,
    sub_total: ApiMoney,
    discounts: Discounts,
    wrapping_cost_total: ApiMoney,
    shipping_cost_total: ApiMoney,
    handling_cost_total: ApiMoney,
    tax_total: ApiMoney,
    taxes: Vec<Tax>,
    total_inc_tax: ApiMoney,
    payments: Connection<ApiPayment>,
    consignments: Option<Consignments>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Discounts {
    non_coupon_discount_total: ApiMoney,
    coupon_discounts: Vec<CouponDiscount>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CouponDiscount {
    coupon_code: String,
    discounted_amount: ApiMoney,
}

#[derive(Deserialize)]
struct Tax {
    name: String,
    amount: ApiMoney,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiPayment {
    payment_method_name: String,
    amount: ApiMoney,
    detail: Option<Instrument>,
}

/// Any member of the union `PaymentInstrument`.
#[derive(Deserialize)]
struct Instrument {
    #[serde(default)]
    brand: Option<String>,
    #[serde(default)]
    last4: Option<String>,
    #[serde(default)]
    code: Option<String>,
}

pub(super) async fn order(
    api: &Api,
    caller: &Caller,
    id: &OrderId,
) -> Result<(CustomerSummary, Option<Order>), StoreError> {
    // The API's ids are numbers; anything else names no order.
    let Ok(id) = id.0.parse() else {
        return Ok((customer_summary(api, caller).await?, None));
    };
    let answer = api.ask::<OrderData>(&ORDER_DETAIL, caller, &OrderVariables { id }).await?;
    let (data, problems) = answer.partial()?;
    let customer = present(data.customer, &problems)?;
    let Some(mut order) = data.site.and_then(|site| site.order) else {
        // An order that could not be read must not look like none.
        return if problems.concern(&["site"]) {
            Err(problems.unexpected())
        } else {
            Ok((customer.into(), None))
        };
    };
    if let Some(consignments) = &mut order.consignments {
        complete(api, caller, id, &mut consignments.shipping).await;
    }
    Ok((customer.into(), Some(order.into())))
}

impl From<ApiOrder> for Order {
    fn from(order: ApiOrder) -> Self {
        let incomplete = order.payments.is_incomplete()
            || order.billing_address.is_none()
            || order.consignments.as_ref().is_none_or(Consignments::is_incomplete);
        Self {
            id: OrderId(order.entity_id.to_string()),
            number: order.entity_id.to_string(),
            placed_at: order.ordered_at.utc.0.into(),
            is_paid: None,
            updated_at: order.updated_at.map(|time| time.utc.0),
            status: order.status.into(),
            deliveries: order.consignments.map(Consignments::into_deliveries).unwrap_or_default(),
            billing_address: order.billing_address.map(Into::into),
            totals: OrderTotals {
                subtotal: order.sub_total.into(),
                discount: line(order.discounts.non_coupon_discount_total).map(positive),
                coupons: (order.discounts.coupon_discounts.into_iter())
                    .map(|coupon| (coupon.coupon_code, positive(coupon.discounted_amount.into())))
                    .collect(),
                shipping: line(order.shipping_cost_total),
                handling: line(order.handling_cost_total),
                wrapping: line(order.wrapping_cost_total),
                payment_fee: None,
                taxes: order.taxes.into_iter().map(Into::into).collect(),
                tax: order.tax_total.into(),
                tax_included: order.is_tax_included,
                total: order.total_inc_tax.into(),
            },
            payments: order.payments.into_nodes().map(Into::into).collect(),
            customer_message: order.customer_message.unwrap_or_default(),
            incomplete,
        }
    }
}

impl From<Tax> for TaxLine {
    fn from(tax: Tax) -> Self {
        Self { name: tax.name, percent: None, amount: tax.amount.into() }
    }
}

fn line(money: ApiMoney) -> Option<Money> {
    OrderTotals::unless_zero(money.into())
}

/// The API gives discounts with either sign.
fn positive(money: Money) -> Money {
    Money { amount: Decimal::abs(&money.amount), ..money }
}

impl From<ApiPayment> for Payment {
    fn from(payment: ApiPayment) -> Self {
        let (brand, last4, code) =
            payment.detail.map_or((None, None, None), |it| (it.brand, it.last4, it.code));
        Self {
            method: payment.payment_method_name,
            amount: Some(payment.amount.into()),
            card: brand.zip(last4),
            gift_certificate: code,
        }
    }
}

#[cfg(test)]
mod tests;
