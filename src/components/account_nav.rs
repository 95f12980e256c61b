//! The account area's navigation.

use std::sync::Arc;

use leptos::prelude::*;
use serde::Deserialize;

use super::address_lines::full_name;
use super::icons::{Icon, icon};
use crate::i18n::t;
use crate::store::{CustomerSummary, Store};

/// The pages of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Section {
    /// The first page.
    Overview,
    /// Orders.
    Orders,
    /// Addresses.
    Addresses,
    /// Names, e-mail and the like.
    Details,
    /// Password.
    Password,
    /// What the customer agrees to.
    Preferences,
}

impl Section {
    /// All, in the usual order.
    pub const ALL: [Self; 6] =
        [Self::Overview, Self::Orders, Self::Addresses, Self::Details, Self::Password, Self::Preferences];

    /// Where it is, its drawing and its words; `None` where the store has no such page.
    fn link(self, store: &dyn Store) -> Option<(&'static str, Icon, String)> {
        Some(match self {
            Self::Overview => ("/account", Icon::Overview, t("nav-overview")),
            Self::Orders => ("/account/orders", Icon::Orders, t("nav-orders")),
            Self::Addresses if store.address_book().is_some() => {
                ("/account/addresses", Icon::Addresses, t("nav-addresses"))
            }
            Self::Addresses => ("/account/addresses", Icon::Addresses, t("nav-address")),
            Self::Details => ("/account/details", Icon::Details, t("nav-details")),
            Self::Password => ("/account/password", Icon::Lock, t("nav-password")),
            Self::Preferences => {
                store.preferences()?;
                ("/account/preferences", Icon::Envelope, t("nav-preferences"))
            }
        })
    }

    /// The entry that a path of the account area belongs to.
    pub fn of(path: &str) -> Option<Self> {
        let path = path.strip_prefix("/account")?;
        Some(match path.split('/').nth(1) {
            None if path.is_empty() => Self::Overview,
            Some("orders") => Self::Orders,
            Some("addresses") => Self::Addresses,
            Some("details") => Self::Details,
            Some("password") => Self::Password,
            Some("preferences") => Self::Preferences,
            _ => return None,
        })
    }
}

/// Links to the account's pages, the current one marked, and the button that logs out.
#[component]
pub fn AccountNav(
    /// The page that is shown, or the one it belongs to.
    current: Section,
    /// The pages, in order.
    sections: Vec<Section>,
    /// Who is logged in, where that is known.
    customer: Option<CustomerSummary>,
    /// The store, which decides on some of the pages.
    store: Arc<dyn Store>,
) -> impl IntoView {
    let links = sections.into_iter().filter_map(|section| {
        section.link(store.as_ref()).map(|(href, picture, text)| (section, href, picture, text))
    });
    view! {
        <nav class="account-nav" aria-label=t("nav-account-label")>
            {customer.map(who)}
            <ul>
                {links
                    .map(|(section, href, picture, text)| {
                        let current = (section == current).then_some("page");
                        view! {
                            <li>
                                <a href=href aria-current=current>{icon(picture)} <span>{text}</span></a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <form method="post" action="/logout">
                <button type="submit">{icon(Icon::SignOut)} <span>{t("nav-log-out")}</span></button>
            </form>
        </nav>
    }
}

fn who(customer: CustomerSummary) -> impl IntoView {
    let initials: String =
        [&customer.first_name, &customer.last_name].iter().filter_map(|name| name.chars().next()).collect();
    let name = full_name(&customer.first_name, &customer.last_name);
    view! {
        <div class="account-who">
            <span class="initials" aria-hidden="true">{initials}</span>
            <span><strong><bdi>{name}</bdi></strong></span>
        </div>
    }
}
