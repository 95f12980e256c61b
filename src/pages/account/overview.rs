//! `/account`: the latest orders, an address, the way to everything else.

use leptos::prelude::*;

use crate::components::account_nav::Section;
use crate::components::address_lines::AddressLines;
use crate::components::icons::{Icon, icon};
use crate::components::loyalty::loyalty;
use crate::components::money::{money, when};
use crate::components::notice::warning;
use crate::components::order_row::{OrderRow, order_url, thumbs};
use crate::components::phrase::phrase;
use crate::components::state::StateBlock;
use crate::components::status_badge::LargeStatus;
use crate::i18n::{t, t_with};
use crate::pages::sso::leave;
use crate::pages::{PageResult, account_frame, render};
use crate::store::order::OrderStatus;
use crate::store::settings::HostedLinks;
use crate::store::{AddressGlance, Money, OrderSummary, Overview};
use crate::web::context::RequestContext;

/// `GET /account`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let mut overview = ctx.store().overview(&ctx.caller()).await?;
    let public = ctx.public_data().await?;
    if let Some(address) = overview.addresses.as_mut().and_then(|addresses| addresses.first.as_mut()) {
        address.postal = public.with_country(std::mem::take(&mut address.postal));
    }
    let frame =
        account_frame(&ctx, &public, ctx.text("overview-title"), Section::Overview, &overview.customer)?;
    let has_hosted = ctx.store().hosted_pages().is_some();
    let links = public.settings.hosted.clone();
    let has_book = ctx.store().address_book().is_some();
    let newest_first = ctx.store().capabilities().newest_orders_first;
    Ok(render(&ctx, frame, Vec::new(), move || view(overview, has_hosted, links, has_book, newest_first)))
}

fn view(
    overview: Overview,
    has_hosted: bool,
    links: HostedLinks,
    has_book: bool,
    newest_first: bool,
) -> impl IntoView {
    let customer = overview.customer;
    let greeting = if customer.first_name.is_empty() {
        t("overview-greeting-nameless")
    } else {
        t_with("overview-greeting", &[("name", customer.first_name.as_str().into())])
    };
    let sign_in = view! {
        <section class="card tile" aria-labelledby="tile-sign-in">
            <h2 id="tile-sign-in">{icon(Icon::Details)} <span>{t("overview-sign-in")}</span></h2>
            <p><bdi>{customer.email}</bdi></p>
            <a href="/account/details">{t("overview-sign-in-link")}</a>
        </section>
    };
    view! {
        <div class="page-head">
            <div>
                <h1>{greeting}</h1>
                <p class="lead">{t("overview-lead")}</p>
            </div>
        </div>
        {orders(overview.orders, newest_first)}
        <div class="tiles">
            {address(overview.addresses, has_book)}
            {sign_in}
            {prices(customer.group)}
            {overview.loyalty.map(loyalty)}
            {credit(&overview.store_credit)}
            {has_hosted.then(hosted)}
            {links.wish_list.map(at_the_shop)}
        </div>
    }
}

fn orders(orders: Option<Vec<OrderSummary>>, newest_first: bool) -> AnyView {
    let Some(orders) = orders else {
        return warning(t("overview-orders-unavailable")).into_any();
    };
    let mut orders = orders.into_iter();
    let Some(latest) = orders.next() else {
        return view! {
            <section class="card">
                <StateBlock
                    picture=Icon::Orders
                    title=t("orders-empty")
                    text=Some(t("orders-empty-text"))
                    link=Some(("/".to_owned(), t("orders-empty-link")))
                />
            </section>
        }
        .into_any();
    };
    let others: Vec<_> = orders.collect();
    let more = (!others.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="more-orders">
                <h2 id="more-orders">{t(if newest_first { "overview-more-orders" } else { "overview-other-orders" })}</h2>
                <ol class="order-list">
                    {others.into_iter().map(|order| view! { <OrderRow order=order /> }).collect_view()}
                </ol>
            </section>
        }
    });
    view! {
        {latest_order(&latest, newest_first)}
        {more}
    }
    .into_any()
}

/// The latest order as a card of its own.
pub(in crate::pages) fn latest_order(order: &OrderSummary, newest_first: bool) -> impl IntoView + use<> {
    let number = t_with("order-number", &[("number", order.number.as_str().into())]);
    view! {
        <section class="card latest" aria-labelledby="latest-order">
            <div class="card-head">
                <h2 id="latest-order">{t(if newest_first { "overview-latest-order" } else { "overview-one-order" })}</h2>
                <a href="/account/orders">{t("overview-all-orders")}</a>
            </div>
            <div class="latest-body">
                <div>
                    <LargeStatus status=order.status.clone() />
                    <p class="muted">
                        {number} " · " {when(order.placed_at.clone())} " · "
                        {t_with("order-items", &[("count", order.quantity.into())])} " · " {money(&order.total)}
                    </p>
                </div>
                <div class="latest-go">
                    {thumbs(&order.pictures)} <a class="button" href=order_url(order)>{t("overview-view-order")}</a>
                </div>
            </div>
            {progress(order.status.status, order.is_paid)}
        </section>
    }
}

