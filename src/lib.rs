//! The customer area of a headless store.

pub mod store;
