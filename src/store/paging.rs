//! Cursor paging, as Relay connections do it.

/// Which page is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum PageRequest {
    /// The first page.
    #[default]
    First,
    /// The page after this cursor.
    After(String),
    /// The page before this cursor.
    Before(String),
}

/// Where a page stands among its neighbours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageLinks {
    /// Cursor for [`PageRequest::Before`], when there is an earlier page.
    pub before: Option<String>,
    /// Cursor for [`PageRequest::After`], when there is a later page.
    pub after: Option<String>,
}
