//! How many requests are worked on at once. Who comes too many gets a short answer at once, so that those inside are served.

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use tokio::sync::Semaphore;

use super::errors::SOON;
use crate::app::AppState;
use crate::theme::Theme;

/// Most requests at once. Rendering takes a fraction of a millisecond, so nearly all of them wait for the store, which is
/// asked for fewer at once.
const MOST: usize = 512;

/// The places, and the page for those who get none.
pub struct Crowd {
    places: Semaphore,
    page: Bytes,
}

impl Crowd {
    /// All places are free. The page is in the first language, and made once.
    pub fn new(theme: &Theme) -> Self {
        let owner = Owner::new_root(None);
        let page = owner.with(|| page(theme));
        owner.cleanup();
        Self { places: Semaphore::new(MOST), page: page.into() }
    }
}

/// The page of a store that is down, without a frame.
fn page(theme: &Theme) -> String {
    let language = theme.languages.negotiate(None, None, &[]);
    let scheme = theme.settings.scheme;
    let text = |key| language.text(key, &[]);
    let (title, words) = (text("error-page-unavailable"), text("error-page-unavailable-text"));
    view! {
        <!DOCTYPE html>
        <html lang=language.tag().to_owned() dir=language.direction() data-scheme=scheme.attribute()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content=scheme.meta() />
                <meta name="robots" content="noindex" />
                <title>{title.clone()}</title>
                <link rel="stylesheet" href=theme.assets.style() />
                {theme.style().map(|style| view! { <link rel="stylesheet" href=style /> })}
            </head>
            <body>
                <main class="wrap">
                    <h1>{title}</h1>
                    <p>{words}</p>
                </main>
            </body>
        </html>
    }
    .into_view()
    .to_html()
}

/// Lets a request in, or not. Whoever looks whether the app is well is always let in.
pub async fn enter(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let is_check = matches!(request.uri().path(), "/healthz" | "/readyz");
    match app.crowd.places.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) if is_check => next.run(request).await,
        Err(_) => {
            let headers = [(CONTENT_TYPE, "text/html; charset=utf-8")];
            let mut response =
                (StatusCode::SERVICE_UNAVAILABLE, headers, app.crowd.page.clone()).into_response();
            response.headers_mut().insert(RETRY_AFTER, SOON.into());
            response
        }
    }
}
