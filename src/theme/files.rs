//! The files of a theme that browsers get, under addresses that change with their contents.

use std::collections::BTreeMap;

use axum::body::Bytes;

use super::folder::Folder;

/// One file.
#[derive(Clone, Debug)]
pub struct File {
    /// Its kind.
    pub content_type: &'static str,
    /// Its contents.
    pub content: Bytes,
}

/// All files that are served. Nothing else of the folder is.
#[derive(Clone, Debug, Default)]
pub struct Files {
    hash: String,
    files: BTreeMap<String, File>,
}

impl Files {
    pub(super) fn new(folder: &Folder, style: Option<String>) -> Self {
        let mut files: BTreeMap<String, File> = folder
            .names()
            .filter_map(|name| {
                let content = Bytes::copy_from_slice(folder.bytes(name)?);
                Some((name.to_owned(), File { content_type: content_type(name)?, content }))
            })
            .collect();
        if let Some(style) = style {
            let file = File { content_type: "text/css; charset=utf-8", content: style.into() };
            files.insert(super::style::FILE.to_owned(), file);
        }
        Self { hash: folder.hash.clone(), files }
    }

    /// A file, and whether the hash in its address is that of these files.
    pub fn get(&self, hash: &str, name: &str) -> Option<(&File, bool)> {
        Some((self.files.get(name)?, hash == self.hash))
    }

    /// The first of these files that is there: its address and kind.
    pub(super) fn first(&self, names: &[&str]) -> Option<(String, &'static str)> {
        let (name, file) = names.iter().find_map(|name| Some((name, self.files.get(*name)?)))?;
        Some((format!("/assets/theme/{}/{name}", self.hash), file.content_type))
    }

    /// Stands for all contents of the theme's folder.
    pub(super) fn hash(&self) -> &str {
        &self.hash
    }

    /// A file by its name.
    pub(super) fn named(&self, names: &[&str]) -> Option<&File> {
        names.iter().find_map(|name| self.files.get(*name))
    }
}

/// The kinds that are served as they are.
fn content_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "svg" => Some("image/svg+xml; charset=utf-8"),
        "png" => Some("image/png"),
        "webp" => Some("image/webp"),
        "avif" => Some("image/avif"),
        "jpg" | "jpeg" => Some("image/jpeg"),
        "gif" => Some("image/gif"),
        "ico" => Some("image/x-icon"),
        "woff2" => Some("font/woff2"),
        "woff" => Some("font/woff"),
        "ttf" => Some("font/ttf"),
        "otf" => Some("font/otf"),
        _ => None,
    }
}
