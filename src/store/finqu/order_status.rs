//! Where an order stands. The store's words are free, so the state comes from what is said by yes and no.

use super::api_order::ApiOrder;
use crate::store::graphql::scalars::non_blank;
use crate::store::order::{OrderStatus, StatusLabel};

impl ApiOrder {
    /// Whether it is paid, where the store says so.
    pub(super) fn is_paid(&self) -> Option<bool> {
        match self.financial_status.as_deref()?.to_ascii_lowercase().as_str() {
            "paid" => Some(true),
            "not_paid" => Some(false),
            _ => None,
        }
    }

    fn status(&self) -> OrderStatus {
        if self.is_cancelled == Some(true) {
            OrderStatus::Cancelled
        } else if self.is_shipped == Some(true) {
            OrderStatus::Shipped
        } else if self.is_fulfilled == Some(true) {
            OrderStatus::AwaitingShipment
        } else {
            match self.is_paid() {
                Some(true) => OrderStatus::AwaitingFulfillment,
                Some(false) => OrderStatus::AwaitingPayment,
                None => OrderStatus::Pending,
            }
        }
    }

    /// The state with the store's words for it.
    pub(super) fn label(&self) -> StatusLabel {
        let label = self.order_status.clone().and_then(non_blank);
        StatusLabel { status: self.status(), label: label.unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_further_on_wins() {
        for (json, expected) in [
            (r#"{"isCancelled":true,"isShipped":true,"isFulfilled":true}"#, OrderStatus::Cancelled),
            (r#"{"isCancelled":false,"isShipped":true,"isFulfilled":true}"#, OrderStatus::Shipped),
            (
                r#"{"isShipped":false,"isFulfilled":true,"financialStatus":"not_paid"}"#,
                OrderStatus::AwaitingShipment,
            ),
            (r#"{"isFulfilled":false,"financialStatus":"paid"}"#, OrderStatus::AwaitingFulfillment),
            (r#"{"isFulfilled":null,"financialStatus":"NOT_PAID"}"#, OrderStatus::AwaitingPayment),
            (r#"{"financialStatus":"authorized"}"#, OrderStatus::Pending),
            (r#"{"financialStatus":null,"orderStatus":null}"#, OrderStatus::Pending),
            ("{}", OrderStatus::Pending),
        ] {
            let order: ApiOrder = serde_json::from_str(json).unwrap();
            assert_eq!(order.label().status, expected, "{json}");
        }
    }

    #[test]
    fn the_stores_words_are_the_label_and_decide_nothing() {
        let json = r#"{"orderStatus":"Toimitettu","isShipped":null,"financialStatus":"paid"}"#;
        let order: ApiOrder = serde_json::from_str(json).unwrap();
        assert_eq!(order.is_paid(), Some(true));
        let expected = StatusLabel { status: OrderStatus::AwaitingFulfillment, label: "Toimitettu".into() };
        assert_eq!(order.label(), expected);
    }
}
