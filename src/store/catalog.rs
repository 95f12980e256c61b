//! The catalogue: where a path leads, categories, lists of products and their facets.

use async_trait::async_trait;
use rust_decimal::Decimal;

use super::customer::CustomerSummary;
use super::money::Money;
use super::order::Picture;
use super::paging::{PageLinks, PageRequest};
use super::price::Prices;
use super::product::{ProductPage, ProductRequest};
use super::{Caller, StoreError};

/// Backends with product pages and a search.
#[async_trait]
pub trait Catalog: Send + Sync {
    /// What a path of the shop leads to, as the caller may see it. The path may have a query, on which some
    /// redirects depend.
    async fn route(&self, caller: &Caller, path: &str) -> Result<Route, StoreError>;

    /// The path of the list of everything, where there are no categories to begin with.
    fn all_products(&self) -> Option<&'static str> {
        None
    }

    /// A product with the caller's prices.
    async fn product(&self, caller: &Caller, request: &ProductRequest) -> Result<ProductPage, StoreError>;

    /// A list of products with the caller's prices; `None` when there is no such category or brand for the caller.
    async fn listing(
        &self,
        caller: &Caller,
        request: &ListingRequest,
    ) -> Result<(ShopFrame, Option<Listing>), StoreError>;
}

/// What a path of the shop leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// A product.
    Product(ProductId),
    /// A category.
    Category(CategoryId),
    /// A brand.
    Brand(BrandId),
    /// The list of everything.
    AllProducts,
    /// Somewhere else: a path of the shop, or an absolute address that the merchant entered.
    Redirect(String),
    /// Nothing that this app can show.
    Unknown,
}

/// A product's id at the store.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProductId(pub String);

/// A category's id at the store.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CategoryId(pub String);

/// A brand's id at the store.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BrandId(pub String);

/// A category in the tree of those that the asking customer may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Its name.
    pub name: String,
    /// Its path, beginning with a slash.
    pub path: String,
    /// Categories below it.
    pub children: Vec<Category>,
}

/// A step of the way to a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its name.
    pub name: String,
    /// Its path; `None` where there is no page.
    pub path: Option<String>,
}

/// What stands around pages of the shop and depends on who is logged in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShopFrame {
    /// Who is logged in.
    pub customer: Option<CustomerSummary>,
    /// The categories that this customer may see. `None`: as guests see them, see
    /// [`PublicData`](super::settings::PublicData).
    pub categories: Option<Vec<Category>>,
    /// How many items the cart of the request holds; `None` when no cart was asked for.
    pub cart_count: Option<u32>,
}

/// A product in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductCard {
    /// Its id.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// Its path, beginning with a slash.
    pub path: String,
    /// Its brand.
    pub brand: Option<String>,
    /// Its main picture.
    pub picture: Option<Picture>,
    /// Its prices; `None` where the store hides them, or could not read them.
    pub prices: Option<Prices>,
    /// Whether the store could not read the prices.
    pub prices_failed: bool,
    /// Whether it can be had.
    pub availability: Availability,
    /// Whether it is in stock.
    pub in_stock: bool,
    /// Whether it has to be configured before it can be bought.
    pub has_options: bool,
    /// Whether the store wants it to be put into carts.
    pub can_be_bought: bool,
}

/// Whether a product can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Availability {
    /// Now. The merchant's words on delivery, which may be empty.
    Available(String),
    /// Later.
    PreOrder {
        /// The merchant's words, if any.
        message: Option<String>,
        /// When it comes.
        on: Option<jiff::Timestamp>,
    },
    /// Not. The merchant's words, such as a telephone number to ask for the price.
    Unavailable(Option<String>),
}

/// Which products are listed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ListingOf {
    /// Those of a category, with its sub-categories.
    Category(CategoryId),
    /// Those of a brand.
    Brand(BrandId),
    /// Those that a search finds.
    Search(String),
    /// Those that the merchant features, or those that a backend without such a mark shows first.
    Featured,
    /// Everything.
    All,
}

/// A question for a list of products.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListingRequest {
    /// Which products.
    pub of: ListingOf,
    /// Their order; `None` leaves it to the store.
    pub sort: Option<Sort>,
    /// How the list is narrowed.
    pub filter: ListingFilter,
    /// Which page.
    pub page: PageRequest,
    /// How many on a page: 1 to 50.
    pub per_page: u32,
    /// The prices' currency (ISO 4217); `None` for the store's default.
    pub currency: Option<String>,
    /// The cart to count, for logged-in callers.
    pub cart: Option<String>,
}

