//! What a price says: which figures stand where, and why. No markup and no words.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::store::Money;
use crate::store::catalog::Availability;
use crate::store::price::{PriceSet, Prices, TaxDisplay};
use crate::theme::settings::PriceLabels;

/// The figures at hand.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The asking shopper's prices; `None` where the store hides them, or could not read them.
    pub own: Option<&'a Prices>,
    /// Whether the store could not read them.
    pub failed: bool,
    /// What guests see, for shoppers who are logged in.
    pub guest: GuestPrices<'a>,
    /// Whether the store may show prices to customers that it hides from guests.
    pub log_in_helps: bool,
    /// Whether the product can be had.
    pub availability: &'a Availability,
    /// How the merchant wants tax to be shown here.
    pub tax: TaxDisplay,
    /// How many are wanted.
    pub quantity: u32,
    /// What stands beside a customer's own price.
    pub labels: PriceLabels,
    /// Whether the figures are those of one configuration, so that the span of all variants says nothing.
    pub configured: bool,
}

/// What guests see of a price, from the side that is the same for everybody.
#[derive(Clone, Copy)]
pub enum GuestPrices<'a> {
    /// The shopper is a guest.
    IsGuest,
    /// These; `None` where the store hides them from guests.
    Known(Option<&'a Prices>),
    /// Guests do not see the product, or nobody can tell at the moment.
    Unknown,
}

/// What stands in place of a price.
#[derive(Clone, Debug, PartialEq)]
pub enum PriceModel {
    /// The merchant's own words, such as a telephone number.
    Call(String),
    /// Prices are for shoppers who are logged in.
    LogIn,
    /// The store could not read it just now. Nobody else's price stands in for it.
    Unavailable,
    /// There is none.
    None,
    /// A price.
    Shown(Box<Shown>),
}

/// A price.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What the shopper pays, without tax before with tax.
    pub figures: Vec<Figure>,
    /// Whether it is this shopper's own price, other than that of guests.
    pub personal: bool,
    /// Whether it is reduced by a sale.
    pub on_sale: bool,
    /// Whether the group's terms came on top of a sale that guests have as well.
    pub on_top_of_sale: bool,
    /// The price to compare with: that of guests for a personal price, else the regular price.
    pub compare: Option<Money>,
    /// What is saved against the price to compare with.
    pub saving: Option<Saving>,
    /// The lowest price in the time before a reduction, where the store tells it.
    pub prior: Option<Money>,
    /// The recommended retail price, where it is higher than every other figure.
    pub retail: Option<Money>,
    /// The least price that may be advertised, where the price is below: then the price itself must not be seen at
    /// once, and in lists not at all.
    pub advertised: Option<Money>,
    /// Prices by quantity.
    pub tiers: Vec<Tier>,
}

/// A figure, or the range of the variants' figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The price, or the lowest one.
    pub low: Money,
    /// The highest one, where variants differ.
    pub high: Option<Money>,
    /// Whether tax is in it.
    pub tax_included: bool,
}

/// What is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Saving {
    /// As an amount.
    pub amount: Money,
    /// In full percent, rounded down.
    pub percent: u32,
}

/// A line of the table of quantities.
#[derive(Clone, Debug, PartialEq)]
pub struct Tier {
    /// From how many on.
    pub min: u32,
    /// Up to how many; `None` for all above.
    pub max: Option<u32>,
    /// The price of one.
    pub unit: Money,
    /// What is saved for each against a single one.
    pub saving: Option<Saving>,
    /// Whether the wanted quantity falls into it.
    pub active: bool,
}

