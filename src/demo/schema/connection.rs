//! Pages of a list: cursors, page information, and the macro that names the types of one list.

use async_graphql::{Error, Result, SimpleObject};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::scalars::Long;

/// Entries of a page when the query does not say.
const DEFAULT_SIZE: i32 = 10;
/// Most entries of a page.
const LARGEST_SIZE: i32 = 50;
const INVALID_CURSOR: &str = "Invalid cursor.";
const CURSOR_PREFIX: &str = "arrayconnection:";

/// Where a page stands in its list.
#[derive(SimpleObject)]
pub(crate) struct PageInfo {
    has_next_page: bool,
    has_previous_page: bool,
    start_cursor: Option<String>,
    end_cursor: Option<String>,
}

/// Facts about the whole list.
#[derive(SimpleObject)]
pub(crate) struct CollectionInfo {
    total_items: Option<Long>,
}

impl CollectionInfo {
    pub(crate) fn of(total: usize) -> Self {
        Self { total_items: i64::try_from(total).ok().map(Long) }
    }
}

/// The page that a query asks for.
#[derive(Default)]
pub(crate) struct Window {
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    pub(crate) first: Option<i32>,
    pub(crate) last: Option<i32>,
}

/// One page of a list.
pub(crate) struct Page<T> {
    pub(crate) items: Vec<(String, T)>,
    pub(crate) page_info: PageInfo,
    pub(crate) total: usize,
}

impl Window {
    /// Cuts the page out of the list. Cursors are places in it.
    pub(crate) fn of<T>(&self, list: Vec<T>) -> Result<Page<T>> {
        self.cut(list, |cursor, _| position(cursor), |index, _| cursor(index))
    }

    /// Cuts the page out of the list. Cursors are keys of the entries, so that they stay good when others come or go.
    pub(crate) fn by_key<T>(&self, list: Vec<T>, key: impl Fn(&T) -> String) -> Result<Page<T>> {
        let cursor = |item: &T| STANDARD.encode(key(item));
        let place = |wanted: &str, list: &[T]| {
            list.iter().position(|item| cursor(item) == wanted).ok_or_else(|| Error::new(INVALID_CURSOR))
        };
        self.cut(list, place, |_, item| cursor(item))
    }

    fn cut<T>(
        &self,
        list: Vec<T>,
        place: impl Fn(&str, &[T]) -> Result<usize>,
        cursor: impl Fn(usize, &T) -> String,
    ) -> Result<Page<T>> {
        let total = list.len();
        let mut start = match &self.after {
            Some(cursor) => place(cursor, &list)?.saturating_add(1).min(total),
            None => 0,
        };
        let mut end = match &self.before {
            Some(cursor) => place(cursor, &list)?.min(total),
            None => total,
        };
        end = end.max(start);
        match (self.first, self.last) {
            (None, Some(last)) => start = start.max(end.saturating_sub(size(last)?)),
            (first, _) => end = end.min(start + size(first.unwrap_or(DEFAULT_SIZE))?),
        }
        let items: Vec<_> = list
            .into_iter()
            .enumerate()
            .skip(start)
            .take(end - start)
            .map(|(index, item)| (cursor(index, &item), item))
            .collect();
        Ok(Page {
            page_info: PageInfo {
                has_next_page: end < total,
                has_previous_page: start > 0,
                start_cursor: items.first().map(|(cursor, _)| cursor.clone()),
                end_cursor: items.last().map(|(cursor, _)| cursor.clone()),
            },
            items,
            total,
        })
    }
}

/// What a page of this size counts against the complexity limit.
pub(crate) fn page_complexity(first: Option<i32>, last: Option<i32>, child: usize) -> usize {
    let size = first.or(last).unwrap_or(DEFAULT_SIZE);
    1 + usize::try_from(size.clamp(1, LARGEST_SIZE)).unwrap_or(1) * child
}

fn size(asked: i32) -> Result<usize> {
    usize::try_from(asked.min(LARGEST_SIZE)).map_err(|_| Error::new("The size of a page cannot be negative."))
}

fn cursor(index: usize) -> String {
    STANDARD.encode(format!("{CURSOR_PREFIX}{index}"))
}

fn position(cursor: &str) -> Result<usize> {
    STANDARD
        .decode(cursor)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .and_then(|text| text.strip_prefix(CURSOR_PREFIX)?.parse().ok())
        .ok_or_else(|| Error::new(INVALID_CURSOR))
}

