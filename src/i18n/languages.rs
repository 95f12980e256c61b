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
const BUILT_IN: &[(&str, &str)] = &[("en", include_str!("../../locales/en.ftl"))];

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
    /// English, whether it is offered or not.
    last_resort: Arc<Texts>,
}

/// A language that visitors may choose.
struct Offered {
    locale: Locale,
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
            languages.push(Offered { locale: locale(pseudo::TAG)?, texts: Arc::new(pseudo_texts()?) });
        }
        let last_resort = match languages.iter().find(|offered| offered.texts.tag == "en") {
            Some(english) => english.texts.clone(),
            None => offered("en", own)?.texts,
        };
        Ok(Self { languages, last_resort })
    }

    /// The best language for what a visitor chose, if anything, and an `Accept-Language` header; the first one without
    /// a match.
    ///
    /// The region that the header names beside a language decides the form of dates and numbers.
    pub fn negotiate(&self, chosen: Option<&str>, accept_language: Option<&str>) -> Language {
        let wanted = preferences(accept_language.unwrap_or_default());
        if let Some(offered) = chosen.and_then(|tag| self.find(tag)) {
            let regional = wanted.iter().find(|locale| locale.id.language == offered.locale.id.language);
            return self.language(offered, regional.filter(|_| offered.texts.tag != pseudo::TAG));
        }
        let found = wanted.iter().find_map(|wanted| Some((self.best(wanted)?, wanted)));
        match (found, self.languages.first()) {
            (Some((offered, wanted)), _) => self.language(offered, Some(wanted)),
            (None, Some(first)) => self.language(first, None),
            (None, None) => {
                Language::new(self.last_resort.clone(), self.last_resort.clone(), Locale::UNKNOWN)
            }
        }
    }

    /// The tag as this app writes it, when the language is offered.
    pub fn tag(&self, tag: &str) -> Option<&str> {
        self.find(tag).map(|offered| offered.texts.tag.as_str())
    }

    /// Every language that visitors may choose, the default first.
    pub fn all(&self) -> impl Iterator<Item = Language> {
        self.languages.iter().map(|offered| self.language(offered, None))
    }

    fn find(&self, tag: &str) -> Option<&Offered> {
        self.languages.iter().find(|offered| offered.texts.tag.eq_ignore_ascii_case(tag))
    }

    fn best(&self, wanted: &Locale) -> Option<&Offered> {
        let same = |offered: &&Offered| offered.locale.id == wanted.id;
        let related = |offered: &&Offered| {
            offered.locale.id.language == wanted.id.language && offered.texts.tag != pseudo::TAG
        };
        self.languages.iter().find(same).or_else(|| self.languages.iter().find(related))
    }

    fn language(&self, offered: &Offered, regional: Option<&Locale>) -> Language {
        let locale = regional.unwrap_or(&offered.locale).clone();
        Language::new(offered.texts.clone(), self.last_resort.clone(), locale)
    }
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
    Ok(Offered { locale: locale(tag)?, texts: Arc::new(texts(tag, &sources)?) })
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
    fn a_header_that_makes_no_sense_means_the_first_language() {
        let languages = languages();
        for header in ["", "xx", "*", ";;;,,,", "en;q=0", "zz-zz-zz-zz", "\u{1}"] {
            assert_eq!(languages.negotiate(None, Some(header)).tag(), "en", "{header:?}");
        }
    }

    #[test]
    fn only_who_asks_for_the_pseudo_locale_gets_it() {
        let languages = languages();
        assert_eq!(languages.negotiate(None, Some("en-XA")).tag(), pseudo::TAG);
        assert_eq!(languages.negotiate(Some("en-xa"), None).tag(), pseudo::TAG);
        assert_eq!(languages.negotiate(None, Some("en-AU")).tag(), "en");
        assert!(Languages::load(&[], Speaks::default()).unwrap().tag(pseudo::TAG).is_none());
    }

    #[test]
    fn a_merchants_texts_stand_over_the_built_in_ones_and_may_be_a_language_of_their_own() {
        let own = [
            OwnTexts { tag: "en".into(), source: "login-title = Come in".into() },
            OwnTexts { tag: "sv".into(), source: "login-title = Logga in".into() },
        ];
        let languages = Languages::load(&own, Speaks::default()).unwrap();
        let text = |tag, key: &str| languages.negotiate(Some(tag), None).text(key, &[]);
        assert_eq!(text("en", "login-title"), "Come in");
        assert_eq!(text("en", "nav-orders"), "Orders");
        assert_eq!(text("sv", "login-title"), "Logga in");
        assert_eq!(text("sv", "nav-orders"), "Orders");
    }

    #[test]
    fn a_file_that_is_not_fluent_is_told_with_its_line() {
        let own = [OwnTexts { tag: "en".into(), source: "login-title = Fine\nnav-orders = { $\n".into() }];
        let problem = Languages::load(&own, Speaks::default()).err().unwrap().to_string();
        assert!(problem.starts_with("locales/en.ftl: line 2: "), "{problem}");
    }
}
