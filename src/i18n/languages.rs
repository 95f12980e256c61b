//! The languages that the shop speaks, and which one a visitor reads.

use std::str::FromStr;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use icu_locale_core::Locale;

use super::figures::grouped;
use super::language::Language;
use super::pseudo;

/// The built-in texts: language tag and Fluent source. The first stands in where others lack a text.
const BUILT_IN: &[(&str, &str)] = &[
    ("en", include_str!("../../locales/en.ftl")),
    ("de", include_str!("../../locales/de.ftl")),
    ("fr", include_str!("../../locales/fr.ftl")),
    ("es", include_str!("../../locales/es.ftl")),
    ("fi", include_str!("../../locales/fi.ftl")),
    ("ar", include_str!("../../locales/ar.ftl")),
];

/// Texts of the merchant's own: a whole language, or only the messages that differ from the built-in ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTexts {
    /// BCP 47 tag.
    pub tag: String,
    /// Fluent source.
    pub source: String,
}

/// All languages of this app.
pub struct Languages {
    languages: Vec<Offered>,
    /// Whether the merchant said which.
    limited: bool,
    /// English, whether it is offered or not.
    last_resort: Arc<Texts>,
}

/// A language that visitors may choose.
struct Offered {
    locale: Locale,
    /// The language's name in itself.
    name: String,
    texts: Arc<Texts>,
}

/// The texts of one language.
pub(super) struct Texts {
    pub(super) tag: String,
    pub(super) bundle: FluentBundle<FluentResource>,
}

/// A text file cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("locales/{tag}.ftl: {problem}")]
pub struct TextsError {
    tag: String,
    problem: String,
}

/// Which languages the shop speaks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Speaks<'a> {
    /// Tags in the merchant's order, the default first; all that there are when empty.
    pub only: &'a [String],
    /// Whether the pseudo-locale [`pseudo::TAG`] is there as well, for whoever tries out the look of longer texts.
    pub pseudo: bool,
}

impl Languages {
    /// Reads the built-in texts and the merchant's own over them.
    ///
    /// # Errors
    /// When a file is not sound Fluent, or a tag is unknown.
    pub fn load(own: &[OwnTexts], speaks: Speaks) -> Result<Self, TextsError> {
        let mut tags: Vec<&str> = speaks.only.iter().map(String::as_str).collect();
        if tags.is_empty() {
            tags.extend(BUILT_IN.iter().map(|(tag, _)| *tag));
            let more = own.iter().map(|texts| texts.tag.as_str()).filter(|tag| built_in_texts(tag).is_none());
            tags.extend(more);
        }
        let mut languages = tags.into_iter().map(|tag| offered(tag, own)).collect::<Result<Vec<_>, _>>()?;
        if speaks.pseudo {
            languages.push(Offered::new(pseudo::TAG, pseudo_texts()?)?);
        }
        let last_resort = match languages.iter().find(|offered| offered.texts.tag == "en") {
            Some(english) => english.texts.clone(),
            None => offered("en", own)?.texts,
        };
        Ok(Self { languages, limited: !speaks.only.is_empty(), last_resort })
    }

    /// The best language for what a visitor chose, if anything, and an `Accept-Language` header; the first one without
    /// a match. `store` are the languages of the store, see [`Languages::offered`].
    ///
    /// The region that the header names beside a language decides the form of dates and numbers.
    pub fn negotiate(
        &self,
        chosen: Option<&str>,
        accept_language: Option<&str>,
        store: &[String],
    ) -> Language {
        let wanted = preferences(accept_language.unwrap_or_default());
        let languages = self.of_store(store);
        if let Some(offered) = chosen.and_then(|tag| find(&languages, tag)) {
            let regional = wanted.iter().find(|locale| locale.id.language == offered.locale.id.language);
            return self.language(offered, regional.filter(|_| offered.texts.tag != pseudo::TAG));
        }
        let found = wanted.iter().find_map(|wanted| Some((best(&languages, wanted)?, wanted)));
        match (found, languages.first()) {
            (Some((offered, wanted)), _) => self.language(offered, Some(wanted)),
            (None, Some(first)) => self.language(first, None),
            (None, None) => {
                Language::new(self.last_resort.clone(), self.last_resort.clone(), Locale::UNKNOWN)
            }
        }
    }

