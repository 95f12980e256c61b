//! Colours as a browser would work them out: `var()`, `light-dark()`, and every notation that stands for itself.

use std::cell::Cell;
use std::collections::BTreeMap;

use color::{ColorSpaceTag, DynamicColor, parse_color};
use cssparser::{ParseError, Parser, Token};

use super::settings::Scheme;

/// Tokens within tokens; more is a circle.
const MAX_DEPTH: usize = 16;
/// Tokens looked up for one colour; more is a mistake, or meant to keep us busy.
const MAX_LOOKUPS: u32 = 500;

/// The tokens of one scheme.
pub(super) struct Palette<'a> {
    pub(super) scheme: Scheme,
    pub(super) values: BTreeMap<&'a str, &'a str>,
}

/// A colour in sRGB: red, green, blue, and how much it covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rgba([f64; 4]);

/// Why a colour is not known: the words that cannot be worked out here.
pub(super) type Unknown = String;

/// Where a value stands that is worked out.
#[derive(Clone, Copy)]
struct Place<'a> {
    depth: usize,
    /// Lookups that are left for the whole colour.
    left: &'a Cell<u32>,
}

impl Place<'_> {
    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}

impl Palette<'_> {
    /// The colour of a token.
    pub(super) fn color(&self, token: &str) -> Result<Rgba, Unknown> {
        let value =
            self.plain(&format!("var({token})"), Place { depth: 0, left: &Cell::new(MAX_LOOKUPS) })?;
        let color = parse_color(value.trim()).map_err(|_| value.trim().to_owned())?;
        Ok(Rgba::from(color))
    }

    /// A value without `var()` and `light-dark()`.
    fn plain(&self, value: &str, place: Place) -> Result<String, Unknown> {
        if place.depth == MAX_DEPTH || place.left.get() == 0 {
            return Err(value.to_owned());
        }
        place.left.set(place.left.get() - 1);
        self.words(&mut Parser::new(value), place)
    }

    fn words(&self, parser: &mut Parser, place: Place) -> Result<String, Unknown> {
        let mut plain = String::new();
        loop {
            let start = parser.position();
            let token = parser.next_including_whitespace_and_comments().cloned();
            let name = match token {
                Err(_) => return Ok(plain),
                Ok(Token::Comment(_)) => continue,
                Ok(Token::Function(name)) => name,
                Ok(Token::ParenthesisBlock) => {
                    let inner = self.inner(parser, |inner| self.words(inner, place))?;
                    plain.push_str(&format!("({inner})"));
                    continue;
                }
                Ok(_) => {
                    plain.push_str(parser.slice_from(start));
                    continue;
                }
            };
            if name.eq_ignore_ascii_case("var") {
                let found = self.inner(parser, |inner| {
                    let token =
                        inner.expect_ident().map(|name| name.to_string()).map_err(|_| "var()".to_owned())?;
                    let fallback = inner.expect_comma().is_ok().then(|| rest(inner));
                    match (self.values.get(token.as_str()), fallback) {
                        (Some(value), _) => self.plain(value, place.deeper()),
                        (None, Some(fallback)) => self.plain(&fallback, place.deeper()),
                        (None, None) => Err(format!("var({token})")),
                    }
                });
                plain.push_str(&found?);
            } else if name.eq_ignore_ascii_case("light-dark") {
                let both = self.inner(parser, |inner| Ok(rest(inner)))?;
                let chosen =
                    halves(&both).map(|(light, dark)| if self.scheme == Scheme::Dark { dark } else { light });
                plain.push_str(
                    &self.plain(&chosen.ok_or_else(|| format!("light-dark({both})"))?, place.deeper())?,
                );
            } else {
                let inner = self.inner(parser, |inner| self.words(inner, place))?;
                plain.push_str(&format!("{name}({inner})"));
            }
        }
    }

    fn inner(
        &self,
        parser: &mut Parser,
        read: impl FnOnce(&mut Parser) -> Result<String, Unknown>,
    ) -> Result<String, Unknown> {
        let mut found = Err(String::new());
        let _ = parser.parse_nested_block(|inner| {
            found = read(inner);
            while inner.next().is_ok() {}
            Ok::<(), ParseError<()>>(())
        });
        found
    }
}

fn rest(parser: &mut Parser) -> String {
    let start = parser.position();
    while parser.next().is_ok() {}
    parser.slice_from(start).to_owned()
}

/// What stands before and behind the first comma that is in no bracket.
fn halves(both: &str) -> Option<(String, String)> {
    let mut parser = Parser::new(both);
    let start = parser.position();
    while !matches!(parser.next().ok()?, Token::Comma) {}
    let light = parser.slice_from(start).trim_end_matches(',').to_owned();
    Some((light, rest(&mut parser)))
}

