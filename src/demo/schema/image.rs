//! Pictures, by the addresses of their sizes.

use async_graphql::Object;

use super::connection::connection;
use crate::demo::catalog::{Product, Selection};
use crate::demo::images;

pub(crate) struct Image {
    /// The name of its file.
    file: String,
    text: String,
    is_default: bool,
    origin: String,
}

connection!(ImageConnection, ImageEdge, Image);

impl Image {
    /// A picture of a product, in the colour of the chosen values if they have one; the first view stands for it.
    pub(crate) fn of(product: &Product, view: usize, chosen: &Selection, origin: &str) -> Self {
        let value = product.chosen_values(chosen).find(|value| !value.colours.is_empty());
        let colour = value.and_then(|value| value.colours.first().copied());
        let mut text = product.name.to_owned();
        if let Some(value) = value {
            text = format!("{text}, {}", value.label);
        }
        if view > 1 {
            text.push_str(", from nearby");
        }
        let file = images::file(product.id, view, colour);
        Self { file, text, is_default: view == 1, origin: origin.to_owned() }
    }

    /// The address of a swatch's texture.
    pub(crate) fn texture_address(texture: &str, width: i32, height: Option<i32>, origin: &str) -> String {
        format!("{origin}/images/{}/{}", size(width, height), images::texture_file(texture))
    }

    /// The sign of the store.
    pub(crate) fn logo(text: &str, origin: &str) -> Self {
        Self {
            file: images::LOGO.to_owned(),
            text: text.to_owned(),
            is_default: true,
            origin: origin.to_owned(),
        }
    }

    fn address(&self, size: &str) -> String {
        format!("{}/images/{size}/{}", self.origin, self.file)
    }
}

fn size(width: i32, height: Option<i32>) -> String {
    match height {
        Some(height) => format!("{width}x{height}"),
        None => format!("{width}w"),
    }
}

#[Object]
impl Image {
    async fn url(
        &self,
        width: i32,
        height: Option<i32>,
        #[graphql(name = "lossy")] _lossy: Option<bool>,
    ) -> String {
        self.address(&size(width, height))
    }

    async fn url_original(&self, #[graphql(name = "lossy")] _lossy: Option<bool>) -> String {
        self.address("original")
    }

    async fn url_template(&self, #[graphql(name = "lossy")] _lossy: Option<bool>) -> String {
        self.address("{:size}")
    }

    async fn alt_text(&self) -> &str {
        &self.text
    }

    async fn is_default(&self) -> bool {
        self.is_default
    }
}
