//! Where a shopper may be sent: only to paths of this app.

use url::Url;

/// A path with an optional query that leads to a page of this app and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalPath(String);

/// The input was no safe local path.
#[derive(Debug, thiserror::Error)]
#[error("not a local path")]
pub struct NotLocal;

/// Longest accepted path with query, in bytes; it must fit a header.
const MAX_LEN: usize = 2048;
/// Stands for the app's own origin; any fixed origin serves.
const BASE: &str = "https://app.invalid/";

impl LocalPath {
    /// Accepts an absolute path with an optional query, and nothing else.
    ///
    /// Browsers read more as "another site" than a prefix check sees: backslashes, tabs and newlines, dot segments
    /// that uncover a second slash. So the input must be plain, must resolve to the same origin, and what is kept is
    /// the resolved form, checked once more.
    pub fn parse(input: &str) -> Result<Self, NotLocal> {
        let plain = input.len() <= MAX_LEN && !input.chars().any(|c| c <= ' ' || c == '\x7f' || c == '\\');
        if !plain || !input.starts_with('/') || input.starts_with("//") {
            return Err(NotLocal);
        }
        let base = Url::parse(BASE).map_err(|_| NotLocal)?;
        let url = base.join(input).map_err(|_| NotLocal)?;
        let same_site =
            url.origin() == base.origin() && url.username().is_empty() && url.password().is_none();
        // A decoder further down the road must not find what this one did not see.
        let path = url.path().to_ascii_lowercase();
        let hidden = path.contains("//")
            || ["%2f", "%5c", "%09", "%0a", "%0d", "%00"].iter().any(|x| path.contains(x));
        if !same_site || hidden {
            return Err(NotLocal);
        }
        let local =
            url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        if local.len() > MAX_LEN || !local.is_ascii() {
            return Err(NotLocal);
        }
        Ok(Self(local))
    }

    /// The target of a log-in: a local path that is not itself a part of logging in or out.
    pub fn after_log_in(input: &str) -> Result<Self, NotLocal> {
        let path = Self::parse(input)?;
        let loops = ["/login", "/logout", "/register"];
        if loops.iter().any(|page| path.path() == *page || path.path().starts_with(&format!("{page}/"))) {
            return Err(NotLocal);
        }
        Ok(path)
    }

    /// A path that is written in the source, such as `/account`.
    pub fn fixed(path: &'static str) -> Self {
        Self(path.to_owned())
    }

    /// The path with its query.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path without its query.
    pub fn path(&self) -> &str {
        self.0.split('?').next().unwrap_or_default()
    }
}

impl TryFrom<String> for LocalPath {
    type Error = NotLocal;

    fn try_from(input: String) -> Result<Self, NotLocal> {
        Self::parse(&input)
    }
}

impl From<LocalPath> for String {
    fn from(path: LocalPath) -> Self {
        path.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &[&str] = &[
        "",
        "//evil.test",
        "///evil.test",
        "////evil.test",
        "/\\evil.test",
        "\\/evil.test",
        "\\\\evil.test",
        "/\\/evil.test",
        "/\t/evil.test",
        "/\t\\evil.test",
        "/\\\tevil.test",
        "///\\evil.test",
        "https:evil.test",
        "https:/evil.test",
        "http:evil.test",
        "http:/evil.test",
        "http:///evil.test",
        "http:\\\\evil.test",
        "http:/\\evil.test",
        "//shop@evil.test",
        "//evil.test\\@shop",
        "http://shop:80@evil.test",
        "http://shop.evil.test",
        "//evil%E3%80%82test",
        "//evil。test",
        "//ⓔⓥⓘⓛ.test",
        "http://evil.test#@shop",
        "http://evil.test?@shop",
        "HTTP://EVIL.TEST",
        "//evil.test:80/x",
        "http://x//evil.test",
        "/%09/evil.test",
        "/%2f%2fevil.test",
        "/%5cevil.test",
        "/.//evil.test",
        "/..//evil.test",
        "/./\\evil.test",
        "/%2e%2e//evil.test",
        "/%2e//evil.test",
        "/ /evil.test",
        " /account",
        "/account ",
        "/a\r\nSet-Cookie:x=1",
        "/\x08//evil.test",
        "\x08//evil.test",
        "javascript:alert(1)",
        "\njavascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "http://[::1",
        "account",
        "evil.test",
        ".//evil.test",
        "?next=//evil.test",
        "#//evil.test",
        "/x/..//evil.test",
        "/x//evil.test",
        "/x\0",
        "mailto:a@b.c",
        "ftp://evil.test/",
        "/%0d%0aLocation:x",
        "/%00",
        "/\x7f",
    ];

    #[test]
    fn hostile_targets_are_refused() {
        assert!(HOSTILE.len() >= 40);
        for input in HOSTILE {
            assert!(LocalPath::parse(input).is_err(), "{input:?} was accepted");
        }
        assert!(LocalPath::parse(&format!("/{}", "a".repeat(MAX_LEN))).is_err());
    }

    #[test]
    fn paths_of_the_app_are_kept_with_their_query() {
        for input in
            ["/", "/account", "/account/orders?status=shipped&after=abc", "/a?x=//evil.test&y=%2F", "/;@x"]
        {
            assert_eq!(LocalPath::parse(input).unwrap().as_str(), input);
        }
    }

    #[test]
    fn what_is_kept_is_the_resolved_form() {
        assert_eq!(LocalPath::parse("/a/../account").unwrap().as_str(), "/account");
        assert_eq!(LocalPath::parse("/ä?q=ö#x").unwrap().as_str(), "/%C3%A4?q=%C3%B6");
    }

    #[test]
    fn logging_in_never_leads_back_to_logging_in() {
        for input in ["/login", "/login?redirectTo=/account", "/logout", "/register", "/login/token/x"] {
            assert!(LocalPath::after_log_in(input).is_err(), "{input}");
        }
        assert!(LocalPath::after_log_in("/loginx").is_ok());
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_accepted_stays_on_the_site(input in "\\PC*") {
            if let Ok(path) = LocalPath::parse(&input) {
                let base = Url::parse("https://shop.test/x/y").unwrap();
                let target = base.join(path.as_str()).unwrap();
                proptest::prop_assert_eq!(target.origin(), base.origin());
                proptest::prop_assert!(!path.as_str().starts_with("//"));
                proptest::prop_assert_eq!(LocalPath::parse(path.as_str()).unwrap(), path);
            }
        }
    }
}
