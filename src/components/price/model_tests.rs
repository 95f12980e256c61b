use super::*;
use crate::store::price::{BulkDiscount, BulkTier};

fn usd(cents: i64) -> Money {
    Money::new(Decimal::new(cents, 2), "USD")
}

fn set(price: i64) -> PriceSet {
    PriceSet {
        price: usd(price),
        base: None,
        sale: None,
        retail: None,
        map: None,
        range: None,
        prior: None,
        bulk: vec![],
    }
}

fn ex(set: PriceSet) -> Prices {
    Prices { ex_tax: Some(set), inc_tax: None }
}

static HERE: Availability = Availability::Available(String::new());

fn given<'a>(own: Option<&'a Prices>, guest: GuestPrices<'a>) -> Given<'a> {
    Given {
        own,
        failed: false,
        guest,
        log_in_helps: true,
        availability: &HERE,
        tax: TaxDisplay::Excluding,
        quantity: 1,
        labels: PriceLabels::default(),
        configured: false,
    }
}

fn shown(given: &Given) -> Shown {
    match model(given) {
        PriceModel::Shown(shown) => *shown,
        other => panic!("no price: {other:?}"),
    }
}

#[test]
fn a_guest_sees_a_plain_price() {
    let own = ex(PriceSet { base: Some(usd(1490)), ..set(1490) });
    let shown = shown(&given(Some(&own), GuestPrices::IsGuest));
    assert!(!shown.personal && !shown.on_sale);
    assert_eq!((shown.compare, shown.saving, shown.figures[0].low.clone()), (None, None, usd(1490)));
}

#[test]
fn a_sale_is_compared_with_the_regular_price() {
    let own = ex(PriceSet { base: Some(usd(2000)), sale: Some(usd(1500)), ..set(1500) });
    let shown = shown(&given(Some(&own), GuestPrices::IsGuest));
    assert!(shown.on_sale && !shown.personal);
    assert_eq!(shown.compare, Some(usd(2000)));
    assert_eq!(shown.saving, Some(Saving { amount: usd(500), percent: 25 }));
}

#[test]
fn a_group_price_is_compared_with_what_guests_pay_and_not_with_the_base_price() {
    let guest = ex(PriceSet { base: Some(usd(2000)), sale: Some(usd(1800)), ..set(1800) });
    let own = ex(PriceSet { base: Some(usd(2000)), sale: Some(usd(1800)), ..set(1530) });
    let shown = shown(&given(Some(&own), GuestPrices::Known(Some(&guest))));
    assert!(shown.personal && shown.on_sale);
    assert!(shown.on_top_of_sale);
    assert_eq!(shown.compare, Some(usd(1800)));
    assert_eq!(shown.saving.unwrap().percent, 15);
}

#[test]
fn the_merchant_says_what_stands_beside_a_customers_own_price_and_sales_stay_told() {
    let guest = ex(PriceSet { retail: Some(usd(2500)), ..set(2000) });
    let own = ex(PriceSet { retail: Some(usd(2500)), ..set(1500) });
    let beside = |labels| {
        let shown = shown(&Given { labels, ..given(Some(&own), GuestPrices::Known(Some(&guest))) });
        assert!(shown.personal);
        (shown.compare, shown.saving.is_some(), shown.retail)
    };
    assert_eq!(beside(PriceLabels::Own), (None, false, None));
    assert_eq!(beside(PriceLabels::OwnAndList), (Some(usd(2000)), true, Some(usd(2500))));
    assert_eq!(beside(PriceLabels::OwnAndRetail), (None, false, Some(usd(2500))));
    let sale =
        ex(PriceSet { base: Some(usd(2000)), sale: Some(usd(1500)), retail: Some(usd(2500)), ..set(1500) });
    let to_a_guest = shown(&Given { labels: PriceLabels::Own, ..given(Some(&sale), GuestPrices::IsGuest) });
    assert_eq!((to_a_guest.compare, to_a_guest.retail), (Some(usd(2000)), Some(usd(2500))));
}

#[test]
fn a_price_that_is_the_same_for_guests_is_nobodys_own() {
    let prices = ex(PriceSet { base: Some(usd(2000)), sale: Some(usd(1800)), ..set(1800) });
    let shown = shown(&given(Some(&prices), GuestPrices::Known(Some(&prices))));
    assert!(!shown.personal);
    assert_eq!(shown.compare, Some(usd(2000)), "the sale is told as to everybody");
}

#[test]
fn a_group_price_above_the_guests_is_told_without_a_saving() {
    let (guest, own) = (ex(set(1000)), ex(set(1200)));
    let shown = shown(&given(Some(&own), GuestPrices::Known(Some(&guest))));
    assert!(shown.personal);
    assert_eq!((shown.compare, shown.saving), (None, None));
}

#[test]
fn nothing_is_compared_with_a_price_that_nobody_knows() {
    let own = ex(PriceSet { base: Some(usd(2000)), ..set(1000) });
    let unknown = shown(&given(Some(&own), GuestPrices::Unknown));
    assert_eq!((unknown.personal, unknown.compare), (false, None));
    let hidden = shown(&given(Some(&own), GuestPrices::Known(None)));
    assert!(hidden.personal, "guests are shown no price");
    assert_eq!(hidden.compare, None);
    let euros = ex(PriceSet { price: Money::new(Decimal::TEN, "EUR"), ..set(0) });
    let other_currency = shown(&given(Some(&own), GuestPrices::Known(Some(&euros))));
    assert!(!other_currency.personal);
}

