//! `/`: the front page of the store's own domain.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use super::page::{Frame, page, way_back};
use super::{CHANGE_PASSWORD, RECOVER_PASSWORD};
use crate::demo::policies::{POLICIES, Policy};
use crate::demo::shared::Shared;

pub(super) async fn front(State(shared): State<Arc<Shared>>) -> Response {
    let policy = |policy: &Policy| {
        view! { <li><a href=format!("/policies/{}", policy.kind)>{policy.title}</a></li> }
    };
    let content = view! {
        <p>"The shop itself is a storefront of its own. Here are the pages that it leaves to the platform."</p>
        <ul>
            <li><a href="/checkout">"Checkout"</a></li>
            <li><a href=RECOVER_PASSWORD>"Forgotten password"</a></li>
            <li><a href=CHANGE_PASSWORD>"Change password"</a></li>
            {POLICIES.iter().map(policy).collect_view()}
        </ul>
        {way_back(&shared)}
    };
    page(&shared, StatusCode::OK, Frame::Nobody, "Paper & Pine", content)
}
