//! Settings of the shop.

use async_graphql::{Enum, Object, SimpleObject, Union};

use super::form_fields::FormFields;
use super::image::Image;
use super::scalars::{CurrencyCode, Long};
use crate::demo::bearer::{CHANNEL, STORE_HASH};
use crate::demo::behaviour::{Behaviour, TaxDisplay, TaxShown};
use crate::demo::images;
use crate::demo::languages::LANGUAGES;
use crate::demo::shared::Shared;

pub(crate) const STORE_NAME: &str = "Paper & Pine";

pub(crate) struct Settings {
    behaviour: Behaviour,
    origin: String,
    storefront_url: String,
}

impl Settings {
    pub(crate) fn new(behaviour: Behaviour, shared: &Shared) -> Self {
        Self { behaviour, origin: shared.origin.clone(), storefront_url: shared.storefront_url() }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum StorefrontStatusType {
    Launched,
    Maintenance,
    PreLaunch,
}

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum TaxPriceDisplay {
    Both,
    Ex,
    Inc,
}

impl From<TaxShown> for TaxPriceDisplay {
    fn from(shown: TaxShown) -> Self {
        match shown {
            TaxShown::Including => Self::Inc,
            TaxShown::Excluding => Self::Ex,
            TaxShown::Both => Self::Both,
        }
    }
}

#[derive(SimpleObject)]
struct StoreTextLogo {
    text: &'static str,
}

#[derive(SimpleObject)]
struct StoreImageLogo {
    image: Image,
}

#[derive(Union)]
enum StoreLogo {
    Text(StoreTextLogo),
    Image(StoreImageLogo),
}

#[derive(SimpleObject)]
struct ContactField {
    address: &'static str,
    country: &'static str,
    address_type: &'static str,
    email: &'static str,
    phone: &'static str,
}

#[derive(SimpleObject)]
struct UrlField {
    vanity_url: String,
    cdn_url: String,
    checkout_url: Option<String>,
}

#[derive(SimpleObject)]
struct DisplayField {
    short_date_format: &'static str,
    extended_date_format: &'static str,
}

#[derive(SimpleObject)]
struct TaxDisplaySettings {
    pdp: TaxPriceDisplay,
    plp: TaxPriceDisplay,
}

#[derive(SimpleObject)]
struct Locale {
    code: &'static str,
    is_default: bool,
}

#[derive(SimpleObject)]
struct CurrencySettings {
    default_currency: CurrencyCode,
}

#[derive(SimpleObject)]
struct ReCaptchaSettings {
    site_key: &'static str,
    is_enabled_on_storefront: bool,
    is_enabled_on_checkout: bool,
    failed_login_lockout_duration_seconds: Option<Long>,
}

#[derive(SimpleObject)]
struct InactivitySettings {
    shopper_inactivity_duration_seconds: Option<Long>,
    shopper_activity_extends_duration: Option<bool>,
    control_panel_inactivity_duration_seconds: Option<Long>,
}

#[derive(SimpleObject)]
struct CustomersSettings {
    password_complexity_settings: Option<PasswordComplexitySettings>,
}

#[derive(SimpleObject)]
struct PasswordComplexitySettings {
    minimum_password_length: i32,
    require_lower_case: bool,
    require_upper_case: bool,
    require_numbers: bool,
    minimum_numbers: i32,
    require_special_characters: bool,
    minimum_special_characters: i32,
}

#[derive(SimpleObject)]
struct PrivacySettings {
    cookie_consent_enabled: bool,
    privacy_policy_url: Option<String>,
}

#[derive(SimpleObject)]
struct CheckoutSettings {
    re_captcha_enabled: bool,
    persistent_cart_enabled: bool,
}

#[derive(SimpleObject)]
struct SocialMediaLink {
    name: &'static str,
    url: &'static str,
}

#[Object]
impl Settings {
    async fn store_name(&self) -> &str {
        STORE_NAME
    }

    async fn store_hash(&self) -> &str {
        STORE_HASH
    }

    async fn status(&self) -> StorefrontStatusType {
        match &self.behaviour {
            Behaviour { maintenance: true, .. } => StorefrontStatusType::Maintenance,
            Behaviour { channel_live: false, .. } => StorefrontStatusType::PreLaunch,
            _ => StorefrontStatusType::Launched,
        }
    }

    async fn status_message(&self) -> Option<&str> {
        let text = "We are counting the pencils and will be back shortly.";
        self.behaviour.maintenance.then_some(text)
    }

    async fn logo_v2(&self) -> StoreLogo {
        match self.behaviour.image_logo {
            true => StoreImageLogo { image: Image::logo(STORE_NAME, &self.origin) }.into(),
            false => StoreTextLogo { text: STORE_NAME }.into(),
        }
    }

    async fn favicon_url(&self) -> Option<String> {
        self.behaviour.image_logo.then(|| format!("{}/images/original/{}", self.origin, images::LOGO))
    }

    async fn contact(&self) -> Option<ContactField> {
        Some(ContactField {
            address: "Paper & Pine\n12 Mill Lane\nPortland, Oregon 97209",
            country: "United States",
            address_type: "Office",
            email: "hello@paper-and-pine.example",
            phone: "+1 503 555 0142",
        })
    }

    async fn url(&self) -> UrlField {
        UrlField {
            vanity_url: self.storefront_url.clone(),
            cdn_url: self.origin.clone(),
            checkout_url: Some(self.origin.clone()),
        }
    }

    async fn display(&self) -> DisplayField {
        DisplayField { short_date_format: "MMM d, yyyy", extended_date_format: "MMMM d, yyyy h:mm a" }
    }

    async fn channel_id(&self) -> Long {
        Long(CHANNEL)
    }

    async fn tax(&self) -> Option<TaxDisplaySettings> {
        let TaxDisplay { product_page, listing } = self.behaviour.tax_display;
        Some(TaxDisplaySettings { pdp: product_page.into(), plp: listing.into() })
    }

    async fn locales(&self) -> Vec<Locale> {
        LANGUAGES.map(|(code, ..)| Locale { code, is_default: code == LANGUAGES[0].0 }).into()
    }

    async fn currency(&self) -> CurrencySettings {
        CurrencySettings { default_currency: CurrencyCode::Usd }
    }

    async fn re_captcha(&self) -> ReCaptchaSettings {
        ReCaptchaSettings {
            site_key: if self.behaviour.recaptcha_required { "demo-site-key" } else { "" },
            is_enabled_on_storefront: self.behaviour.recaptcha_required,
            is_enabled_on_checkout: false,
            failed_login_lockout_duration_seconds: None,
        }
    }

    async fn inactivity(&self) -> Option<InactivitySettings> {
        let idle = self.behaviour.shopper_inactivity.as_secs();
        Some(InactivitySettings {
            shopper_inactivity_duration_seconds: i64::try_from(idle).ok().map(Long),
            shopper_activity_extends_duration: Some(true),
            control_panel_inactivity_duration_seconds: None,
        })
    }

    async fn customers(&self) -> Option<CustomersSettings> {
        let rules = &self.behaviour.password_rules;
        let shown = !self.behaviour.error_on.contains("PasswordRulesHidden");
        Some(CustomersSettings {
            password_complexity_settings: shown.then_some(PasswordComplexitySettings {
                minimum_password_length: rules.minimum_length,
                require_lower_case: rules.lower_case,
                require_upper_case: rules.upper_case,
                require_numbers: rules.numbers > 0,
                minimum_numbers: rules.numbers,
                require_special_characters: rules.special > 0,
                minimum_special_characters: rules.special,
            }),
        })
    }

    async fn form_fields(&self) -> FormFields {
        FormFields { optional_address: self.behaviour.optional_address }
    }

    async fn privacy(&self) -> Option<PrivacySettings> {
        Some(PrivacySettings {
            cookie_consent_enabled: false,
            privacy_policy_url: Some(format!("{}/privacy/", self.storefront_url)),
        })
    }

    async fn checkout(&self) -> Option<CheckoutSettings> {
        Some(CheckoutSettings {
            re_captcha_enabled: false,
            persistent_cart_enabled: self.behaviour.persistent_cart,
        })
    }

    async fn social_media_links(&self) -> Vec<SocialMediaLink> {
        vec![SocialMediaLink { name: "Instagram", url: "https://www.instagram.com/paper.and.pine.example" }]
    }
}
