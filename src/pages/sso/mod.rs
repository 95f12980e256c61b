//! Single sign-on: log-in links, the way to the store's own pages, and the way back from them.

pub mod come_back;
pub mod leave;
pub mod log_in_link;
