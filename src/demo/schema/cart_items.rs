//! The lines of a cart.

use async_graphql::{Context, Object, Result};

use super::cart_options::CartSelectedOption;
use super::image::Image;
use super::product::Product;
use super::scalars::Money;
use super::shared;
use crate::demo::cart_prices::PricedLine;
use crate::demo::money::Minor;
use crate::demo::pricing::TaxClass;

/// Declares the types of lines, which differ by what digital goods do not have.
macro_rules! items {
    ($($name:ident { $($extra:tt)* })+) => {
        $(
            pub(crate) struct $name {
                priced: PricedLine,
                currency: String,
            }

            impl $name {
                pub(crate) fn new(priced: PricedLine, currency: &str) -> Self {
                    Self { priced, currency: currency.to_owned() }
                }

                fn money(&self, amount: Minor) -> Money {
                    Money::new(amount, &self.currency)
                }
            }

            #[Object]
            impl $name {
                async fn entity_id(&self) -> &str {
                    &self.priced.line.id
                }

                async fn product_entity_id(&self) -> i32 {
                    self.priced.line.goods.product
                }

                async fn variant_entity_id(&self) -> Option<i32> {
                    Some(self.priced.variant.id)
                }

                async fn sku(&self) -> Option<&str> {
                    Some(self.priced.variant.sku)
                }

                async fn name(&self) -> &str {
                    self.priced.product.name
                }

                async fn brand(&self) -> Option<&str> {
                    Some(self.priced.product.brand)
                }

                async fn quantity(&self) -> i32 {
                    self.priced.line.goods.quantity
                }

                async fn path(&self) -> String {
                    self.priced.product.path()
                }

                async fn image(&self, context: &Context<'_>) -> Result<Option<Image>> {
                    Ok(Some(Image::of(self.priced.product, 1, &self.priced.line.goods.selection(), &shared(context)?.origin)))
                }

                async fn base_catalog_product(&self) -> Option<Product> {
                    Some(Product::plain(self.priced.product))
                }

                async fn catalog_product_with_option_selections(&self) -> Option<Product> {
                    Some(Product::configured(self.priced.product, self.priced.line.goods.selection()))
                }

                async fn selected_options(&self) -> Vec<CartSelectedOption> {
                    self.priced.chosen().into_iter().map(CartSelectedOption::from).collect()
                }

                async fn is_taxable(&self) -> bool {
                    self.priced.product.facts.tax_class != TaxClass::Exempt
                }

                /// Only promotions put in lines that a shopper cannot change, and this store has none.
                async fn is_mutable(&self) -> bool {
                    true
                }

                /// What the catalogue asks, without the buyer's group.
                async fn original_price(&self) -> Money {
                    self.money(self.priced.quote.base)
                }

                async fn list_price(&self) -> Money {
                    self.money(self.priced.quote.unit)
                }

                async fn sale_price(&self) -> Money {
                    self.money(self.priced.quote.unit)
                }

                async fn extended_list_price(&self) -> Money {
                    self.money(self.priced.total())
                }

                async fn extended_sale_price(&self) -> Money {
                    self.money(self.priced.total())
                }

                /// This store has no promotions.
                async fn discounted_amount(&self) -> Money {
                    self.money(0)
                }

                /// This store has no coupons.
                async fn coupon_amount(&self) -> Money {
                    self.money(0)
                }

                $($extra)*
            }
        )+
    };
}

items! {
    CartPhysicalItem {
        async fn is_shipping_required(&self) -> bool {
            true
        }
    }
    CartDigitalItem {}
}
