//! The signed-in area.

pub mod address_delete;
pub mod address_edit;
pub mod address_new;
pub mod addresses;
pub mod details;
pub mod order_detail;
pub mod orders;
pub mod overview;
pub mod password;
pub mod preferences;
