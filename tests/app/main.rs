//! The whole app in process, on the embedded store, over real HTTP.

#![cfg(feature = "demo")]
#![allow(unreachable_pub, clippy::expect_used, clippy::unwrap_used, reason = "a test binary")]

mod account;
mod addresses;
mod answer;
mod browser;
mod caching;
mod cart;
mod cart_owners;
mod cart_refusals;
mod checkout;
mod contexts;
mod currency;
mod details;
mod goods;
mod group_prices;
mod hosted_pages;
mod log_in_link;
mod login;
mod login_return;
mod orders;
mod pages;
mod password;
mod prices;
mod program;
mod recovery;
mod register;
mod security;
mod session;
mod shop_session;
mod store_paths;
mod tokens;
mod upstream;
mod visibility;
