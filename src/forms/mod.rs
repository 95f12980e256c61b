//! Typed input: what was typed becomes a value that is sound, or an error at its field.

pub mod address;
pub mod bounds;
pub mod custom_fields;
pub mod customer;
pub mod email;
pub mod errors;
pub mod invisible;
pub mod labels;
pub mod password;
pub mod preferences;
pub mod product_options;
pub mod refusals;
pub mod same;
pub mod text;

pub use errors::FormErrors;
