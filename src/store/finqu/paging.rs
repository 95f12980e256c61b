//! Lists of this API, in which everything may be null.

use serde::Deserialize;

use crate::store::PageRequest;
use crate::store::graphql::paging::PageInfo;
use crate::store::paging::PageLinks;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Connection<T> {
    edges: Option<Vec<Edge<T>>>,
    #[serde(default)]
    page_info: Option<PageInfo>,
    #[serde(default)]
    pub(super) total_count: Option<i64>,
}

#[derive(Debug, Deserialize)]
struct Edge<T> {
    #[serde(default)]
    cursor: Option<String>,
    node: Option<T>,
}

impl<T> Connection<T> {
    /// Whether the list could be read.
    pub(super) fn is_readable(&self) -> bool {
        self.edges.is_some()
    }

    /// The neighbours of this page. The ends of it are known by the elements' own cursors, too.
    pub(super) fn links(&mut self, page: &PageRequest) -> PageLinks {
        let mut edges = self.edges.iter().flatten();
        let first = edges.next();
        let last = edges.next_back().or(first);
        let cursor = |edge: Option<&Edge<T>>| edge.and_then(|edge| edge.cursor.clone());
        let (first, last) = (cursor(first), cursor(last));
        self.page_info.take().unwrap_or_default().or_cursors(first, last).links(page)
    }

    pub(super) fn into_nodes(self) -> impl Iterator<Item = T> {
        self.edges.into_iter().flatten().filter_map(|edge| edge.node)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(json: &str) -> PageLinks {
        serde_json::from_str::<Connection<i64>>(json).unwrap().links(&PageRequest::First)
    }

    #[test]
    fn cursors_of_elements_stand_in_for_those_of_the_page() {
        let after = |cursor: &str| PageLinks { before: None, after: Some(cursor.into()) };
        let edges = r#""edges":[{"cursor":"a","node":1},{"cursor":"b","node":null},{"cursor":"c","node":3}]"#;
        let info = |cursor| {
            format!(
                r#"{{{edges},"pageInfo":{{"hasNextPage":true,"hasPreviousPage":false,"startCursor":null,"endCursor":{cursor}}}}}"#
            )
        };
        assert_eq!(links(&info("null")), after("c"));
        assert_eq!(links(&info("\"z\"")), after("z"));
        let one = r#"{"edges":[{"cursor":"a","node":1}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false,
            "startCursor":null,"endCursor":null}}"#;
        assert_eq!(links(one), after("a"));
    }

    #[test]
    fn nulls_are_no_pages_and_no_elements() {
        for json in [r#"{"edges":null,"pageInfo":null}"#, r#"{"edges":[],"pageInfo":null}"#] {
            assert_eq!(links(json), PageLinks::default(), "{json}");
        }
        let nodes = r#"{"edges":[{"cursor":null,"node":null},{"node":3}],"totalCount":null}"#;
        let list: Connection<i64> = serde_json::from_str(nodes).unwrap();
        assert!(list.is_readable());
        assert_eq!(list.into_nodes().collect::<Vec<_>>(), [3]);
        assert!(!serde_json::from_str::<Connection<i64>>(r#"{"edges":null}"#).unwrap().is_readable());
    }
}
