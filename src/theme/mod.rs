//! What the merchant makes of the shop: texts, look and settings, as one whole that can be exchanged while the program runs.
//!
//! A theme is a folder of files with fixed names. It is read into memory as a whole ([`read`]): either all of it is sound,
//! or none of it is used. What is most likely not meant so is told, but not refused.

mod color_values;
mod colors;
mod contrast;
mod files;
mod findings;
mod folder;
mod footers;
#[cfg(test)]
mod raw_colors;
mod report;
pub mod settings;
mod style;
mod texts;
mod tokens;
mod toml_file;
mod values;
mod watch;

use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use tokio::sync::watch as channel;

pub use self::files::{File, Files};
pub use self::findings::{BrokenTheme, Finding, Findings};
use self::folder::Folder;
pub use self::footers::Footers;
pub use self::report::Report;
use self::settings::Settings;
use self::tokens::Tokens;
use crate::i18n::{Languages, OwnTexts, Speaks, built_in_texts};
use crate::web::assets::Assets;

const LOGOS: [&str; 3] = ["logo.svg", "logo.webp", "logo.png"];
const DARK_LOGOS: [&str; 3] = ["logo-dark.svg", "logo-dark.webp", "logo-dark.png"];
const FAVICONS: [&str; 3] = ["favicon.svg", "favicon.png", "favicon.ico"];

/// One state of the shop's look and words. Each request keeps the one it began with.
pub struct Theme {
    /// The languages of the app.
    pub languages: Languages,
    /// The built-in stylesheets, scripts and icon.
    pub assets: Assets,
    /// What `theme.toml` says.
    pub settings: Settings,
    /// The theme's own files for browsers.
    pub files: Files,
    /// The merchant's own words in the footer.
    pub footers: Footers,
}

impl Theme {
    /// The address of the theme's stylesheet, if it has one.
    pub fn style(&self) -> Option<String> {
        self.files.first(&[style::FILE]).map(|(url, _)| url)
    }

    /// The address of the theme's logo, if it has one.
    pub fn logo(&self) -> Option<String> {
        self.files.first(&LOGOS).map(|(url, _)| url)
    }

    /// The address of the logo for dark grounds, if it has one.
    pub fn dark_logo(&self) -> Option<String> {
        self.files.first(&DARK_LOGOS).map(|(url, _)| url)
    }

    /// The address and the kind of the theme's favicon, if it has one.
    pub fn favicon(&self) -> Option<(String, &'static str)> {
        self.files.first(&FAVICONS)
    }

    /// The theme's favicon itself.
    pub fn favicon_file(&self) -> Option<&File> {
        self.files.named(&FAVICONS)
    }
}

/// Reads a theme's folder; without one, the theme is the built-in one. The theme is there unless there are errors.
///
/// In development the pseudo-locale and the script that reloads pages are there as well.
fn read(dir: Option<&Path>, development: bool) -> (Option<Theme>, Report) {
    let mut findings = Findings::default();
    let folder = dir.map(|dir| Folder::read(dir, &mut findings)).unwrap_or_default();
    let settings = match folder.text(toml_file::FILE, &mut findings) {
        Some(source) => Settings::read(&source, &mut findings),
        None => Settings::default(),
    };
    let own = own_texts(&folder, &settings, &mut findings);
    let footers = Footers::read(&folder, |tag| offers(&settings, &own, tag), &mut findings);
    let built_in = Tokens::built_in();
    let css = folder.text(style::FILE, &mut findings);
    let tokens = css.as_ref().map(|css| {
        style::check(css, &folder, &mut findings);
        let tokens = Tokens::read(css);
        tokens.check(&built_in, &mut findings);
        tokens.check_values(&built_in, &mut findings);
        tokens
    });
    let has = |names: &[&str]| names.iter().any(|name| folder.has(name));
    if has(&DARK_LOGOS) && !has(&LOGOS) {
        findings.warning("logo-dark", None, "is not used without a logo.svg, logo.webp or logo.png");
    }
    let theme = match findings.errors.is_empty() {
        true => {
            let speaks = Speaks { only: &settings.languages, pseudo: development };
            match Languages::load(&own, speaks) {
                Ok(languages) => Some(Theme {
                    languages,
                    assets: Assets::new(development),
                    files: Files::new(&folder, css.map(|css| style::layered(&css))),
                    footers,
                    settings: settings.clone(),
                }),
                Err(error) => {
                    findings.error("locales", None, error.to_string());
                    None
                }
            }
        }
        false => None,
    };
    let contrast = contrast::check(&built_in, tokens.as_ref(), settings.scheme);
    let set_for_parts = tokens.iter().flat_map(Tokens::set_for_parts).map(str::to_owned).collect();
    (theme, Report::new(findings, contrast, set_for_parts))
}

