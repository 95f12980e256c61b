//! A product with everything on its page.

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::breadcrumbs::{ApiCrumb, way_to};
use super::documents::PRODUCT;
use super::listing::Seo;
use super::paging::Connection;
use super::picture::{ApiImage, without_duplicates};
use super::prices::{ApiPrices, PRICE_FIELDS, PriceSettings, shown};
use super::product_card::{ApiAvailability, ApiCard};
use super::product_options::ApiOption;
use super::product_variants::{ChoiceInput, choices, combination_exists};
use super::scalars::entity_id;
use super::shop_frame::{FrameCustomer, FrameSite, FrameVariables, frame};
use super::transport::Api;
use crate::store::catalog::{Crumb, ProductId};
use crate::store::graphql::scalars::{count, non_blank};
use crate::store::product::{Condition, Product, ProductOption, ProductPage, ProductRequest, Stock};
use crate::store::{Caller, StoreError};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Variables<'a> {
    id: i32,
    choices: Vec<ChoiceInput>,
    use_defaults: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<&'a str>,
    with_prices: bool,
    #[serde(flatten)]
    frame: FrameVariables<'a>,
}

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    customer: Option<FrameCustomer>,
    site: Option<Site>,
}

#[derive(Deserialize)]
struct Site {
    #[serde(flatten)]
    frame: FrameSite,
    settings: Option<PriceSettings>,
    product: Option<ApiProduct>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiProduct {
    entity_id: i64,
    name: String,
    path: String,
    sku: String,
    description: String,
    plain_text_description: String,
    seo: Seo,
    brand: Option<ApiCrumb>,
    categories: Connection<ApiCategory>,
    default_image: Option<ApiImage>,
    images: Connection<ApiImage>,
    ex_tax: Option<ApiPrices>,
    inc_tax: Option<ApiPrices>,
    product_options: Connection<ApiOption>,
    variants: Connection<IgnoredAny>,
    availability_v2: ApiAvailability,
    inventory: Inventory,
    show_cart_action: bool,
    min_purchase_quantity: Option<i64>,
    max_purchase_quantity: Option<i64>,
    custom_fields: Connection<CustomField>,
    condition: Option<String>,
    upc: Option<String>,
    mpn: Option<String>,
    gtin: Option<String>,
    related_products: Connection<ApiCard>,
}

#[derive(Deserialize)]
struct ApiCategory {
    name: String,
    path: String,
    breadcrumbs: Connection<ApiCrumb>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Inventory {
    is_in_stock: bool,
    aggregated: Option<Aggregated>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Aggregated {
    available_to_sell: i64,
    warning_level: i64,
}

#[derive(Deserialize)]
struct CustomField {
    name: String,
    value: String,
}

pub(super) async fn product(
    api: &Api,
    caller: &Caller,
    request: &ProductRequest,
) -> Result<ProductPage, StoreError> {
    let variables = Variables {
        // No product has the id 0.
        id: entity_id(&request.id.0).unwrap_or(0),
        choices: choices(&request.choices, |_| true),
        // The first look shows what is chosen at first; after that, the shopper's choices are all there is.
        use_defaults: request.choices.is_empty(),
        currency: request.currency.as_deref(),
        with_prices: true,
        frame: FrameVariables::new(caller, request.cart.as_deref()),
    };
    let (data, problems) = api.ask::<Data>(&PRODUCT, caller, &variables).await?.partial()?;
    let Data { customer, site: Some(site) } = data else { return Err(problems.unexpected()) };
    let frame = frame(&variables.frame, customer, site.frame, &problems)?;
    let Some(found) = site.product else {
        return match problems.concern(&["site", "product"]) {
            true => Err(problems.unexpected()),
            false => Ok(ProductPage { frame, product: None }),
        };
    };
    let any_variant = found.variants.nodes().next().is_some();
    let options: Vec<&ApiOption> = found.product_options.nodes().collect();
    let exists = combination_exists(api, caller, request, &options, any_variant).await?;
    let mut product = found.into_product(site.settings.as_ref(), exists);
    // Prices that could not be read must not look like prices that the merchant hides.
    if problems.touch(PRICE_FIELDS) {
        product.prices_failed = product.prices.is_none();
        product.related.iter_mut().for_each(|card| card.prices_failed = card.prices.is_none());
    }
    Ok(ProductPage { frame, product: Some(product) })
}

impl ApiProduct {
    fn into_product(self, settings: Option<&PriceSettings>, combination_exists: bool) -> Product {
        let tax = settings.map(PriceSettings::tax_on_products).unwrap_or_default();
        let tax_in_lists = settings.map(PriceSettings::tax_in_lists).unwrap_or_default();
        let pictures = self.default_image.into_iter().chain(self.images.into_nodes());
        let beyond_us = self.product_options.nodes().any(ApiOption::is_beyond_us);
        let options = self.product_options.into_nodes().filter_map(ApiOption::into_option);
        Product {
            id: ProductId(self.entity_id.to_string()),
            path: self.path,
            sku: self.sku,
            description: self.description,
            plain_description: self.plain_text_description,
            seo_title: self.seo.page_title,
            seo_description: self.seo.meta_description,
            brand: self.brand.map(Crumb::from),
            crumbs: (self.categories.into_nodes().next())
                .map(|category| way_to(&category.name, &category.path, category.breadcrumbs))
                .unwrap_or_default(),
            pictures: without_duplicates(pictures.filter_map(|image| image.into_picture(&self.name))),
            prices: shown(self.ex_tax, self.inc_tax, tax),
            prices_failed: false,
            options: options.collect::<Vec<ProductOption>>(),
            combination_exists,
            availability: self.availability_v2.into(),
            stock: self.inventory.into(),
            can_be_bought: self.show_cart_action && !beyond_us,
            min_quantity: quantity(self.min_purchase_quantity),
            max_quantity: quantity(self.max_purchase_quantity),
            custom_fields: (self.custom_fields.into_nodes()).map(|field| (field.name, field.value)).collect(),
            condition: self.condition.as_deref().and_then(condition),
            upc: self.upc.and_then(non_blank),
            mpn: self.mpn.and_then(non_blank),
            gtin: self.gtin.and_then(non_blank),
            promotion: None,
            shop_url: None,
            related: (self.related_products.into_nodes())
                .filter_map(|card| card.into_card(tax_in_lists))
                .collect(),
            name: self.name,
        }
    }
}

impl From<Inventory> for Stock {
    fn from(inventory: Inventory) -> Self {
        let aggregated = inventory.aggregated;
        Self {
            in_stock: inventory.is_in_stock,
            available: aggregated.as_ref().map(|stock| count(stock.available_to_sell)),
            warning_level: aggregated.map(|stock| count(stock.warning_level)).filter(|level| *level > 0),
        }
    }
}

/// A limit of zero is none.
fn quantity(limit: Option<i64>) -> Option<u32> {
    limit.map(count).filter(|limit| *limit > 0)
}

fn condition(name: &str) -> Option<Condition> {
    match name {
        "NEW" => Some(Condition::New),
        "USED" => Some(Condition::Used),
        "REFURBISHED" => Some(Condition::Refurbished),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
