//! Settings, sound and not.

use secrecy::ExposeSecret as _;

use super::*;
use crate::store::bigcommerce::PriceSource;

fn settings(errors: &[ConfigError]) -> Vec<&'static str> {
    errors.iter().map(|error| error.setting).collect()
}

#[test]
#[cfg(feature = "demo")]
fn without_settings_the_demo_runs_with_a_random_secret() {
    let config = Config::from_args(&Args::default()).unwrap();
    assert!(matches!(config.backend, Backend::Demo { database: None, face: DemoFace::BigCommerce }));
    assert_eq!(config.listen, "127.0.0.1:3000".parse().unwrap());
    let secret = config.session_secrets[0].expose_secret();
    assert!(secret.len() >= super::check::MIN_SECRET);
}

#[test]
fn a_real_store_names_everything_that_is_missing_at_once() {
    let args = Args { storefront_backend: Some("bigcommerce".into()), ..Args::default() };
    let errors = Config::from_args(&args).unwrap_err();
    assert_eq!(
        settings(&errors),
        ["STOREFRONT_PUBLIC_URL", "SESSION_SECRET", "BIGCOMMERCE_STOREFRONT_TOKEN", "BIGCOMMERCE_STORE_HASH"]
    );
}

#[test]
fn a_finqu_store_names_everything_that_is_missing_at_once() {
    let args = Args { storefront_backend: Some("finqu".into()), ..Args::default() };
    let errors = Config::from_args(&args).unwrap_err();
    assert_eq!(
        settings(&errors),
        ["STOREFRONT_PUBLIC_URL", "SESSION_SECRET", "FINQU_GRAPHQL_URL", "FINQU_SECRET_KEY"]
    );
}

fn finqu() -> Args {
    Args {
        storefront_backend: Some("finqu".into()),
        storefront_public_url: Some("https://account.example.com".into()),
        session_secret: Some("0123456789abcdef0123456789abcdef".into()),
        finqu_graphql_url: Some("https://shop.example.com/graphql/1.3.0".into()),
        finqu_secret_key: Some("fq_secret_abc".into()),
        ..Args::default()
    }
}

#[test]
fn a_finqu_store_is_asked_at_the_whole_address_that_is_given() {
    let args = Args { finqu_currency: Some("eur".into()), finqu_country: Some("fi".into()), ..finqu() };
    let Backend::Finqu(store) = Config::from_args(&args).unwrap().backend else { panic!("another backend") };
    assert_eq!(store.graphql_url.as_str(), "https://shop.example.com/graphql/1.3.0");
    assert_eq!((store.currency.as_deref(), store.country.as_deref()), (Some("EUR"), Some("FI")));
    assert_eq!(store.image_origins, ["https:"]);
}

#[test]
fn a_public_key_and_codes_that_are_none_are_told_to_the_operator_without_the_key() {
    let args = Args {
        finqu_secret_key: Some("fq_public_abc".into()),
        finqu_graphql_url: Some("http://shop.example.com/graphql".into()),
        finqu_currency: Some("euro".into()),
        finqu_country: Some("F1".into()),
        finqu_order_sort_key: Some("created at".into()),
        finqu_image_origins: Some("https://cdn.example.com/path".into()),
        ..finqu()
    };
    let errors = Config::from_args(&args).unwrap_err();
    assert_eq!(
        settings(&errors),
        [
            "FINQU_GRAPHQL_URL",
            "FINQU_SECRET_KEY",
            "FINQU_CURRENCY",
            "FINQU_COUNTRY",
            "FINQU_ORDER_SORT_KEY",
            "FINQU_IMAGE_ORIGINS"
        ]
    );
    assert!(errors[1].problem.contains("public") && !errors[1].problem.contains("fq_public_abc"));
}

#[test]
fn all_mistakes_are_told_together_and_no_secret_is_repeated() {
    let args = Args {
        storefront_backend: Some("bigcommerce".into()),
        storefront_listen: Some("nowhere".into()),
        storefront_public_url: Some("ftp://x".into()),
        storefront_trusted_proxies: Some("10.0.0.1,gateway".into()),
        session_secret: Some("tooshort".into()),
        storefront_log: Some("xml".into()),
        bigcommerce_channel_id: Some("first".into()),
        bigcommerce_store_hash: Some("a/b".into()),
        bigcommerce_storefront_token: Some("token".into()),
        ..Args::default()
    };
    let errors = Config::from_args(&args).unwrap_err();
    for setting in [
        "STOREFRONT_LISTEN",
        "STOREFRONT_PUBLIC_URL",
        "STOREFRONT_TRUSTED_PROXIES",
        "SESSION_SECRET",
        "STOREFRONT_LOG",
        "BIGCOMMERCE_CHANNEL_ID",
    ] {
        assert!(settings(&errors).contains(&setting), "{setting} is missing in {errors:?}");
    }
    assert!(!format!("{errors:?}").contains("tooshort"));
}

#[test]
#[cfg(feature = "demo")]
fn proxies_may_be_ranges_and_the_factor_of_limits_is_a_small_whole_number() {
    let args = |proxies: &str, factor: &str| Args {
        storefront_trusted_proxies: Some(proxies.into()),
        storefront_limit_factor: Some(factor.into()),
        ..Args::default()
    };
    let config = Config::from_args(&args("10.0.0.1, 10.1.0.0/16,fd00::/8", "4")).unwrap();
    assert_eq!((config.trusted_proxies.len(), config.limit_factor), (3, 4));
    assert_eq!(Config::from_args(&Args::default()).unwrap().limit_factor, 1);
    for (proxies, factor) in
        [("10.0.0.0/33", "0"), ("10.0.0/8", "-1"), ("proxy/8", "1001"), ("::/129", "1.5")]
    {
        let errors = Config::from_args(&args(proxies, factor)).unwrap_err();
        assert_eq!(settings(&errors), ["STOREFRONT_TRUSTED_PROXIES", "STOREFRONT_LIMIT_FACTOR"]);
    }
}

