//! The whole app in process, on the embedded store, over real HTTP.

#![cfg(feature = "demo")]
#![allow(unreachable_pub, clippy::expect_used, clippy::unwrap_used, reason = "a test binary")]

mod account;
mod addresses;
mod browser;
mod details;
mod login;
mod orders;
mod pages;
mod password;
mod program;
mod recovery;
mod register;
mod security;
mod session;
