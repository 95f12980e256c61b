//! Currencies of the store.

use async_graphql::{Enum, Object, SimpleObject};

use super::connection::connection;
use super::scalars::CurrencyCode;
use crate::demo::money::{self, DEFAULT_CURRENCY};

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum CurrencySymbolPosition {
    Left,
}

#[derive(SimpleObject)]
struct CurrencyDisplay {
    symbol: &'static str,
    symbol_placement: CurrencySymbolPosition,
    decimal_token: &'static str,
    thousands_token: &'static str,
    decimal_places: i32,
}

pub(crate) struct Currency {
    code: CurrencyCode,
    currency: &'static money::Currency,
}

impl Currency {
    pub(crate) fn of(code: CurrencyCode) -> Option<Self> {
        let currency = money::currency(code.code())?;
        Some(Self { code, currency })
    }

    pub(crate) fn all() -> Vec<Self> {
        let codes = [CurrencyCode::Usd, CurrencyCode::Eur, CurrencyCode::Gbp];
        codes.into_iter().filter_map(Self::of).collect()
    }
}

connection!(CurrencyConnection, CurrencyEdge, Currency);

#[Object]
impl Currency {
    async fn entity_id(&self) -> i32 {
        self.currency.id
    }

    async fn code(&self) -> CurrencyCode {
        self.code
    }

    async fn name(&self) -> &str {
        self.currency.name
    }

    async fn is_active(&self) -> bool {
        true
    }

    async fn exchange_rate(&self) -> f64 {
        f64::from(i32::try_from(self.currency.rate).unwrap_or(1000)) / 1000.0
    }

    async fn is_transactional(&self) -> bool {
        self.currency.transactional
    }

    async fn is_default(&self) -> bool {
        self.currency.code == DEFAULT_CURRENCY
    }

    async fn display(&self) -> CurrencyDisplay {
        CurrencyDisplay {
            symbol: self.currency.symbol,
            symbol_placement: CurrencySymbolPosition::Left,
            decimal_token: self.currency.decimal_token,
            thousands_token: self.currency.thousands_token,
            decimal_places: 2,
        }
    }
}
