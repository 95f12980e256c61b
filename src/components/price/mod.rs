//! The price of a product: in the page, on a card. Every figure has words, since screen readers are silent about
//! strikes and colours.

pub mod model;

use leptos::prelude::*;

use self::model::{Figure, PriceModel, Saving, Shown};
use super::money::money;
use crate::i18n::{t, t_with};
use crate::store::Money;
use crate::web::guards::login_url;

/// The price on a product's page, with the table of quantities.
#[component]
pub fn PriceBlock(
    /// What it says.
    price: PriceModel,
    /// The shopper's price group.
    group: Option<String>,
    /// The page to come back to after a log-in.
    path: String,
) -> impl IntoView {
    let body = match price {
        PriceModel::Shown(shown) => {
            let tiers = (!shown.tiers.is_empty()).then(|| tiers(&shown));
            let line = view! {
                {figures(&shown, group.as_deref())}
                {tiers}
            };
            match &shown.advertised {
                Some(advertised) => view! {
                    <p class="price-line">{labelled("price-advertised", advertised, "price-old")}</p>
                    <details class="price-reveal">
                        <summary>{t("price-see")}</summary>
                        {line}
                    </details>
                }
                .into_any(),
                None => line.into_any(),
            }
        }
        other => instead(other, &path),
    };
    view! { <div class="price" role="group" aria-label=t("price-label")>{body}</div> }
}

/// The price on a card.
#[component]
pub fn CardPrice(
    /// What it says.
    price: PriceModel,
    /// The product's page.
    path: String,
) -> impl IntoView {
    let body = match price {
        PriceModel::Shown(shown) => match &shown.advertised {
            Some(_) => view! { <p class="price-line muted">{t("price-see-on-page")}</p> }.into_any(),
            None => {
                let from = shown.tiers.last().filter(|tier| tier.saving.is_some()).map(|tier| {
                    let words = t_with(
                        "price-as-low-as",
                        &[("price", text(&tier.unit).into()), ("tax", lead_tax(&shown).into())],
                    );
                    view! { <p class="price-note">{words}</p> }
                });
                view! {
                    {eyebrow(&shown, None)}
                    <p class="price-line">{main_figures(&shown)} " " {compare(&shown)}</p>
                    {prior(&shown)}
                    {from}
                }
                .into_any()
            }
        },
        other => instead(other, &path),
    };
    view! { <div class="price price-small" role="group" aria-label=t("price-label")>{body}</div> }
}

/// The price of one piece in a cart.
#[component]
pub fn LinePrice(
    /// What it says.
    price: Shown,
) -> impl IntoView {
    let list = price.compare.as_ref().map(|list| labelled("price-list", list, "price-old"));
    view! {
        <div class="price price-line-item" role="group" aria-label=t("cart-price-each")>
            <p class="price-line">{main_figures(&price)} " " {list}</p>
            {price.saving.as_ref().map(saving)}
        </div>
    }
}

/// What stands in place of a price.
fn instead(price: PriceModel, path: &str) -> AnyView {
    match price {
        PriceModel::Call(words) => view! { <p class="price-line"><bdi>{words}</bdi></p> }.into_any(),
        PriceModel::LogIn => {
            view! { <p class="price-line"><a class="price-log-in" href=login_url(path)>{t("price-log-in")}</a></p> }
                .into_any()
        }
        PriceModel::Unavailable => {
            view! { <p class="price-line muted">{t("price-unavailable")}</p> }.into_any()
        }
        _ => view! { <p class="price-line muted">{t("price-none")}</p> }.into_any(),
    }
}

fn figures(shown: &Shown, group: Option<&str>) -> impl IntoView + use<> {
    let why = shown.on_top_of_sale.then(|| view! { <p class="price-note">{t("price-why-both")}</p> });
    let retail = shown
        .retail
        .as_ref()
        .map(|retail| view! { <p class="price-note">{labelled("price-retail", retail, "price-retail")}</p> });
    view! {
        {eyebrow(shown, group)}
        <p class="price-line">{main_figures(shown)} " " {compare(shown)}</p>
        {shown.saving.as_ref().map(saving)}
        {why}
        {prior(shown)}
        {retail}
    }
}

