//! Where an order stands, as a word with a shape and a colour.

use leptos::prelude::*;

use super::icons::{Icon, icon};
use crate::i18n::t;
use crate::store::order::{OrderStatus, StatusLabel};

/// The words for a state: the merchant's own, or ours where there are none.
pub fn status_words(status: &StatusLabel) -> AnyView {
    if status.label.is_empty() {
        t(&format!("order-status-{}", status.status.slug())).into_any()
    } else {
        view! { <bdi>{status.label.clone()}</bdi> }.into_any()
    }
}

/// The badge of a state.
#[component]
pub fn StatusBadge(
    /// The state.
    status: StatusLabel,
) -> impl IntoView {
    let (class, picture) = match status.status {
        OrderStatus::Completed | OrderStatus::Shipped => ("badge badge-positive", Icon::Check),
        OrderStatus::AwaitingFulfillment | OrderStatus::AwaitingShipment | OrderStatus::PartiallyShipped => {
            ("badge badge-pending", Icon::Truck)
        }
        OrderStatus::AwaitingPayment
        | OrderStatus::AwaitingPickup
        | OrderStatus::ManualVerificationRequired
        | OrderStatus::Disputed => ("badge badge-attention", Icon::Alert),
        OrderStatus::Pending | OrderStatus::Incomplete | OrderStatus::Unknown => {
            ("badge badge-neutral", Icon::Clock)
        }
        OrderStatus::PartiallyRefunded | OrderStatus::Refunded => ("badge badge-neutral", Icon::Info),
        OrderStatus::Cancelled | OrderStatus::Declined => ("badge badge-negative", Icon::Cross),
    };
    view! { <span class=class>{icon(picture)} <span>{status_words(&status)}</span></span> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_words_of_our_own() {
        let language =
            crate::i18n::Languages::load(&[], Default::default()).unwrap().negotiate(None, None, &[]);
        for status in OrderStatus::ALL.into_iter().chain([OrderStatus::Unknown]) {
            let key = format!("order-status-{}", status.slug());
            assert!(language.has(&key), "{key}");
        }
    }
}
