//! `theme.toml`: what a merchant sets without writing styles.

use std::collections::BTreeMap;

use icu_locale_core::Locale;
use serde::Deserialize;

use super::findings::Findings;
use super::toml_file::Section;
use crate::components::account_nav::Section as AccountPage;
use crate::forms::email::is_email;
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
        match pages.iter().enumerate().find(|(place, page)| pages.iter().take(*place).any(|known| known == *page)) {
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
        match &self.label {
            Label::One(words) => &words.0,
            Label::ByTag(words) => {
                let first = || words.get("en").or_else(|| words.values().next());
                words.get(language.tag()).or_else(first).map_or("", |words| &words.0)
            }
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "must be a text, or a table of texts by language, such as { en = \"Help\", de = \"Hilfe\" }")]
enum Label {
    One(Words),
    ByTag(BTreeMap<String, Words>),
}

/// A short text that is one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
struct Words(String);

impl TryFrom<String> for Words {
    type Error = &'static str;

    fn try_from(words: String) -> Result<Self, &'static str> {
        match words.trim() {
            "" => Err("must not be empty"),
            long if long.chars().count() > 100 => Err("can have 100 characters at most"),
            words if words.chars().any(char::is_control) => Err("must be a single line"),
            words => Ok(Self(words.to_owned())),
        }
    }
}

#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Address(String);

impl TryFrom<String> for Address {
    type Error = String;

    fn try_from(address: String) -> Result<Self, String> {
        let is_plain = address.chars().all(|c| c > ' ' && !matches!(c, '"' | '<' | '>' | '\\'));
        let is_path = address.starts_with('/') && !address.starts_with("//");
        let is_url = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme))
            && url::Url::parse(&address).is_ok_and(|url| url.has_host());
        let is_direct = ["mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
        match is_plain && (is_path || is_url || is_direct) {
            true => Ok(Self(address)),
            false => Err(format!("`{address}` must be a path such as /help, or begin with https://, mailto: or tel:")),
        }
    }
}

#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Email(String);

impl TryFrom<String> for Email {
    type Error = String;

    fn try_from(email: String) -> Result<Self, String> {
        if is_email(&email) { Ok(Self(email)) } else { Err(format!("`{email}` is no e-mail address")) }
    }
}

#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Phone(String);

impl TryFrom<String> for Phone {
    type Error = String;

    fn try_from(phone: String) -> Result<Self, String> {
        let fits = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '/' | '.');
        match phone.chars().all(fits) && phone.chars().any(|c| c.is_ascii_digit()) && phone.len() <= 40 {
            true => Ok(Self(phone)),
            false => Err(format!("`{phone}` is no phone number")),
        }
    }
}

#[derive(Deserialize)]
#[serde(try_from = "Vec<String>")]
struct Tags(Vec<String>);

impl TryFrom<Vec<String>> for Tags {
    type Error = String;

    fn try_from(tags: Vec<String>) -> Result<Self, String> {
        if tags.is_empty() {
            return Err("must name at least one language".to_owned());
        }
        for (place, tag) in tags.iter().enumerate() {
            if tag.parse::<Locale>().is_err() {
                return Err(format!("`{tag}` is no language tag such as en or pt-BR"));
            }
            if tags.iter().take(place).any(|known| known == tag) {
                return Err(format!("`{tag}` stands there twice"));
            }
        }
        Ok(Self(tags))
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