/// The model of a price.
pub fn model(given: &Given) -> PriceModel {
    let sets = given.own.map(|prices| shown_sets(prices, given.tax)).unwrap_or_default();
    let Some((lead, tax_included)) = sets.first().copied() else {
        return match (given.availability, given.guest) {
            (Availability::Unavailable(Some(words)), _) => PriceModel::Call(words.clone()),
            _ if given.failed => PriceModel::Unavailable,
            (_, GuestPrices::IsGuest) if given.log_in_helps => PriceModel::LogIn,
            _ => PriceModel::None,
        };
    };
    let range = |set: &PriceSet| set.range.clone().filter(|_| !given.configured);
    let figures = sets.iter().map(|(set, tax_included)| figure(set, range(set), *tax_included)).collect();
    let guest = match given.guest {
        GuestPrices::Known(Some(prices)) => {
            side(prices, tax_included).filter(|guest| guest.price.currency == lead.price.currency)
        }
        _ => None,
    };
    let personal = match given.guest {
        // Guests are told nothing, so whatever the shopper sees is his own.
        GuestPrices::Known(None) => true,
        _ => guest.is_some_and(|guest| guest.price != lead.price || range(guest) != range(lead)),
    };
    let on_sale = lead.sale.is_some() && is_lower(&lead.price, lead.base.as_ref());
    // Ranges are not compared: nobody could tell which ends belong together.
    let regular = match (personal, guest, given.guest) {
        (true, ..) if given.labels != PriceLabels::OwnAndList => None,
        (true, Some(guest), _) => Some(&guest.price),
        (true, None, _) => None,
        // A base price that nobody but the group is offered is no former price, unless there is a sale.
        (false, _, GuestPrices::Unknown) if !on_sale => None,
        (false, ..) => lead.base.as_ref(),
    };
    let compare = regular.filter(|regular| range(lead).is_none() && is_lower(&lead.price, Some(regular)));
    PriceModel::Shown(Box::new(Shown {
        on_top_of_sale: on_sale
            && personal
            && guest.is_some_and(|guest| guest.sale == lead.sale)
            && compare.is_some(),
        saving: compare.and_then(|regular| saving(regular, &lead.price)),
        compare: compare.cloned(),
        prior: lead.prior.clone().filter(|_| on_sale && range(lead).is_none()),
        retail: lead
            .retail
            .clone()
            .filter(|_| !personal || given.labels != PriceLabels::Own)
            .filter(|retail| range(lead).is_none() && is_lower(compare.unwrap_or(&lead.price), Some(retail))),
        advertised: lead.map.clone().filter(|map| is_lower(&lead.price, Some(map))),
        tiers: tiers(lead, given.quantity),
        figures,
        personal,
        on_sale,
    }))
}

/// What one piece of a cart's line costs, with the regular price where that is higher.
pub fn of_line(price: &Money, list: &Money, tax_included: bool) -> Shown {
    let compare = is_lower(price, Some(list)).then_some(list);
    Shown {
        figures: vec![Figure { low: price.clone(), high: None, tax_included }],
        personal: false,
        on_sale: false,
        on_top_of_sale: false,
        compare: compare.cloned(),
        saving: compare.and_then(|list| saving(list, price)),
        prior: None,
        retail: None,
        advertised: None,
        tiers: Vec::new(),
    }
}

/// The sets of figures to show, with whether they include tax; what the store did not give is left out.
fn shown_sets(prices: &Prices, tax: TaxDisplay) -> Vec<(&PriceSet, bool)> {
    let (ex, inc) = (prices.ex_tax.as_ref(), prices.inc_tax.as_ref());
    let wanted = match tax {
        TaxDisplay::Excluding => [ex.map(|set| (set, false)), None],
        TaxDisplay::Including => [inc.map(|set| (set, true)), None],
        TaxDisplay::Both => [ex.map(|set| (set, false)), inc.map(|set| (set, true))],
    };
    let found: Vec<_> = wanted.into_iter().flatten().collect();
    if !found.is_empty() {
        return found;
    }
    [ex.map(|set| (set, false)), inc.map(|set| (set, true))].into_iter().flatten().take(1).collect()
}

fn side(prices: &Prices, tax_included: bool) -> Option<&PriceSet> {
    if tax_included { prices.inc_tax.as_ref() } else { prices.ex_tax.as_ref() }
}

fn figure(set: &PriceSet, range: Option<(Money, Money)>, tax_included: bool) -> Figure {
    match range {
        Some((low, high)) => Figure { low, high: Some(high), tax_included },
        None => Figure { low: set.price.clone(), high: None, tax_included },
    }
}

fn is_lower(price: &Money, than: Option<&Money>) -> bool {
    than.is_some_and(|than| than.currency == price.currency && price.amount < than.amount)
}

fn saving(from: &Money, to: &Money) -> Option<Saving> {
    let amount = from.amount - to.amount;
    let percent = (amount * Decimal::ONE_HUNDRED).checked_div(from.amount)?.floor().to_u32()?;
    (percent > 0).then(|| Saving { amount: Money::new(amount, from.currency.clone()), percent })
}

/// The table of quantities, with a first line for what is below the first discount. Empty without discounts.
fn tiers(set: &PriceSet, quantity: u32) -> Vec<Tier> {
    let tiers: Vec<_> =
        set.bulk.iter().map(|tier| (tier.min, tier.max, tier.unit_price(&set.price))).collect();
    let Some((first, ..)) = tiers.first() else { return Vec::new() };
    let single = (*first > 1).then(|| (1, Some(first - 1), set.price.clone()));
    single
        .into_iter()
        .chain(tiers.iter().cloned())
        .map(|(min, max, unit)| Tier {
            min,
            max,
            saving: saving(&set.price, &unit),
            active: (min..=max.unwrap_or(u32::MAX)).contains(&quantity),
            unit,
        })
        .collect()
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
