//! Sums, payment, bill and message of an order.

use leptos::prelude::*;

use super::address_lines::AddressLines;
use super::icons::{Icon, icon};
use super::money::money;
use crate::i18n::{language, t, t_with};
use crate::store::order::{OrderTotals, Payment, TaxLine};
use crate::store::{Money, Order};

/// The summary beside an order.
#[component]
pub fn OrderSide(
    /// The order.
    order: Order,
    /// What it is called, for screen readers.
    label: String,
) -> impl IntoView {
    let payments = order.payments.iter().map(payment).collect_view();
    let paid = order.is_paid.map(|is_paid| {
        let words = if is_paid { t("order-paid") } else { t("order-not-paid") };
        let (class, picture) =
            if is_paid { ("badge tone-positive", Icon::Check) } else { ("badge tone-pending", Icon::Info) };
        view! { <p><span class=class>{icon(picture)} <span>{words}</span></span></p> }
    });
    let has_payments = !order.payments.is_empty() || paid.is_some();
    view! {
        <aside class="order-side" aria-label=label>
            <section aria-labelledby="order-totals">
                <h2 id="order-totals">{t("order-summary")}</h2>
                {totals(&order.totals)}
            </section>
            {has_payments
                .then(|| {
                    view! {
                        <section aria-labelledby="order-payment">
                            <h2 id="order-payment">{t("order-payment")}</h2>
                            {paid}
                            <dl class="pairs">{payments}</dl>
                        </section>
                    }
                })}
            {order
                .billing_address
                .map(|address| {
                    view! {
                        <section aria-labelledby="order-billing">
                            <h2 id="order-billing">{t("order-billing")}</h2>
                            <AddressLines address=address />
                        </section>
                    }
                })}
            {(!order.customer_message.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="order-message">
                            <h2 id="order-message">{t("order-message")}</h2>
                            <p><bdi>{order.customer_message}</bdi></p>
                        </section>
                    }
                })}
        </aside>
    }
}

fn totals(totals: &OrderTotals) -> impl IntoView + use<> {
    let negative = |money: &Money| Money::new(-money.amount, money.currency.clone());
    let mut rows = vec![(t("total-subtotal"), totals.subtotal.clone())];
    rows.extend(totals.discount.as_ref().map(|money| (t("total-discount"), negative(money))));
    rows.extend(
        totals.coupons.iter().map(|(code, money)| {
            (t_with("total-coupon", &[("code", code.as_str().into())]), negative(money))
        }),
    );
    rows.extend(totals.shipping.clone().map(|money| (t("total-shipping"), money)));
    rows.extend(totals.handling.clone().map(|money| (t("total-handling"), money)));
    rows.extend(totals.wrapping.clone().map(|money| (t("total-wrapping"), money)));
    rows.extend(totals.payment_fee.clone().map(|money| (t("total-payment-fee"), money)));
    rows.extend(taxes(totals));
    let rows = rows
        .into_iter()
        .map(|(words, amount)| {
            view! {
                <tr>
                    <th scope="row">{words}</th>
                    <td class="num">{money(&amount)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="totals">
            <caption class="visually-hidden">{t("order-amounts")}</caption>
            <tbody>
                {rows}
                <tr class="total">
                    <th scope="row">{t("total-total")}</th>
                    <td class="num">{money(&totals.total)}</td>
                </tr>
            </tbody>
        </table>
    }
}

/// The taxes by name, or their sum where the store names none; said to be included where they are.
fn taxes(totals: &OrderTotals) -> Vec<(String, Money)> {
    let words = |name: String| match (totals.tax_included, name.is_empty()) {
        (true, true) => t("total-tax-included-unnamed"),
        (true, false) => t_with("total-tax-included", &[("name", name.into())]),
        (false, true) => t("total-tax"),
        (false, false) => name,
    };
    if totals.taxes.is_empty() {
        return OrderTotals::unless_zero(totals.tax.clone())
            .map(|money| (words(String::new()), money))
            .into_iter()
            .collect();
    }
    let name = |tax: &TaxLine| match (&tax.percent, tax.name.is_empty()) {
        (_, false) => tax.name.clone(),
        (Some(percent), true) => {
            t_with("total-tax-percent", &[("percent", language().number(*percent).into())])
        }
        (None, true) => String::new(),
    };
    totals.taxes.iter().map(|tax| (words(name(tax)), tax.amount.clone())).collect()
}

fn payment(payment: &Payment) -> impl IntoView + use<> {
    let words = match (&payment.card, &payment.gift_certificate) {
        (Some((brand, last4)), _) => {
            t_with("payment-card", &[("brand", brand.as_str().into()), ("last4", last4.as_str().into())])
        }
        (None, Some(code)) => t_with("payment-gift-certificate", &[("code", code.as_str().into())]),
        (None, None) => payment.method.clone(),
    };
    match &payment.amount {
        Some(amount) => view! {
            <dt>{words}</dt>
            <dd>{money(amount)}</dd>
        }
        .into_any(),
        None => view! {
            <dt>{t("payment-by")}</dt>
            <dd>{words}</dd>
        }
        .into_any(),
    }
}
