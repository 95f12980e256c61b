//! The adapter to Finqu against the embedded store, over real HTTP.
#![cfg(feature = "demo")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod account;
mod catalogue;
mod faults;
mod logs;
mod orders;
mod refusals;
mod registration;
mod session;
mod shop;
