//! Views that several pages use.

pub mod account_nav;
pub mod address_fields;
pub mod address_lines;
pub mod benefits;
pub mod error_summary;
pub mod field;
pub mod form;
pub mod icons;
pub mod layout;
pub mod money;
pub mod notice;
pub mod order_delivery;
pub mod order_items;
pub mod order_row;
pub mod order_side;
pub mod pager;
pub mod password_fields;
pub mod state;
pub mod status_badge;
pub mod store_fields;
