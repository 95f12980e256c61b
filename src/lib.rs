//! The customer area of a headless store.
