//! Paths: what stands at them, and where old ones lead.

use std::sync::LazyLock;

use super::table::read;
use super::{BRANDS, CATEGORIES, Category, PRODUCTS, Product, path_of};

/// What a path of the store can lead to.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place {
    Product(&'static Product),
    Category(&'static Category),
    /// A brand by its id.
    Brand(i32),
}

/// Where an old path leads.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Target {
    /// To a place, wherever its path is now.
    Place(Place),
    /// To an address as it is written.
    Url(&'static str),
}

/// A stored redirect.
#[derive(Debug)]
pub(crate) struct Redirect {
    pub(crate) id: i32,
    pub(crate) from: &'static str,
    pub(crate) to: Target,
}

static REDIRECTS: LazyLock<Vec<Redirect>> = LazyLock::new(|| {
    let mut redirects = read(include_str!("../data/redirects.txt"), redirect);
    for (id, redirect) in (1..).zip(&mut redirects) {
        redirect.id = id;
    }
    redirects
});

impl Place {
    /// What stands at a path. Case, a query and a slash at the end do not matter.
    pub(crate) fn at(path: &str) -> Option<Place> {
        let path = normal(path.split_once(['?', '#']).map_or(path, |(path, _)| path));
        let product = PRODUCTS.iter().find(|product| normal(&product.path()) == path).map(Place::Product);
        let category = || CATEGORIES.iter().find(|c| normal(c.path) == path).map(Place::Category);
        let brand = || {
            let brand = (1..).zip(BRANDS.iter()).find(|(_, name)| normal(&brand_path(name)) == path);
            brand.map(|(id, _)| Place::Brand(id))
        };
        product.or_else(category).or_else(brand)
    }

    /// Whether a customer of the group may see it.
    pub(crate) fn visible_to(self, group: Option<i32>) -> bool {
        match self {
            Self::Product(product) => product.visible_to(group),
            Self::Category(category) => category.visible_to(group),
            Self::Brand(_) => true,
        }
    }
}

impl Redirect {
    /// The redirect from a path. One that names a query fits only that query; the others fit whatever the query is.
    pub(crate) fn from(path: &str) -> Option<&'static Redirect> {
        let (bare, query) = path.split_once('?').map_or((path, None), |(bare, query)| (bare, Some(query)));
        let fits = |redirect: &&Redirect| match redirect.from.split_once('?') {
            Some((from, wanted)) => {
                normal(from) == normal(bare) && query.is_some_and(|query| query.eq_ignore_ascii_case(wanted))
            }
            None => normal(redirect.from) == normal(bare),
        };
        REDIRECTS.iter().find(fits)
    }
}

/// The path of a brand's page.
pub(crate) fn brand_path(name: &str) -> String {
    format!("/brands{}", path_of(name))
}

fn normal(path: &str) -> String {
    path.trim_matches('/').to_lowercase()
}

fn redirect(row: &[&'static str]) -> Option<Redirect> {
    let [from, to] = *row else {
        return None;
    };
    let to = match to.split_once(' ')? {
        ("url", url) => Target::Url(url),
        ("product", id) => Target::Place(Place::Product(Product::by_id(id.parse().ok()?)?)),
        ("category", id) => Target::Place(Place::Category(Category::by_id(id.parse().ok()?)?)),
        ("brand", id) => {
            let id: i32 = id.parse().ok()?;
            usize::try_from(id).ok().filter(|id| (1..=BRANDS.len()).contains(id))?;
            Target::Place(Place::Brand(id))
        }
        _ => return None,
    };
    Some(Redirect { id: 0, from, to })
}

#[cfg(test)]
mod tests {
    use super::super::table::rows;
    use super::*;

    #[test]
    fn every_redirect_is_read() {
        assert_eq!(rows(include_str!("../data/redirects.txt")).count(), REDIRECTS.len());
    }

    #[test]
    fn paths_of_goods_are_unique() {
        let mut paths: Vec<_> = PRODUCTS.iter().map(|product| normal(&product.path())).collect();
        paths.extend(CATEGORIES.iter().map(|category| normal(category.path)));
        let count = paths.len();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), count);
    }

    #[test]
    fn a_redirect_with_a_query_needs_that_query() {
        assert!(Redirect::from("/INDEX.PHP?product=104").is_some());
        for other in ["/index.php", "/index.php?product=105", "/index.php?x=1&product=104"] {
            assert!(Redirect::from(other).is_none(), "{other}");
        }
        assert!(Redirect::from("/linen/?utm=mail").is_some());
    }
}
