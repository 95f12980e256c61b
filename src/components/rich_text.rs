//! Descriptions that the merchant wrote as HTML.

use std::sync::LazyLock;

use leptos::prelude::*;

/// Text with its paragraphs, lists, tables, links and pictures; nothing that runs, frames, styles or looks like a form.
static RULES: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut rules = ammonia::Builder::default();
    rules.link_rel(Some("noopener noreferrer"));
    rules
});

/// The merchant's HTML without anything that is not harmless.
pub fn clean(html: &str) -> String {
    RULES.clean(html).to_string()
}

/// The merchant's HTML, cleaned.
pub fn rich_text(html: &str) -> impl IntoView + use<> {
    view! { <div class="rich-text" dir="auto" inner_html=clean(html)></div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_or_frames_is_taken_out_and_text_stays() {
        for (hostile, harmless) in [
            ("<p onclick=alert(1)>a</p>", "<p>a</p>"),
            ("<script>alert(1)</script>b", "b"),
            ("<a href='javascript:alert(1)'>c</a>", "<a rel=\"noopener noreferrer\">c</a>"),
            ("<iframe src=//x></iframe><form><input name=q></form>d", "d"),
            ("<style>*{}</style><b style='x'>e</b>", "<b>e</b>"),
            ("<svg/onload=alert(1)>f", "f"),
        ] {
            assert_eq!(clean(hostile), harmless);
        }
    }
}
