//! The scheme of colours that the shopper chose, kept for a year.

use cookie::time::Duration;

use super::context::RequestContext;
use crate::theme::settings::Scheme;

const NAME: &str = "appearance";
const YEAR: Duration = Duration::days(365);

/// The scheme of a request's pages: the theme's, where it sets one, else the shopper's choice.
pub fn scheme(ctx: &RequestContext) -> Scheme {
    match ctx.theme.settings.scheme {
        Scheme::Auto if has_choice(ctx) => {
            let chosen = ctx.app.sealer.read(&ctx.cookies, NAME);
            chosen.and_then(|name| Scheme::parse(&name)).unwrap_or_default()
        }
        set => set,
    }
}

/// Whether shoppers may choose.
pub fn has_choice(ctx: &RequestContext) -> bool {
    ctx.theme.settings.scheme == Scheme::Auto && ctx.theme.settings.show.appearance_choice
}

/// Keeps the choice; the system's own needs no cookie.
pub fn keep(ctx: &RequestContext, scheme: Scheme) {
    match scheme {
        Scheme::Auto => ctx.app.sealer.clear(&ctx.cookies, NAME),
        Scheme::Light | Scheme::Dark => {
            ctx.app.sealer.set(&ctx.cookies, NAME, scheme.name().to_owned(), Some(YEAR));
        }
    }
}
