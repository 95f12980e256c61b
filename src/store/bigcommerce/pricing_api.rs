//! The REST Pricing API: the prices of a list in a request of their own.

use std::collections::HashMap;

use reqwest::header::{HeaderMap, HeaderName};
use rust_decimal::Decimal;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use url::Url;

use super::prices::{range, shown, tiers};
use super::statuses::read_status;
use crate::store::graphql::scalars::{ApiDecimal, count};
use crate::store::http::{Call, ConfigError, Endpoint, Kind, Lane, Upstream, secret_header};
use crate::store::price::{BulkDiscount, BulkTier, PriceSet, Prices, TaxDisplay};
use crate::store::{Caller, Money, StoreError};

const ACCESS_TOKEN: HeaderName = HeaderName::from_static("x-auth-token");

/// The Pricing API for one channel.
#[derive(Debug)]
pub(super) struct PricingApi {
    endpoint: Endpoint,
    channel_id: u64,
}

/// Which prices are asked for.
pub(super) struct PriceQuestion {
    pub(super) products: Vec<i64>,
    /// ISO 4217 code.
    pub(super) currency: String,
    /// The customer's price group; 0 for none.
    pub(super) group: i64,
    pub(super) tax: TaxDisplay,
}

#[derive(Serialize)]
struct Body<'a> {
    channel_id: u64,
    currency_code: &'a str,
    customer_group_id: i64,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    product_id: i64,
}

#[derive(Deserialize)]
struct Data {
    data: Vec<ApiProductPrices>,
}

#[derive(Deserialize)]
struct ApiProductPrices {
    product_id: i64,
    calculated_price: Figures,
    #[serde(default)]
    price: Option<Figures>,
    #[serde(default)]
    sale_price: Option<Figures>,
    #[serde(default)]
    retail_price: Option<Figures>,
    #[serde(default)]
    minimum_advertised_price: Option<Figures>,
    #[serde(default)]
    price_range: Option<ApiRange>,
    #[serde(default)]
    bulk_pricing: Vec<ApiTier>,
}

/// A price without and with tax.
#[derive(Clone, Copy, Deserialize)]
struct Figures {
    tax_exclusive: ApiDecimal,
    tax_inclusive: ApiDecimal,
}

#[derive(Deserialize)]
struct ApiRange {
    minimum: Figures,
    maximum: Figures,
}

#[derive(Deserialize)]
struct ApiTier {
    minimum: i64,
    #[serde(default)]
    maximum: Option<i64>,
    discount_amount: ApiDecimal,
    discount_type: String,
    /// The same as a price, for the types that are one.
    #[serde(default)]
    tax_discount_amount: Option<Figures>,
}

impl PricingApi {
    pub(super) fn new(
        api_url: &Url,
        access_token: &SecretString,
        channel_id: u64,
        upstream: Upstream,
    ) -> Result<Self, ConfigError> {
        let mut url = api_url.clone();
        url.path_segments_mut()
            .map_err(|()| ConfigError::Address("REST API"))?
            .pop_if_empty()
            .extend(["v3", "pricing", "products"]);
        let secret = secret_header(access_token).ok_or(ConfigError::Secret("access token"))?;
        Ok(Self {
            endpoint: Endpoint::new("REST API", url, (ACCESS_TOKEN, secret), read_status, upstream)?,
            channel_id,
        })
    }

    /// The prices of products by id. Products that the store does not know any more are left out.
    ///
    /// # Errors
    /// When there is no usable answer, or it refuses our access token.
    pub(super) async fn prices(
        &self,
        caller: &Caller,
        question: PriceQuestion,
    ) -> Result<HashMap<i64, Prices>, StoreError> {
        if question.products.is_empty() {
            return Ok(HashMap::new());
        }
        let body = Body {
            channel_id: self.channel_id,
            currency_code: &question.currency,
            customer_group_id: question.group,
            items: question.products.iter().map(|id| Item { product_id: *id }).collect(),
        };
        let body = serde_json::to_vec(&body)
            .map_err(|_| StoreError::Unexpected("the question for prices cannot be written".into()))?;
        let (kind, lane) = (Kind::Query, Lane::Shop);
        let call = Call { kind, lane, operation: "Prices", deadline: caller.deadline };
        let answer = self.endpoint.post(call, &HeaderMap::new(), &body).await;
        let prices = answer.and_then(|answer| read(&answer.body, &question));
        if let Err(error) = &prices {
            tracing::warn!(request_id = caller.request_id, %error, "the store's Pricing API failed");
        }
        prices
    }
}

fn read(answer: &[u8], question: &PriceQuestion) -> Result<HashMap<i64, Prices>, StoreError> {
    // The text of serde's errors may quote the answer, so only the place is kept.
    let data: Data = serde_json::from_slice(answer).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        StoreError::Unavailable(format!("malformed prices, line {line} column {column}"))
    })?;
    let prices = data.data.into_iter().filter_map(|product| {
        let ex_tax = product.price_set(|figures| figures.tax_exclusive.0, &question.currency);
        let inc_tax = product.price_set(|figures| figures.tax_inclusive.0, &question.currency);
        Some((product.product_id, shown(Some(ex_tax), Some(inc_tax), question.tax)?))
    });
    Ok(prices.collect())
}

