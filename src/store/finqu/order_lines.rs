//! The lines of an order: goods, bundles and gift cards.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::numbers::{money, plain};
use super::route::product_path;
use crate::store::Money;
use crate::store::graphql::scalars::{ApiDecimal, non_blank, web_url};
use crate::store::order::{OrderItem, Picture};

/// The type `CartLineItem`; each document asks for some of it, and everything may be null.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct ApiLine {
    title: Option<String>,
    image: Option<String>,
    model: Option<String>,
    manufacturer: Option<String>,
    pub(super) quantity: Option<ApiDecimal>,
    price: Option<ApiDecimal>,
    line_price: Option<ApiDecimal>,
    line_discount: Option<ApiDecimal>,
    attributes_label: Option<String>,
    attributes: Option<Vec<String>>,
    customizations: Option<Vec<Customization>>,
    bundle_items: Option<Vec<ApiLine>>,
    gift_card_value: Option<ApiDecimal>,
    product: Option<SoldProduct>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Customization {
    group_name: Option<String>,
    name: Option<String>,
    value: Option<String>,
}

#[derive(Debug, Deserialize)]
struct SoldProduct {
    handle: Option<String>,
}

impl ApiLine {
    fn name(&self) -> String {
        self.title.clone().unwrap_or_default()
    }

    pub(super) fn picture(&self) -> Option<Picture> {
        Some(Picture { url: web_url(self.image.as_deref()?)?, alt: self.name() })
    }

    /// The price of all pieces as paid; `None` where the store tells neither it nor that of one.
    fn total(&self, currency: &str) -> Option<Money> {
        let of_pieces = || {
            let (price, quantity) = (money(self.price?, currency), plain(self.quantity?));
            Some(Money::new(price.amount * quantity, price.currency))
        };
        let whole = self.line_price.map(|price| money(price, currency));
        whole.or_else(of_pieces).or_else(|| self.gift_card_value.map(|value| money(value, currency)))
    }

    /// What was chosen, and what a bundle holds: name and value.
    fn options(&self) -> Vec<(String, String)> {
        let text = |text: &Option<String>| text.clone().and_then(non_blank);
        let label = text(&self.attributes_label);
        let attributes = self.attributes.iter().flatten().filter_map(|attribute| {
            let attribute = non_blank(attribute.clone())?;
            match attribute.split_once(": ") {
                Some((name, value)) => Some((name.to_owned(), value.to_owned())),
                // The label may be all attributes once more.
                None => Some((label.clone().filter(|label| !label.contains(&attribute))?, attribute)),
            }
        });
        let customizations = self.customizations.iter().flatten().filter_map(|choice| {
            let value = text(&choice.value)?;
            Some((text(&choice.name).or_else(|| text(&choice.group_name))?, value))
        });
        let parts = self.bundle_items.iter().flatten().filter_map(|part| {
            let quantity = part.quantity.map_or(Decimal::ONE, plain);
            Some((text(&part.title)?, quantity.to_string()))
        });
        attributes.chain(customizations).chain(parts).collect()
    }

    /// The line; `None` without a price, since no page may say that something was free.
    pub(super) fn into_item(self, currency: &str) -> Option<OrderItem> {
        let total = self.total(currency)?;
        let discount = self.line_discount.map(|discount| money(discount, currency).amount.abs());
        let list_amount = total.amount + discount.unwrap_or_default();
        let handle = self.product.as_ref().and_then(|product| product.handle.clone()).and_then(non_blank);
        Some(OrderItem {
            name: self.name(),
            options: self.options(),
            picture: self.picture(),
            quantity: self.quantity.map_or(Decimal::ONE, plain),
            refunded: 0,
            list_total: Money::new(list_amount, total.currency.clone()),
            total,
            wrapping: None,
            product_path: handle.map(|handle| product_path(&handle)),
            downloads: vec![],
            sku: self.model.unwrap_or_default(),
            brand: self.manufacturer.unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(json: &str) -> Option<OrderItem> {
        serde_json::from_str::<ApiLine>(json).unwrap().into_item("EUR")
    }

    fn pairs(item: &OrderItem) -> Vec<(&str, &str)> {
        item.options.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    #[test]
    fn goods_with_all_that_was_chosen() {
        let item = item(
            r#"{"title":"Cup","image":"https://cdn.example/c.jpg","model":"C-1","manufacturer":"Fjord","quantity":3.0,
                "price":9.9,"linePrice":26.700000000000003,"lineDiscount":3.0,"attributesLabel":"Size: M",
                "attributes":["Size: M"],"product":{"handle":"cup & more"},
                "customizations":[{"groupName":"Engraving","name":null,"value":"Ann"},{"name":"Gift","value":null}]}"#,
        )
        .unwrap();
        assert_eq!(
            (item.total.amount.to_string(), item.list_total.amount.to_string()),
            ("26.70".into(), "29.70".into())
        );
        assert_eq!(
            (item.sku.as_str(), item.brand.as_str(), item.quantity),
            ("C-1", "Fjord", Decimal::from(3))
        );
        assert_eq!(pairs(&item), [("Size", "M"), ("Engraving", "Ann")]);
        assert_eq!(item.product_path.as_deref(), Some("/products/cup%20%26%20more"));
        assert_eq!(item.picture.map(|picture| picture.alt).as_deref(), Some("Cup"));
    }

    #[test]
    fn a_bundle_names_its_parts_and_a_gift_card_costs_its_value() {
        let bundle = item(
            r#"{"title":"Set","linePrice":20,"bundleItems":[{"title":"Cup","quantity":2.0},{"title":"Pot"},{"title":null}]}"#,
        );
        assert_eq!(pairs(&bundle.unwrap()), [("Cup", "2"), ("Pot", "1")]);
        let card =
            item(r#"{"title":"Gift card","giftCardValue":50.0,"linePrice":null,"price":null}"#).unwrap();
        assert_eq!(card.total.amount.to_string(), "50.00");
    }

    #[test]
    fn attributes_without_names_stand_under_the_label_unless_it_repeats_them() {
        let named =
            item(r#"{"price":1,"quantity":1,"attributesLabel":"Colour","attributes":["Blue",""]}"#).unwrap();
        assert_eq!(pairs(&named), [("Colour", "Blue")]);
        let repeated =
            item(r#"{"price":1,"quantity":1,"attributesLabel":"Blue, M","attributes":["Blue","M"]}"#);
        assert_eq!(pairs(&repeated.unwrap()), []);
    }

    #[test]
    fn a_line_of_nulls_is_shown_only_with_a_price() {
        let line =
            item(r#"{"title":null,"image":null,"quantity":null,"linePrice":1.5,"product":null}"#).unwrap();
        assert_eq!((line.name.as_str(), line.quantity, line.product_path), ("", Decimal::ONE, None));
        let pieces = item(r#"{"quantity":2.5,"price":4.4}"#).unwrap();
        assert_eq!(pieces.total.amount.normalize().to_string(), "11");
        for none in ["{}", r#"{"title":"Cup","price":1,"quantity":null}"#, r#"{"quantity":2,"price":null}"#] {
            assert_eq!(item(none), None, "{none}");
        }
    }
}
