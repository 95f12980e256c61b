//! The adapter to BigCommerce against the embedded store, over real HTTP.
#![cfg(feature = "demo")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod account;
mod faults;
mod orders;
mod session;
mod shop;