/// Whether the shop may speak this language.
fn offers(settings: &Settings, own: &[OwnTexts], tag: &str) -> bool {
    match settings.languages.is_empty() {
        true => built_in_texts(tag).is_some() || own.iter().any(|texts| texts.tag == tag),
        false => settings.languages.iter().any(|offered| offered == tag),
    }
}

/// The texts of `locales/`.
fn own_texts(folder: &Folder, settings: &Settings, findings: &mut Findings) -> Vec<OwnTexts> {
    let mut own: Vec<OwnTexts> = Vec::new();
    for name in folder.names() {
        let Some(tag) = name.strip_prefix("locales/").and_then(|name| name.strip_suffix(".ftl")) else {
            continue;
        };
        if tag.parse::<icu_locale_core::Locale>().is_err() {
            findings.error(name, None, "its name is no language tag such as en or pt-BR");
            continue;
        }
        let Some(source) = folder.text(name, findings) else { continue };
        let texts = OwnTexts { tag: tag.to_owned(), source };
        texts::check(&texts, name, findings);
        if !settings.languages.is_empty() && !settings.languages.contains(&texts.tag) {
            findings.warning(name, None, "is not used: theme.toml does not offer this language");
        }
        own.push(texts);
    }
    for tag in &settings.languages {
        if built_in_texts(tag).is_none() && !own.iter().any(|texts| texts.tag == *tag) {
            let problem =
                format!("languages: there are no texts for `{tag}`; put them into locales/{tag}.ftl");
            findings.error(toml_file::FILE, None, problem);
        }
    }
    own
}

/// The theme that is used at the moment, and what the last look into its folder told.
pub struct Themes {
    current: RwLock<Arc<Theme>>,
    seen: channel::Sender<Seen>,
    dir: Option<PathBuf>,
    development: bool,
}

/// The state of the folder when it was last read.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Changes with the folder: browsers compare it.
    pub version: String,
    /// What keeps its contents from being used; the theme before stays meanwhile.
    pub problems: Arc<[Finding]>,
}

impl Themes {
    /// Reads the theme of this folder; without one, it is the built-in one.
    ///
    /// # Errors
    /// All errors of the theme at once.
    pub fn open(dir: Option<PathBuf>, development: bool) -> Result<Self, BrokenTheme> {
        let theme = Theme::load(dir.as_deref(), development)?;
        let seen = Seen { version: theme.files.hash().to_owned(), problems: Arc::default() };
        Ok(Self { current: RwLock::new(Arc::new(theme)), seen: channel::Sender::new(seen), dir, development })
    }

    /// The current one.
    pub fn current(&self) -> Arc<Theme> {
        match self.current.read() {
            Ok(theme) => theme.clone(),
            Err(poisoned) => poisoned.into_inner().clone(),
        }
    }

    /// What the last look into the folder told.
    pub fn seen(&self) -> Seen {
        self.seen.borrow().clone()
    }

    /// Hears of every change.
    pub fn changes(&self) -> channel::Receiver<Seen> {
        self.seen.subscribe()
    }

    /// Whether the folder is read again when it changes.
    pub fn is_watched(&self) -> bool {
        self.development && self.dir.is_some()
    }
}

#[cfg(test)]
mod tests;
