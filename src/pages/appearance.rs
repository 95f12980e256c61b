//! `/appearance`: the choice between light and dark.

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use crate::theme::settings::Scheme;
use crate::web::appearance::{has_choice, keep};
use crate::web::context::RequestContext;
use crate::web::forms::{Done, FormFailure};
use crate::web::redirect::LocalPath;

/// `POST /appearance`: keeps the choice, and leads back.
#[server(prefix = "", endpoint = "/appearance", server = Axum)]
pub async fn choose_appearance(
    /// `auto`, `light` or `dark`.
    #[server(default)]
    appearance: String,
    /// The page that the choice was made on.
    #[server(default)]
    #[server(rename = "redirectTo")]
    redirect_to: String,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    let scheme = Scheme::parse(&appearance).filter(|_| has_choice(&ctx)).ok_or(FormFailure::BadRequest)?;
    keep(&ctx, scheme);
    Ok(Done::at(LocalPath::parse(&redirect_to).unwrap_or_else(|_| LocalPath::fixed("/"))))
}
