//! Prices in every case, on a product's page and in lists.

use leptos::prelude::*;

use super::sample::{self, card, ex_tax, money, on_sale, price};
use crate::components::price::PriceBlock;
use crate::components::price::model::{Given, GuestPrices, model};
use crate::components::product_card::{CardPrices, ProductCards};
use crate::store::catalog::Availability;
use crate::store::order::Picture;
use crate::store::price::{PriceSet, Prices, TaxDisplay};
use crate::theme::settings::PriceLabels;
use crate::web::context::RequestContext;

/// A case with its name: what the shopper is given, what guests are given, and how tax is shown.
struct Case<'a> {
    name: &'static str,
    own: Option<Prices>,
    guest: GuestPrices<'a>,
    tax: TaxDisplay,
    availability: Availability,
    failed: bool,
}

impl<'a> Case<'a> {
    /// What a guest sees, without tax.
    fn guest(name: &'static str, set: PriceSet) -> Self {
        Self { own: Some(ex_tax(set)), ..Self::without(name) }
    }

    /// What a customer sees whose group has terms of its own.
    fn group(name: &'static str, set: PriceSet, guests: &'a Prices) -> Self {
        Self { guest: GuestPrices::Known(Some(guests)), ..Self::guest(name, set) }
    }

    /// No price at all.
    fn without(name: &'static str) -> Self {
        Self {
            name,
            own: None,
            guest: GuestPrices::IsGuest,
            tax: TaxDisplay::Excluding,
            availability: Availability::Available(String::new()),
            failed: false,
        }
    }
}

/// The price block of a product's page.
pub(super) fn prices(request: &RequestContext) -> AnyView {
    let (plain, sale) = (ex_tax(price(2_000)), ex_tax(on_sale(1_500, 2_000)));
    let both = Prices { ex_tax: Some(price(2_000)), inc_tax: Some(price(2_510)) };
    let words = Availability::Unavailable(Some("Every book is another one. Write to us for a price.".into()));
    let cases = [
        Case::guest("Plain", price(2_000)),
        Case::guest("Sale", on_sale(1_500, 2_000)),
        Case::guest("Recommended price", PriceSet { retail: Some(money(2_400)), ..price(2_000) }),
        Case::guest("Range", PriceSet { range: Some((money(2_000), money(3_500))), ..price(2_000) }),
        Case { own: Some(both), tax: TaxDisplay::Both, ..Case::without("Both with tax and without") },
        Case::guest("By quantity", PriceSet { bulk: sample::tiers(), ..price(2_000) }),
        Case::group("Price of a group", price(1_700), &plain),
        Case::group("Group and sale", PriceSet { price: money(1_275), ..on_sale(1_500, 2_000) }, &sale),
        Case::group("By quantity, for a group", PriceSet { bulk: sample::tiers(), ..price(1_700) }, &plain),
        Case::guest("Not to be advertised", PriceSet { map: Some(money(2_200)), ..price(2_000) }),
        Case::without("Hidden from guests"),
        Case { guest: GuestPrices::Known(None), ..Case::without("None") },
        Case { availability: words, ..Case::without("On request") },
        Case { failed: true, ..Case::without("Not known at the moment") },
    ];
    let blocks = cases.iter().map(|case| block(case, request.theme.settings.prices)).collect_view();
    view! { <div class="tiles">{blocks}</div> }.into_any()
}

fn block(case: &Case, labels: PriceLabels) -> impl IntoView + use<> {
    let price = model(&Given {
        own: case.own.as_ref(),
        failed: case.failed,
        guest: case.guest,
        log_in_helps: true,
        availability: &case.availability,
        tax: case.tax,
        quantity: 12,
        configured: false,
        labels,
    });
    view! {
        <div class="card tile">
            <p class="eyebrow">{case.name}</p>
            <PriceBlock price=price group=Some("Wholesale".to_owned()) path="/style-guide".to_owned() />
        </div>
    }
}

/// Cards of products.
pub(super) fn cards(request: &RequestContext) -> AnyView {
    let picture = || Some(Picture { url: request.theme.assets.icon(), alt: String::new() });
    let mut gone = card("Travelling Writing Box", None, Some(price(12_000)));
    gone.availability = Availability::Unavailable(None);
    let mut sold_out = card("Blank Cards, box of twenty", picture(), Some(price(2_100)));
    sold_out.in_stock = false;
    let tiers = PriceSet { bulk: sample::tiers(), ..price(1_080) };
    let products = vec![
        card("Everyday Notebook A5, lined", picture(), Some(price(1_490))),
        card("Pocket Notebook, set of three", picture(), Some(on_sale(990, 1_150))),
        card("Fine Paper, ream of 500", picture(), Some(tiers)),
        card("Without a picture, and with a name that takes more than one line", None, Some(price(3_200))),
        sold_out,
        gone,
        card("Hidden price", picture(), None),
    ];
    let prices = CardPrices { log_in_helps: true, ..CardPrices::default() };
    view! { <ProductCards products=products prices=prices /> }.into_any()
}
