//! The customer area of a headless store.

#[cfg(feature = "demo")]
pub mod demo;
pub mod store;
