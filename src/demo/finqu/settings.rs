//! The store itself: its settings, addresses and languages.

use async_graphql::{Context, Object, Result, SimpleObject};

use super::shared;
use crate::demo::consents;
use crate::demo::geography::COUNTRIES;
use crate::demo::languages::LANGUAGES;
use crate::demo::money::{self, CURRENCIES};
use crate::demo::policies;
use crate::demo::schema::STORE_NAME;
use crate::demo::{hosted, images};

#[derive(Default)]
pub(super) struct SettingsQuery;

#[derive(SimpleObject)]
struct StoreInfo {
    domain: String,
    name: &'static str,
    logo: Option<String>,
    favicon: Option<String>,
    customer_accounts_enabled: bool,
    customer_accounts_optional: bool,
    customer_accounts_require_approval: bool,
    catalog_browsing_requires_account: bool,
    can_sell_over_stock: bool,
    is_password_protected: bool,
    default_consent_options: Vec<&'static str>,
}

/// Where the pages are that the store shows itself; null for those that it does not have.
#[derive(SimpleObject, Default)]
struct Routes {
    root_url: Option<String>,
    account_url: Option<String>,
    account_edit_url: Option<String>,
    account_login_url: Option<String>,
    account_logout_url: Option<String>,
    account_register_url: Option<String>,
    account_password_recover_url: Option<String>,
    account_password_change_url: Option<String>,
    account_orders_url: Option<String>,
    account_wishlist_url: Option<String>,
    cart_url: Option<String>,
    checkout_url: Option<String>,
}

/// The policies; null for those that the store does not have.
#[derive(SimpleObject)]
struct StorePolicies {
    terms_and_conditions: Option<Policy>,
    privacy_policy: Option<Policy>,
    shipping_policy: Option<Policy>,
    refund_policy: Option<Policy>,
}

/// A policy. The body is HTML.
#[derive(SimpleObject)]
struct Policy {
    #[graphql(name = "type")]
    kind: &'static str,
    title: &'static str,
    body: String,
    url: String,
}

#[derive(SimpleObject)]
struct Country {
    id: i32,
    name: &'static str,
    iso_code: &'static str,
}

#[derive(SimpleObject)]
pub(super) struct Currency {
    id: i32,
    name: &'static str,
    symbol: &'static str,
    iso_code: &'static str,
}

#[derive(SimpleObject)]
pub(super) struct Locale {
    iso_code: &'static str,
    name: &'static str,
    endonym_name: &'static str,
    primary: bool,
}

impl From<&money::Currency> for Currency {
    fn from(currency: &money::Currency) -> Self {
        let money::Currency { id, name, symbol, code, .. } = *currency;
        Self { id, name, symbol, iso_code: code }
    }
}

impl Policy {
    fn find(kind: &str, origin: &str) -> Option<Self> {
        let policies::Policy { kind, title, paragraphs } = policies::Policy::find(kind)?;
        let paragraph = |text: &&str| format!("<p>{}</p>", text.replace('&', "&amp;"));
        let body = paragraphs.iter().map(paragraph).collect();
        Some(Self { kind, title, body, url: format!("{origin}/policies/{kind}") })
    }
}

impl Currency {
    pub(super) fn find(code: &str) -> Option<Self> {
        money::currency(&code.to_uppercase()).map(Into::into)
    }
}

impl Locale {
    /// The languages of the store, its own first.
    fn all() -> Vec<Self> {
        let locale = |(iso_code, name, endonym_name)| Self {
            iso_code,
            name,
            endonym_name,
            primary: iso_code == LANGUAGES[0].0,
        };
        LANGUAGES.into_iter().map(locale).collect()
    }

    pub(super) fn find(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|locale| locale.iso_code.eq_ignore_ascii_case(code))
    }
}

#[Object]
impl SettingsQuery {
    async fn store(&self, context: &Context<'_>) -> Result<Option<StoreInfo>> {
        let shared = shared(context)?;
        let behaviour = shared.behaviour();
        let logo: Option<String> =
            behaviour.image_logo.then(|| format!("{}/images/original/{}", shared.origin, images::LOGO));
        Ok(Some(StoreInfo {
            domain: shared.origin.trim_start_matches("http://").to_owned(),
            name: STORE_NAME,
            favicon: logo.clone(),
            logo,
            customer_accounts_enabled: behaviour.finqu.customer_accounts_enabled,
            customer_accounts_optional: !behaviour.finqu.catalog_browsing_requires_account,
            customer_accounts_require_approval: behaviour.finqu.require_approval,
            catalog_browsing_requires_account: behaviour.finqu.catalog_browsing_requires_account,
            can_sell_over_stock: false,
            is_password_protected: false,
            default_consent_options: consents::OPTIONS.iter().map(|(kind, _)| *kind).collect(),
        }))
    }

    async fn routes(&self, context: &Context<'_>) -> Result<Option<Routes>> {
        let shared = shared(context)?;
        if !shared.behaviour().finqu.hosted_routes {
            return Ok(Some(Routes::default()));
        }
        let at = |path: &str| Some(format!("{}{path}", shared.origin));
        Ok(Some(Routes {
            root_url: at("/"),
            account_password_recover_url: at(hosted::RECOVER_PASSWORD),
            account_password_change_url: at(hosted::CHANGE_PASSWORD),
            checkout_url: at("/checkout"),
            ..Routes::default()
        }))
    }

    async fn policies(&self, context: &Context<'_>) -> Result<Option<StorePolicies>> {
        let origin = &shared(context)?.origin;
        Ok(Some(StorePolicies {
            terms_and_conditions: Policy::find("terms_and_conditions", origin),
            privacy_policy: Policy::find("privacy_policy", origin),
            shipping_policy: Policy::find("shipping_policy", origin),
            refund_policy: Policy::find("refund_policy", origin),
        }))
    }

    async fn countries(&self) -> Option<Vec<Country>> {
        let country = |country: &crate::demo::geography::Country| Country {
            id: country.id,
            name: country.name,
            iso_code: country.code,
        };
        Some(COUNTRIES.iter().map(country).collect())
    }

    /// The store's own first.
    async fn currencies(&self) -> Option<Vec<Currency>> {
        Some(CURRENCIES.iter().map(Into::into).collect())
    }

    async fn locales(&self) -> Option<Vec<Locale>> {
        Some(Locale::all())
    }
}