impl ApiProductPrices {
    fn price_set(&self, of: impl Fn(&Figures) -> Decimal, currency: &str) -> PriceSet {
        let money = |figures: &Figures| Money::new(of(figures), currency);
        // This API writes a price that is not set as zero.
        let set = |figures: &Option<Figures>| figures.as_ref().map(money).filter(|money| !money.is_zero());
        PriceSet {
            price: money(&self.calculated_price),
            base: self.price.as_ref().map(money),
            sale: set(&self.sale_price),
            retail: set(&self.retail_price),
            map: set(&self.minimum_advertised_price),
            range: (self.price_range.as_ref())
                .and_then(|given| range(money(&given.minimum), money(&given.maximum))),
            prior: None,
            bulk: tiers(self.bulk_pricing.iter().filter_map(|tier| tier.tier(&of)).collect()),
        }
    }
}

impl ApiTier {
    /// The tier; types that this app does not know are none.
    fn tier(&self, of: impl Fn(&Figures) -> Decimal) -> Option<BulkTier> {
        let amount = || self.tax_discount_amount.as_ref().map_or(self.discount_amount.0, &of);
        let discount = match self.discount_type.as_str() {
            "fixed" => BulkDiscount::Fixed(amount()),
            "percent" => BulkDiscount::Percent(self.discount_amount.0),
            "price" => BulkDiscount::Relative(amount()),
            _ => return None,
        };
        // An upper end of zero is none.
        let max = self.maximum.map(count).filter(|max| *max > 0);
        Some(BulkTier { min: count(self.minimum), max, discount })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(ex: &str, inc: &str) -> String {
        format!(
            r#"{{"as_entered":{ex},"entered_inclusive":false,"tax_exclusive":{ex},"tax_inclusive":{inc}}}"#
        )
    }

    fn prices_of(product: &str, tax: TaxDisplay) -> Result<HashMap<i64, Prices>, StoreError> {
        let question = PriceQuestion { products: vec![7], currency: "USD".into(), group: 2, tax };
        read(format!(r#"{{"data":[{product}],"meta":{{}}}}"#).as_bytes(), &question)
    }

    fn usd(amount: &str) -> Money {
        Money::new(amount.parse().unwrap(), "USD")
    }

    #[test]
    fn every_figure_has_its_place_in_both_kinds_of_tax() {
        let json = format!(
            r#"{{"product_id":7,"variant_id":null,"calculated_price":{},"price":{},"sale_price":{},
                "retail_price":{},"minimum_advertised_price":{},"price_range":{{"minimum":{},"maximum":{}}},
                "bulk_pricing":[
                    {{"minimum":20,"maximum":0,"discount_amount":1,"discount_type":"price","tax_discount_amount":{}}},
                    {{"minimum":5,"maximum":9,"discount_amount":8,"discount_type":"fixed","tax_discount_amount":{}}},
                    {{"minimum":10,"maximum":19,"discount_amount":12.5,"discount_type":"percent"}},
                    {{"minimum":90,"discount_amount":1,"discount_type":"barter"}}]}}"#,
            figures("8.50", "10.20"),
            figures("10", "12"),
            figures("9", "10.8"),
            figures("15", "18"),
            figures("0", "0"),
            figures("8.50", "10.20"),
            figures("11", "13.2"),
            figures("1", "1.2"),
            figures("8", "9.6"),
        );
        let prices = prices_of(&json, TaxDisplay::Both).unwrap().remove(&7).unwrap();
        let (ex, inc) = (prices.ex_tax.unwrap(), prices.inc_tax.unwrap());
        assert_eq!((ex.price, ex.base, ex.sale), (usd("8.50"), Some(usd("10")), Some(usd("9"))));
        assert_eq!((ex.retail, ex.map, ex.range), (Some(usd("15")), None, Some((usd("8.50"), usd("11")))));
        assert_eq!((inc.price, inc.base), (usd("10.20"), Some(usd("12"))));
        let decimal = |text: &str| text.parse().unwrap();
        let tiers = |one: &str, two: &str| {
            [
                BulkTier { min: 5, max: Some(9), discount: BulkDiscount::Fixed(decimal(one)) },
                BulkTier { min: 10, max: Some(19), discount: BulkDiscount::Percent(decimal("12.5")) },
                BulkTier { min: 20, max: None, discount: BulkDiscount::Relative(decimal(two)) },
            ]
        };
        assert_eq!(ex.bulk, tiers("8", "1"));
        assert_eq!(inc.bulk, tiers("9.6", "1.2"));
    }

    #[test]
    fn a_product_without_a_price_has_none_and_malformed_prices_are_not_quoted() {
        assert!(prices_of("", TaxDisplay::Excluding).unwrap().is_empty());
        for bad in [r#"{"product_id":7}"#, r#"{"product_id":7,"calculated_price":"secret"}"#, "secret"] {
            let error = prices_of(bad, TaxDisplay::Excluding).unwrap_err();
            assert!(matches!(&error, StoreError::Unavailable(why) if !why.contains("secret")), "{error}");
        }
    }

    #[test]
    fn the_address_is_that_of_the_store() {
        let at = |url: &str| PricingApi::new(&url.parse().unwrap(), &"s3cret".into(), 1, Upstream::new());
        for url in ["https://api.bigcommerce.com/stores/abc", "https://api.bigcommerce.com/stores/abc/"] {
            let text = format!("{:?}", at(url).unwrap());
            assert!(text.contains("/stores/abc/v3/pricing/products") && !text.contains("s3cret"), "{text}");
        }
        assert!(matches!(at("data:x"), Err(ConfigError::Address(_))));
        assert!(matches!(at("ftp://h/"), Err(ConfigError::Address(_))));
    }
}
