//! A list of products with its facets, order and pages. All of it is one GET form and links, so every state has an
//! address.

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::icons::Icon;
use super::pager::{Pager, previous_next};
use super::product_card::{CardPrices, ProductCards};
use super::state::StateBlock;
use crate::i18n::{Language, language, t, t_with};
use crate::store::catalog::{Facet, FacetItem, FacetKind, Listing, ListingFilter, Sort};
use crate::web::context::RequestContext;

/// Most values of one parameter.
const MAX_VALUES: usize = 20;
/// Longest value, in bytes.
const MAX_VALUE: usize = 200;
const ATTRIBUTE: &str = "attr.";

/// What the address asks of a list.
#[derive(Clone, Debug, Default)]
pub struct ListingQuery {
    /// The words searched for.
    pub words: String,
    /// The order.
    pub sort: Option<Sort>,
    /// How the list is narrowed.
    pub filter: ListingFilter,
    /// The orders that the store can give the list.
    pub sorts: &'static [Sort],
}

impl ListingQuery {
    /// Reads it from the address; what makes no sense is left out.
    pub fn read(ctx: &RequestContext) -> Self {
        let mut query = Self { sorts: ctx.store().capabilities().sorts, ..Self::default() };
        for (name, value) in form_urlencoded::parse(ctx.query.as_bytes()) {
            let value = value.trim();
            if value.is_empty() || value.len() > MAX_VALUE || value.chars().any(char::is_control) {
                continue;
            }
            query.add(&ctx.language, &name, value);
        }
        query
    }

    fn add(&mut self, language: &Language, name: &str, value: &str) {
        let filter = &mut self.filter;
        let push = |values: &mut Vec<String>| {
            if values.len() < MAX_VALUES && !values.iter().any(|known| known == value) {
                values.push(value.to_owned());
            }
        };
        match name {
            "q" => value.clone_into(&mut self.words),
            "sort" => self.sort = Sort::from_slug(value).filter(|sort| self.sorts.contains(sort)),
            "brand" => push(&mut filter.brands),
            "category" => push(&mut filter.categories),
            "min" => filter.min_price = price(language, value),
            "max" => filter.max_price = price(language, value),
            "in-stock" => filter.in_stock = value == "1",
            _ => {
                let Some(key) = name.strip_prefix(ATTRIBUTE).filter(|key| !key.is_empty()) else { return };
                match filter.attributes.iter().position(|(known, _)| known == key) {
                    Some(place) => push(&mut filter.attributes[place].1),
                    None if filter.attributes.len() < MAX_VALUES => {
                        filter.attributes.push((key.to_owned(), vec![value.to_owned()]));
                    }
                    None => {}
                }
            }
        }
    }

    /// Whether it asks for the list as it is.
    pub fn is_plain(&self) -> bool {
        self.sort.is_none() && self.choices() == 0
    }

    /// Names and values of all but the page.
    fn pairs(&self) -> Vec<(String, String)> {
        let one = |name: &str, value: Option<String>| value.map(|value| (name.to_owned(), value));
        let filter = &self.filter;
        let words = (!self.words.is_empty()).then(|| self.words.clone());
        let many = |name: String, values: &[String]| {
            values.iter().map(|value| (name.clone(), value.clone())).collect::<Vec<_>>()
        };
        let mut pairs: Vec<_> = one("q", words).into_iter().collect();
        pairs.extend(one("sort", self.sort.map(|sort| sort.slug().to_owned())));
        pairs.extend(many("brand".into(), &filter.brands));
        pairs.extend(many("category".into(), &filter.categories));
        for (key, values) in &filter.attributes {
            pairs.extend(many(format!("{ATTRIBUTE}{key}"), values));
        }
        pairs.extend(one("min", filter.min_price.map(in_address)));
        pairs.extend(one("max", filter.max_price.map(in_address)));
        pairs.extend(one("in-stock", filter.in_stock.then(|| "1".to_owned())));
        pairs
    }

    /// How many choices narrow the list.
    fn choices(&self) -> usize {
        let filter = &self.filter;
        let attributes: usize = filter.attributes.iter().map(|(_, values)| values.len()).sum();
        let prices = usize::from(filter.min_price.is_some()) + usize::from(filter.max_price.is_some());
        filter.brands.len() + filter.categories.len() + attributes + prices + usize::from(filter.in_stock)
    }
}

/// A price as every language reads it: three decimals could be taken for thousands.
fn in_address(price: Decimal) -> String {
    let mut price = price.normalize();
    if price.scale() == 3 {
        price.rescale(4);
    }
    price.to_string()
}

fn price(language: &Language, text: &str) -> Option<Decimal> {
    language
        .typed_number(text)
        .filter(|price: &Decimal| *price >= Decimal::ZERO && *price < Decimal::from(1_000_000_000))
}

