//! Leads on from a form to a page that redirects to another origin. The content policy lets forms end at this app only,
//! and browsers apply that to every redirect after a form; a page that goes on by itself begins anew.

use axum::response::Response;
use leptos::prelude::*;

use super::render;
use crate::components::layout::{Around, Frame};
use crate::i18n::t;
use crate::web::context::RequestContext;
use crate::web::redirect::LocalPath;

/// A page with a link that follows itself.
pub fn show(ctx: &RequestContext, to: &LocalPath) -> Response {
    let settings = ctx.app.public_data.peek().map(|settings| ctx.settings(&settings));
    let frame = Frame {
        title: ctx.text("go-on-title"),
        settings,
        around: Around::Card,
        goes_on_to: Some(to.as_str().to_owned()),
        ..Frame::default()
    };
    let href = to.as_str().to_owned();
    render(ctx, frame, Vec::new(), move || {
        view! {
            <div class="card">
                <h1>{t("go-on-title")}</h1>
                <p class="lead">{t("go-on-text")}</p>
                <p><a class="button" href=href>{t("go-on-link")}</a></p>
            </div>
        }
    })
}