/// Names the two types of a list: `connection!(OrdersConnection, OrdersEdge, Order)`, with a trailing `total` when the
/// list tells how many entries it has.
macro_rules! connection {
    ($connection:ident, $edge:ident, $node:ty) => {
        connection!(@types $connection, $edge, $node,);
        impl From<$crate::demo::schema::connection::Page<$node>> for $connection {
            fn from(page: $crate::demo::schema::connection::Page<$node>) -> Self {
                Self {
                    page_info: page.page_info,
                    edges: Some(
                        page.items
                            .into_iter()
                            .map(|(cursor, node)| $edge { node, cursor })
                            .collect(),
                    ),
                }
            }
        }
    };
    ($connection:ident, $edge:ident, $node:ty, total) => {
        connection!(
            @types $connection, $edge, $node,
            collection_info: Option<$crate::demo::schema::connection::CollectionInfo>,
        );
        impl From<$crate::demo::schema::connection::Page<$node>> for $connection {
            fn from(page: $crate::demo::schema::connection::Page<$node>) -> Self {
                Self {
                    page_info: page.page_info,
                    edges: Some(
                        page.items
                            .into_iter()
                            .map(|(cursor, node)| $edge { node, cursor })
                            .collect(),
                    ),
                    collection_info: Some(
                        $crate::demo::schema::connection::CollectionInfo::of(page.total),
                    ),
                }
            }
        }
    };
    (@types $connection:ident, $edge:ident, $node:ty, $($extra:tt)*) => {
        #[derive(async_graphql::SimpleObject)]
        pub(crate) struct $connection {
            page_info: $crate::demo::schema::connection::PageInfo,
            edges: Option<Vec<$edge>>,
            $($extra)*
        }

        #[derive(async_graphql::SimpleObject)]
        pub(crate) struct $edge {
            node: $node,
            cursor: String,
        }
    };
}
pub(crate) use connection;

#[cfg(test)]
mod tests {
    use super::*;

    fn page(window: Window) -> (Vec<usize>, bool, bool) {
        let page = window.of((0..23).collect()).unwrap();
        (
            page.items.iter().map(|(_, item)| *item).collect(),
            page.page_info.has_previous_page,
            page.page_info.has_next_page,
        )
    }

    #[test]
    fn pages_follow_and_precede_a_cursor() {
        let first = page(Window::default());
        assert_eq!(first, ((0..10).collect(), false, true));
        let next = page(Window { after: Some(cursor(19)), ..Window::default() });
        assert_eq!(next, (vec![20, 21, 22], true, false));
        let previous = page(Window { before: Some(cursor(20)), last: Some(5), ..Window::default() });
        assert_eq!(previous, ((15..20).collect(), true, true));
        let all = page(Window { first: Some(500), ..Window::default() });
        assert_eq!(all.0.len(), 23);
    }

    #[test]
    fn a_cursor_made_of_a_key_stays_good_when_entries_come_and_go() {
        let page = |list: Vec<i32>, window: Window| window.by_key(list, ToString::to_string).unwrap();
        let first = page(vec![5, 4, 3, 2, 1], Window { first: Some(2), ..Window::default() });
        let after = first.page_info.end_cursor;
        let next = page(vec![6, 5, 4, 3, 1], Window { after, first: Some(2), ..Window::default() });
        assert_eq!(next.items.iter().map(|(_, item)| *item).collect::<Vec<_>>(), [3, 1]);
        let gone = Window { before: next.page_info.end_cursor, ..Window::default() };
        assert!(gone.by_key(vec![5, 4], ToString::to_string).is_err());
    }

    #[test]
    fn bad_cursors_and_sizes_are_refused_and_far_ones_give_an_empty_page() {
        for bad in ["", "junk", "YXJyYXk="] {
            let window = Window { after: Some(bad.to_owned()), ..Window::default() };
            assert!(window.of(vec![1]).is_err(), "{bad}");
        }
        let negative = Window { first: Some(-1), ..Window::default() };
        assert!(negative.of(vec![1]).is_err());
        let far = page(Window { after: Some(cursor(usize::MAX)), ..Window::default() });
        assert_eq!(far, (vec![], true, false));
    }
}
