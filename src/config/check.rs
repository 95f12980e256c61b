//! Checks of single settings. Mistakes are collected.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use axum::http::uri::Authority;
use secrecy::SecretString;
use url::Url;

use super::{Args, Backend, ConfigError, DemoFace};
use crate::store::bigcommerce::is_loopback;

/// Shortest secret for cookies, in characters.
pub(super) const MIN_SECRET: usize = 32;

/// A setting that is there and not empty.
pub(super) fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|value| !value.is_empty())
}

pub(super) fn list(value: &Option<String>) -> Vec<&str> {
    given(value).unwrap_or_default().split(',').map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Collects mistakes.
#[derive(Default)]
pub(super) struct Check(pub(super) Vec<ConfigError>);

impl Check {
    pub(super) fn wrong(&mut self, setting: &'static str, problem: impl Into<String>) {
        self.0.push(ConfigError { setting, problem: problem.into() });
    }

    pub(super) fn missing(&mut self, setting: &'static str, what: &str) {
        self.wrong(setting, format!("is needed: {what}"));
    }

    pub(super) fn parse<T: std::str::FromStr>(&mut self, setting: &'static str, value: &str) -> Option<T>
    where
        T::Err: std::fmt::Display,
    {
        value.parse().map_err(|error| self.wrong(setting, format!("`{value}`: {error}"))).ok()
    }

    pub(super) fn url(&mut self, setting: &'static str, value: &str) -> Option<Url> {
        let url: Url = self.parse(setting, value)?;
        match url.scheme() {
            "https" if url.has_host() => return Some(url),
            "http" if is_loopback(&url) => return Some(url),
            "http" => self.wrong(setting, "must be https: plain http would show tokens to the network"),
            _ => self.wrong(setting, format!("`{value}` is no http or https address")),
        }
        None
    }

    pub(super) fn origin(&mut self, setting: &'static str, value: Option<&str>) -> Option<Url> {
        let url = self.url(setting, value?)?;
        if url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty()
        {
            return Some(url);
        }
        self.wrong(setting, "must be an origin only: scheme, host and port, without a path");
        None
    }

    /// Names or addresses with or without a port, in lower case.
    pub(super) fn hosts(&mut self, setting: &'static str, given: Vec<&str>) -> Vec<String> {
        let mut hosts = Vec::new();
        for host in given {
            match host.parse::<Authority>() {
                Ok(authority) if !host.contains('@') && !authority.host().is_empty() => {
                    hosts.push(host.to_ascii_lowercase());
                }
                _ => self.wrong(
                    setting,
                    format!("`{host}` is no host, such as shop.example.com or 10.0.0.5:3000"),
                ),
            }
        }
        hosts
    }

    /// A whole number in a range.
    pub(super) fn number(
        &mut self,
        setting: &'static str,
        value: Option<&str>,
        default: usize,
        range: RangeInclusive<usize>,
    ) -> usize {
        let number = value.map(|value| value.parse::<usize>().ok().filter(|number| range.contains(number)));
        if let Some(None) = number {
            let (least, most) = (range.start(), range.end());
            self.wrong(setting, format!("must be a whole number from {least} to {most}"));
        }
        number.flatten().unwrap_or(default)
    }

    /// The meaning of the value among those that are known; the first is the default.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        setting: &'static str,
        value: Option<&str>,
        known: [(&str, T); 2],
    ) -> T {
        let [(first, default), (second, _)] = known;
        let value = value.unwrap_or(first);
        match known.into_iter().find(|(name, _)| *name == value) {
            Some((_, meaning)) => meaning,
            None => {
                self.wrong(setting, format!("`{value}` is neither `{first}` nor `{second}`"));
                default
            }
        }
    }

    pub(super) fn secrets(&mut self, given: Vec<&str>, is_demo: bool) -> Vec<SecretString> {
        if given.is_empty() {
            if is_demo {
                return vec![random_secret()];
            }
            self.missing(
                "SESSION_SECRET",
                "at least 32 random characters, e.g. from `openssl rand -base64 48`",
            );
        }
        if given.iter().any(|secret| secret.chars().count() < MIN_SECRET) {
            self.wrong("SESSION_SECRET", format!("each secret needs at least {MIN_SECRET} characters"));
        }
        given.into_iter().map(SecretString::from).collect()
    }

    pub(super) fn backend(&mut self, name: &str, args: &Args) -> Option<Backend> {
        match name {
            "demo" | "demo-finqu" if cfg!(feature = "demo") => Some(Backend::Demo {
                database: given(&args.storefront_demo_db).map(PathBuf::from),
                face: if name == "demo" { DemoFace::BigCommerce } else { DemoFace::Finqu },
            }),
            "demo" | "demo-finqu" => {
                self.missing(
                    "STOREFRONT_BACKEND",
                    "this program was built without the demo store; use `bigcommerce` or `finqu`",
                );
                None
            }
            "bigcommerce" => self.bigcommerce(args).map(|store| Backend::BigCommerce(Box::new(store))),
            "finqu" => self.finqu(args).map(|store| Backend::Finqu(Box::new(store))),
            other => {
                self.wrong(
                    "STOREFRONT_BACKEND",
                    format!("`{other}` is unknown; use `bigcommerce`, `finqu`, `demo` or `demo-finqu`"),
                );
                None
            }
        }
    }
}

fn random_secret() -> SecretString {
    let bytes: [u8; 32] = rand::random();
    SecretString::from(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}
