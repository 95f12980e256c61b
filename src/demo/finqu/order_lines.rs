//! What was ordered, line by line.

use async_graphql::{ComplexObject, Context, Result, SimpleObject};

use super::asker::asker;
use super::money::{number, percentage, rate};
use super::order::Order;
use super::product::Product;
use super::shared;
use crate::demo::catalog::{self, Category};
use crate::demo::images;
use crate::demo::money::Minor;
use crate::demo::orders::{Line, Wrapping};

/// A line. `price` is for one piece with tax, `netPrice` without.
#[derive(SimpleObject, Default)]
#[graphql(complex)]
pub(super) struct CartLineItem {
    id: i32,
    #[graphql(name = "type")]
    kind: &'static str,
    title: String,
    /// The SKU.
    model: Option<String>,
    gtin: Option<&'static str>,
    manufacturer: Option<String>,
    quantity: f64,
    price: f64,
    net_price: f64,
    line_price: f64,
    line_discount: f64,
    tax: f64,
    rate: f64,
    rate_percentage: f64,
    attributes_label: Option<String>,
    attributes: Option<Vec<String>>,
    customizations: Vec<CartLineCustomization>,
    gift_card_value: Option<f64>,
    /// This store sells no bundles: what its sets hold is no line of its own.
    bundle_items: Option<Vec<CartLineItem>>,
    #[graphql(skip)]
    product: Option<&'static catalog::Product>,
}

/// Something that was done to the goods of a line.
#[derive(SimpleObject)]
struct CartLineCustomization {
    group_name: &'static str,
    name: Option<String>,
    value: String,
}

impl CartLineItem {
    /// A line of goods.
    pub(super) fn goods(order: &Order, line: &Line) -> Self {
        let product = catalog::Product::by_id(line.product);
        let attributes: Vec<_> =
            line.options.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        let label = Some(attributes.join(", ")).filter(|label| !label.is_empty());
        let list = order.with_tax(line.list_total());
        Self {
            title: line.name.clone(),
            model: Some(line.sku.clone()),
            gtin: product.and_then(|product| product.facts.gtin),
            manufacturer: line.brand.clone(),
            line_discount: number((list - order.with_tax(line.total())).max(0)),
            attributes_label: label,
            attributes: Some(attributes),
            customizations: line.wrapping.iter().map(CartLineCustomization::wrapping).collect(),
            product,
            ..Self::priced(order, line.id, line.quantity, line.price, order.tax_rate())
        }
    }

    /// Gift wrappings, each as a line of its own, since it has a price of its own.
    pub(super) fn wrappings(order: &Order) -> Vec<Self> {
        let wrapped =
            order.0.lines().filter_map(|line| line.wrapping.as_ref().map(|wrapping| (line, wrapping)));
        wrapped
            .map(|(line, wrapping)| Self {
                title: wrapping.name.clone(),
                attributes_label: Some(line.name.clone()),
                ..Self::priced(order, line.id, 1, wrapping.cost, order.tax_rate())
            })
            .collect()
    }

    /// Gift certificates, which are not taxed.
    pub(super) fn certificates(order: &Order) -> Vec<Self> {
        let certificates = order.0.certificates.iter();
        certificates
            .map(|certificate| Self {
                kind: "gift_card",
                title: certificate.name.clone(),
                gift_card_value: Some(number(certificate.amount)),
                ..Self::priced(order, certificate.id, 1, certificate.amount, 0)
            })
            .collect()
    }

    /// A line with its prices: `net` is for one piece without tax.
    fn priced(order: &Order, id: i32, quantity: i32, net: Minor, tax_rate: i64) -> Self {
        let with_tax = |amount| if tax_rate > 0 { order.with_tax(amount) } else { amount };
        let sum = net * Minor::from(quantity);
        Self {
            id,
            kind: "product",
            quantity: f64::from(quantity),
            price: number(with_tax(net)),
            net_price: number(net),
            line_price: number(with_tax(sum)),
            tax: number(with_tax(sum) - sum),
            rate: rate(tax_rate),
            rate_percentage: percentage(tax_rate),
            ..Self::default()
        }
    }
}

impl CartLineCustomization {
    fn wrapping(wrapping: &Wrapping) -> Self {
        Self { group_name: "Gift wrapping", name: None, value: wrapping.name.clone() }
    }
}

#[ComplexObject]
impl CartLineItem {
    /// The address of a picture.
    async fn image(&self, context: &Context<'_>) -> Result<Option<String>> {
        let origin = &shared(context)?.origin;
        let file = self.product.map(|product| images::file(product.id, 1, None));
        Ok(file.map(|file| format!("{origin}/images/640w/{file}")))
    }

    /// The names of a category and those above it.
    async fn category_path(&self) -> Option<Vec<&str>> {
        let category = Category::by_id(*self.product?.categories.first()?)?;
        Some(category.lineage().into_iter().map(|category| category.name).collect())
    }

    async fn product_url(&self, context: &Context<'_>) -> Result<Option<String>> {
        let origin = &shared(context)?.origin;
        Ok(self.product.map(|product| format!("{origin}{}", product.hosted_path())))
    }

    /// Null for what is no longer sold, or not to this customer.
    async fn product(&self, context: &Context<'_>) -> Result<Option<Product>> {
        let group = asker(context)?.shopper.group;
        Ok(self.product.filter(|product| product.visible_to(group)).map(Product))
    }
}
