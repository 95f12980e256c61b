//! Pictures of products.

use serde::Deserialize;

use crate::store::graphql::scalars::{non_blank, web_url};
use crate::store::order::Picture;

/// The type `Image`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiImage {
    url: String,
    alt_text: String,
}

impl ApiImage {
    /// The picture; without words of its own it is described by `name`.
    pub(super) fn into_picture(self, name: &str) -> Option<Picture> {
        Some(Picture {
            url: web_url(&self.url)?,
            alt: non_blank(self.alt_text).unwrap_or_else(|| name.into()),
        })
    }
}

/// The pictures in their order, each once.
pub(super) fn without_duplicates(given: impl Iterator<Item = Picture>) -> Vec<Picture> {
    let mut pictures: Vec<Picture> = Vec::new();
    for picture in given {
        if !pictures.iter().any(|known| known.url == picture.url) {
            pictures.push(picture);
        }
    }
    pictures
}
