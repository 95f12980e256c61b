//! A product with everything on its page.

use serde::{Deserialize, Serialize};

use super::customer::ApiCustomer;
use super::documents::PRODUCT;
use super::hosted_links::{ApiRoutes, Site};
use super::listing::frame;
use super::numbers::{at_least, at_most};
use super::product_card::{ApiImage, availability};
use super::response::{missing, tell_of_absence};
use super::route::product_path;
use super::transport::Api;
use super::variant::{ApiVariant, PRICE_FIELDS};
use crate::store::catalog::ProductId;
use crate::store::graphql::scalars::non_blank;
use crate::store::http::Kind;
use crate::store::product::{
    ChoiceStyle, OptionChoice, OptionKind, OptionValue, Product, ProductOption, ProductPage, ProductRequest,
    Stock,
};
use crate::store::{Caller, StoreError};

/// The id of the only choice: among the variants. The API has no name for it.
const VARIANT: i64 = 1;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Variables<'a> {
    handle: &'a str,
    as_customer: bool,
}

#[derive(Deserialize)]
struct Data {
    #[serde(default)]
    customer: Option<ApiCustomer>,
    store: Option<Store>,
    routes: Option<ApiRoutes>,
    product: Option<ApiProduct>,
}

#[derive(Deserialize)]
struct Store {
    domain: String,
}

/// The type `Product`. Everything may be null.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct ApiProduct {
    handle: Option<String>,
    title: Option<String>,
    short_description: Option<String>,
    is_available: Option<bool>,
    featured_image: Option<ApiImage>,
    variants: Option<Vec<ApiVariant>>,
    default_or_selected_variant: Option<ApiVariant>,
    first_available_variant: Option<ApiVariant>,
}

pub(super) async fn product(
    api: &Api,
    caller: &Caller,
    request: &ProductRequest,
) -> Result<ProductPage, StoreError> {
    let currency = api.currency(caller, request.currency.as_deref()).await?;
    let variables = Variables { handle: &request.id.0, as_customer: caller.token.is_some() };
    let (data, problems) = api.ask::<Data>(&PRODUCT, caller, Some(&currency), &variables).await?;
    let frame = frame(caller, data.customer, &problems)?;
    let Some(found) = data.product else {
        return match tell_of_absence(&problems) {
            true => Ok(ProductPage { frame, product: None }),
            false => Err(missing(&problems, Kind::Query)),
        };
    };
    if problems.concern_more_than(&["product"], PRICE_FIELDS) {
        return Err(missing(&problems, Kind::Query));
    }
    let domain = data.store.map(|store| store.domain);
    let site = Site::new(&data.routes.unwrap_or_default(), domain.as_deref());
    // Prices that could not be read must not look like prices that nobody has.
    let failed = problems.concern(&["product"]);
    Ok(ProductPage { frame, product: Some(found.into_product(request, &currency, &site, failed)) })
}

impl ApiProduct {
    /// The id of the variant that is shown at first.
    fn default_variant(&self) -> Option<i64> {
        let id = |variant: &Option<ApiVariant>| variant.as_ref().and_then(|variant| variant.id);
        id(&self.default_or_selected_variant).or_else(|| id(&self.first_available_variant))
    }

    fn into_product(
        self,
        request: &ProductRequest,
        currency: &str,
        site: &Site,
        prices_failed: bool,
    ) -> Product {
        let default = self.default_variant();
        let variants = self.variants.unwrap_or_default();
        let by_id = |id: Option<i64>| variants.iter().find(|variant| id.is_some() && variant.id == id);
        let shown = by_id(chosen(&request.choices)).or_else(|| by_id(default)).or(variants.first());
        let prices = shown.and_then(|variant| variant.prices(&variants, currency));
        let prices_failed = prices_failed && prices.is_none();
        // This store hides prices from nobody: what has none is not for sale.
        let is_available = (prices.is_some() || prices_failed)
            && shown.and_then(|variant| variant.is_available).or(self.is_available) != Some(false);
        let handle = self.handle.and_then(non_blank).unwrap_or_else(|| request.id.0.clone());
        let name = self.title.and_then(non_blank).unwrap_or_else(|| handle.clone());
        let description = self.short_description.unwrap_or_default();
        Product {
            path: product_path(&handle),
            id: ProductId(handle),
            sku: shown.and_then(|variant| variant.sku.clone()).unwrap_or_default(),
            // With markup in it, it is no plain text.
            plain_description: Some(description.clone())
                .filter(|text| !text.contains(['<', '&']))
                .unwrap_or_default(),
            description,
            seo_title: String::new(),
            seo_description: String::new(),
            brand: None,
            crumbs: vec![],
            pictures: self.featured_image.and_then(|image| image.into_picture(&name)).into_iter().collect(),
            prices,
            prices_failed,
            options: choice(&variants, default, shown.and_then(|variant| variant.id)).into_iter().collect(),
            combination_exists: true,
            availability: availability(Some(is_available)),
            stock: Stock { in_stock: is_available, available: None, warning_level: None },
            can_be_bought: is_available,
            min_quantity: shown.and_then(|variant| variant.min_quantity).and_then(at_least),
            max_quantity: shown.and_then(|variant| variant.max_quantity).and_then(at_most),
            custom_fields: vec![],
            condition: None,
            upc: None,
            mpn: None,
            gtin: None,
            promotion: shown.and_then(ApiVariant::campaign),
            shop_url: shown.and_then(|variant| site.page(variant.url.as_deref()?)),
            related: vec![],
            name,
        }
    }
}

/// The id of the variant that was chosen.
fn chosen(choices: &[OptionChoice]) -> Option<i64> {
    choices.iter().find(|choice| choice.option == VARIANT).map(|choice| choice.value)
}

/// The choice among several variants.
fn choice(variants: &[ApiVariant], default: Option<i64>, shown: Option<i64>) -> Option<ProductOption> {
    let value = |variant: &ApiVariant| {
        let id = variant.id?;
        let title = variant.title.clone().and_then(non_blank);
        Some(OptionValue {
            id,
            label: title
                .or_else(|| variant.sku.clone().and_then(non_blank))
                .unwrap_or_else(|| id.to_string()),
            default: default == Some(id),
            selected: shown == Some(id),
            colors: vec![],
            picture: None,
        })
    };
    let values: Vec<OptionValue> = variants.iter().filter_map(value).collect();
    (values.len() > 1).then(|| ProductOption {
        id: VARIANT,
        label: String::new(),
        required: true,
        kind: OptionKind::Choice { style: ChoiceStyle::Radio, values },
    })
}

#[cfg(test)]
mod tests;