/// The place of the payment among the steps.
const PAID: usize = 1;

/// The steps that an order takes, as far as its state tells; none for orders that went another way.
fn progress(status: OrderStatus, is_paid: Option<bool>) -> Option<impl IntoView> {
    let done = match status {
        OrderStatus::Pending | OrderStatus::AwaitingPayment | OrderStatus::Incomplete => 1,
        OrderStatus::AwaitingFulfillment | OrderStatus::ManualVerificationRequired => 2,
        OrderStatus::AwaitingShipment | OrderStatus::AwaitingPickup => 3,
        OrderStatus::Shipped | OrderStatus::PartiallyShipped | OrderStatus::Completed => 4,
        _ => return None,
    };
    let steps = [t("progress-placed"), t("progress-paid"), t("progress-packed"), t("progress-on-its-way")];
    let items = steps
        .into_iter()
        .enumerate()
        .map(|(index, step)| {
            // What goes out on account is paid later.
            let unpaid = index == PAID && is_paid == Some(false);
            let class = (index < done && !unpaid).then_some("done");
            let current = (index + 1 == done).then_some("step");
            view! { <li class=class aria-current=current>{step}</li> }
        })
        .collect_view();
    Some(view! { <ol class="progress" aria-label=t("progress-label")>{items}</ol> })
}

fn address(addresses: Option<AddressGlance>, has_book: bool) -> impl IntoView {
    let title = if has_book { t("nav-addresses") } else { t("nav-address") };
    let Some(AddressGlance { first, total }) = addresses else {
        return view! {
            <section class="card tile" aria-labelledby="tile-address">
                <h2 id="tile-address">{icon(Icon::Addresses)} <span>{title}</span></h2>
                <p class="muted">{t("addresses-unavailable")}</p>
            </section>
        }
        .into_any();
    };
    let (body, link) = match first {
        Some(address) => {
            let words = match total {
                Some(count) if count > 1 => t_with("overview-addresses-all", &[("count", count.into())]),
                _ if has_book => t("overview-addresses-link"),
                _ => t("overview-address-link"),
            };
            (view! { <AddressLines address=address.postal /> }.into_any(), ("/account/addresses", words))
        }
        None => (
            view! { <p class="muted">{t("overview-addresses-empty")}</p> }.into_any(),
            (if has_book { "/account/addresses/new" } else { "/account/addresses" }, t("addresses-add")),
        ),
    };
    view! {
        <section class="card tile" aria-labelledby="tile-address">
            <h2 id="tile-address">{icon(Icon::Addresses)} <span>{title}</span></h2>
            {body}
            <a href=link.0>{link.1}</a>
        </section>
    }
    .into_any()
}

fn prices(group: Option<String>) -> Option<impl IntoView> {
    group.map(|group| {
        view! {
            <section class="card tile" aria-labelledby="tile-prices">
                <h2 id="tile-prices">{icon(Icon::Gift)} <span>{t("overview-prices")}</span></h2>
                <p>{phrase("overview-prices-text", &[], "group", view! { <bdi>{group}</bdi> })}</p>
            </section>
        }
    })
}

/// What only the store's own pages offer. The links log the shopper in there.
fn hosted() -> impl IntoView {
    let links = leave::PAGES
        .map(|(name, _)| {
            let href = format!("/account/hosted?page={name}");
            view! { <li><a href=href>{t(&format!("hosted-{name}"))}</a></li> }
        })
        .collect_view();
    view! {
        <section class="card tile" aria-labelledby="tile-hosted">
            <h2 id="tile-hosted">{icon(Icon::Store)} <span>{t("hosted-title")}</span></h2>
            <ul class="tile-links">{links}</ul>
            <p class="muted small">{t("hosted-text")}</p>
        </section>
    }
}

/// What the store's own pages offer to whom they know.
fn at_the_shop(wish_list: String) -> impl IntoView {
    view! {
        <section class="card tile" aria-labelledby="tile-shop">
            <h2 id="tile-shop">{icon(Icon::Store)} <span>{t("hosted-links-title")}</span></h2>
            <ul class="tile-links"><li><a href=wish_list>{t("hosted-wish-list")}</a></li></ul>
            <p class="muted small">{t("hosted-links-text")}</p>
        </section>
    }
}

fn credit(amounts: &[Money]) -> Option<impl IntoView + use<>> {
    (!amounts.is_empty()).then(|| {
        let amounts =
            amounts.iter().map(|amount| view! { <p><strong>{money(amount)}</strong></p> }).collect_view();
        view! {
            <section class="card tile" aria-labelledby="tile-credit">
                <h2 id="tile-credit">{icon(Icon::Store)} <span>{t("overview-credit")}</span></h2>
                {amounts}
                <p class="muted">{t("overview-credit-text")}</p>
            </section>
        }
    })
}
