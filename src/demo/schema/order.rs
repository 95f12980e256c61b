//! Orders.

use async_graphql::{ID, InputObject, Interface, Object, Result, SimpleObject};

use super::connection::{Window, connection};
use super::consignments::OrderConsignments;
use super::order_address::OrderBillingAddress;
use super::payment::{Payment, PaymentsConnection, PaymentsFiltersInput};
use super::scalars::{DateTime, DateTimeExtended, Money};
use crate::demo::orders::{self, Status};

#[derive(SimpleObject)]
pub(crate) struct OrderStatus {
    value: Option<Status>,
    label: &'static str,
}

#[derive(SimpleObject)]
pub(crate) struct OrderTax {
    name: &'static str,
    amount: Money,
}

#[derive(SimpleObject)]
pub(crate) struct OrderCouponDiscount {
    coupon_code: String,
    discounted_amount: Money,
}

#[derive(SimpleObject)]
pub(crate) struct OrderDiscounts {
    non_coupon_discount_total: Money,
    coupon_discounts: Vec<OrderCouponDiscount>,
}

#[derive(InputObject)]
struct OrderDateRangeFilterInput {
    from: DateTime,
    to: Option<DateTime>,
}

#[derive(InputObject)]
pub(crate) struct OrdersFiltersInput {
    status: Option<Status>,
    date_range: Option<OrderDateRangeFilterInput>,
}

impl OrdersFiltersInput {
    pub(crate) fn lets_through(&self, order: &orders::Order) -> bool {
        let in_range = |range: &OrderDateRangeFilterInput| {
            order.ordered_at >= range.from.0 && range.to.as_ref().is_none_or(|to| order.ordered_at <= to.0)
        };
        self.status.is_none_or(|status| order.status == status)
            && self.date_range.as_ref().is_none_or(in_range)
    }
}

/// Names the order that is asked for. With `cartEntityId` a guest reads the order just placed.
#[derive(InputObject)]
pub(crate) struct OrderFilterInput {
    pub(crate) entity_id: i32,
    pub(crate) cart_entity_id: Option<String>,
}

/// Declares a type of order: both have the fields of `BaseOrder`, and one has more.
macro_rules! order_types {
    ($($name:ident { $($extra:tt)* })+) => {
        $(
            pub(crate) struct $name(pub(crate) orders::Order);

            impl $name {
                fn money(&self, amount: crate::demo::money::Minor) -> Money {
                    Money::new(amount, &self.0.currency)
                }
            }

            #[Object]
            impl $name {
                async fn id(&self) -> ID {
                    ID(format!("order:{}", self.0.id))
                }

                async fn entity_id(&self) -> i32 {
                    self.0.id
                }

                async fn ordered_at(&self) -> DateTimeExtended {
                    self.0.ordered_at.into()
                }

                async fn updated_at(&self) -> DateTimeExtended {
                    self.0.updated_at.into()
                }

                async fn status(&self) -> OrderStatus {
                    OrderStatus {
                        value: Some(self.0.status),
                        label: self.0.status.label(),
                    }
                }

                async fn billing_address(&self) -> OrderBillingAddress {
                    OrderBillingAddress::new(&self.0.billing, &self.0.email)
                }

                async fn is_tax_included(&self) -> bool {
                    false
                }

                async fn consignments(&self) -> Option<OrderConsignments> {
                    Some(OrderConsignments(self.0.clone()))
                }

                async fn sub_total(&self) -> Money {
                    self.money(self.0.sub_total())
                }

                async fn discounts(&self) -> OrderDiscounts {
                    let coupon = |coupon: &orders::Coupon| OrderCouponDiscount {
                        coupon_code: coupon.code.clone(),
                        discounted_amount: self.money(coupon.amount),
                    };
                    OrderDiscounts {
                        non_coupon_discount_total: self.money(self.0.discount),
                        coupon_discounts: self.0.coupons.iter().map(coupon).collect(),
                    }
                }

                async fn wrapping_cost_total(&self) -> Money {
                    self.money(self.0.wrapping())
                }

                async fn shipping_cost_total(&self) -> Money {
                    self.money(self.0.shipping())
                }

                async fn handling_cost_total(&self) -> Money {
                    self.money(self.0.handling())
                }

                async fn tax_total(&self) -> Money {
                    self.money(self.0.tax)
                }

                async fn taxes(&self) -> Vec<OrderTax> {
                    vec![OrderTax {
                        name: "Sales tax",
                        amount: self.money(self.0.tax),
                    }]
                }

                async fn total_inc_tax(&self) -> Money {
                    self.money(self.0.total())
                }

                async fn customer_message(&self) -> Option<String> {
                    self.0.message.clone()
                }

                async fn total_product_quantity(&self) -> i32 {
                    self.0.pieces()
                }

                $($extra)*
            }
        )+

        /// What every order has.
        #[derive(Interface)]
        #[graphql(
            field(name = "entity_id", ty = "i32"),
            field(name = "ordered_at", ty = "DateTimeExtended"),
            field(name = "updated_at", ty = "DateTimeExtended"),
            field(name = "status", ty = "OrderStatus"),
            field(name = "billing_address", ty = "OrderBillingAddress"),
            field(name = "is_tax_included", ty = "bool"),
            field(name = "consignments", ty = "Option<OrderConsignments>"),
            field(name = "sub_total", ty = "Money"),
            field(name = "discounts", ty = "OrderDiscounts"),
            field(name = "wrapping_cost_total", ty = "Money"),
            field(name = "shipping_cost_total", ty = "Money"),
            field(name = "handling_cost_total", ty = "Money"),
            field(name = "tax_total", ty = "Money"),
            field(name = "taxes", ty = "Vec<OrderTax>"),
            field(name = "total_inc_tax", ty = "Money"),
            field(name = "customer_message", ty = "Option<String>"),
            field(name = "total_product_quantity", ty = "i32")
        )]
        #[allow(dead_code, reason = "no field gives it; it is for fragments")]
        pub(crate) enum BaseOrder {
            $($name($name),)+
        }
    };
}

order_types! {
    Order {}
    OrderWithPayments {
        async fn payments(
            &self,
            filters: Option<PaymentsFiltersInput>,
            before: Option<String>,
            after: Option<String>,
            first: Option<i32>,
            last: Option<i32>,
        ) -> Result<PaymentsConnection> {
            let wanted = filters.is_none_or(|filters| filters.lets_success_through());
            let payments = self.0.payments.iter().filter(|_| wanted);
            let payments = payments.map(|payment| Payment::new(payment, &self.0.currency)).collect();
            Ok(Window { before, after, first, last }.of(payments)?.into())
        }
    }
}

connection!(OrdersConnection, OrdersEdge, Order);
