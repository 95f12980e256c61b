//! Pictures, by the addresses of their sizes.

use async_graphql::Object;

use super::connection::connection;
use crate::demo::catalog::Product;
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
    /// A picture of a product; the first view stands for it.
    pub(crate) fn of(product: &Product, view: usize, origin: &str) -> Self {
        let text = match view {
            1 => product.name.to_owned(),
            _ => format!("{}, from nearby", product.name),
        };
        Self { file: images::file(product.id, view), text, is_default: view == 1, origin: origin.to_owned() }
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

#[Object]
impl Image {
    async fn url(
        &self,
        width: i32,
        height: Option<i32>,
        #[graphql(name = "lossy")] _lossy: Option<bool>,
    ) -> String {
        self.address(&match height {
            Some(height) => format!("{width}x{height}"),
            None => format!("{width}w"),
        })
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
