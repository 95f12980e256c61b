//! What holds for every price.
