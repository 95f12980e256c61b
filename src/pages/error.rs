//! Pages for what went wrong, in the usual frame, with the request's id.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::render;
use crate::components::account_nav::Section;
use crate::components::icons::Icon;
use crate::components::layout::{Around, Frame};
use crate::components::state::StateBlock;
use crate::i18n::t;
use crate::store::StoreError;
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::redirect::LocalPath;
use crate::web::request_log::TOKEN_PATH;

/// What the page says.
struct Words {
    picture: Icon,
    title: &'static str,
    text: &'static str,
}

/// The page for what went wrong with another page.
pub fn for_error(ctx: &RequestContext, error: &PageError) -> Response {
    let words = match error {
        PageError::OtherCustomer => Words {
            picture: Icon::Lock,
            title: "error-page-other-customer",
            text: "error-page-other-customer-text",
        },
        PageError::Store(error) if matches!(**error, StoreError::Closed(_)) => {
            Words { picture: Icon::Store, title: "error-page-closed", text: "error-page-closed-text" }
        }
        error => words(ctx, error.status()),
    };
    page(ctx, error.status(), words)
}

/// The page for a status.
pub fn for_status(ctx: &RequestContext, status: StatusCode) -> Response {
    page(ctx, status, words(ctx, status))
}

fn words(ctx: &RequestContext, status: StatusCode) -> Words {
    match status {
        StatusCode::NOT_FOUND => {
            Words { picture: Icon::Search, title: "error-page-not-found", text: "error-page-not-found-text" }
        }
        StatusCode::METHOD_NOT_ALLOWED => {
            Words { picture: Icon::Search, title: "error-page-method", text: "error-page-method-text" }
        }
        StatusCode::FORBIDDEN => {
            Words { picture: Icon::Lock, title: "error-page-forbidden", text: "error-page-forbidden-text" }
        }
        StatusCode::PAYLOAD_TOO_LARGE => {
            Words { picture: Icon::Alert, title: "error-page-too-large", text: "error-page-too-large-text" }
        }
        StatusCode::TOO_MANY_REQUESTS => {
            Words { picture: Icon::Clock, title: "error-page-throttled", text: "error-page-throttled-text" }
        }
        StatusCode::SERVICE_UNAVAILABLE => Words {
            picture: Icon::Store,
            title: "error-page-unavailable",
            text: match ctx.session {
                Some(_) => "error-page-unavailable-text-logged-in",
                None => "error-page-unavailable-text",
            },
        },
        status if status.is_client_error() => Words {
            picture: Icon::Alert,
            title: "error-page-bad-request",
            text: "error-page-bad-request-text",
        },
        _ => Words { picture: Icon::Alert, title: "error-page-internal", text: "error-page-internal-text" },
    }
}

fn page(ctx: &RequestContext, status: StatusCode, words: Words) -> Response {
    // Who is in the account area stays there.
    let section = ctx.session.as_ref().and_then(|_| Section::of(&ctx.path));
    let frame = Frame {
        title: ctx.text(words.title),
        settings: ctx.app.public_data.peek().map(|settings| ctx.settings(&settings)),
        around: section.map_or(Around::Nothing, |section| Around::Account(section, None)),
        // A path that leads nowhere, or holds a secret, does not stand in a page.
        comes_back_to: Some("/"),
        ..Frame::default()
    };
    let id = ctx.request_id.clone();
    // Paths that carry a token, or could be read as another host, do not stand in pages.
    let retry = (status == StatusCode::SERVICE_UNAVAILABLE && !ctx.path.starts_with(TOKEN_PATH))
        .then(|| LocalPath::parse(&ctx.target()).ok())
        .flatten();
    let mut response = render(ctx, frame, Vec::new(), move || {
        let detail = view! {
            <p class="request-id">{t("error-page-request-id")} " " <code>{id}</code></p>
        };
        let link = match retry {
            Some(target) => (target.as_str().to_owned(), t("error-page-retry")),
            None => ("/".to_owned(), t("error-page-home")),
        };
        view! {
            <StateBlock
                picture=words.picture
                title=t(words.title)
                is_page=true
                text=Some(t(words.text))
                link=Some(link)
                detail=Some(detail.into_any())
            />
        }
    });
    *response.status_mut() = status;
    response
}
