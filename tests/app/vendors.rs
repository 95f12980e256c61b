//! Pages know what a store can do, never whose it is.

use std::fs;
use std::path::{Path, PathBuf};

/// The parts of the house that must not name a vendor.
const FREE: [&str; 9] = [
    "src/pages",
    "src/components",
    "src/forms",
    "src/web",
    "src/i18n",
    "src/theme",
    "locales",
    "style",
    "public",
];
const VENDORS: [&str; 2] = ["bigcommerce", "finqu"];

fn files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_file() {
        found.push(path.to_owned());
    } else {
        for entry in fs::read_dir(path).expect("a folder of the project") {
            files(&entry.expect("an entry").path(), found);
        }
    }
}

#[test]
fn no_page_form_or_text_names_a_vendor() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for part in FREE {
        files(&root.join(part), &mut found);
    }
    assert!(found.len() > 100, "only {} files were looked at", found.len());
    for file in found {
        let text = fs::read_to_string(&file).expect("a text").to_lowercase();
        for vendor in VENDORS {
            assert!(!text.contains(vendor), "{} names {vendor}", file.display());
        }
    }
}
