//! The shop as such.

use async_graphql::{Context, ID, Object, Result};

use super::audience::audience;
use super::brand::{Brand, BrandConnection};
use super::cart::Cart;
use super::category::{Category, CategoryTreeItem};
use super::checkout::Checkout;
use super::connection::{Window, page_complexity};
use super::currency::{Currency, CurrencyConnection};
use super::order::{OrderFilterInput, OrderWithPayments};
use super::product::{Product, ProductConnection};
use super::product_request::{OptionValueId, ProductRequest};
use super::route::{Route, RouteRedirectBehavior};
use super::scalars::CurrencyCode;
use super::search::SearchQueries;
use super::settings::Settings;
use super::{Needs, caller, shared};
use crate::demo::bearer::Scope;
use crate::demo::catalog::{self, PRODUCTS};
use crate::demo::orders;
use crate::demo::search::{self, SortOrder};

pub(crate) struct Site;

/// A page of the products that are `wanted` and that the caller may see, in an order.
async fn sorted(
    context: &Context<'_>,
    order: SortOrder,
    wanted: impl Fn(&catalog::Product) -> bool,
    hide_out_of_stock: Option<bool>,
    window: Window,
) -> Result<ProductConnection> {
    let mut products: Vec<_> = PRODUCTS.iter().filter(|product| wanted(product)).collect();
    search::sort(&mut products, order, None);
    let group = audience(context).await?.group;
    Ok(window.of(Product::listed(products, group, hide_out_of_stock))?.into())
}

#[Object]
impl Site {
    async fn settings(&self, context: &Context<'_>) -> Result<Option<Settings>> {
        let shared = shared(context)?;
        let behaviour = shared.behaviour();
        let hidden = behaviour.error_on.contains("SettingsNull");
        Ok((!hidden).then(|| Settings::new(behaviour, shared)))
    }

    async fn currency(&self, currency_code: CurrencyCode) -> Option<Currency> {
        Currency::of(currency_code)
    }

    async fn currencies(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<CurrencyConnection> {
        let window = Window { before, after, first, last };
        Ok(window.of(Currency::all())?.into())
    }

    /// The cart of an id, or without one the cart of the customer. Null when there is none that the caller may see.
    async fn cart(&self, context: &Context<'_>, entity_id: Option<String>) -> Result<Option<Cart>> {
        Cart::named(context, entity_id).await
    }

    /// The checkout of a cart, named like it.
    async fn checkout(&self, context: &Context<'_>, entity_id: Option<String>) -> Result<Option<Checkout>> {
        Ok(Cart::named(context, entity_id).await?.map(|cart| Checkout(cart.0)))
    }

    async fn category_tree(
        &self,
        context: &Context<'_>,
        root_entity_id: Option<i32>,
    ) -> Result<Vec<CategoryTreeItem>> {
        Ok(CategoryTreeItem::under(root_entity_id.unwrap_or(0), audience(context).await?.group))
    }

    /// Null when there is none, or none that the caller may see.
    async fn category(&self, context: &Context<'_>, entity_id: i32) -> Result<Option<Category>> {
        let group = audience(context).await?.group;
        let category = catalog::Category::by_id(entity_id);
        Ok(category.filter(|category| category.visible_to(group)).map(Category))
    }

    async fn brand(&self, entity_id: i32) -> Option<Brand> {
        Brand::by_id(entity_id)
    }

    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn brands(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
        #[graphql(default_with = "Some(Vec::new())")] entity_ids: Option<Vec<i32>>,
    ) -> Result<BrandConnection> {
        let ids = entity_ids.unwrap_or_default();
        let asked = |brand: &Brand| ids.is_empty() || ids.contains(&brand.id);
        let brands = Brand::all().into_iter().filter(asked).collect();
        Ok(Window { before, after, first, last }.of(brands)?.into())
    }

    /// Null when there is none, or none that the caller may see. How ids, SKUs and values go together is said at
    /// `ProductRequest::find`.
    #[allow(clippy::too_many_arguments, reason = "the contract's arguments")]
    async fn product(
        &self,
        context: &Context<'_>,
        id: Option<ID>,
        entity_id: Option<i32>,
        variant_entity_id: Option<i32>,
        #[graphql(default_with = "Some(Vec::new())")] option_value_ids: Option<Vec<OptionValueId>>,
        sku: Option<String>,
        use_default_option_selections: Option<bool>,
    ) -> Result<Option<Product>> {
        let request = ProductRequest {
            id,
            entity_id,
            sku,
            variant: variant_entity_id,
            values: option_value_ids.unwrap_or_default(),
            use_defaults: use_default_option_selections == Some(true),
        };
        Ok(request.find(audience(context).await?.group))
    }

    /// Those of the ids, in the order of the catalogue; all when none is given.
    #[allow(clippy::too_many_arguments, reason = "the contract's arguments")]
    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn products(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
        #[graphql(default_with = "Some(Vec::new())")] ids: Option<Vec<ID>>,
        #[graphql(default_with = "Some(Vec::new())")] entity_ids: Option<Vec<i32>>,
        hide_out_of_stock: Option<bool>,
    ) -> Result<ProductConnection> {
        let (ids, entity_ids) = (ids.unwrap_or_default(), entity_ids.unwrap_or_default());
        let asked = |product: &&catalog::Product| {
            (ids.is_empty() && entity_ids.is_empty())
                || entity_ids.contains(&product.id)
                || ids.iter().any(|id| **id == format!("product:{}", product.id))
        };
        let group = audience(context).await?.group;
        let products = Product::listed(PRODUCTS.iter().filter(asked), group, hide_out_of_stock);
        Ok(Window { before, after, first, last }.of(products)?.into())
    }

    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn newest_products(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
        hide_out_of_stock: Option<bool>,
    ) -> Result<ProductConnection> {
        let window = Window { before, after, first, last };
        sorted(context, SortOrder::Newest, |_| true, hide_out_of_stock, window).await
    }

    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn best_selling_products(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
        hide_out_of_stock: Option<bool>,
    ) -> Result<ProductConnection> {
        let window = Window { before, after, first, last };
        sorted(context, SortOrder::BestSelling, |p| p.facts.sold > 0, hide_out_of_stock, window).await
    }

    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn featured_products(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
        hide_out_of_stock: Option<bool>,
    ) -> Result<ProductConnection> {
        let window = Window { before, after, first, last };
        sorted(context, SortOrder::Featured, |p| p.facts.featured > 0, hide_out_of_stock, window).await
    }

    async fn search(&self) -> SearchQueries {
        SearchQueries
    }

    async fn route(
        &self,
        context: &Context<'_>,
        path: String,
        #[graphql(default_with = "RouteRedirectBehavior::Ignore")] redirect_behavior: RouteRedirectBehavior,
    ) -> Result<Route> {
        Route::of(context, &path, redirect_behavior).await
    }

    /// Null when the order is not the caller's.
    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn order(
        &self,
        context: &Context<'_>,
        filter: Option<OrderFilterInput>,
    ) -> Result<Option<OrderWithPayments>> {
        let (customer, Some(filter)) = (caller(context)?.customer, filter) else {
            return Ok(None);
        };
        let order =
            shared(context)?.database.call(move |connection| match (customer, filter.cart_entity_id) {
                (Some(customer), _) => orders::find(connection, customer, filter.entity_id),
                (None, Some(cart)) => orders::of_guest(connection, filter.entity_id, &cart),
                (None, None) => Ok(None),
            });
        Ok(order.await?.map(OrderWithPayments))
    }
}
