//! Relay connections.

use serde::Deserialize;

use super::scalars::Long;
use crate::store::graphql::paging::PageInfo;
use crate::store::graphql::scalars::count;

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
