//! `theme.toml`: what a merchant sets without writing styles.

use serde::Deserialize;

use super::findings::Findings;
use super::toml_file::Section;
use super::values::{Address, Email, Label, Phone, Tags, Words};
use crate::components::account_nav::Section as AccountPage;
use crate::i18n::Language;
use crate::store;

/// The settings of a theme. Without a file they are what the program does by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The shop's name, over the store's.
    pub name: Option<String>,
    /// The scheme of colours, where shoppers have no choice.
    pub scheme: Scheme,
    /// Tags of the languages to offer, the default first; all that there are when empty.
    pub languages: Vec<String>,
    /// What stands beside a customer's own price.
    pub prices: PriceLabels,
    /// How shoppers reach the shop, over the store's own words.
    pub contact: store::settings::Contact,
    /// Parts of the pages.
    pub show: Show,
    /// The pages of the account's navigation, in order.
    pub account_navigation: AccountNavigation,
    /// Further links in the header.
    pub header_links: Vec<Link>,
    /// Further links in the footer.
    pub footer_links: Vec<Link>,
}

/// A scheme of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scheme {
    /// As the shopper's system has it.
    #[default]
    Auto,
    /// Dark words on light.
    Light,
    /// Light words on dark.
    Dark,
}

impl Scheme {
    /// All, in the order in which shoppers choose among them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The name in forms, cookies and `data-scheme`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// `data-scheme` on the document; nothing where the system decides.
    pub fn attribute(self) -> Option<&'static str> {
        (self != Self::Auto).then(|| self.name())
    }

    /// The content of `<meta name="color-scheme">`.
    pub fn meta(self) -> &'static str {
        match self {
            Self::Auto => "light dark",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The scheme of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.name() == name)
    }
}

/// What stands beside a customer's own price.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PriceLabels {
    /// Nothing.
    Own,
    /// The price that guests pay, and what is saved.
    #[default]
    OwnAndList,
    /// The recommended retail price.
    OwnAndRetail,
}

/// Which parts of the pages are there. What a store cannot do is never there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    /// The reasons for an account beside the log-in.
    pub benefits: bool,
    /// The search box in the header.
    pub search: bool,
    /// Links to the registration.
    pub register_link: bool,
    /// The button that prints an order.
    pub print_button: bool,
    /// The choice among languages.
    pub language_choice: bool,
    /// The choice between light and dark; never there where the scheme is set.
    pub appearance_choice: bool,
}

impl Default for Show {
    fn default() -> Self {
        Self {
            benefits: true,
            search: true,
            register_link: true,
            print_button: true,
            language_choice: true,
            appearance_choice: true,
        }
    }
}

/// The pages of the account's navigation, in order.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Vec<AccountPage>")]
pub struct AccountNavigation(pub Vec<AccountPage>);

impl Default for AccountNavigation {
    fn default() -> Self {
        Self(AccountPage::ALL.into())
    }
}

impl TryFrom<Vec<AccountPage>> for AccountNavigation {
    type Error = String;

    fn try_from(pages: Vec<AccountPage>) -> Result<Self, String> {
        match pages
            .iter()
            .enumerate()
            .find(|(place, page)| pages.iter().take(*place).any(|known| known == *page))
        {
            Some((_, twice)) => Err(format!("`{}` stands there twice", format!("{twice:?}").to_lowercase())),
            None => Ok(Self(pages)),
        }
    }
}

/// A link of the merchant's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    label: Label,
    /// Where it leads to: a path of this site, or an address.
    pub url: String,
}

impl Link {
    /// Its words in this language, else in the language that stands first.
    pub fn label(&self, language: &Language) -> &str {
        self.label.in_language(language.tag())
    }
}

impl Settings {
    /// Reads the file. A value that is wrong is told, and its default stands in.
    pub(super) fn read(source: &str, findings: &mut Findings) -> Self {
        let mut file = Section::whole(source, findings);
        let mut settings = Self {
            name: file.value("name").map(|Words(name)| name),
            scheme: file.value("scheme").unwrap_or_default(),
            languages: file.value("languages").map(|Tags(tags)| tags).unwrap_or_default(),
            ..Self::default()
        };
        let mut prices = file.section("prices");
        settings.prices = prices.value("labels").unwrap_or_default();
        prices.finish();
        let mut contact = file.section("contact");
        settings.contact.email = contact.value("email").map(|Email(email)| email);
        settings.contact.phone = contact.value("phone").map(|Phone(phone)| phone);
        settings.contact.page = contact.value("page").map(|Address(page)| page);
        contact.finish();
        let mut show = file.section("show");
        for (key, part) in [
            ("benefits", &mut settings.show.benefits),
            ("search", &mut settings.show.search),
            ("register-link", &mut settings.show.register_link),
            ("print-button", &mut settings.show.print_button),
            ("language-choice", &mut settings.show.language_choice),
            ("appearance-choice", &mut settings.show.appearance_choice),
        ] {
            *part = show.value(key).unwrap_or(true);
        }
        show.finish();
        let mut account = file.section("account");
        settings.account_navigation = account.value("navigation").unwrap_or_default();
        account.finish();
        settings.header_links = links(file.section("header"));
        settings.footer_links = links(file.section("footer"));
        file.finish();
        settings
    }
}

fn links(mut section: Section) -> Vec<Link> {
    let links = section.sections("links", |mut link| {
        let (label, url) = (link.needed("label"), link.needed("url"));
        link.finish();
        Some(Link { label: label?, url: url.map(|Address(url)| url)? })
    });
    section.finish();
    links
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