    /// The tag as this app writes it, when the language is offered.
    pub fn tag(&self, tag: &str, store: &[String]) -> Option<&str> {
        find(&self.of_store(store), tag).map(|offered| offered.texts.tag.as_str())
    }

    /// The languages that visitors may choose, the default first: tags, and the languages' names in themselves.
    ///
    /// A shop speaks what its store speaks, and the store's first language first, unless the merchant said otherwise, or
    /// the store (empty) or this app tells of no language that the other knows.
    pub fn offered(&self, store: &[String]) -> Vec<(String, String)> {
        let real = self.of_store(store).into_iter().filter(|offered| offered.texts.tag != pseudo::TAG);
        real.map(|offered| (offered.texts.tag.clone(), offered.name.clone())).collect()
    }

    fn of_store(&self, store: &[String]) -> Vec<&Offered> {
        let all: Vec<&Offered> = self.languages.iter().collect();
        let spoken = |tag: &String| best(&all, &Locale::from_str(tag).ok()?);
        let known: Vec<&Offered> = match self.limited {
            true => Vec::new(),
            false => store.iter().filter_map(spoken).fold(Vec::new(), |mut known: Vec<&Offered>, one| {
                if !known.iter().any(|other| std::ptr::eq(*other, one)) {
                    known.push(one);
                }
                known
            }),
        };
        if known.is_empty() {
            return all;
        }
        let pseudo = self.languages.iter().filter(|offered| offered.texts.tag == pseudo::TAG);
        known.into_iter().chain(pseudo).collect()
    }

    fn language(&self, offered: &Offered, regional: Option<&Locale>) -> Language {
        let locale = regional.unwrap_or(&offered.locale).clone();
        Language::new(offered.texts.clone(), self.last_resort.clone(), locale)
    }
}

fn find<'a>(languages: &[&'a Offered], tag: &str) -> Option<&'a Offered> {
    languages.iter().copied().find(|offered| offered.texts.tag.eq_ignore_ascii_case(tag))
}

fn best<'a>(languages: &[&'a Offered], wanted: &Locale) -> Option<&'a Offered> {
    let same = |offered: &&'a Offered| offered.locale.id == wanted.id;
    let related = |offered: &&'a Offered| {
        offered.locale.id.language == wanted.id.language && offered.texts.tag != pseudo::TAG
    };
    languages.iter().copied().find(same).or_else(|| languages.iter().copied().find(related))
}

/// The built-in texts of a language, as Fluent source.
pub fn built_in_texts(tag: &str) -> Option<&'static str> {
    BUILT_IN.iter().find(|(known, _)| *known == tag).map(|(_, source)| *source)
}

fn locale(tag: &str) -> Result<Locale, TextsError> {
    Locale::from_str(tag).map_err(|e| TextsError { tag: tag.to_owned(), problem: e.to_string() })
}

fn offered(tag: &str, own: &[OwnTexts]) -> Result<Offered, TextsError> {
    let own = own.iter().filter(|texts| texts.tag == tag).map(|texts| texts.source.as_str());
    let sources: Vec<&str> = built_in_texts(tag).into_iter().chain(own).collect();
    if sources.is_empty() {
        return Err(TextsError { tag: tag.to_owned(), problem: "there is no such file".to_owned() });
    }
    Offered::new(tag, texts(tag, &sources)?)
}

