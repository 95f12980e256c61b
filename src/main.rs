//! The program: settings, embedded store if asked, serve, drain.
fn main() {}