/// How a list is narrowed. Everything empty lets all through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ListingFilter {
    /// Brands, by id.
    pub brands: Vec<String>,
    /// Categories, by id, for searches.
    pub categories: Vec<String>,
    /// Attributes: key and values.
    pub attributes: Vec<(String, Vec<String>)>,
    /// Lowest price, in the store's default currency.
    pub min_price: Option<Decimal>,
    /// Highest price.
    pub max_price: Option<Decimal>,
    /// Only what is in stock.
    pub in_stock: bool,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// The merchant's favourites first.
    Featured,
    /// Newest first.
    Newest,
    /// Best selling first.
    BestSelling,
    /// By name.
    AToZ,
    /// By name, backwards.
    ZToA,
    /// Cheapest first.
    LowestPrice,
    /// Dearest first.
    HighestPrice,
    /// Best reviewed first.
    BestReviewed,
    /// Best match first.
    Relevance,
}

impl Sort {
    /// All orders.
    pub const ALL: [Self; 9] = [
        Self::Featured,
        Self::Relevance,
        Self::Newest,
        Self::BestSelling,
        Self::BestReviewed,
        Self::LowestPrice,
        Self::HighestPrice,
        Self::AToZ,
        Self::ZToA,
    ];

    /// Its name in addresses of this app and in text keys.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Featured => "featured",
            Self::Newest => "newest",
            Self::BestSelling => "best-selling",
            Self::AToZ => "a-to-z",
            Self::ZToA => "z-to-a",
            Self::LowestPrice => "lowest-price",
            Self::HighestPrice => "highest-price",
            Self::BestReviewed => "best-reviewed",
            Self::Relevance => "relevance",
        }
    }

    /// The order of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.slug() == slug)
    }
}

/// A list of products.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// What is listed, for titles; `None` for searches and features.
    pub heading: Option<ListingHeading>,
    /// The products of this page.
    pub products: Vec<ProductCard>,
    /// How many there are on all pages, if the store tells.
    pub total: Option<u32>,
    /// The pages beside this one.
    pub links: PageLinks,
    /// By what the list can be narrowed.
    pub facets: Vec<Facet>,
}

/// A category or brand whose products are listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListingHeading {
    /// Its name.
    pub name: String,
    /// Its path.
    pub path: String,
    /// The merchant's description as HTML; may be empty.
    pub description: String,
    /// Title for search engines; may be empty.
    pub seo_title: String,
    /// Description for search engines; may be empty.
    pub seo_description: String,
    /// The way to it, itself last; empty for brands.
    pub crumbs: Vec<Crumb>,
    /// Its picture.
    pub picture: Option<Picture>,
}

/// Something by which a list can be narrowed.
#[derive(Clone, Debug, PartialEq)]
pub struct Facet {
    /// The merchant's words for it.
    pub label: String,
    /// What can be chosen.
    pub kind: FacetKind,
}

/// What a facet narrows by.
#[derive(Clone, Debug, PartialEq)]
pub enum FacetKind {
    /// By brand.
    Brands(Vec<FacetItem>),
    /// By category.
    Categories(Vec<FacetItem>),
    /// By the values of an attribute.
    Attribute {
        /// The key, for [`ListingFilter::attributes`].
        key: String,
        /// Its values; id and label are the same.
        items: Vec<FacetItem>,
    },
    /// By price.
    Price,
    /// By stock.
    InStock(FacetItem),
}

/// One choice of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetItem {
    /// Its id, for the filter.
    pub id: String,
    /// Its name.
    pub label: String,
    /// How many products it would leave; `None` where the merchant does not show it.
    pub count: Option<u32>,
    /// Whether it is chosen.
    pub selected: bool,
}

/// A currency of the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217 code, upper case.
    pub code: String,
    /// Its name in the store's words.
    pub name: String,
    /// Whether carts can be in this currency; others are for display only.
    pub transactional: bool,
}

/// A price as a number for structured data, such as `12.50`.
pub fn plain_amount(money: &Money) -> String {
    money.amount.normalize().to_string()
}
