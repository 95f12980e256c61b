//! The settings of a Finqu store.

use super::Args;
use super::check::{Check, given, list};
use crate::store::finqu::{FinquConfig, is_public_key};

/// Nobody knows where a Finqu store keeps its pictures unless the merchant says so.
const ANY_HTTPS: &str = "https:";

impl Check {
    pub(super) fn finqu(&mut self, args: &Args) -> Option<FinquConfig> {
        let graphql_url = match given(&args.finqu_graphql_url) {
            Some(url) => self.url("FINQU_GRAPHQL_URL", url),
            None => {
                self.missing("FINQU_GRAPHQL_URL", "the whole address of the Storefront API");
                None
            }
        };
        let key = given(&args.finqu_secret_key);
        match key {
            None => self.missing("FINQU_SECRET_KEY", "a secret key (fq_secret…) of the sales channel"),
            Some(key) if is_public_key(key) => self.wrong(
                "FINQU_SECRET_KEY",
                "is a public key (fq_public…), which opens no customer accounts; set the secret one (fq_secret…)",
            ),
            Some(_) => {}
        }
        let currency = self.code("FINQU_CURRENCY", given(&args.finqu_currency), 3);
        let country = self.code("FINQU_COUNTRY", given(&args.finqu_country), 2);
        let order_sort_key = given(&args.finqu_order_sort_key);
        let is_name = |key: &str| key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if order_sort_key.is_some_and(|key| !is_name(key)) {
            self.wrong("FINQU_ORDER_SORT_KEY", "is no name of a sort key, such as created_at or CREATED_AT");
        }
        let mut image_origins: Vec<String> = list(&args.finqu_image_origins)
            .into_iter()
            .filter_map(|origin| self.origin("FINQU_IMAGE_ORIGINS", Some(origin)))
            .map(|url| url.origin().ascii_serialization())
            .collect();
        if image_origins.is_empty() {
            image_origins.push(ANY_HTTPS.to_owned());
        }
        Some(FinquConfig {
            graphql_url: graphql_url?,
            secret_key: key?.into(),
            currency,
            country,
            order_sort_key: order_sort_key.map(str::to_owned),
            image_origins,
        })
    }

    /// An ISO code of so many letters, in upper case.
    fn code(&mut self, setting: &'static str, value: Option<&str>, letters: usize) -> Option<String> {
        let value = value?;
        if value.len() == letters && value.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return Some(value.to_ascii_uppercase());
        }
        self.wrong(setting, format!("`{value}` is no code of {letters} letters"));
        None
    }
}
