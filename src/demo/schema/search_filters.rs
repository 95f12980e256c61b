//! What a search can be narrowed by, with how many products each choice would leave.
//!
//! The choices of a filter are counted as if nothing were chosen in that filter, so that a second one can be added.

use async_graphql::{ComplexObject, Interface, Result, SimpleObject};

use super::brand::Brand;
use super::category_filter::CategorySearchFilter;
use super::connection::{Window, connection};
use crate::demo::catalog::Product;
use crate::demo::money::{self, Minor};
use crate::demo::search::{Query, attributes, counts, full_stars};

/// Declares a filter with a list of items: what it is called, its list, and more fields.
macro_rules! item_filter {
    ($name:ident { $list:ident: $connection:ident, $edge:ident, $item:ty, $($extra:ident: $kind:ty,)* }) => {
        #[derive(SimpleObject)]
        #[graphql(complex)]
        pub(super) struct $name {
            #[graphql(skip)]
            items: Vec<$item>,
            $($extra: $kind,)*
            display_name: &'static str,
            is_collapsed_by_default: bool,
        }

        connection!($connection, $edge, $item);

        #[ComplexObject]
        impl $name {
            async fn $list(
                &self,
                before: Option<String>,
                after: Option<String>,
                first: Option<i32>,
                last: Option<i32>,
            ) -> Result<$connection> {
                Ok(Window { before, after, first, last }.of(self.items.clone())?.into())
            }
        }
    };
}

#[derive(Clone, SimpleObject)]
pub(super) struct BrandSearchFilterItem {
    entity_id: i32,
    name: &'static str,
    is_selected: bool,
    product_count: i32,
}

#[derive(Clone, SimpleObject)]
pub(super) struct ProductAttributeSearchFilterItem {
    value: &'static str,
    is_selected: bool,
    product_count: i32,
}

#[derive(Clone, SimpleObject)]
pub(super) struct RatingSearchFilterItem {
    value: String,
    is_selected: bool,
    product_count: i32,
}

item_filter!(BrandSearchFilter {
    brands: BrandSearchFilterItemConnection,
    BrandSearchFilterItemEdge,
    BrandSearchFilterItem,
    display_product_count: bool,
});
item_filter!(ProductAttributeSearchFilter {
    attributes: ProductAttributeSearchFilterItemConnection, ProductAttributeSearchFilterItemEdge,
    ProductAttributeSearchFilterItem,
    display_product_count: bool,
    filter_key: &'static str,
});
item_filter!(RatingSearchFilter {
    ratings: RatingSearchFilterItemConnection,
    RatingSearchFilterItemEdge,
    RatingSearchFilterItem,
});

#[derive(SimpleObject)]
struct PriceSearchFilterItem {
    min_price: Option<f64>,
    max_price: Option<f64>,
}

#[derive(SimpleObject)]
pub(super) struct PriceSearchFilter {
    selected: Option<PriceSearchFilterItem>,
    display_name: &'static str,
    is_collapsed_by_default: bool,
}

#[derive(SimpleObject)]
struct OtherSearchFilterItem {
    display_name: &'static str,
    is_selected: bool,
    product_count: i32,
}

#[derive(SimpleObject)]
pub(super) struct OtherSearchFilter {
    display_product_count: bool,
    free_shipping: Option<OtherSearchFilterItem>,
    is_featured: Option<OtherSearchFilterItem>,
    is_in_stock: Option<OtherSearchFilterItem>,
    display_name: &'static str,
    is_collapsed_by_default: bool,
}

#[derive(Interface)]
#[graphql(
    field(name = "display_name", ty = "&&'static str"),
    field(name = "is_collapsed_by_default", ty = "&bool")
)]
pub(super) enum SearchProductFilter {
    Category(CategorySearchFilter),
    Brand(BrandSearchFilter),
    Attribute(ProductAttributeSearchFilter),
    Price(PriceSearchFilter),
    Rating(RatingSearchFilter),
    Other(OtherSearchFilter),
}

connection!(SearchProductFilterConnection, SearchProductFilterEdge, SearchProductFilter);

