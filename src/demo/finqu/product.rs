//! A product.

use async_graphql::{Context, Object, Result, SimpleObject};

use super::money::given;
use super::shared;
use super::variant::ProductVariant;
use crate::demo::catalog;
use crate::demo::images;

pub(super) struct Product(pub(super) &'static catalog::Product);

/// The length of a picture's sides.
const PICTURE: i32 = 640;

#[derive(SimpleObject)]
struct Image {
    url: String,
    alt: String,
    width: i32,
    height: i32,
}

impl Product {
    fn all_variants(&self) -> impl Iterator<Item = ProductVariant> + use<> {
        let product = self.0;
        product.variants.iter().map(move |variant| ProductVariant { product, variant })
    }
}

#[Object]
impl Product {
    async fn id(&self) -> i32 {
        self.0.id
    }

    async fn handle(&self) -> String {
        self.0.handle()
    }

    async fn title(&self) -> &str {
        self.0.name
    }

    async fn short_description(&self) -> Option<String> {
        given(self.0.description)
    }

    /// Whether any of its variants can be bought now.
    async fn is_available(&self) -> bool {
        self.all_variants().any(|variant| variant.can_be_bought())
    }

    async fn featured_image(&self, context: &Context<'_>) -> Result<Option<Image>> {
        let origin = &shared(context)?.origin;
        Ok(Some(Image {
            url: format!("{origin}/images/{PICTURE}w/{}", images::file(self.0.id, 1, None)),
            alt: self.0.name.to_owned(),
            width: PICTURE,
            height: PICTURE,
        }))
    }

    /// At least one, also of a product that has nothing to choose.
    async fn variants(&self) -> Option<Vec<ProductVariant>> {
        Some(self.all_variants().collect())
    }

    async fn default_or_selected_variant(&self) -> Option<ProductVariant> {
        let variant = self.0.variant(&self.0.default_selection());
        let variant = variant.or_else(|| self.0.variants.first())?;
        Some(ProductVariant { product: self.0, variant })
    }

    async fn first_available_variant(&self) -> Option<ProductVariant> {
        self.all_variants().find(ProductVariant::can_be_bought)
    }
}