#[test]
fn without_a_price_the_merchants_words_win_then_the_log_in() {
    let call = Availability::Unavailable(Some("Call 555".into()));
    let guest = given(None, GuestPrices::IsGuest);
    assert_eq!(model(&Given { availability: &call, ..guest }), PriceModel::Call("Call 555".into()));
    assert_eq!(model(&guest), PriceModel::LogIn);
    assert_eq!(model(&Given { failed: true, ..guest }), PriceModel::Unavailable);
    let guests = Prices { ex_tax: Some(set(1000)), inc_tax: None };
    let failed = Given { failed: true, ..given(None, GuestPrices::Known(Some(&guests))) };
    assert_eq!(model(&failed), PriceModel::Unavailable, "never the guests' price");
    assert_eq!(model(&given(None, GuestPrices::Known(None))), PriceModel::None);
    assert_eq!(model(&given(Some(&Prices::default()), GuestPrices::IsGuest)), PriceModel::LogIn);
}

#[test]
fn tax_is_shown_as_the_merchant_says_and_the_price_without_tax_leads() {
    let own = Prices { ex_tax: Some(set(1000)), inc_tax: Some(set(1200)) };
    let figures = |tax| {
        let given = Given { tax, ..given(Some(&own), GuestPrices::IsGuest) };
        shown(&given)
            .figures
            .iter()
            .map(|figure| (figure.low.clone(), figure.tax_included))
            .collect::<Vec<_>>()
    };
    assert_eq!(figures(TaxDisplay::Excluding), [(usd(1000), false)]);
    assert_eq!(figures(TaxDisplay::Including), [(usd(1200), true)]);
    assert_eq!(figures(TaxDisplay::Both), [(usd(1000), false), (usd(1200), true)]);
}

#[test]
fn variants_that_differ_give_a_range_and_no_comparison() {
    let range = Some((usd(1000), usd(1500)));
    let own = ex(PriceSet {
        base: Some(usd(2000)),
        sale: Some(usd(1000)),
        retail: Some(usd(3000)),
        range,
        ..set(1000)
    });
    let shown = shown(&given(Some(&own), GuestPrices::IsGuest));
    assert_eq!(shown.figures[0].high, Some(usd(1500)));
    assert_eq!((shown.compare, shown.saving, shown.retail), (None, None, None));
}

#[test]
fn a_chosen_variant_has_one_price_whatever_the_others_cost() {
    let range = Some((usd(1000), usd(1500)));
    let own = ex(PriceSet { base: Some(usd(1200)), sale: Some(usd(1000)), range, ..set(1000) });
    let shown = shown(&Given { configured: true, ..given(Some(&own), GuestPrices::IsGuest) });
    assert_eq!((shown.figures[0].low.clone(), shown.figures[0].high.clone()), (usd(1000), None));
    assert_eq!(shown.compare, Some(usd(1200)));
}

#[test]
fn quantities_become_unit_prices_and_the_wanted_one_is_marked() {
    let tier =
        |min, max, percent| BulkTier { min, max, discount: BulkDiscount::Percent(Decimal::from(percent)) };
    let own = ex(PriceSet { bulk: vec![tier(10, Some(49), 10), tier(50, None, 20)], ..set(1000) });
    let tiers = shown(&Given { quantity: 12, ..given(Some(&own), GuestPrices::IsGuest) }).tiers;
    let lines: Vec<_> =
        tiers.iter().map(|tier| (tier.min, tier.max, tier.unit.amount, tier.active)).collect();
    let dollars = |cents| Decimal::new(cents, 2);
    assert_eq!(
        lines,
        [
            (1, Some(9), dollars(1000), false),
            (10, Some(49), dollars(900), true),
            (50, None, dollars(800), false)
        ]
    );
    assert_eq!(tiers[0].saving, None);
    assert_eq!(tiers[2].saving.as_ref().unwrap().percent, 20);
}

#[test]
fn a_price_below_the_least_advertised_one_is_marked() {
    let own = |map| ex(PriceSet { map: Some(usd(map)), ..set(1000) });
    assert_eq!(shown(&given(Some(&own(1100)), GuestPrices::IsGuest)).advertised, Some(usd(1100)));
    assert_eq!(shown(&given(Some(&own(1000)), GuestPrices::IsGuest)).advertised, None);
}

#[test]
fn savings_below_one_percent_are_not_boasted_of_and_free_things_divide_nothing() {
    let guest = ex(set(10_000));
    let own = ex(set(9_950));
    assert_eq!(shown(&given(Some(&own), GuestPrices::Known(Some(&guest)))).saving, None);
    assert_eq!(saving(&usd(0), &usd(0)), None);
}

#[test]
fn a_line_of_a_cart_is_compared_with_its_regular_price_where_that_is_higher() {
    let reduced = of_line(&usd(850), &usd(1000), false);
    assert_eq!((reduced.compare, reduced.saving.map(|saving| saving.percent)), (Some(usd(1000)), Some(15)));
    let plain = of_line(&usd(1000), &usd(1000), true);
    assert_eq!((plain.compare, plain.saving), (None, None));
    assert!(plain.figures[0].tax_included);
}

#[test]
fn the_lowest_price_before_a_reduction_is_told_where_the_store_knows_it() {
    let prices = |range| {
        let set = set(1500);
        ex(PriceSet { base: Some(usd(2000)), sale: Some(usd(1500)), prior: Some(usd(1800)), range, ..set })
    };
    let one = prices(None);
    assert_eq!(shown(&given(Some(&one), GuestPrices::IsGuest)).prior, Some(usd(1800)));
    // Without a reduction there is none to compare with.
    let no_sale = ex(PriceSet { prior: Some(usd(1800)), ..set(1500) });
    assert_eq!(shown(&given(Some(&no_sale), GuestPrices::IsGuest)).prior, None);
    // A span of prices has no single one before.
    let many = prices(Some((usd(1500), usd(1700))));
    assert_eq!(shown(&given(Some(&many), GuestPrices::IsGuest)).prior, None);
}
