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

/// The tone and the shape of a state.
fn tone(status: OrderStatus) -> (&'static str, Icon) {
    match status {
        OrderStatus::Completed | OrderStatus::Shipped => ("tone-positive", Icon::Check),
        OrderStatus::AwaitingFulfillment | OrderStatus::AwaitingShipment | OrderStatus::PartiallyShipped => {
            ("tone-pending", Icon::Truck)
        }
        OrderStatus::AwaitingPayment
        | OrderStatus::AwaitingPickup
        | OrderStatus::ManualVerificationRequired
        | OrderStatus::Disputed => ("tone-attention", Icon::Alert),
        OrderStatus::Pending | OrderStatus::Incomplete | OrderStatus::Unknown => {
            ("tone-neutral", Icon::Clock)
        }
        OrderStatus::PartiallyRefunded | OrderStatus::Refunded => ("tone-neutral", Icon::Info),
        OrderStatus::Cancelled | OrderStatus::Declined => ("tone-negative", Icon::Cross),
    }
}

/// The badge of a state.
#[component]
pub fn StatusBadge(
    /// The state.
    status: StatusLabel,
) -> impl IntoView {
    let (tone, picture) = tone(status.status);
    let class = format!("badge {tone}");
    view! { <span class=class>{icon(picture)} <span>{status_words(&status)}</span></span> }
}

/// A state as the largest words of a card.
#[component]
pub fn LargeStatus(
    /// The state.
    status: StatusLabel,
) -> impl IntoView {
    let (tone, picture) = tone(status.status);
    let class = format!("latest-state {tone}");
    view! { <p class=class>{icon(picture)} <span>{status_words(&status)}</span></p> }
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
