//! Which colours stand on which, and whether the one can be read on the other (WCAG 2.2, 1.4.3 and 1.4.11).

use std::fmt;

use super::colors::{Palette, Unknown};
use super::settings::Scheme;
use super::tokens::Tokens;

/// Least contrast of words.
const WORDS: f64 = 4.5;
/// Least contrast of edges and drawings that have a meaning.
const EDGES: f64 = 3.0;

/// In place of a contrast where shoppers never see the scheme.
pub(super) const NEVER_SHOWN: &str = "never shown";

/// A token that stands on another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The words or the edge.
    pub front: &'static str,
    /// What they stand on.
    pub ground: &'static str,
    /// The least contrast.
    pub needed: f64,
}

/// The pairs of the built-in pages: what stands on what, and the least contrast.
const PAIRS: &[(&str, &[&str], f64)] = &[
    (
        "--text",
        &["--bg", "--surface", "--sunken", "--card-bg", "--input-bg", "--header-bg", "--accent-soft"],
        WORDS,
    ),
    ("--text", &["--success-soft", "--warning-soft", "--danger-soft", "--info-soft"], WORDS),
    ("--text-muted", &["--bg", "--surface", "--sunken", "--card-bg", "--input-bg", "--footer-bg"], WORDS),
    ("--title-color", &["--bg", "--surface", "--card-bg"], WORDS),
    ("--link", &["--bg", "--surface", "--card-bg", "--sunken", "--header-bg", "--footer-bg"], WORDS),
    ("--accent", &["--bg", "--surface", "--accent-soft"], WORDS),
    ("--accent-hover", &["--bg", "--surface"], WORDS),
    ("--on-accent", &["--accent"], WORDS),
    ("--button-text", &["--button-bg", "--button-bg-hover"], WORDS),
    ("--nav-current-text", &["--nav-current-bg"], WORDS),
    ("--success", &["--success-soft", "--surface", "--bg"], WORDS),
    ("--warning", &["--warning-soft"], WORDS),
    ("--danger", &["--danger-soft", "--surface", "--bg"], WORDS),
    ("--surface", &["--danger"], WORDS),
    ("--info", &["--info-soft"], WORDS),
    ("--sale", &["--bg", "--surface"], WORDS),
    ("--input-border", &["--input-bg", "--surface", "--bg"], EDGES),
    ("--border-strong", &["--surface", "--bg"], EDGES),
    ("--focus", &["--bg", "--surface", "--sunken", "--header-bg"], EDGES),
];

/// What came of one pair in one scheme.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The contrast.
    Ratio(f64),
    /// A colour that cannot be worked out here.
    NotChecked(Unknown),
}

/// A pair with its contrast in both schemes.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What stands on what.
    pub pair: Pair,
    /// In the light scheme.
    pub light: Outcome,
    /// In the dark scheme.
    pub dark: Outcome,
}

impl Line {
    /// The schemes in which it cannot be read, with the contrast.
    pub fn unreadable(&self) -> impl Iterator<Item = (Scheme, f64)> {
        [(Scheme::Light, &self.light), (Scheme::Dark, &self.dark)].into_iter().filter_map(
            |(scheme, outcome)| {
                match outcome {
                    // A colour on paper is rounded as well.
                    Outcome::Ratio(ratio) if (ratio * 100.0).round() < self.pair.needed * 100.0 => {
                        Some((scheme, *ratio))
                    }
                    _ => None,
                }
            },
        )
    }
}

/// The contrast of all pairs, with a theme's tokens over the built-in ones. A scheme that shoppers never see is left out.
pub(super) fn check(built_in: &Tokens, theme: Option<&Tokens>, pinned: Scheme) -> Vec<Line> {
    let palette = |scheme| {
        let mut values = built_in.at_root(scheme);
        values.extend(theme.map(|theme| theme.at_root(scheme)).unwrap_or_default());
        Palette { scheme, values }
    };
    let (light, dark) = (palette(Scheme::Light), palette(Scheme::Dark));
    let seen = |palette: &Palette, pair: &Pair| match pinned == Scheme::Auto || pinned == palette.scheme {
        true => ratio(palette, pair),
        false => Outcome::NotChecked(NEVER_SHOWN.to_owned()),
    };
    let pairs = PAIRS.iter().flat_map(|&(front, grounds, needed)| {
        grounds.iter().map(move |&ground| Pair { front, ground, needed })
    });
    pairs.map(|pair| Line { light: seen(&light, &pair), dark: seen(&dark, &pair), pair }).collect()
}

fn ratio(palette: &Palette, pair: &Pair) -> Outcome {
    let ratio = || {
        let page = palette.color("--bg")?;
        let ground = palette.color(pair.ground)?.over(page);
        Ok::<_, Unknown>(palette.color(pair.front)?.over(ground).contrast(ground))
    };
    ratio().map_or_else(Outcome::NotChecked, Outcome::Ratio)
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Ratio(ratio) => f.pad(&format!("{ratio:.2}")),
            Self::NotChecked(words) => f.pad(if words == NEVER_SHOWN { "-" } else { "?" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_colours_can_be_read_in_both_schemes() {
        let lines = check(&Tokens::built_in(), None, Scheme::Auto);
        for line in &lines {
            assert_eq!(line.unreadable().collect::<Vec<_>>(), [], "{:?}", line.pair);
            let checked = matches!((&line.light, &line.dark), (Outcome::Ratio(_), Outcome::Ratio(_)));
            assert!(checked, "{line:?}");
        }
    }

    #[test]
    fn a_pale_colour_is_told_for_the_scheme_it_is_pale_in() {
        let theme = Tokens::read(":root { --text-muted: light-dark(#bbb, #b3ada3) }");
        let lines = check(&Tokens::built_in(), Some(&theme), Scheme::Auto);
        let unreadable: Vec<_> = lines
            .iter()
            .flat_map(|line| line.unreadable().map(|(scheme, _)| (line.pair.front, line.pair.ground, scheme)))
            .collect();
        assert!(unreadable.contains(&("--text-muted", "--surface", Scheme::Light)), "{unreadable:?}");
        assert!(
            unreadable.iter().all(|(front, _, scheme)| (*front, *scheme) == ("--text-muted", Scheme::Light))
        );
        let never_light = check(&Tokens::built_in(), Some(&theme), Scheme::Dark);
        assert!(never_light.iter().all(|line| line.unreadable().next().is_none()));
    }

    #[test]
    fn what_falls_back_to_a_colour_follows_it() {
        let theme = Tokens::read("html { --accent: #ff0 }");
        let lines = check(&Tokens::built_in(), Some(&theme), Scheme::Light);
        let fails =
            |front| lines.iter().any(|line| line.pair.front == front && line.unreadable().next().is_some());
        assert!(fails("--link") && fails("--button-text") && fails("--accent") && !fails("--text"));
    }

    #[test]
    fn a_mixed_colour_is_not_checked_and_not_passed() {
        let theme = Tokens::read(":root { --accent: color-mix(in oklab, red, blue) }");
        let lines = check(&Tokens::built_in(), Some(&theme), Scheme::Auto);
        let accent = lines.iter().find(|line| line.pair.front == "--link").unwrap();
        assert_eq!(accent.light, Outcome::NotChecked("color-mix(in oklab, red, blue)".to_owned()));
    }
}
