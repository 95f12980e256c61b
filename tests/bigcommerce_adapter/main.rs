//! The adapter to BigCommerce against the embedded store, over real HTTP.
#![cfg(feature = "demo")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod account;
mod cart;
mod catalogue;
mod contexts;
mod faults;
mod hosted;
mod orders;
mod prices;
mod session;
mod shop;
