//! The settings of a BigCommerce store.

use secrecy::SecretString;
use url::Url;

use super::Args;
use super::check::{Check, given, list};
use crate::store::bigcommerce::{
    BigCommerceConfig, PriceSource, SingleSignOn, api_url, graphql_url, store_url,
};

/// Where the prices of lists come from, as the setting says it.
#[derive(Clone, Copy, PartialEq)]
enum PricesFrom {
    GraphQl,
    Rest,
}

impl Check {
    pub(super) fn bigcommerce(&mut self, args: &Args) -> Option<BigCommerceConfig> {
        let channel_id =
            self.parse("BIGCOMMERCE_CHANNEL_ID", given(&args.bigcommerce_channel_id).unwrap_or("1"));
        let token = given(&args.bigcommerce_storefront_token);
        if token.is_none() {
            self.missing("BIGCOMMERCE_STOREFRONT_TOKEN", "a private storefront token (see the README)");
        }
        let prices_from = self.one_of(
            "BIGCOMMERCE_PRICES",
            given(&args.bigcommerce_prices),
            [("graphql", PricesFrom::GraphQl), ("rest", PricesFrom::Rest)],
        );
        let hash = self.store_hash(args, prices_from);
        let graphql_url = match given(&args.bigcommerce_graphql_url) {
            Some(url) => self.url("BIGCOMMERCE_GRAPHQL_URL", url),
            None => hash.zip(channel_id).and_then(|(hash, channel)| graphql_url(hash, channel).ok()),
        };
        let prices = self.prices(args, prices_from, hash);
        let single_sign_on = self.single_sign_on(args, hash, channel_id);
        let image_origins = list(&args.bigcommerce_image_origins)
            .into_iter()
            .filter_map(|origin| self.origin("BIGCOMMERCE_IMAGE_ORIGINS", Some(origin)))
            .map(|url| url.origin().ascii_serialization())
            .collect();
        Some(BigCommerceConfig {
            graphql_url: graphql_url?,
            storefront_token: token?.into(),
            channel_id: channel_id?,
            impersonation_token: given(&args.bigcommerce_impersonation_token).map(SecretString::from),
            trusted_proxy_secret: given(&args.bigcommerce_trusted_proxy_secret).map(SecretString::from),
            prices: prices?,
            single_sign_on: single_sign_on?,
            image_origins,
        })
    }

    /// The store's hash, which is needed unless every address is given and nothing has to be signed.
    fn store_hash<'a>(&mut self, args: &'a Args, prices_from: PricesFrom) -> Option<&'a str> {
        let makes_addresses = given(&args.bigcommerce_graphql_url).is_none()
            || (prices_from == PricesFrom::Rest && given(&args.bigcommerce_api_url).is_none());
        let signs = given(&args.bigcommerce_client_id).is_some();
        match given(&args.bigcommerce_store_hash) {
            Some(hash) if api_url(hash).is_ok() => return Some(hash),
            Some(_) => self.wrong("BIGCOMMERCE_STORE_HASH", "has letters and digits only"),
            None if signs => self.missing("BIGCOMMERCE_STORE_HASH", "the hash of the store"),
            None if makes_addresses => {
                self.missing(
                    "BIGCOMMERCE_STORE_HASH",
                    "the hash of the store (or the addresses of its APIs)",
                );
            }
            None => {}
        }
        None
    }

    fn prices(&mut self, args: &Args, from: PricesFrom, hash: Option<&str>) -> Option<PriceSource> {
        let given_url = given(&args.bigcommerce_api_url).map(|url| self.url("BIGCOMMERCE_API_URL", url));
        if from == PricesFrom::GraphQl {
            return Some(PriceSource::GraphQl);
        }
        let access_token = given(&args.bigcommerce_access_token);
        if access_token.is_none() {
            self.missing("BIGCOMMERCE_ACCESS_TOKEN", "BIGCOMMERCE_PRICES is `rest`, which asks with it");
        }
        let made = || hash.and_then(|hash| api_url(hash).ok());
        Some(PriceSource::PricingApi {
            api_url: given_url.unwrap_or_else(made)?,
            access_token: access_token?.into(),
        })
    }

    /// Outside `None`: there are mistakes; inside: it is not wanted.
    fn single_sign_on(
        &mut self,
        args: &Args,
        hash: Option<&str>,
        channel_id: Option<u64>,
    ) -> Option<Option<SingleSignOn>> {
        let store_url: Option<Url> = match given(&args.bigcommerce_store_url) {
            given @ Some(_) => self.origin("BIGCOMMERCE_STORE_URL", given),
            None => hash.zip(channel_id).and_then(|(hash, channel)| store_url(hash, channel).ok()),
        };
        match (given(&args.bigcommerce_client_id), given(&args.bigcommerce_client_secret)) {
            (None, None) => Some(None),
            (Some(client_id), Some(secret)) => Some(Some(SingleSignOn {
                client_id: client_id.to_owned(),
                client_secret: secret.into(),
                store_hash: hash?.to_owned(),
                store_url: store_url?,
            })),
            (Some(_), None) => {
                self.missing("BIGCOMMERCE_CLIENT_SECRET", "BIGCOMMERCE_CLIENT_ID is of no use without it");
                None
            }
            (None, Some(_)) => {
                self.missing("BIGCOMMERCE_CLIENT_ID", "BIGCOMMERCE_CLIENT_SECRET is of no use without it");
                None
            }
        }
    }
}