impl Offered {
    fn new(tag: &str, texts: Texts) -> Result<Self, TextsError> {
        let (locale, texts) = (locale(tag)?, Arc::new(texts));
        let name = Language::new(texts.clone(), texts.clone(), locale.clone()).text("language-name", &[]);
        Ok(Self { locale, name, texts })
    }
}

/// Deepest nesting of places; ours have three.
const DEEPEST: usize = 32;

/// The line in which places are nested too deep.
fn too_deep(source: &str) -> Option<usize> {
    let (mut depth, mut line) = (0_usize, 1);
    for byte in source.bytes() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b'\n' => line += 1,
            _ => {}
        }
        if depth > DEEPEST {
            return Some(line);
        }
    }
    None
}

/// Later sources win.
fn texts(tag: &str, sources: &[&str]) -> Result<Texts, TextsError> {
    let error = |problem: String| TextsError { tag: tag.to_owned(), problem };
    let id = tag.parse().map_err(|e| error(format!("{e}")))?;
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Marks around values keep names in one script from turning words in another around. Texts from left to right do
    // without: they stand in titles and attributes as well, where marks would show.
    bundle.set_use_isolating(super::language::is_right_to_left(&locale(tag)?));
    bundle.set_formatter(Some(grouped));
    for source in sources {
        // The parser calls itself for each.
        if let Some(line) = too_deep(source) {
            return Err(error(format!("line {line}: more than {DEEPEST} `{{` within each other")));
        }
        let resource = FluentResource::try_new((*source).to_owned());
        let resource = resource.map_err(|(_, problems)| {
            let first = problems.first().map(|problem| (problem.pos.start, problem.kind.to_string()));
            let (at, kind) = first.unwrap_or_default();
            let line = 1 + source.bytes().take(at).filter(|byte| *byte == b'\n').count();
            error(format!("line {line}: {kind}"))
        })?;
        bundle.add_resource_overriding(resource);
    }
    Ok(Texts { tag: tag.to_owned(), bundle })
}

fn pseudo_texts() -> Result<Texts, TextsError> {
    let mut texts = texts(pseudo::TAG, &[built_in_texts("en").unwrap_or_default()])?;
    texts.bundle.set_transform(Some(pseudo::disguise));
    Ok(texts)
}