/// The list.
#[component]
pub fn ProductListing(
    /// What was found.
    listing: Listing,
    /// What was asked.
    query: ListingQuery,
    /// The page's path.
    path: String,
    /// How prices are shown.
    prices: CardPrices,
) -> impl IntoView {
    let narrowed = query.choices() > 0;
    // Where there is nothing to begin with, there is nothing to narrow or to sort either.
    let is_void = listing.products.is_empty() && !narrowed;
    let total = listing.total.map(|total| t_with("listing-count", &[("count", total.into())]));
    let body = if listing.products.is_empty() {
        let link = match narrowed {
            true => (without_filter(&path, &query), t("listing-clear")),
            false => ("/".to_owned(), t("home-browse")),
        };
        let text = (!narrowed && !query.words.is_empty()).then(|| t("search-none-text"));
        let title = match (narrowed, query.words.is_empty()) {
            (true, _) => t("listing-none-narrowed"),
            (false, true) => t("listing-none"),
            (false, false) => t("search-none"),
        };
        view! { <section class="card"><StateBlock picture=Icon::Search title=title text=text link=Some(link) /></section> }
            .into_any()
    } else {
        view! {
            <h2 class="visually-hidden">{t("listing-products")}</h2>
            <ProductCards products=listing.products prices=prices />
            <Pager
                label=t("listing-pages")
                path=path.clone()
                keep=query.pairs()
                links=listing.links
                words=previous_next()
            />
        }
        .into_any()
    };
    let has_facets = !listing.facets.is_empty() && !is_void;
    let head = (!is_void).then(|| {
        view! {
            <div class="listing-head">
                <p class="muted">{total}</p>
                {sort(&query, &path)}
            </div>
        }
    });
    view! {
        <div class=if has_facets { "listing" } else { "" }>
            {has_facets.then(|| facets(listing.facets, &query, &path))}
            <div class="listing-main">
                {head}
                {body}
            </div>
        </div>
    }
}

fn without_filter(path: &str, query: &ListingQuery) -> String {
    if query.words.is_empty() {
        return path.to_owned();
    }
    let words = form_urlencoded::Serializer::new(String::new()).append_pair("q", &query.words).finish();
    format!("{path}?{words}")
}

fn hidden(pairs: Vec<(String, String)>) -> impl IntoView {
    pairs
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view()
}

fn sort(query: &ListingQuery, path: &str) -> impl IntoView + use<> {
    let kept = ListingQuery { sort: None, ..query.clone() }.pairs();
    let relevance_counts = !query.words.is_empty();
    let options = query
        .sorts
        .iter()
        .copied()
        .filter(|sort| *sort != Sort::Relevance || relevance_counts)
        .map(|sort| {
            let selected = query.sort == Some(sort);
            view! { <option value=sort.slug() selected=selected>{t(&format!("sort-{}", sort.slug()))}</option> }
        })
        .collect_view();
    view! {
        <form class="filter" method="get" action=path.to_owned()>
            {hidden(kept)}
            <div class="field">
                <label for="sort">{t("listing-sort")}</label>
                <select id="sort" name="sort">
                    <option value="">{t("sort-default")}</option>
                    {options}
                </select>
            </div>
            <button class="button button-secondary" type="submit">{t("listing-sort-submit")}</button>
        </form>
    }
}

fn facets(facets: Vec<Facet>, query: &ListingQuery, path: &str) -> impl IntoView + use<> {
    let mut kept = vec![];
    if !query.words.is_empty() {
        kept.push(("q".to_owned(), query.words.clone()));
    }
    kept.extend(query.sort.map(|sort| ("sort".to_owned(), sort.slug().to_owned())));
    let choices = query.choices();
    let is_narrowed = choices > 0;
    let groups = facets
        .into_iter()
        .enumerate()
        .map(|(place, facet)| group(place, facet, &query.filter))
        .collect_view();
    let summary = match choices {
        0 => t("listing-filter"),
        count => t_with("listing-filter-count", &[("count", count.into())]),
    };
    view! {
        <details class="facets" open=is_narrowed>
            <summary class="button button-secondary">{summary}</summary>
            <form method="get" action=path.to_owned()>
                {hidden(kept)}
                {groups}
                <div class="actions">
                    <button class="button" type="submit">{t("listing-filter-submit")}</button>
                    {is_narrowed.then(|| view! { <a href=without_filter(path, query)>{t("listing-clear")}</a> })}
                </div>
            </form>
        </details>
    }
}

fn group(place: usize, facet: Facet, filter: &ListingFilter) -> AnyView {
    let boxes = |name: String, items: Vec<FacetItem>| {
        items
            .into_iter()
            .enumerate()
            .map(|(item_place, item)| tick_box(format!("facet-{place}-{item_place}"), name.clone(), item))
            .collect_view()
            .into_any()
    };
    let body = match facet.kind {
        FacetKind::Brands(items) => boxes("brand".into(), items),
        FacetKind::Categories(items) => boxes("category".into(), items),
        FacetKind::Attribute { key, items } => boxes(format!("{ATTRIBUTE}{key}"), items),
        FacetKind::InStock(item) => boxes("in-stock".into(), vec![FacetItem { id: "1".into(), ..item }]),
        FacetKind::Price => {
            let bound = |name: &'static str, label: String, value: Option<Decimal>| {
                let id = format!("facet-{name}");
                view! {
                    <div class="field">
                        <label for=id.clone()>{label}</label>
                        <input id=id name=name inputmode="decimal" value=value.map(|value| language().number_to_type(value)) />
                    </div>
                }
            };
            view! {
                <div class="field-row">
                    {bound("min", t("listing-price-from"), filter.min_price)}
                    {bound("max", t("listing-price-to"), filter.max_price)}
                </div>
            }
            .into_any()
        }
    };
    view! {
        <fieldset class="choices">
            <legend><bdi>{facet.label}</bdi></legend>
            {body}
        </fieldset>
    }
    .into_any()
}

fn tick_box(id: String, name: String, item: FacetItem) -> impl IntoView {
    let count = item.count.map(|count| view! { " " <span class="muted">{format!("({count})")}</span> });
    view! {
        <div class="choice">
            <input id=id.clone() type="checkbox" name=name value=item.id checked=item.selected />
            <label for=id><bdi>{item.label}</bdi>{count}</label>
        </div>
    }
}