impl SearchProductFilter {
    /// All filters of a query over these products. One that would offer no choice is left out.
    pub(super) fn all(query: &Query, products: &[&Product], group: Option<i32>) -> Vec<Self> {
        let found = |query: Query| query.of(products.iter().copied());
        let mut filters = Vec::new();
        let anywhere = found(Query { categories: Vec::new(), ..query.clone() });
        filters.extend(CategorySearchFilter::of(query, &anywhere, group).map(Self::Category));
        filters.extend(brands(query, &found(Query { brands: Vec::new(), ..query.clone() })));
        for name in attribute_names(&found(Query { attributes: Vec::new(), ..query.clone() })) {
            let others = query.attributes.iter().filter(|(chosen, _)| chosen != name).cloned().collect();
            filters.push(attribute(query, name, &found(Query { attributes: others, ..query.clone() })));
        }
        filters.push(price(query));
        filters.extend(ratings(query, &found(Query { rating: (None, None), ..query.clone() })));
        filters.push(other(query, &found));
        filters
    }
}

fn brands(query: &Query, products: &[&Product]) -> Option<SearchProductFilter> {
    let counts = counts(products, |product| vec![product.brand]);
    let items = counts.into_iter().filter_map(|(name, product_count)| {
        let entity_id = Brand::by_name(name)?.id;
        let is_selected = query.brands.contains(&name);
        Some(BrandSearchFilterItem { entity_id, name, is_selected, product_count })
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty()).then(|| {
        BrandSearchFilter {
            items,
            display_product_count: true,
            display_name: "Brand",
            is_collapsed_by_default: false,
        }
        .into()
    })
}

fn attribute_names(products: &[&Product]) -> Vec<&'static str> {
    let names = counts(products, |product| attributes(product).into_iter().map(|(name, _)| name).collect());
    names.into_keys().collect()
}

fn attribute(query: &Query, name: &'static str, products: &[&Product]) -> SearchProductFilter {
    let own = |product: &Product| {
        attributes(product).into_iter().filter(|(n, _)| *n == name).map(|(_, value)| value).collect()
    };
    let chosen = |value: &str| {
        query.attributes.iter().any(|(n, values)| n == name && values.iter().any(|known| known == value))
    };
    let items = counts(products, own).into_iter().map(|(value, product_count)| {
        ProductAttributeSearchFilterItem { value, is_selected: chosen(value), product_count }
    });
    ProductAttributeSearchFilter {
        items: items.collect(),
        display_product_count: true,
        filter_key: name,
        display_name: name,
        is_collapsed_by_default: false,
    }
    .into()
}

fn price(query: &Query) -> SearchProductFilter {
    let (lowest, highest) = query.price;
    let chosen = lowest.is_some() || highest.is_some();
    let selected = chosen.then(|| PriceSearchFilterItem {
        min_price: lowest.and_then(float),
        max_price: highest.and_then(float),
    });
    PriceSearchFilter { selected, display_name: "Price", is_collapsed_by_default: false }.into()
}

fn float(amount: Minor) -> Option<f64> {
    money::decimal(amount).to_string().parse().ok()
}

/// So many stars or more.
fn ratings(query: &Query, products: &[&Product]) -> Option<SearchProductFilter> {
    let counts =
        counts(products, |product| full_stars(product).map_or(Vec::new(), |stars| (1..=stars).collect()));
    let items = counts.into_iter().rev().map(|(stars, product_count)| RatingSearchFilterItem {
        value: stars.to_string(),
        is_selected: query.rating.0.is_some_and(|lowest| lowest.total_cmp(&f64::from(stars)).is_eq()),
        product_count,
    });
    let items: Vec<_> = items.collect();
    (!items.is_empty())
        .then(|| RatingSearchFilter { items, display_name: "Rating", is_collapsed_by_default: false }.into())
}

fn other<'p>(query: &Query, found: &impl Fn(Query) -> Vec<&'p Product>) -> SearchProductFilter {
    let item = |display_name, is_selected, narrowed: Query| {
        let count = i32::try_from(found(narrowed).len()).unwrap_or(i32::MAX);
        (count > 0).then_some(OtherSearchFilterItem { display_name, is_selected, product_count: count })
    };
    OtherSearchFilter {
        display_product_count: true,
        free_shipping: item(
            "Free shipping",
            query.free_shipping,
            Query { free_shipping: true, ..query.clone() },
        ),
        is_featured: item("Featured", query.featured, Query { featured: true, ..query.clone() }),
        is_in_stock: item("In stock", query.in_stock, Query { in_stock: true, ..query.clone() }),
        display_name: "Other",
        is_collapsed_by_default: false,
    }
    .into()
}
