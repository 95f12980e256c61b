//! The icons: small drawings of our own, part of the page.

use leptos::prelude::IntoView;
use leptos::tachys::html::InertElement;

macro_rules! icons {
    ($($name:ident = $file:literal),+ $(,)?) => {
        /// The icons by what they show.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon {
            $(#[doc = $file] $name),+
        }

        impl Icon {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            fn svg(self) -> &'static str {
                match self {
                    $(Self::$name => include_str!(concat!("../../style/icons/", $file, ".svg"))),+
                }
            }
        }
    };
}

icons! {
    Addresses = "addresses",
    Alert = "alert",
    Cart = "cart",
    Check = "check",
    Chevron = "chevron",
    Clock = "clock",
    Cross = "cross",
    Details = "details",
    Download = "download",
    Empty = "empty",
    Envelope = "envelope",
    Eye = "eye",
    Gift = "gift",
    Globe = "globe",
    Info = "info",
    Lock = "lock",
    Orders = "orders",
    Overview = "overview",
    Pine = "pine",
    Plus = "plus",
    Printer = "printer",
    Search = "search",
    SignOut = "sign-out",
    Store = "store",
    Truck = "truck",
    User = "user",
}

/// An icon beside words; hidden from screen readers.
pub fn icon(icon: Icon) -> impl IntoView {
    InertElement::new(icon.svg().trim_end())
}
