//! `footer.html` and `footer.<tag>.html`: the merchant's own words at the end of each page.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::Findings;
use super::folder::Folder;
use crate::components::rich_text::clean;

/// The footers by language tag, cleaned; the one for all others under the empty tag.
#[derive(Clone, Debug, Default)]
pub struct Footers(BTreeMap<String, String>);

impl Footers {
    /// Reads them. What is taken out, and those of languages that the shop does not speak, are told.
    pub(super) fn read(folder: &Folder, offers: impl Fn(&str) -> bool, findings: &mut Findings) -> Self {
        let mut footers = BTreeMap::new();
        for name in folder.names() {
            let tag = match name.strip_prefix("footer.").and_then(|rest| rest.strip_suffix("html")) {
                Some(tag) => tag.trim_end_matches('.'),
                None => continue,
            };
            if !tag.is_empty() && !offers(tag) {
                findings.warning(
                    name,
                    None,
                    format!("is not used: the shop does not offer the language `{tag}`"),
                );
            }
            if let Some(html) = folder.text(name, findings) {
                if let Some(parts) = left_out(&html) {
                    findings.warning(
                        name,
                        None,
                        format!("parts that are not allowed were left out: {parts}"),
                    );
                }
                footers.insert(tag.to_owned(), clean(&html));
            }
        }
        Self(footers)
    }

    /// The footer for a language, as harmless HTML.
    pub fn in_language(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).or_else(|| self.0.get("")).map(String::as_str)
    }
}

/// What cleaning takes out of this HTML; nothing of it where all stays.
///
/// The same rules, with all that merchants are likely to write allowed as well, give other HTML where something is left
/// out.
fn left_out(html: &str) -> Option<String> {
    let lower = html.to_ascii_lowercase();
    let mut rules = ammonia::Builder::default();
    let allowed = rules.clone_tags();
    let begins = |rest: &&str| rest.starts_with(|c: char| c.is_ascii_alphabetic());
    let name = |rest: &str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    let tags: BTreeSet<&str> = lower
        .split('<')
        .skip(1)
        .filter(begins)
        .filter_map(|rest| rest.get(..name(rest)))
        .filter(|tag| !allowed.contains(tag))
        .collect();
    rules
        .link_rel(Some("noopener noreferrer"))
        .rm_clean_content_tags(["script", "style"])
        .add_tags(tags.iter().copied());
    let without_attributes = rules.clean(html).to_string();
    let mut parts: Vec<String> = Vec::new();
    let cleaned = clean(html);
    if without_attributes != cleaned {
        parts.extend(tags.iter().map(|tag| format!("<{tag}>")));
    }
    rules
        .add_generic_attributes(["class", "id", "style", "target"])
        .add_generic_attribute_prefixes(["on"])
        .add_url_schemes(["javascript", "vbscript", "data"]);
    if rules.clean(html).to_string() != without_attributes {
        parts.push(
            "attributes (such as class, style and onclick) or addresses (such as javascript:)".to_owned(),
        );
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmless_words_lose_nothing() {
        for html in [
            "",
            "Mill Lane 5 < 6 & more",
            "<p><strong>A</strong>, <em>b</em><br>c</p><ul><li>d</li></ul>",
            "<p>Open<p>tags <a href=/help>are</a> <a href=\"mailto:a@b.example\">closed</a>",
            "<!-- <script>a note</script> --><P TITLE='x'>x</P>",
        ] {
            assert_eq!(left_out(html), None, "{html}");
        }
    }

    #[test]
    fn what_is_taken_out_is_named() {
        for (html, told) in [
            ("a<script>alert(1)</script>", "<script>"),
            ("<STYLE>*{}</STYLE>a", "<style>"),
            ("<form action=/x><input name=a></form>", "<form>, <input>"),
            ("<iframe src=//x.example></iframe>", "<iframe>"),
            ("<p onclick='x()'>a</p>", "attributes"),
            ("<p class=a>a</p>", "attributes"),
            ("<p style='color: red'>a</p>", "attributes"),
            ("<a href='javascript:x'>a</a>", "javascript:"),
        ] {
            let parts = left_out(html).unwrap_or_default();
            assert!(parts.contains(told), "{html}: {parts}");
        }
    }
}
