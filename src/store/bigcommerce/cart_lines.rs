//! Lines of carts.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::picture::ApiImage;
use super::scalars::{ApiDay, ApiMoney, local_path};
use crate::store::Money;
use crate::store::cart::CartLine;
use crate::store::catalog::ProductId;
use crate::store::graphql::scalars::{ApiDecimal, count, non_blank};
use crate::store::product::{EnteredValue, OptionEntry};

/// The type `CartLineItems`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiLines {
    pub(super) total_quantity: i64,
    physical_items: Vec<ApiItem>,
    digital_items: Vec<ApiItem>,
    custom_items: Vec<CustomItem>,
    gift_certificates: Vec<GiftCertificate>,
}

/// The fragments `CartPhysicalItem` and `CartDigitalItem`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiItem {
    entity_id: String,
    parent_entity_id: Option<String>,
    product_entity_id: i64,
    variant_entity_id: Option<i64>,
    name: String,
    path: String,
    sku: Option<String>,
    brand: Option<String>,
    image: Option<ApiImage>,
    selected_options: Vec<ApiOption>,
    quantity: i64,
    is_mutable: bool,
    original_price: ApiMoney,
    sale_price: ApiMoney,
    extended_sale_price: ApiMoney,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CustomItem {
    entity_id: String,
    name: String,
    sku: Option<String>,
    quantity: i64,
    list_price: ApiMoney,
    extended_list_price: ApiMoney,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct GiftCertificate {
    entity_id: String,
    name: String,
    amount: ApiMoney,
}

/// Any type of the interface `CartSelectedOption`: its name says which parts are there.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiOption {
    #[serde(rename = "__typename")]
    typename: String,
    entity_id: i64,
    name: String,
    #[serde(default)]
    value: Option<String>,
    #[serde(default)]
    value_entity_id: Option<i64>,
    #[serde(default)]
    number: Option<ApiDecimal>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    date: Option<ApiDate>,
}

/// The type `DateTimeExtended` where a day is meant.
#[derive(Deserialize)]
struct ApiDate {
    utc: ApiDay,
}

impl ApiOption {
    /// What was chosen, in words.
    fn words(&self) -> Option<String> {
        let number = || self.number.map(|number| number.0.normalize().to_string());
        let date = || self.date.as_ref().map(|date| date.utc.0.to_string());
        self.value.clone().or_else(|| self.text.clone()).or_else(number).or_else(date)
    }

    /// What was chosen, to be sent again; files cannot be.
    fn entry(&self) -> Option<OptionEntry> {
        let value = match self.typename.as_str() {
            "CartSelectedMultipleChoiceOption" => EnteredValue::Choice(self.value_entity_id?),
            "CartSelectedCheckboxOption" => EnteredValue::Checkbox(self.value_entity_id?),
            "CartSelectedNumberFieldOption" => EnteredValue::Number(self.number?.0),
            "CartSelectedTextFieldOption" => EnteredValue::Text(self.text.clone()?),
            "CartSelectedMultiLineTextFieldOption" => EnteredValue::MultiLineText(self.text.clone()?),
            "CartSelectedDateFieldOption" => EnteredValue::Date(self.date.as_ref()?.utc.0),
            _ => return None,
        };
        Some(OptionEntry { option: self.entity_id, value })
    }
}

impl From<ApiItem> for CartLine {
    fn from(item: ApiItem) -> Self {
        let list_price = Money::from(item.original_price);
        let quantity = count(item.quantity);
        Self {
            product: Some(ProductId(item.product_entity_id.to_string())),
            variant: item.variant_entity_id,
            path: local_path(item.path),
            sku: item.sku.unwrap_or_default(),
            brand: item.brand.and_then(non_blank),
            picture: item.image.and_then(|image| image.into_picture(&item.name)),
            options: (item.selected_options.iter())
                .filter_map(|option| Some((option.name.clone(), option.words()?)))
                .collect(),
            // Half of them would take the rest away, so it is all or none.
            entries: item
                .selected_options
                .iter()
                .map(ApiOption::entry)
                .collect::<Option<_>>()
                .unwrap_or_default(),
            // A part of a bundle goes with the whole.
            mutable: item.is_mutable && item.parent_entity_id.is_none(),
            list_total: Money::new(list_price.amount * Decimal::from(quantity), &*list_price.currency),
            list_price,
            price: item.sale_price.into(),
            total: item.extended_sale_price.into(),
            quantity,
            id: item.entity_id,
            name: item.name,
        }
    }
}

/// A line that is no product: it has one price, and only the store's own checkout can change it.
fn other_line(id: String, name: String, sku: String, quantity: u32, price: Money, total: Money) -> CartLine {
    CartLine {
        id,
        product: None,
        variant: None,
        name,
        path: None,
        sku,
        brand: None,
        picture: None,
        options: vec![],
        entries: vec![],
        quantity,
        mutable: false,
        list_price: price.clone(),
        price,
        list_total: total.clone(),
        total,
    }
}

/// All lines of a cart.
pub(super) fn lines(given: ApiLines) -> Vec<CartLine> {
    let items = given.physical_items.into_iter().chain(given.digital_items).map(CartLine::from);
    let custom = given.custom_items.into_iter().map(|item| {
        let (price, total) = (item.list_price.into(), item.extended_list_price.into());
        let sku = item.sku.unwrap_or_default();
        other_line(item.entity_id, item.name, sku, count(item.quantity), price, total)
    });
    let certificates = given.gift_certificates.into_iter().map(|certificate| {
        let amount = Money::from(certificate.amount);
        other_line(certificate.entity_id, certificate.name, String::new(), 1, amount.clone(), amount)
    });
    items.chain(custom).chain(certificates).collect()
}

#[cfg(test)]
mod tests;
