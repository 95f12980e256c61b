//! Relay connections.

use serde::{Deserialize, Serialize};

use super::scalars::{Long, count};
use crate::store::PageRequest;
use crate::store::paging::PageLinks;

/// Variables that ask for one page.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(super) struct PageVariables<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<&'a str>,
}

impl<'a> PageVariables<'a> {
    pub(super) fn new(page: &'a PageRequest, size: u32) -> Self {
        match page {
            PageRequest::First => Self { first: Some(size), ..Self::default() },
            PageRequest::After(cursor) => Self { first: Some(size), after: Some(cursor), ..Self::default() },
            PageRequest::Before(cursor) => Self { last: Some(size), before: Some(cursor), ..Self::default() },
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Connection<T> {
    #[serde(default)]
    pub(super) page_info: PageInfo,
    pub(super) edges: Option<Vec<Edge<T>>>,
    #[serde(default)]
    collection_info: Option<CollectionInfo>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct CollectionInfo {
    total_items: Option<Long>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Edge<T> {
    #[serde(default)]
    pub(super) cursor: Option<String>,
    pub(super) node: T,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct PageInfo {
    pub(super) has_next_page: bool,
    has_previous_page: bool,
    start_cursor: Option<String>,
    pub(super) end_cursor: Option<String>,
}

impl<T> Connection<T> {
    /// How many there are on all pages, when the store says so.
    pub(super) fn total(&self) -> Option<u32> {
        self.collection_info.as_ref()?.total_items.map(|total| count(total.0))
    }

    /// Whether the store could not read the page, or there is more of it.
    pub(super) fn is_incomplete(&self) -> bool {
        self.edges.is_none() || self.page_info.has_next_page
    }

    /// The cursor of the last element, when more follow it.
    pub(super) fn next(&self) -> Option<&str> {
        self.page_info.end_cursor.as_deref().filter(|_| self.page_info.has_next_page)
    }

    /// Adds the next page; `false` when it brings nothing.
    pub(super) fn append(&mut self, next: Self) -> bool {
        match (&mut self.edges, next.edges) {
            (Some(edges), Some(more)) if !more.is_empty() => {
                edges.extend(more);
                self.page_info = next.page_info;
                true
            }
            _ => false,
        }
    }

    /// What could be read.
    pub(super) fn nodes(&self) -> impl Iterator<Item = &T> {
        self.edges.iter().flatten().map(|edge| &edge.node)
    }

    /// What could be read.
    pub(super) fn into_nodes(self) -> impl Iterator<Item = T> {
        self.edges.into_iter().flatten().map(|edge| edge.node)
    }
}

impl PageInfo {
    /// The neighbours of a page. On the side that the shopper came from there is always one, though servers need
    /// not look for it.
    pub(super) fn links(self, page: &PageRequest) -> PageLinks {
        let before = self.has_previous_page || matches!(page, PageRequest::After(_));
        let after = self.has_next_page || matches!(page, PageRequest::Before(_));
        PageLinks { before: self.start_cursor.filter(|_| before), after: self.end_cursor.filter(|_| after) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_asked_for_by_cursor() {
        let json = |page| serde_json::to_string(&PageVariables::new(&page, 10)).unwrap();
        assert_eq!(json(PageRequest::First), r#"{"first":10}"#);
        assert_eq!(json(PageRequest::After("c".into())), r#"{"first":10,"after":"c"}"#);
        assert_eq!(json(PageRequest::Before("c".into())), r#"{"last":10,"before":"c"}"#);
    }

    #[test]
    fn links_lead_only_where_there_is_a_page() {
        let links = |json, page| serde_json::from_str::<PageInfo>(json).unwrap().links(&page);
        let (before, after) = (Some("a".to_owned()), Some("z".to_owned()));
        let both = r#"{"hasNextPage":true,"hasPreviousPage":true,"startCursor":"a","endCursor":"z"}"#;
        let none = r#"{"hasNextPage":false,"hasPreviousPage":false,"startCursor":"a","endCursor":"z"}"#;
        let no_cursors = r#"{"hasNextPage":true,"hasPreviousPage":true,"startCursor":null,"endCursor":null}"#;
        let all = PageLinks { before: before.clone(), after: after.clone() };
        assert_eq!(links(both, PageRequest::First), all);
        assert_eq!(links(none, PageRequest::First), PageLinks::default());
        assert_eq!(links(none, PageRequest::After("x".into())), PageLinks { before, after: None });
        assert_eq!(links(none, PageRequest::Before("x".into())), PageLinks { before: None, after });
        assert_eq!(links(no_cursors, PageRequest::After("x".into())), PageLinks::default());
    }
}