/// The lowest price before a reduction.
fn prior(shown: &Shown) -> Option<impl IntoView + use<>> {
    let prior = shown.prior.as_ref()?;
    Some(view! { <p class="price-note">{labelled("price-prior", prior, "price-prior")}</p> })
}

/// Whose price it is, or that it is a sale.
fn eyebrow(shown: &Shown, group: Option<&str>) -> Option<impl IntoView + use<>> {
    let words = match (shown.personal, shown.on_sale) {
        (true, _) => t("price-yours"),
        (false, true) => t("price-sale"),
        (false, false) => return None,
    };
    let chip = group
        .filter(|_| shown.personal)
        .map(|group| view! { " " <span class="chip"><bdi>{group.to_owned()}</bdi></span> });
    let class = if shown.personal { "price-eyebrow" } else { "price-eyebrow price-sale" };
    Some(view! { <p class=class>{words}{chip}</p> })
}

fn main_figures(shown: &Shown) -> impl IntoView + use<> {
    let reduced = shown.on_sale && !shown.personal;
    shown
        .figures
        .iter()
        .enumerate()
        .map(|(place, figure)| {
            let class = match (place, reduced) {
                (0, true) => "price-figure price-sale",
                (0, false) => "price-figure",
                _ => "price-second",
            };
            let space = (place > 0).then_some(" ");
            view! { {space}<span class=class>{amount(figure)}</span> " " <span class="price-tax">{tax(figure)}</span> }
        })
        .collect_view()
}

fn amount(figure: &Figure) -> AnyView {
    match &figure.high {
        None => money(&figure.low).into_any(),
        Some(high) => {
            let words =
                t_with("price-range", &[("low", text(&figure.low).into()), ("high", text(high).into())]);
            view! {
                <span class="visually-hidden">{words}</span>
                <span aria-hidden="true">{money(&figure.low)} " – " {money(high)}</span>
            }
            .into_any()
        }
    }
}

fn tax(figure: &Figure) -> String {
    if figure.tax_included { t("price-inc-tax") } else { t("price-ex-tax") }
}

/// The tax words of the figure that leads, which all others go by.
fn lead_tax(shown: &Shown) -> String {
    shown.figures.first().map(tax).unwrap_or_default()
}

/// The price to compare with.
fn compare(shown: &Shown) -> Option<impl IntoView + use<>> {
    let compare = shown.compare.as_ref()?;
    let key = if shown.personal { "price-list" } else { "price-was" };
    Some(labelled(key, compare, "price-old"))
}

fn labelled(key: &str, amount: &Money, class: &'static str) -> impl IntoView + use<> {
    view! { <span class=class><span class="price-word">{t(key)}</span> " " {money(amount)}</span> }
}

fn saving(saving: &Saving) -> impl IntoView + use<> {
    view! { <p class="price-saving">{saving_words(saving)}</p> }
}

fn saving_words(saving: &Saving) -> String {
    t_with("price-saving", &[("amount", text(&saving.amount).into()), ("percent", saving.percent.into())])
}

fn text(amount: &Money) -> String {
    crate::i18n::language().money(amount)
}

fn tiers(shown: &Shown) -> impl IntoView + use<> {
    let rows = shown
        .tiers
        .iter()
        .map(|tier| {
            let range = match tier.max {
                Some(max) if max == tier.min => tier.min.to_string(),
                Some(max) => t_with("price-tier-range", &[("from", tier.min.into()), ("to", max.into())]),
                None => t_with("price-tier-from", &[("from", tier.min.into())]),
            };
            let saved =
                tier.saving.as_ref().map(|saving| t_with("percent", &[("percent", saving.percent.into())]));
            let active = tier.active.then(|| {
                view! { <span class="visually-hidden">{format!(" {}", t("price-tier-active"))}</span> }
            });
            view! {
                <tr class=tier.active.then_some("active")>
                    <th scope="row">{range}{active}</th>
                    <td class="num">{money(&tier.unit)}</td>
                    <td class="num">{saved}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="price-tiers">
            <caption>{t_with("price-tiers", &[("tax", lead_tax(shown).into())])}</caption>
            <thead>
                <tr>
                    <th scope="col">{t("price-tier-quantity")}</th>
                    <th scope="col" class="num">{t("price-tier-each")}</th>
                    <th scope="col" class="num">{t("price-tier-saving")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
