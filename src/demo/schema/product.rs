//! Products, as far as accounts show them: name, path, prices, pictures.

use async_graphql::{Context, ID, Object, Result, SimpleObject};

use super::connection::Window;
use super::image::{Image, ImageConnection};
use super::scalars::{CurrencyCode, Money};
use super::{caller, shared};
use crate::demo::catalog::{self, BRANDS, CATEGORIES, Category, PRODUCTS, Selection};
use crate::demo::images;
use crate::demo::money::{self, Minor};
use crate::demo::pricing::{self, Audience};

pub(crate) struct Product(pub(crate) &'static catalog::Product);

#[derive(SimpleObject)]
struct Brand {
    id: ID,
    entity_id: i32,
    name: &'static str,
    path: String,
}

#[derive(SimpleObject)]
struct ProductInventory {
    is_in_stock: bool,
    has_variant_inventory: bool,
}

#[derive(SimpleObject)]
struct MoneyRange {
    min: Money,
    max: Money,
}

#[derive(SimpleObject)]
struct Prices {
    price: Money,
    sale_price: Option<Money>,
    base_price: Option<Money>,
    retail_price: Option<Money>,
    price_range: MoneyRange,
    saved: Option<Money>,
}

#[Object]
impl Product {
    async fn id(&self) -> ID {
        ID(format!("product:{}", self.0.id))
    }

    async fn entity_id(&self) -> i32 {
        self.0.id
    }

    async fn sku(&self) -> &str {
        self.0.sku
    }

    async fn path(&self) -> String {
        self.0.path()
    }

    async fn name(&self) -> &str {
        self.0.name
    }

    async fn description(&self) -> String {
        format!("<p>{}</p>", self.0.description)
    }

    async fn plain_text_description(&self, character_limit: Option<i32>) -> String {
        let limit = usize::try_from(character_limit.unwrap_or(120)).unwrap_or(0);
        self.0.description.chars().take(limit).collect()
    }

    #[graphql(name = "type")]
    async fn kind(&self) -> &str {
        if self.0.is_digital() { "Digital" } else { "Physical" }
    }

    async fn min_purchase_quantity(&self) -> Option<i32> {
        None
    }

    async fn max_purchase_quantity(&self) -> Option<i32> {
        None
    }

    async fn show_cart_action(&self) -> bool {
        true
    }

    async fn inventory(&self) -> ProductInventory {
        ProductInventory { is_in_stock: true, has_variant_inventory: false }
    }

    async fn brand(&self) -> Option<Brand> {
        let place = BRANDS.iter().position(|brand| *brand == self.0.brand)?;
        let entity_id = i32::try_from(place).ok()? + 1;
        Some(Brand {
            id: ID(format!("brand:{entity_id}")),
            entity_id,
            name: self.0.brand,
            path: format!("/brands{}", catalog::path_of(self.0.brand)),
        })
    }

    async fn default_image(&self, context: &Context<'_>) -> Result<Option<Image>> {
        Ok(Some(Image::of(self.0, 1, &shared(context)?.origin)))
    }

    async fn images(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<ImageConnection> {
        let origin = &shared(context)?.origin;
        let views = (1..=images::VIEWS).map(|view| Image::of(self.0, view, origin)).collect();
        Ok(Window { before, after, first, last }.of(views)?.into())
    }

    /// Null where the merchant hides prices.
    async fn prices(
        &self,
        context: &Context<'_>,
        include_tax: Option<bool>,
        currency_code: Option<CurrencyCode>,
    ) -> Result<Option<Prices>> {
        let shared = shared(context)?;
        if shared.behaviour().error_on.contains("PricesHidden") {
            return Ok(None);
        }
        let currency = currency_code.map_or(money::DEFAULT_CURRENCY, CurrencyCode::code);
        let Some(known) = money::currency(currency) else {
            return Ok(None);
        };
        let customer = caller(context)?.customer;
        let audience = shared.database.call(move |connection| Audience::of(connection, customer)).await?;
        let shopper = audience.with_currency(known);
        let quote = pricing::shown(self.0, &Selection::default(), &shopper, 1)?;
        let money = |amount: Minor| match include_tax {
            Some(true) => Money::new(quote.with_tax(amount), currency),
            _ => Money::new(amount, currency),
        };
        let (lowest, highest) = pricing::range(self.0, &shopper)?;
        Ok(Some(Prices {
            price: money(quote.price),
            sale_price: quote.sale.map(money),
            base_price: Some(money(quote.base)),
            retail_price: quote.retail.map(money),
            price_range: MoneyRange { min: money(lowest), max: money(highest) },
            saved: quote.saved().map(money),
        }))
    }
}

pub(crate) struct CategoryTreeItem(&'static Category);

impl CategoryTreeItem {
    /// The categories right under another; 0 is the root.
    pub(crate) fn under(parent: i32) -> Vec<Self> {
        let children = CATEGORIES.iter().filter(|category| category.parent == parent);
        children.map(Self).collect()
    }
}

#[Object]
impl CategoryTreeItem {
    async fn entity_id(&self) -> i32 {
        self.0.id
    }

    async fn name(&self) -> &str {
        self.0.name
    }

    async fn path(&self) -> &str {
        self.0.path
    }

    async fn description(&self) -> &str {
        self.0.description
    }

    async fn product_count(&self) -> i32 {
        let inside = PRODUCTS.iter().filter(|product| product.categories.contains(&self.0.id));
        i32::try_from(inside.count()).unwrap_or(i32::MAX)
    }

    async fn has_children(&self) -> bool {
        CATEGORIES.iter().any(|category| category.parent == self.0.id)
    }

    async fn children(&self) -> Vec<CategoryTreeItem> {
        Self::under(self.0.id)
    }
}
