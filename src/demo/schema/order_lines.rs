//! The lines of an order: goods sent, files, gift certificates.

use async_graphql::{Context, Error, Interface, Object, Result, SimpleObject};

use super::connection::connection;
use super::image::Image;
use super::product::Product;
use super::scalars::Money;
use super::shared;
use crate::demo::catalog;
use crate::demo::orders::{self, Line};

#[derive(SimpleObject)]
struct OrderLineItemProductOption {
    name: String,
    value: String,
}

#[derive(SimpleObject)]
struct OrderLineItemWrapping {
    name: String,
    cost: Money,
}

/// Declares the type of a line of goods; all kinds have the same fields, and some have more.
macro_rules! line_types {
    ($($name:ident { $($extra:tt)* })+) => {
        $(
            pub(crate) struct $name {
                line: Line,
                currency: String,
            }

            impl $name {
                pub(crate) fn all(lines: &[Line], currency: &str) -> Vec<Self> {
                    let named = |line: &Line| Self {
                        line: line.clone(),
                        currency: currency.to_owned(),
                    };
                    lines.iter().map(named).collect()
                }
            }

            #[Object]
            impl $name {
                async fn entity_id(&self) -> i32 {
                    self.line.id
                }

                async fn product_entity_id(&self) -> i32 {
                    self.line.product
                }

                async fn name(&self) -> String {
                    self.line.name.clone()
                }

                async fn sku(&self) -> &str {
                    &self.line.sku
                }

                async fn quantity(&self) -> i32 {
                    self.line.quantity
                }

                async fn sub_total_list_price(&self) -> Money {
                    Money::new(self.line.list_total(), &self.currency)
                }

                async fn sub_total_sale_price(&self) -> Money {
                    Money::new(self.line.total(), &self.currency)
                }

                async fn refunded_quantity(&self) -> i32 {
                    self.line.refunded
                }

                async fn brand(&self) -> Option<&str> {
                    self.line.brand.as_deref()
                }

                async fn product_options(&self) -> Vec<OrderLineItemProductOption> {
                    let options = self.line.options.iter().cloned();
                    options
                        .map(|(name, value)| OrderLineItemProductOption { name, value })
                        .collect()
                }

                async fn image(&self, context: &Context<'_>) -> Result<Option<Image>> {
                    let origin = &shared(context)?.origin;
                    let product = catalog::Product::by_id(self.line.product);
                    Ok(product.map(|product| Image::of(product, 1, &catalog::Selection::default(), origin)))
                }

                async fn base_catalog_product(&self) -> Result<Option<Product>> {
                    still_there(self.line.product)
                }

                async fn catalog_product_with_option_selections(&self) -> Result<Option<Product>> {
                    still_there(self.line.product)
                }

                $($extra)*
            }
        )+
    };
}

/// The product of a line. A deleted one is a fault beside the data, as in a real store.
fn still_there(product: i32) -> Result<Option<Product>> {
    match catalog::Product::by_id(product) {
        Some(product) => Ok(Some(Product::plain(product))),
        None => Err(Error::new(format!("Product {product} could not be found."))),
    }
}

line_types! {
    OrderPhysicalLineItem {
        async fn parent_line_item_entity_id(&self) -> Option<i32> {
            None
        }

        async fn wrapping(&self) -> Option<OrderLineItemWrapping> {
            let wrapping = self.line.wrapping.as_ref()?;
            Some(OrderLineItemWrapping {
                name: wrapping.name.clone(),
                cost: Money::new(wrapping.cost, &self.currency),
            })
        }
    }
    OrderDigitalLineItem {
        async fn download_file_urls(&self, context: &Context<'_>) -> Result<Vec<String>> {
            let origin = &shared(context)?.origin;
            Ok(vec![format!("{origin}/downloads/{}.pdf", self.line.sku)])
        }

        async fn download_page_url(&self, context: &Context<'_>) -> Result<Option<String>> {
            let origin = &shared(context)?.origin;
            Ok(Some(format!("{origin}/downloads/{}", self.line.sku)))
        }
    }
}

pub(crate) struct OrderGiftCertificateLineItem {
    pub(crate) certificate: orders::Certificate,
    pub(crate) currency: String,
}

#[Object]
impl OrderGiftCertificateLineItem {
    async fn entity_id(&self) -> i32 {
        self.certificate.id
    }

    async fn name(&self) -> String {
        self.certificate.name.clone()
    }

    async fn sale_price(&self) -> Money {
        Money::new(self.certificate.amount, &self.currency)
    }

    async fn refunded_quantity(&self) -> i32 {
        0
    }
}

/// What every line has.
#[allow(clippy::duplicated_attributes, reason = "two fields may have the same type")]
#[derive(Interface)]
#[graphql(
    field(name = "entity_id", ty = "i32"),
    field(name = "name", ty = "String"),
    field(name = "refunded_quantity", ty = "i32")
)]
#[allow(dead_code, reason = "no field gives it; it is for fragments")]
pub(crate) enum OrderLineItemInterface {
    Physical(OrderPhysicalLineItem),
    Digital(OrderDigitalLineItem),
    GiftCertificate(OrderGiftCertificateLineItem),
}

connection!(OrderPhysicalLineItemConnection, OrderPhysicalLineItemEdge, OrderPhysicalLineItem);
connection!(OrderDigitalLineItemConnection, OrderDigitalLineItemEdge, OrderDigitalLineItem);
connection!(
    OrderGiftCertificateLineItemConnection,
    OrderGiftCertificateLineItemEdge,
    OrderGiftCertificateLineItem
);
