//! `/policies/{kind}`: a policy of the store.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::page::{Frame, missing, page, way_back};
use crate::demo::policies::Policy;
use crate::demo::shared::Shared;

pub(super) async fn policy(State(shared): State<Arc<Shared>>, Path(kind): Path<String>) -> Response {
    let Some(policy) = Policy::find(&kind) else {
        return missing(&shared);
    };
    let paragraph = |text: &&'static str| view! { <p>{*text}</p> };
    let content = view! {
        {policy.paragraphs.iter().map(paragraph).collect_view()}
        {way_back(&shared)}
    };
    page(&shared, StatusCode::OK, Frame::Nobody, policy.title, content)
}
