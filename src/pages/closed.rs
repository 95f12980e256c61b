//! What stands in place of `/login` and `/register` where the store has no customer accounts.

use axum::http::StatusCode;
use leptos::prelude::*;

use super::{PageResult, open_frame, render};
use crate::components::icons::Icon;
use crate::components::layout::{Around, Frame};
use crate::components::state::StateBlock;
use crate::i18n::{t, t_with};
use crate::web::context::RequestContext;

/// Says that there are no accounts.
pub async fn show(ctx: RequestContext) -> PageResult {
    let frame = Frame { around: Around::Card, ..open_frame(&ctx, ctx.text("closed-title")).await };
    let shop = frame.settings.as_ref().map(|settings| settings.store_name.clone());
    let shop = shop.unwrap_or_else(|| ctx.text("shop-name"));
    let mut response = render(&ctx, frame, Vec::new(), move || {
        view! {
            <div class="card">
                <StateBlock
                    picture=Icon::Lock
                    title=t("closed-title")
                    is_page=true
                    text=Some(t_with("closed-text", &[("shop", shop.into())]))
                    link=Some(("/".to_owned(), t("error-page-home")))
                />
            </div>
        }
    });
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}
