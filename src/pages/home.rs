//! The first page: what one can do here.

use leptos::prelude::*;

use super::{PageResult, open_frame, render};
use crate::i18n::t;
use crate::web::context::RequestContext;

/// `GET /`
pub async fn show(ctx: RequestContext) -> PageResult {
    let frame = open_frame(&ctx, ctx.text("home-title")).await;
    let logged_in = ctx.session.is_some();
    #[cfg(feature = "demo")]
    let is_demo = ctx.app.demo.is_some();
    #[cfg(not(feature = "demo"))]
    let is_demo = false;
    Ok(render(&ctx, frame, Vec::new(), move || {
        let links = if logged_in {
            view! {
                <a class="button" href="/account">{t("home-account")}</a>
                <a class="button button-secondary" href="/account/orders">{t("home-orders")}</a>
            }
            .into_any()
        } else {
            view! {
                <a class="button" href="/login">{t("nav-log-in")}</a>
                <a class="button button-secondary" href="/register">{t("home-register")}</a>
            }
            .into_any()
        };
        view! {
            <div class="hero">
                <h1>{t("home-title")}</h1>
                <p>{t("home-lead")}</p>
                <div class="actions">{links}</div>
            </div>
            {is_demo.then(demo_log_ins)}
        }
    }))
}

/// Who can log in to the embedded store.
fn demo_log_ins() -> impl IntoView {
    let log_ins = [
        ("vip@example.com", t("demo-log-in-vip")),
        ("retail@example.com", t("demo-log-in-retail")),
        ("wholesale@example.com", t("demo-log-in-wholesale")),
        ("empty@example.com", t("demo-log-in-empty")),
    ];
    let rows = log_ins
        .into_iter()
        .map(|(email, words)| {
            view! {
                <tr>
                    <th scope="row">{email}</th>
                    <td data-label=t("demo-log-ins-what")>{words}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="card" aria-labelledby="demo-log-ins">
            <h2 id="demo-log-ins">{t("demo-log-ins-title")}</h2>
            <p>{t("demo-log-ins-password")} " " <code>"Demo-Passw0rd!"</code></p>
            <table class="cards">
                <caption class="visually-hidden">{t("demo-log-ins-title")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t("field-email")}</th>
                        <th scope="col">{t("demo-log-ins-what")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
