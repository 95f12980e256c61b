//! Stylesheet, script and icon: built into the program, named by their content, kept by browsers for good.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::app::AppState;

/// Order matters: layers are declared by the first file.
const STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/layout.css"),
    include_str!("../../style/forms.css"),
    include_str!("../../style/components.css"),
    include_str!("../../style/print.css"),
);
/// For pages of the shop only, so that others stay light.
const SHOP_STYLE: &str = include_str!("../../style/shop.css");
/// For pages of the account area only, likewise.
const ACCOUNT_STYLE: &str = include_str!("../../style/account.css");
const STYLE_TYPE: &str = "text/css; charset=utf-8";
const SCRIPT: &str = include_str!("../../public/app.mjs");
/// Reloads pages in development.
const RELOAD: &str = include_str!("../../public/reload.mjs");
const ICON: &str = include_str!("../../public/favicon.svg");

/// The name changes with the content.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const SCRIPT_TYPE: &str = "text/javascript; charset=utf-8";

/// One file.
struct Asset {
    /// Its name with a hash of its content.
    file: String,
    content_type: &'static str,
    content: Bytes,
}

/// All files.
pub struct Assets {
    style: Asset,
    shop_style: Asset,
    account_style: Asset,
    script: Asset,
    reload: Option<Asset>,
    icon: Asset,
}

impl Assets {
    /// Names the files by their content. The script that reloads pages is there in development only.
    pub fn new(development: bool) -> Self {
        let asset = |stem: &str, extension: &str, content_type, content: String| {
            let hash: String =
                Sha256::digest(&content).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
            Asset { file: format!("{stem}.{hash}.{extension}"), content_type, content: content.into() }
        };
        Self {
            style: asset("main", "css", STYLE_TYPE, compact(STYLE)),
            shop_style: asset("shop", "css", STYLE_TYPE, compact(SHOP_STYLE)),
            account_style: asset("account", "css", STYLE_TYPE, compact(ACCOUNT_STYLE)),
            script: asset("app", "mjs", SCRIPT_TYPE, without_comment_lines(SCRIPT)),
            reload: development.then(|| asset("reload", "mjs", SCRIPT_TYPE, without_comment_lines(RELOAD))),
            icon: asset("favicon", "svg", "image/svg+xml; charset=utf-8", ICON.to_owned()),
        }
    }

    /// Address of the stylesheet.
    pub fn style(&self) -> String {
        format!("/assets/{}", self.style.file)
    }

    /// Address of the stylesheet that pages of the shop have besides.
    pub fn shop_style(&self) -> String {
        format!("/assets/{}", self.shop_style.file)
    }

    /// Address of the stylesheet that pages of the account area have besides.
    pub fn account_style(&self) -> String {
        format!("/assets/{}", self.account_style.file)
    }

    /// Address of the script module.
    pub fn script(&self) -> String {
        format!("/assets/{}", self.script.file)
    }

    /// Address of the script that reloads pages, in development.
    pub fn reload(&self) -> Option<String> {
        self.reload.as_ref().map(|reload| format!("/assets/{}", reload.file))
    }

    /// Address of the icon.
    pub fn icon(&self) -> String {
        format!("/assets/{}", self.icon.file)
    }
}

/// Takes out what only readers of the source need: comments, line breaks and spaces. Our styles hold none of them in
/// strings, and no line of theirs ends within a value.
fn compact(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let mut compact: String = kept.lines().map(str::trim).collect();
    for (wide, narrow) in
        [(": ", ":"), ("; ", ";"), (", ", ","), (" {", "{"), ("{ ", "{"), (" }", "}"), (";}", "}")]
    {
        compact = compact.replace(wide, narrow);
    }
    compact
}

/// The same for the script, whose comments stand in lines of their own.
fn without_comment_lines(script: &str) -> String {
    let code = |line: &&str| !line.is_empty() && !line.starts_with("//");
    script.lines().map(str::trim).filter(code).collect::<Vec<_>>().join("\n")
}

/// All stylesheets, with their comments.
pub fn all_styles() -> String {
    format!("{STYLE}{SHOP_STYLE}{ACCOUNT_STYLE}")
}

/// Serves a file under its current name.
pub async fn serve(State(app): State<AppState>, Path(file): Path<String>) -> Response {
    let theme = app.themes.current();
    let assets = &theme.assets;
    let all = [&assets.style, &assets.shop_style, &assets.account_style, &assets.script, &assets.icon];
    match all.into_iter().chain(&assets.reload).find(|asset| asset.file == file) {
        Some(asset) => answer(asset.content_type, asset.content.clone(), FOR_GOOD),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Serves a file of the theme.
///
/// A page that is older than the theme, or comes from another instance, may ask by another hash. It gets the file of now, and
/// nobody keeps it.
pub async fn serve_theme(
    State(app): State<AppState>,
    Path((hash, name)): Path<(String, String)>,
) -> Response {
    match app.themes.current().files.get(&hash, &name) {
        Some((file, is_current)) => {
            let caching = if is_current { FOR_GOOD } else { "no-cache" };
            answer(file.content_type, file.content.clone(), caching)
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Browsers and crawlers ask for it by themselves.
pub async fn favicon(State(app): State<AppState>) -> Response {
    let theme = app.themes.current();
    let (content_type, content) = match theme.favicon_file() {
        Some(file) => (file.content_type, file.content.clone()),
        None => (theme.assets.icon.content_type, theme.assets.icon.content.clone()),
    };
    answer(content_type, content, "public, max-age=86400")
}

fn answer(content_type: &'static str, content: Bytes, caching: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (CACHE_CONTROL, HeaderValue::from_static(caching)),
    ];
    (headers, content).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_spaces_go_and_rules_stay() {
        let css = "/* a\n b */\n.x {\n  /* c */ color: red; /* d */\n}\n\n.y { margin: 0 }";
        assert_eq!(compact(css), ".x{color:red}.y{margin:0}");
        assert!(!compact(STYLE).contains("/*"));
        assert_eq!(compact(STYLE).matches('{').count(), compact(STYLE).matches('}').count());
    }
}
