//! The customer area of a headless store: log in, register, details, addresses, orders, passwords.
//!
//! Read it from the outside in. [`app`] has the table of URLs; each leads to a file in [`pages`] that loads its data,
//! renders its view and holds the server functions that its forms run. [`web`] is what surrounds every request:
//! session, forms, guards, headers, errors. [`components`] are views that several pages use, [`forms`] turns what was
//! typed into sound values. [`store`] is the port to the commerce backend, with an adapter a backend; `demo` is a
//! small backend of our own that the program runs on when no other is configured.
//!
//! [`serve`] takes connections and ends them, [`metrics`] counts.
//!
//! Imports run downwards: main, app, pages, components, forms and web, store, config.

// Views are nested types; a page with many parts needs more than the default.
#![recursion_limit = "256"]

pub mod app;
pub mod components;
pub mod config;
#[cfg(feature = "demo")]
pub mod demo;
pub mod forms;
pub mod i18n;
pub mod metrics;
pub mod pages;
pub mod serve;
pub mod store;
pub mod theme;
pub mod web;
