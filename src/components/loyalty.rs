//! A loyalty programme: what it gives now, and how far it is to the next level.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::icons::{Icon, icon};
use super::money::{money, told};
use super::phrase::phrase;
use crate::i18n::{language, t, t_with};
use crate::store::LoyaltyProgress;

/// The programme as a tile of the overview.
pub fn loyalty(progress: LoyaltyProgress) -> impl IntoView {
    let language = language();
    let percent = |percent: Decimal| language.number(percent);
    let title = if progress.title.is_empty() { t("loyalty-title") } else { progress.title.clone() };
    let now = match &progress.current {
        Some(level) if level.percent > Decimal::ZERO => {
            t_with("loyalty-discount", &[("percent", percent(level.percent).into())])
        }
        _ => t("loyalty-no-discount"),
    };
    let until = progress.current_until.clone().map(|until| {
        view! { <span class="muted">" " {told("loyalty-until", "loyalty-until-words", until)}</span> }
    });
    let next = progress.next.as_ref().zip(progress.missing()).map(|(level, missing)| {
        let words = t_with(
            "loyalty-next",
            &[("amount", language.money(&missing).into()), ("percent", percent(level.percent).into())],
        );
        // The bar says the same as the words, for the eye.
        view! {
            <progress
                class="meter"
                max=level.threshold.amount.to_string()
                value=progress.spent.amount.to_string()
                aria-label=t("loyalty-progress")
            ></progress>
            <p class="small">{words}</p>
        }
    });
    view! {
        <section class="card tile" aria-labelledby="tile-loyalty">
            <h2 id="tile-loyalty">{icon(Icon::Gift)} <span><bdi>{title}</bdi></span></h2>
            <p><strong>{now}</strong> {until}</p>
            {(!progress.description.is_empty()).then(|| view! { <p class="muted"><bdi>{progress.description}</bdi></p> })}
            {next}
            <p class="muted small">{phrase("loyalty-spent", &[], "amount", money(&progress.spent))}</p>
        </section>
    }
}
