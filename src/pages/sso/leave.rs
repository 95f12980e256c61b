//! `/account/hosted?page=`: to a page that the store hosts itself, with the shopper logged in there.

use crate::pages::checkout::elsewhere;
use crate::pages::{PageResult, not_for_head};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;

/// What only the store's own pages offer: name in our addresses and text keys, and path there.
pub const PAGES: [(&str, &str); 3] = [
    ("returns", "/account.php?action=view_returns"),
    ("messages", "/account.php?action=inbox"),
    ("payment-methods", "/account.php?action=payment_methods"),
];

/// `GET /account/hosted?page=`. The address over there is made now, works once and for seconds, and stands in no page.
pub async fn show(ctx: RequestContext) -> PageResult {
    let session = ctx.logged_in()?;
    let wanted = ctx.param("page").unwrap_or_default();
    if ctx.is_head {
        return Ok(not_for_head());
    }
    let page = PAGES.iter().find(|(name, _)| *name == wanted);
    let (Some((_, path)), Some(hosted)) = (page, ctx.store().hosted_pages()) else {
        return Err(PageError::NotFound);
    };
    let url = hosted.log_in_url(&session.customer_id, path, ctx.client_ip).map_err(|error| {
        tracing::error!(request_id = ctx.request_id, %error, "no log-in for the store's own pages");
        PageError::NotFound
    })?;
    // Good for the store's own pages only, and for no log-in here.
    if let Some(token) = url.path().rsplit('/').next() {
        ctx.app.used_tokens.take(token);
    }
    elsewhere(&ctx, &url)
}