#[test]
#[cfg(feature = "demo")]
fn a_public_url_is_an_origin() {
    for bad in [
        "http://shop.test",
        "https://shop.test/account",
        "https://shop.test/?x",
        "https://u@shop.test",
        "shop.test",
    ] {
        let args = Args { storefront_public_url: Some(bad.into()), ..Args::default() };
        assert_eq!(settings(&Config::from_args(&args).unwrap_err()), ["STOREFRONT_PUBLIC_URL"], "{bad}");
    }
}

/// The settings of a store that works.
fn sound() -> Args {
    Args {
        storefront_backend: Some("bigcommerce".into()),
        storefront_public_url: Some("https://account.shop.test".into()),
        session_secret: Some("s".repeat(32)),
        bigcommerce_store_hash: Some("abc123".into()),
        bigcommerce_channel_id: Some("7".into()),
        bigcommerce_storefront_token: Some("token".into()),
        ..Args::default()
    }
}

fn store(args: &Args) -> BigCommerceConfig {
    match Config::from_args(args).unwrap().backend {
        Backend::BigCommerce(store) => *store,
        other => panic!("{other:?}"),
    }
}

#[test]
fn addresses_are_made_from_hash_and_channel_unless_they_are_given() {
    let made = store(&sound());
    assert_eq!(made.graphql_url.as_str(), "https://store-abc123-7.mybigcommerce.com/graphql");
    assert!(matches!(made.prices, PriceSource::GraphQl));
    assert!(made.single_sign_on.is_none() && made.impersonation_token.is_none());
    let full = Args {
        bigcommerce_client_id: Some("client".into()),
        bigcommerce_client_secret: Some("hush".into()),
        bigcommerce_prices: Some("rest".into()),
        bigcommerce_access_token: Some("hush".into()),
        bigcommerce_impersonation_token: Some("hush".into()),
        ..sound()
    };
    let addresses = |store: BigCommerceConfig| match (store.prices, store.single_sign_on) {
        (PriceSource::PricingApi { api_url, .. }, Some(sso)) => {
            [api_url.to_string(), sso.store_url.to_string()]
        }
        other => panic!("{other:?}"),
    };
    let made = store(&full);
    assert_eq!(made.impersonation_token.as_ref().map(|token| token.expose_secret()), Some("hush"));
    assert!(!format!("{made:?}").contains("hush"));
    let expected = ["https://api.bigcommerce.com/stores/abc123", "https://store-abc123-7.mybigcommerce.com/"];
    assert_eq!(addresses(made), expected);
    let given = Args {
        bigcommerce_api_url: Some("http://127.0.0.1:4000/stores/abc123".into()),
        bigcommerce_store_url: Some("https://www.shop.test".into()),
        ..full
    };
    let expected = ["http://127.0.0.1:4000/stores/abc123", "https://www.shop.test/"];
    assert_eq!(addresses(store(&given)), expected);
}

#[test]
fn settings_that_need_each_other_are_named() {
    let some = |text: &str| Some(text.to_owned());
    let cases = [
        (Args { bigcommerce_client_id: some("client"), ..sound() }, "BIGCOMMERCE_CLIENT_SECRET"),
        (Args { bigcommerce_client_secret: some("hush"), ..sound() }, "BIGCOMMERCE_CLIENT_ID"),
        (Args { bigcommerce_prices: some("rest"), ..sound() }, "BIGCOMMERCE_ACCESS_TOKEN"),
        (Args { bigcommerce_prices: some("guess"), ..sound() }, "BIGCOMMERCE_PRICES"),
        (Args { bigcommerce_store_url: some("https://shop.test/x"), ..sound() }, "BIGCOMMERCE_STORE_URL"),
        (Args { bigcommerce_api_url: some("http://api.shop.test/"), ..sound() }, "BIGCOMMERCE_API_URL"),
        (Args { storefront_checkout: some("popup"), ..sound() }, "STOREFRONT_CHECKOUT"),
        (Args { storefront_mode: some("test"), ..sound() }, "STOREFRONT_MODE"),
        (Args { bigcommerce_store_hash: some("a/b"), ..sound() }, "BIGCOMMERCE_STORE_HASH"),
        (
            Args {
                bigcommerce_store_hash: None,
                bigcommerce_graphql_url: some("https://shop.test/graphql"),
                bigcommerce_client_id: some("client"),
                bigcommerce_client_secret: some("hush"),
                ..sound()
            },
            "BIGCOMMERCE_STORE_HASH",
        ),
    ];
    for (args, setting) in cases {
        let errors = Config::from_args(&args).unwrap_err();
        assert_eq!(settings(&errors), [setting]);
        assert!(!format!("{errors:?}").contains("hush"));
    }
}

#[test]
fn the_checkout_is_led_to_unless_it_is_to_be_embedded() {
    let mode = |mode: Option<&str>| {
        Config::from_args(&Args { storefront_checkout: mode.map(Into::into), ..sound() }).unwrap().checkout
    };
    assert_eq!((mode(None), mode(Some("embedded"))), (CheckoutMode::Redirect, CheckoutMode::Embedded));
}