impl From<DynamicColor> for Rgba {
    fn from(color: DynamicColor) -> Self {
        Self(color.convert(ColorSpaceTag::Srgb).components.map(|part| f64::from(part).clamp(0.0, 1.0)))
    }
}

impl Rgba {
    /// This colour before another one.
    pub(super) fn over(self, ground: Self) -> Self {
        let [.., a] = self.0;
        let mut mixed = [0.0; 4];
        for (part, (front, back)) in mixed.iter_mut().zip(self.0.iter().zip(ground.0)) {
            *part = front * a + back * (1.0 - a);
        }
        let [r, g, b, _] = mixed;
        let [.., below] = ground.0;
        Self([r, g, b, a + below * (1.0 - a)])
    }

    /// The contrast of two colours that cover everything (WCAG 2.2): from 1 to 21.
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [r, g, b, a] = self.0.map(|part| part as f32);
        f64::from(
            DynamicColor::from_alpha_color(color::AlphaColor::<color::Srgb>::new([r, g, b, a]))
                .relative_luminance(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(tokens: &[(&'static str, &'static str)], scheme: Scheme) -> Result<Rgba, Unknown> {
        Palette { scheme, values: tokens.iter().copied().collect() }.color("--x")
    }

    fn close(value: &'static str, expected: [f64; 4]) {
        let Rgba(found) = color(&[("--x", value)], Scheme::Light).unwrap();
        let near = found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.005);
        assert!(near, "{value}: {found:?}");
    }

    #[test]
    fn tokens_that_multiply_keep_nobody_busy() {
        let names: Vec<String> = (0..15).map(|level| format!("--l{level}")).collect();
        let values: Vec<String> = (1..16).map(|level| format!("var(--l{level}) ").repeat(12)).collect();
        let tokens = names.iter().zip(&values).map(|(name, value)| (name.as_str(), value.as_str()));
        let tokens = tokens.chain([("--x", "var(--l0)"), ("--l15", "")]).collect();
        assert!(Palette { scheme: Scheme::Light, values: tokens }.color("--x").is_err());
    }

    #[test]
    fn every_usual_notation_is_known() {
        for white in [
            "#fff",
            "white",
            "rgb(255 255 255)",
            "rgb(255, 255, 255)",
            "hsl(0 0% 100%)",
            "oklch(1 0 0)",
            "light-dark(#fff, #000)",
            " /* a */ #FFFFFF ",
            "color(srgb 1 1 1)",
        ] {
            close(white, [1.0; 4]);
        }
        close("rgb(0 0 0 / 50%)", [0.0, 0.0, 0.0, 0.5]);
        close("transparent", [0.0; 4]);
    }

    #[test]
    fn tokens_lead_to_tokens_in_the_scheme_that_is_asked_for() {
        let tokens = [
            ("--x", "var(--y)"),
            ("--y", "light-dark(var(--z, #f00), var(--none, rgb(0 0 var(--b))))"),
            ("--b", "255"),
        ];
        assert_eq!(color(&tokens, Scheme::Light), Ok(Rgba([1.0, 0.0, 0.0, 1.0])));
        assert_eq!(color(&tokens, Scheme::Dark), Ok(Rgba([0.0, 0.0, 1.0, 1.0])));
    }

    #[test]
    fn what_cannot_be_worked_out_is_never_taken_for_a_colour() {
        for (value, told) in [
            ("color-mix(in oklab, red, blue)", "color-mix(in oklab, red, blue)"),
            ("rgb(from red r g b)", "rgb(from red r g b)"),
            ("var(--nowhere)", "var(--nowhere)"),
            ("currentColor", "currentColor"),
            ("var(--x)", "var(--x)"),
            ("light-dark(red)", "light-dark(red)"),
            ("", ""),
            ("#12", "#12"),
        ] {
            assert_eq!(color(&[("--x", value)], Scheme::Light), Err(told.to_owned()), "{value}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let rgb = |hex| color(&[("--x", hex)], Scheme::Light).unwrap();
        let near = |a: f64, b: f64| assert!((a - b).abs() < 0.01, "{a} {b}");
        near(rgb("#000").contrast(rgb("#fff")), 21.0);
        near(rgb("#767676").contrast(rgb("#fff")), 4.54);
        near(rgb("#fff").contrast(rgb("#1c5d58")), 7.62);
        near(rgb("rgb(0 0 0 / 0.5)").over(rgb("#fff")).contrast(rgb("#fff")), 3.98);
    }
}
