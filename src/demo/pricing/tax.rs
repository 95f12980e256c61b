//! Tax: where the shopper is and what is taxed. Prices are kept without tax.

use crate::demo::money::{Minor, per_thousand};

/// What kind of goods a product is to the tax office.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum TaxClass {
    #[default]
    Standard,
    /// Printed matter.
    Reduced,
    Exempt,
}

/// A region with rates of its own, in thousandths.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TaxZone {
    /// The country; empty for the store's own zone.
    country: &'static str,
    standard: i64,
    reduced: i64,
}

/// The store's own zone, for guests and for every country without a zone.
pub(crate) static STORE_ZONE: TaxZone = TaxZone { country: "", standard: 80, reduced: 40 };

static ZONES: [TaxZone; 1] = [TaxZone { country: "GB", standard: 200, reduced: 0 }];

impl TaxClass {
    /// The class of a name of the data files.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "standard" => Self::Standard,
            "reduced" => Self::Reduced,
            "exempt" => Self::Exempt,
            _ => return None,
        })
    }
}

impl TaxZone {
    /// The zone of a country's two-letter code.
    pub(crate) fn of_country(code: &str) -> &'static TaxZone {
        ZONES.iter().find(|zone| zone.country.eq_ignore_ascii_case(code)).unwrap_or(&STORE_ZONE)
    }

    /// An amount with the tax on goods of the class, rounded half up.
    pub(crate) fn with_tax(&self, amount: Minor, class: TaxClass) -> Minor {
        per_thousand(amount, 1000 + self.rate(class))
    }

    /// The tax on goods of the class in thousandths.
    pub(crate) fn rate(&self, class: TaxClass) -> i64 {
        match class {
            TaxClass::Standard => self.standard,
            TaxClass::Reduced => self.reduced,
            TaxClass::Exempt => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_zone_has_its_rates_and_unknown_countries_pay_the_stores_own() {
        assert_eq!(STORE_ZONE.with_tax(1000, TaxClass::Standard), 1080);
        assert_eq!(STORE_ZONE.with_tax(1000, TaxClass::Reduced), 1040);
        assert_eq!(STORE_ZONE.with_tax(1000, TaxClass::Exempt), 1000);
        assert_eq!(TaxZone::of_country("gb").with_tax(1000, TaxClass::Standard), 1200);
        assert_eq!(TaxZone::of_country("gb").with_tax(1000, TaxClass::Reduced), 1000);
        for elsewhere in ["US", "FR", "", "XX"] {
            assert_eq!(TaxZone::of_country(elsewhere), &STORE_ZONE, "{elsewhere}");
        }
    }
}
