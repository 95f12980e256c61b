//! That this browser was sent to the store's own pages by this app. Only such a browser may bring somebody back: a token of
//! the store alone, which anybody can get for an account of their own, opens no session.

use cookie::time::Duration;

use super::context::RequestContext;

const NAME: &str = "hand-over";
/// How long a shopper may stay over there.
const MAX_AGE: Duration = Duration::hours(12);

/// Remembers that the shopper is sent there now.
pub fn begin(ctx: &RequestContext) {
    ctx.app.sealer.set(&ctx.cookies, NAME, "sent".to_owned(), Some(MAX_AGE));
}

/// Whether the shopper was sent there; good for one return.
pub fn end(ctx: &RequestContext) -> bool {
    let was_sent = ctx.app.sealer.read(&ctx.cookies, NAME).is_some();
    if was_sent {
        ctx.app.sealer.clear(&ctx.cookies, NAME);
    }
    was_sent
}