/// Locales of an `Accept-Language` header, best first; malformed parts are skipped.
fn preferences(header: &str) -> Vec<Locale> {
    let mut found: Vec<(f32, Locale)> = header
        .split(',')
        .take(16)
        .filter_map(|part| {
            let mut pieces = part.trim().split(';');
            let locale = Locale::from_str(pieces.next()?.trim()).ok()?;
            let quality =
                pieces.find_map(|piece| piece.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
            (quality > 0.0).then_some((quality, locale))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().map(|(_, locale)| locale).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages() -> Languages {
        Languages::load(&[], Speaks { pseudo: true, ..Speaks::default() }).unwrap()
    }

    #[test]
    fn a_choice_counts_more_than_the_header_and_keeps_its_region() {
        let languages = languages();
        let tag = |chosen, header| languages.negotiate(chosen, Some(header), &[]).tag().to_owned();
        assert_eq!(tag(None, "de-AT, en;q=0.5"), "de");
        assert_eq!(tag(Some("fr"), "de-AT, en;q=0.5"), "fr");
        assert_eq!(tag(Some("xx"), "de-AT, en;q=0.5"), "de");
        assert_eq!(tag(None, "sv;q=0.9, fi;q=0.8, en;q=0.1"), "fi");
        let english = languages.negotiate(Some("en"), Some("de, en-GB;q=0.5"), &[]);
        assert_eq!(english.region().as_deref(), Some("GB"));
    }

    #[test]
    fn a_header_that_makes_no_sense_means_the_first_language() {
        let languages = languages();
        for header in ["", "xx", "*", ";;;,,,", "en;q=0", "zz-zz-zz-zz", "\u{1}"] {
            assert_eq!(languages.negotiate(None, Some(header), &[]).tag(), "en", "{header:?}");
        }
    }

    #[test]
    fn only_who_asks_for_the_pseudo_locale_gets_it() {
        let languages = languages();
        assert_eq!(languages.negotiate(None, Some("en-XA"), &[]).tag(), pseudo::TAG);
        assert_eq!(languages.negotiate(Some("en-xa"), None, &[]).tag(), pseudo::TAG);
        assert_eq!(languages.negotiate(None, Some("en-AU"), &[]).tag(), "en");
        assert!(Languages::load(&[], Speaks::default()).unwrap().tag(pseudo::TAG, &[]).is_none());
    }

    #[test]
    fn a_merchants_texts_stand_over_the_built_in_ones_and_may_be_a_language_of_their_own() {
        let own = [
            OwnTexts { tag: "en".into(), source: "login-title = Come in".into() },
            OwnTexts { tag: "sv".into(), source: "login-title = Logga in".into() },
        ];
        let languages = Languages::load(&own, Speaks::default()).unwrap();
        let text = |tag, key: &str| languages.negotiate(Some(tag), None, &[]).text(key, &[]);
        assert_eq!(text("en", "login-title"), "Come in");
        assert_eq!(text("en", "nav-orders"), "Orders");
        assert_eq!(text("sv", "login-title"), "Logga in");
        assert_eq!(text("sv", "nav-orders"), "Orders");
        assert_eq!(text("de", "login-title"), "Anmelden");
    }

    #[test]
    fn a_merchant_may_leave_languages_out_and_choose_the_first() {
        let only = ["fi".to_owned(), "en".to_owned()];
        let languages = Languages::load(&[], Speaks { only: &only, pseudo: false }).unwrap();
        assert_eq!(languages.negotiate(None, Some("de"), &[]).tag(), "fi");
        assert_eq!(languages.negotiate(None, Some("de, en;q=0.1"), &[]).tag(), "en");
        let unknown = ["tlh".to_owned()];
        assert!(Languages::load(&[], Speaks { only: &unknown, pseudo: false }).is_err());
    }

    #[test]
    fn a_shop_speaks_what_its_store_speaks() {
        let languages = languages();
        let tags = |store: &[&str]| {
            let store: Vec<String> = store.iter().map(ToString::to_string).collect();
            let offered = languages.offered(&store).into_iter().map(|(tag, _)| tag).collect::<Vec<_>>();
            (languages.negotiate(None, Some("ar, en;q=0.5"), &store).tag().to_owned(), offered.join(" "))
        };
        let is = |store: &[&str], first: &str, offered: &str| {
            assert_eq!(tags(store), (first.to_owned(), offered.to_owned()), "{store:?}");
        };
        is(&[], "ar", "en de fr es fi ar");
        is(&["fi-FI", "en", "fi"], "en", "fi en");
        is(&["de"], "de", "de");
        is(&["tlh", "?"], "ar", "en de fr es fi ar");
        let only = ["ar".to_owned()];
        let limited = Languages::load(&[], Speaks { only: &only, pseudo: false }).unwrap();
        assert_eq!(limited.offered(&["de".to_owned()]), [("ar".to_owned(), "العربية".to_owned())]);
    }

    #[test]
    fn a_file_that_is_not_fluent_is_told_with_its_line() {
        let own = [OwnTexts { tag: "en".into(), source: "login-title = Fine\nnav-orders = { $\n".into() }];
        let problem = Languages::load(&own, Speaks::default()).err().unwrap().to_string();
        assert!(problem.starts_with("locales/en.ftl: line 2: "), "{problem}");
        let deep = [OwnTexts { tag: "en".into(), source: format!("login-title = {}", "{".repeat(5000)) }];
        let problem = Languages::load(&deep, Speaks::default()).err().unwrap().to_string();
        assert!(problem.starts_with("locales/en.ftl: line 1: more than"), "{problem}");
    }
}
