//! Scalars of the contract that GraphQL itself does not have, and amounts of money.

use async_graphql::{Enum, InputValueError, InputValueResult, Name, Scalar, ScalarType, SimpleObject, Value};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;

use crate::demo::money::{self, Minor};

/// The name under which an object of one text is written to JSON as that text, unchanged.
const RAW_JSON: &str = "$serde_json::private::RawValue";

/// A moment, as ISO 8601 text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DateTime(pub(crate) Timestamp);

#[Scalar]
impl ScalarType for DateTime {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else {
            return Err(InputValueError::expected_type(value));
        };
        let moment = text.parse::<Timestamp>().or_else(|fault| {
            let date = text.parse::<Date>().map_err(|_| fault)?;
            Ok::<_, jiff::Error>(date.to_zoned(TimeZone::UTC)?.timestamp())
        })?;
        Ok(Self(moment))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// An address of the internet, version 4 or 6.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IpAddress(std::net::IpAddr);

#[Scalar]
impl ScalarType for IpAddress {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => Ok(Self(text.parse()?)),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// A decimal number, written to JSON digit by digit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BigDecimal(pub(crate) Decimal);

#[Scalar]
impl ScalarType for BigDecimal {
    fn parse(value: Value) -> InputValueResult<Self> {
        let text = match &value {
            Value::Number(number) => number.to_string(),
            Value::String(text) => text.clone(),
            _ => return Err(InputValueError::expected_type(value)),
        };
        Ok(Self(text.parse()?))
    }

    fn to_value(&self) -> Value {
        let digits = Value::String(self.0.to_string());
        Value::Object([(Name::new(RAW_JSON), digits)].into_iter().collect())
    }
}

/// A 64-bit whole number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Long(pub(crate) i64);

#[Scalar]
impl ScalarType for Long {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::Number(number) => {
                number.as_i64().map(Self).ok_or_else(|| InputValueError::custom("not a whole number"))
            }
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::Number(self.0.into())
    }
}

/// A currency of the store by its three letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(name = "currencyCode")]
pub(crate) enum CurrencyCode {
    Usd,
    Eur,
    Gbp,
}

impl CurrencyCode {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Usd => "USD",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
        }
    }
}

/// A moment in an object of its own.
#[derive(SimpleObject)]
pub(crate) struct DateTimeExtended {
    utc: DateTime,
}

impl From<Timestamp> for DateTimeExtended {
    fn from(moment: Timestamp) -> Self {
        Self { utc: DateTime(moment) }
    }
}

/// An amount of money.
#[derive(SimpleObject)]
pub(crate) struct Money {
    currency_code: String,
    value: BigDecimal,
    formatted_v2: Option<String>,
}

impl Money {
    pub(crate) fn new(amount: Minor, currency: &str) -> Self {
        Self {
            currency_code: currency.to_owned(),
            value: BigDecimal(money::decimal(amount)),
            formatted_v2: Some(money::formatted(amount, currency)),
        }
    }
}
