//! `/account/orders/detail?id=`: one order with everything the store tells of it.

use leptos::prelude::*;

use crate::components::account_nav::Section;
use crate::components::icons::{Icon, icon};
use crate::components::money::told;
use crate::components::notice::warning;
use crate::components::order_delivery::delivery;
use crate::components::order_side::OrderSide;
use crate::components::order_timeline::OrderTimeline;
use crate::components::status_badge::StatusBadge;
use crate::i18n::t;
use crate::pages::{PageResult, account_frame, render};
use crate::store::{Order, OrderId};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;

/// `GET /account/orders/detail?id=`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let id = ctx.param("id").filter(|id| id.len() <= 64 && !id.is_empty()).ok_or(PageError::NotFound)?;
    let (customer, order) = ctx.store().order(&ctx.caller(), &OrderId(id)).await?;
    let mut order = order.ok_or(PageError::NotFound)?;
    let public = ctx.public_data().await?;
    for address in order.addresses_mut() {
        *address = public.with_country(std::mem::take(address));
    }
    let title = ctx.text_with("order-number", &[("number", order.number.as_str().into())]);
    let frame = account_frame(&ctx, &public, title.clone(), Section::Orders, &customer)?;
    let settings = ctx.settings(&public.settings);
    let sender = sender(&settings.store_name, settings.contact.address.as_deref());
    let prints = ctx.theme.settings.show.print_button;
    Ok(render(&ctx, frame, Vec::new(), move || {
        view! {
            <p class="print-only">{sender}</p>
            {view(order, title, prints)}
        }
    }))
}

/// The shop's name and address, which stand on paper in place of the site's header. Merchants may begin their address
/// with the name.
fn sender(shop: &str, address: Option<&str>) -> String {
    match address {
        Some(address) if address.starts_with(shop) => address.to_owned(),
        Some(address) => format!("{shop}\n{address}"),
        None => shop.to_owned(),
    }
}

fn view(order: Order, title: String, prints: bool) -> impl IntoView {
    let placed = told("order-placed", "order-placed-words", order.placed_at.clone());
    let print = prints.then(|| {
        view! {
            <button type="button" class="button button-secondary" data-print="" hidden>
                {icon(Icon::Printer)} <span>{t("order-print")}</span>
            </button>
        }
    });
    let incomplete = order.incomplete.then(|| warning(t("order-incomplete")));
    let deliveries = order
        .deliveries
        .iter()
        .enumerate()
        .map(|(index, part)| delivery(index + 1, part, order.status.status))
        .collect_view();
    view! {
        <a class="back" href="/account/orders">{icon(Icon::Chevron)} <span>{t("orders-title")}</span></a>
        <div class="page-head">
            <div>
                <div class="title-row">
                    <h1>{title}</h1>
                    <StatusBadge status=order.status.clone() />
                </div>
                <p class="lead">{placed}</p>
            </div>
            {print}
        </div>
        {incomplete}
        <div class="order">
            <div class="stack">
                {deliveries}
                <OrderTimeline order=order.clone() />
            </div>
            <OrderSide order=order label=t("order-side") />
        </div>
    }
}
