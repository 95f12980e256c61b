//! `/account/orders`: all orders, a page at a time, narrowed by state.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use leptos::prelude::*;

use crate::components::account_nav::Section;
use crate::components::icons::Icon;
use crate::components::notice::warning;
use crate::components::order_row::OrderRow;
use crate::components::pager::{Pager, is_stale, newer_older, page_request, previous_next};
use crate::components::state::StateBlock;
use crate::i18n::t;
use crate::pages::{PageResult, account_frame, render};
use crate::store::order::OrderStatus;
use crate::store::{OrderFilter, OrderList, OrderSummary, PageRequest, StoreError, When};
use crate::web::context::RequestContext;

const PATH: &str = "/account/orders";

/// `GET /account/orders?status=&after=&before=`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let can_filter = ctx.store().capabilities().order_status_filter;
    let newest_first = ctx.store().capabilities().newest_orders_first;
    let status = ctx.param("status").as_deref().and_then(OrderStatus::from_slug).filter(|_| can_filter);
    let (caller, filter) = (ctx.caller(), OrderFilter { status });
    let page = page_request(&ctx);
    let mut list = ctx.store().orders(&caller, &filter, &page).await;
    if is_lost(&page, &list) {
        list = ctx.store().orders(&caller, &filter, &PageRequest::First).await;
    }
    let list = list?;
    let public = ctx.public_data().await?;
    let frame = account_frame(&ctx, &public, ctx.text("orders-title"), Section::Orders, &list.customer)?;
    Ok(render(&ctx, frame, Vec::new(), move || view(list, status, can_filter, newest_first)))
}

/// Whether the first page may be there, though this one could not be read.
fn is_lost(page: &PageRequest, list: &Result<OrderList, StoreError>) -> bool {
    match list {
        Ok(list) => list.orders.is_none() && *page != PageRequest::First,
        Err(error) => is_stale(page, error),
    }
}

fn view(list: OrderList, status: Option<OrderStatus>, can_filter: bool, newest_first: bool) -> AnyView {
    let Some(orders) = list.orders else { return unavailable().into_any() };
    let is_empty = orders.is_empty();
    let body = match (is_empty, status) {
        (true, None) => view! {
            <section class="card">
                <StateBlock
                    picture=Icon::Orders
                    title=t("orders-empty")
                    text=Some(t("orders-empty-text"))
                    link=Some(("/".to_owned(), t("orders-empty-link")))
                />
            </section>
        }
        .into_any(),
        (true, Some(_)) => view! {
            <section class="card">
                <StateBlock
                    picture=Icon::Search
                    title=t("orders-none-of-state")
                    link=Some((PATH.to_owned(), t("orders-show-all")))
                />
            </section>
        }
        .into_any(),
        (false, _) => {
            let keep =
                status.map(|status| ("status".to_owned(), status.slug().to_owned())).into_iter().collect();
            view! {
                {by_year(orders)}
                <Pager label=t("orders-pages") path=PATH keep=keep links=list.links words=if newest_first { newer_older() } else { previous_next() } />
            }
            .into_any()
        }
    };
    let shows_filter = can_filter && (!is_empty || status.is_some());
    view! {
        <div class="page-head">
            <div>
                <h1>{t("orders-title")}</h1>
                <p class="lead">{t(if newest_first { "orders-lead" } else { "orders-lead-unsorted" })}</p>
            </div>
            {shows_filter.then(|| filter(status))}
        </div>
        {body}
    }
    .into_any()
}

fn unavailable() -> impl IntoView {
    view! {
        <div class="page-head"><h1>{t("orders-title")}</h1></div>
        {warning(t("overview-orders-unavailable"))}
    }
}

/// The orders under the years in which they were placed.
fn by_year(orders: Vec<OrderSummary>) -> impl IntoView {
    let mut years: Vec<(i16, Vec<OrderSummary>)> = Vec::new();
    for order in orders {
        // A day in words that no rule covers belongs where the store put it.
        let year = match (&order.placed_at, years.last()) {
            (When::At(at), _) => at.to_zoned(TimeZone::UTC).year(),
            (When::Words(_), Some((last, _))) => *last,
            (When::Words(_), None) => Timestamp::now().to_zoned(TimeZone::UTC).year(),
        };
        match years.last_mut() {
            Some((last, orders)) if *last == year => orders.push(order),
            _ => years.push((year, vec![order])),
        }
    }
    years
        .into_iter()
        .map(|(year, orders)| {
            let id = format!("year-{year}");
            let labelled_by = id.clone();
            let rows = orders.into_iter().map(|order| view! { <OrderRow order=order /> }).collect_view();
            view! {
                <section class="card order-year" aria-labelledby=labelled_by>
                    <h2 id=id>{year.to_string()}</h2>
                    <ol class="order-list">{rows}</ol>
                </section>
            }
        })
        .collect_view()
}

fn filter(status: Option<OrderStatus>) -> impl IntoView {
    let options = OrderStatus::ALL
        .into_iter()
        .map(|option| {
            let selected = status == Some(option);
            let words = t(&format!("order-status-{}", option.slug()));
            view! { <option value=option.slug() selected=selected>{words}</option> }
        })
        .collect_view();
    view! {
        <form class="filter" method="get" action=PATH>
            <div class="field">
                <label for="status">{t("orders-filter")}</label>
                <select id="status" name="status">
                    <option value="">{t("orders-filter-all")}</option>
                    {options}
                </select>
            </div>
            <button class="button button-secondary" type="submit">{t("orders-filter-submit")}</button>
        </form>
    }
}
