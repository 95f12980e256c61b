//! Pages of Relay connections.

use serde::{Deserialize, Serialize};

use crate::store::PageRequest;
use crate::store::paging::PageLinks;

/// Variables that ask for one page.
#[derive(Debug, Default, PartialEq, Serialize)]
pub(in crate::store) struct PageVariables<'a> {
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
    pub(in crate::store) fn new(page: &'a PageRequest, size: u32) -> Self {
        match page {
            PageRequest::First => Self { first: Some(size), ..Self::default() },
            PageRequest::After(cursor) => Self { first: Some(size), after: Some(cursor), ..Self::default() },
            PageRequest::Before(cursor) => Self { last: Some(size), before: Some(cursor), ..Self::default() },
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(in crate::store) struct PageInfo {
    pub(in crate::store) has_next_page: bool,
    has_previous_page: bool,
    start_cursor: Option<String>,
    pub(in crate::store) end_cursor: Option<String>,
}

impl PageInfo {
    /// With these cursors in place of missing ones.
    pub(in crate::store) fn or_cursors(self, first: Option<String>, last: Option<String>) -> Self {
        Self { start_cursor: self.start_cursor.or(first), end_cursor: self.end_cursor.or(last), ..self }
    }

    /// The neighbours of a page. On the side that the shopper came from there is always one, though servers need
    /// not look for it.
    pub(in crate::store) fn links(self, page: &PageRequest) -> PageLinks {
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
