//! The language that the shopper chose: by the first part of the path (`/de/cart`), which is remembered, else by what is
//! remembered, else by the customer's profile, else by what the browser asks for.

use axum::extract::Request;
use axum::http::Uri;
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;
use cookie::time::Duration;
use tower_cookies::Cookies;

use super::context::RequestContext;
use super::cookies::CookieSealer;
use crate::app::AppState;
use crate::i18n::Languages;

const NAME: &str = "language";
/// As long as browsers keep a cookie.
const KEPT: Duration = Duration::days(365);

/// The language that stood at the front of the path.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Prefix(String);

/// Takes the language off the path, so that everything behind knows each page by one path.
pub fn take_prefix(app: &AppState, mut request: Request) -> Request {
    if let Some((prefix, uri)) =
        without_prefix(&app.themes.current().languages, &app.store_languages(), request.uri())
    {
        *request.uri_mut() = uri;
        request.extensions_mut().insert(prefix);
    }
    request
}

fn without_prefix(languages: &Languages, store: &[String], uri: &Uri) -> Option<(Prefix, Uri)> {
    let path = uri.path().strip_prefix('/')?;
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let tag = languages.tag(first, store)?.to_owned();
    let path = match uri.query() {
        Some(query) => format!("/{rest}?{query}"),
        None => format!("/{rest}"),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(path.parse::<PathAndQuery>().ok()?);
    Some((Prefix(tag), Uri::from_parts(parts).ok()?))
}

/// What a request says of the language: the one at the front of its path, and the one that was chosen, there or before.
pub fn chosen(app: &AppState, cookies: &Cookies, parts: &Parts) -> (Option<String>, Option<String>) {
    let kept = app.sealer.read(cookies, NAME);
    let prefix = parts.extensions.get::<Prefix>().map(|prefix| prefix.0.clone());
    if let Some(tag) = prefix.as_ref().filter(|tag| kept.as_ref() != Some(*tag)) {
        keep(&app.sealer, cookies, tag);
    }
    (prefix.clone(), prefix.or(kept))
}

/// Goes on in the language of the customer's profile, unless the shopper chose one here.
pub fn follow_profile(ctx: &RequestContext, profile: Option<&str>) {
    let Some(profile) = profile.filter(|_| !ctx.app.sealer.is_present(&ctx.cookies, NAME)) else { return };
    let language = ctx.theme.languages.negotiate(None, Some(profile), &ctx.app.store_languages());
    if language.speaks(profile) {
        keep(&ctx.app.sealer, &ctx.cookies, language.tag());
    }
}

fn keep(sealer: &CookieSealer, cookies: &Cookies, tag: &str) {
    sealer.set(cookies, NAME, tag.to_owned(), Some(KEPT));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(store: &[String], path: &str) -> Option<(String, String)> {
        let languages = Languages::load(&[], Default::default()).unwrap();
        let (prefix, uri) = without_prefix(&languages, store, &path.parse().unwrap())?;
        Some((prefix.0, uri.to_string()))
    }

    #[test]
    fn the_language_is_taken_off_the_path() {
        let of = |path| taken(&[], path).map(|(tag, path)| format!("{tag} {path}"));
        assert_eq!(of("/de/cart").as_deref(), Some("de /cart"));
        assert_eq!(of("/de/").as_deref(), Some("de /"));
        assert_eq!(of("/de").as_deref(), Some("de /"));
        assert_eq!(of("/DE/search?q=%C3%A4&x").as_deref(), Some("de /search?q=%C3%A4&x"));
        assert_eq!(of("/ar/ar/x").as_deref(), Some("ar /ar/x"));
        assert_eq!(of("/fi//evil.example").as_deref(), Some("fi //evil.example"));
    }

    #[test]
    fn other_paths_stay() {
        for path in
            ["/", "/cart", "/desk/", "/de-AT/cart", "/xx/cart", "//de/cart", "/en-XA/", "/deutsch", "*"]
        {
            assert_eq!(taken(&[], path), None, "{path}");
        }
    }

    #[test]
    fn a_store_of_another_language_has_such_a_path_for_itself() {
        let english = ["en".to_owned()];
        assert_eq!(taken(&english, "/es/shoes"), None);
        assert!(taken(&english, "/en/shoes").is_some());
    }
}
