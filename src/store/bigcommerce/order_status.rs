//! States of orders, in the API's words and ours.

use serde::Deserialize;

use crate::store::order::{OrderStatus, StatusLabel};

const NAMES: [(OrderStatus, &str); 15] = [
    (OrderStatus::AwaitingFulfillment, "AWAITING_FULFILLMENT"),
    (OrderStatus::AwaitingPayment, "AWAITING_PAYMENT"),
    (OrderStatus::AwaitingPickup, "AWAITING_PICKUP"),
    (OrderStatus::AwaitingShipment, "AWAITING_SHIPMENT"),
    (OrderStatus::Cancelled, "CANCELLED"),
    (OrderStatus::Completed, "COMPLETED"),
    (OrderStatus::Declined, "DECLINED"),
    (OrderStatus::Disputed, "DISPUTED"),
    (OrderStatus::Incomplete, "INCOMPLETE"),
    (OrderStatus::ManualVerificationRequired, "MANUAL_VERIFICATION_REQUIRED"),
    (OrderStatus::PartiallyRefunded, "PARTIALLY_REFUNDED"),
    (OrderStatus::PartiallyShipped, "PARTIALLY_SHIPPED"),
    (OrderStatus::Pending, "PENDING"),
    (OrderStatus::Refunded, "REFUNDED"),
    (OrderStatus::Shipped, "SHIPPED"),
];

/// The API's name of a state that it knows.
pub(super) fn api_name(status: OrderStatus) -> Option<&'static str> {
    NAMES.into_iter().find(|(known, _)| *known == status).map(|(_, name)| name)
}

/// The type `OrderStatus`.
#[derive(Deserialize)]
pub(super) struct ApiStatus {
    value: Option<String>,
    label: String,
}

impl From<ApiStatus> for StatusLabel {
    fn from(status: ApiStatus) -> Self {
        let known = NAMES.into_iter().find(|(_, name)| Some(*name) == status.value.as_deref());
        let Some((known, name)) = known else {
            return Self { status: OrderStatus::Unknown, label: status.label };
        };
        // The store's own name of a state is English always; what the merchant made of it is to be shown.
        let is_own = status.label.eq_ignore_ascii_case(&name.replace('_', " "));
        Self { status: known, label: if is_own { String::new() } else { status.label } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_state_has_a_name_and_comes_back() {
        for status in OrderStatus::ALL {
            let value = api_name(status).map(str::to_owned);
            assert!(value.is_some(), "{status:?}");
            assert_eq!(StatusLabel::from(ApiStatus { value, label: String::new() }).status, status);
        }
    }

    #[test]
    fn unknown_states_keep_the_merchants_words() {
        for value in [None, Some("ON_THE_MOON".to_owned())] {
            let label = StatusLabel::from(ApiStatus { value, label: "On its way".into() });
            assert_eq!(label, StatusLabel { status: OrderStatus::Unknown, label: "On its way".into() });
        }
        assert_eq!(api_name(OrderStatus::Unknown), None);
    }
}
