//! Tells open pages that the theme has changed. Only in development.

use std::convert::Infallible;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};

use crate::app::AppState;

/// `GET /assets/theme/changes`: the version of the theme, now and whenever it changes, until the program is to stop.
///
/// The answer begins at once, so the request itself is short: what follows holds a connection and nothing else.
pub async fn changes(State(app): State<AppState>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut seen = app.themes.changes();
    seen.mark_changed();
    let versions = stream::unfold((app, seen), async |(app, mut seen)| {
        tokio::select! {
            biased;
            () = app.readiness.left() => return None,
            changed = seen.changed() => changed.ok()?,
        }
        let event = Event::default().event("version").data(seen.borrow_and_update().version.clone());
        Some((Ok(event), (app, seen)))
    });
    Sse::new(versions).keep_alive(KeepAlive::default())
}
