//! Around every request: session, forms, guards, headers, errors, assets.

pub mod assets;
pub mod audit;
pub mod cart_cookie;
pub mod client_ip;
pub mod context;
pub mod cookies;
pub mod csrf;
pub mod currency;
pub mod draft;
pub mod errors;
pub mod flash;
pub mod form_data;
pub mod forms;
pub mod guards;
pub mod headers;
pub mod health;
pub mod host;
pub mod keyed_hash;
pub mod limits;
pub mod log_in;
pub mod once;
pub mod redirect;
pub mod renewal;
pub mod request_log;
pub mod reset_link;
pub mod session;
