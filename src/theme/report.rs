//! What there is to say of a theme: for the log at start, and for `check-theme`.

use std::fmt;
use std::path::Path;

use super::color_values;
use super::contrast::{self, Line, Outcome};
use super::findings::Findings;
use super::{BrokenTheme, Theme, read};

/// A theme, looked through.
pub struct Report {
    /// Errors and warnings.
    pub findings: Findings,
    /// What stands on what.
    pub contrast: Vec<Line>,
    set_for_parts: Vec<String>,
}

impl Report {
    /// Looks through a theme's folder; the built-in theme without one.
    pub fn of(dir: Option<&Path>) -> Self {
        let (_, report) = read(dir, false);
        report
    }

    pub(super) fn new(findings: Findings, contrast: Vec<Line>, set_for_parts: Vec<String>) -> Self {
        Self { findings, contrast, set_for_parts }
    }

    /// Whether it can be used, and everything that was checked can be read.
    pub fn is_good(&self) -> bool {
        self.findings.errors.is_empty() && self.contrast.iter().all(|line| line.unreadable().next().is_none())
    }

    /// Writes the warnings into the log.
    pub(super) fn log(&self) {
        for warning in &self.findings.warnings {
            tracing::warn!("theme: {warning}");
        }
        for line in &self.contrast {
            for (scheme, ratio) in line.unreadable() {
                tracing::warn!(
                    "theme: {} on {} is hard to read in the {} scheme: contrast {ratio:.2}, {} is needed",
                    line.pair.front,
                    line.pair.ground,
                    scheme.name(),
                    line.pair.needed
                );
            }
        }
    }
}

impl Theme {
    /// The theme of a folder, or the built-in one; whatever there is to say of it goes to the log.
    ///
    /// # Errors
    /// All errors of the theme at once.
    pub fn load(dir: Option<&Path>, development: bool) -> Result<Self, BrokenTheme> {
        let (theme, report) = read(dir, development);
        report.log();
        theme.ok_or(BrokenTheme(report.findings.errors))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "{:<20}{:<20}{:>7}{:>8}{:>8}", "token", "on", "light", "dark", "needed")?;
        let mut unreadable = 0;
        for line in &self.contrast {
            let fails = line.unreadable().count();
            unreadable += fails;
            let is_open = [&line.light, &line.dark].iter().any(|outcome| is_open(outcome));
            let verdict = match (fails, is_open) {
                (0, false) => "ok",
                (0, true) => "not checked",
                _ => "FAIL",
            };
            let pair = &line.pair;
            writeln!(
                f,
                "{:<20}{:<20}{:>7}{:>8}{:>8.1}  {verdict}",
                pair.front, pair.ground, line.light, line.dark, pair.needed
            )?;
        }
        writeln!(f)?;
        let mut unknown: Vec<&str> = self
            .contrast
            .iter()
            .flat_map(|line| [&line.light, &line.dark])
            .filter_map(|outcome| match outcome {
                // What is no colour is an error and told below.
                Outcome::NotChecked(words) if is_open(outcome) && color_values::check(words).is_ok() => {
                    Some(words.as_str())
                }
                _ => None,
            })
            .collect();
        unknown.sort_unstable();
        unknown.dedup();
        for words in unknown {
            writeln!(f, "not checked: `{words}` can only be worked out by a browser")?;
        }
        if !self.set_for_parts.is_empty() {
            writeln!(
                f,
                "not checked: what is set for parts of a page only: {}",
                self.set_for_parts.join(", ")
            )?;
        }
        for error in &self.findings.errors {
            writeln!(f, "error: {error}")?;
        }
        for warning in &self.findings.warnings {
            writeln!(f, "warning: {warning}")?;
        }
        let (errors, warnings) = (self.findings.errors.len(), self.findings.warnings.len());
        write!(f, "errors: {errors}, unreadable pairs: {unreadable}, warnings: {warnings}")
    }
}

/// Whether a colour could not be worked out, though somebody sees it.
fn is_open(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::NotChecked(words) if words != contrast::NEVER_SHOWN)
}
