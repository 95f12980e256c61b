//! The cart as a table of lines and a summary.

use leptos::prelude::*;

use super::quantity_field;
use crate::components::form::{once, owner};
use crate::components::icons::{Icon, icon};
use crate::components::money::money;
use crate::components::price::LinePrice;
use crate::components::price::model::of_line;
use crate::i18n::{language, t, t_with};
use crate::store::Money;
use crate::store::cart::{Cart, CartLine};
use crate::web::forms::FormState;

/// The page of a cart with something in it. Beside a price stands the regular one, if it is to.
pub(super) fn cart(cart: Cart, form: &FormState, with_list_prices: bool) -> impl IntoView + use<> {
    let lines =
        cart.lines.iter().map(|item| line(item, cart.tax_included, form, with_list_prices)).collect_view();
    let count = t_with("cart-count", &[("count", cart.count.into())]);
    view! {
        <div class="page-head">
            <div>
                <h1>{t("cart-title")}</h1>
                <p class="lead">{count}</p>
            </div>
        </div>
        <div class="cart">
            <ul class="card cart-lines">{lines}</ul>
            {summary(&cart)}
        </div>
    }
}

fn line(
    line: &CartLine,
    tax_included: bool,
    form: &FormState,
    with_list_price: bool,
) -> impl IntoView + use<> {
    let picture = match &line.picture {
        Some(picture) => {
            view! { <img class="thumb" src=picture.url.clone() alt="" width="64" height="64" /> }.into_any()
        }
        None => view! { <span class="thumb">{icon(Icon::Gift)}</span> }.into_any(),
    };
    let name = match &line.path {
        Some(path) => {
            view! { <a class="item-name" href=path.clone()><bdi>{line.name.clone()}</bdi></a> }.into_any()
        }
        None => view! { <bdi>{line.name.clone()}</bdi> }.into_any(),
    };
    let options = line
        .options
        .iter()
        .map(|(name, value)| {
            // Days come as the store writes them.
            let value = value.parse().map_or_else(|_| value.clone(), |day| language().civil_date(day));
            view! { <li><bdi>{name.clone()}</bdi>": " <bdi>{value}</bdi></li> }
        })
        .collect_view();
    let has_options = !line.options.is_empty();
    let list_price = if with_list_price { &line.list_price } else { &line.price };
    let price = of_line(&line.price, list_price, tax_included);
    let change = line.mutable.then(|| change(line, form));
    let fixed = (!line.mutable).then(|| view! { <p class="muted small">{t_with("cart-quantity-fixed", &[("count", line.quantity.into())])}</p> });
    view! {
        <li class="cart-line">
            {picture}
            <div class="cart-what">
                <h2>{name}</h2>
                {has_options.then(|| view! { <ul class="muted small">{options}</ul> })}
                <LinePrice price=price />
                {change}
                {fixed}
            </div>
            <p class="cart-total">
                <span class="visually-hidden">{format!("{} ", t("cart-line-total"))}</span>
                {money(&line.total)}
            </p>
        </li>
    }
}

/// Quantity and removal: a form each, so that they work without script.
fn change(line: &CartLine, form: &FormState) -> impl IntoView + use<> {
    let id = quantity_field(&line.id);
    let error = form.errors.at(&id).map(str::to_owned);
    let described_by = error.as_ref().map(|_| format!("{id}-error"));
    let invalid = error.is_some().then_some("true");
    let typed = form.values.as_ref().filter(|typed| typed.text("line") == line.id);
    let quantity = typed.map_or_else(|| line.quantity.to_string(), |typed| typed.text("quantity").to_owned());
    let label = t_with("cart-quantity-of", &[("name", line.name.as_str().into())]);
    let remove = t_with("cart-remove-what", &[("name", line.name.as_str().into())]);
    let message = error.map(|text| {
        let id = format!("{id}-error");
        view! {
            <p class="error" id=id>
                <span class="visually-hidden">{format!("{} ", t("error-prefix"))}</span>
                {text}
            </p>
        }
    });
    view! {
        {message}
        <div class="cart-change">
            <form method="post" action="/cart/update" class="field" novalidate>
                {owner()}
                {once()}
                <input type="hidden" name="line" value=line.id.clone() />
                <label class="visually-hidden" for=id.clone()>{label}</label>
                <input
                    id=id
                    name="quantity"
                    inputmode="numeric"
                    value=quantity
                    autocomplete="off"
                    aria-invalid=invalid
                    aria-describedby=described_by
                />
                <button class="button button-secondary" type="submit">{t("cart-update")}</button>
            </form>
            <form method="post" action="/cart/remove">
                {owner()}
                {once()}
                <input type="hidden" name="line" value=line.id.clone() />
                <button class="link-button" type="submit" aria-label=remove>{t("cart-remove")}</button>
            </form>
        </div>
    }
}

fn summary(cart: &Cart) -> impl IntoView + use<> {
    let tax = if cart.tax_included { t("price-inc-tax") } else { t("price-ex-tax") };
    let discount = (!cart.discount.is_zero()).then(|| {
        let off = Money::new(-cart.discount.amount, cart.discount.currency.clone());
        view! {
            <tr>
                <th scope="row">{t("cart-discount")}</th>
                <td class="num">{money(&off)}</td>
            </tr>
        }
    });
    view! {
        <aside class="order-side" aria-labelledby="cart-summary">
            <h2 id="cart-summary">{t("cart-summary")}</h2>
            <table class="totals">
                <caption class="visually-hidden">{t("cart-summary")}</caption>
                <tbody>
                    <tr>
                        <th scope="row">{t("total-subtotal")}</th>
                        <td class="num">{money(&cart.subtotal)}</td>
                    </tr>
                    {discount}
                    <tr class="total">
                        <th scope="row">{t("total-total")}</th>
                        <td class="num">{money(&cart.total)}</td>
                    </tr>
                </tbody>
            </table>
            <p class="muted">{tax} " · " {t("cart-at-checkout")}</p>
            <a class="button button-wide" href="/checkout">{t("cart-checkout")}</a>
        </aside>
    }
}
