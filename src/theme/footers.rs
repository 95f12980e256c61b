//! `footer.html` and `footer.<tag>.html`: the merchant's own words at the end of each page.

use std::collections::BTreeMap;

use super::findings::Findings;
use super::folder::Folder;
use crate::components::rich_text::clean;

/// The footers by language tag, cleaned; the one for all others under the empty tag.
#[derive(Clone, Debug, Default)]
pub struct Footers(BTreeMap<String, String>);

impl Footers {
    pub(super) fn read(folder: &Folder, findings: &mut Findings) -> Self {
        let mut footers = BTreeMap::new();
        for name in folder.names() {
            let tag = match name.strip_prefix("footer.").and_then(|rest| rest.strip_suffix("html")) {
                Some(tag) => tag.trim_end_matches('.'),
                None => continue,
            };
            if let Some(html) = folder.text(name, findings) {
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
