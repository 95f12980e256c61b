//! Reads `theme.toml` key by key, so that every mistake is told at once, with its key and line.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::findings::{Findings, line_at, meant};

/// The file's name.
pub(super) const FILE: &str = "theme.toml";

/// A table of the file. Keys that nobody asked for by the end are unknown ones.
pub(super) struct Section<'f, 'i> {
    /// What stands before its keys, such as `contact.`.
    path: String,
    /// Where it begins.
    line: usize,
    table: DeTable<'i>,
    known: Vec<&'static str>,
    source: &'i str,
    findings: &'f mut Findings,
}

impl<'f, 'i> Section<'f, 'i> {
    /// The whole file.
    pub(super) fn whole(source: &'i str, findings: &'f mut Findings) -> Self {
        let (table, errors) = DeTable::parse_recoverable(source);
        for error in errors {
            let line = error.span().map(|span| line_at(source, span.start));
            findings.error(FILE, line, error.message());
        }
        Self { path: String::new(), line: 1, table: table.into_inner(), known: Vec::new(), source, findings }
    }

    /// The value of a key, if it is there and sound.
    pub(super) fn value<T: DeserializeOwned>(&mut self, key: &'static str) -> Option<T> {
        let value = self.take(key)?;
        let line = line_at(self.source, value.span().start);
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.span().map_or(line, |span| line_at(self.source, span.start));
                self.findings.error(FILE, Some(line), format!("{}{key}: {}", self.path, error.message()));
                None
            }
        }
    }

    /// The same of a key that must be there.
    pub(super) fn needed<T: DeserializeOwned>(&mut self, key: &'static str) -> Option<T> {
        if !self.table.contains_key(key) {
            self.findings.error(FILE, Some(self.line), format!("{}{key}: is missing", self.path));
        }
        self.value(key)
    }

    /// A table; an empty one where it is not there.
    pub(super) fn section(&mut self, key: &'static str) -> Section<'_, 'i> {
        let found = self.take(key).and_then(|value| self.table_of(key, value));
        let (line, table) = found.unwrap_or((self.line, DeTable::default()));
        self.inner(format!("{}{key}.", self.path), line, table)
    }

    /// A list of tables, each read by `read`.
    pub(super) fn sections<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(Section<'_, 'i>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let line = line_at(self.source, value.span().start);
        let DeValue::Array(tables) = value.into_inner() else {
            let problem = format!("{0}{key}: write each one as [[{0}{key}]]", self.path);
            self.findings.error(FILE, Some(line), problem);
            return Vec::new();
        };
        let mut found = Vec::new();
        for (place, table) in tables.into_iter().enumerate() {
            if let Some((line, table)) = self.table_of(key, table) {
                let path = format!("{}{key}[{}].", self.path, place + 1);
                found.extend(read(self.inner(path, line, table)));
            }
        }
        found
    }

    /// Tells the keys that nobody asked for.
    pub(super) fn finish(self) {
        for key in self.table.keys() {
            let name = format!("{}{}", self.path, key.get_ref());
            let meant = meant(key.get_ref(), self.known.iter().copied());
            let hint =
                meant.map(|meant| format!("; did you mean `{}{meant}`?", self.path)).unwrap_or_default();
            let line = line_at(self.source, key.span().start);
            self.findings.warning(FILE, Some(line), format!("`{name}` means nothing{hint}"));
        }
    }

    fn take(&mut self, key: &'static str) -> Option<Spanned<DeValue<'i>>> {
        self.known.push(key);
        self.table.remove(key)
    }

    fn table_of(&mut self, key: &str, value: Spanned<DeValue<'i>>) -> Option<(usize, DeTable<'i>)> {
        let line = line_at(self.source, value.span().start);
        match value.into_inner() {
            DeValue::Table(table) => Some((line, table)),
            _ => {
                self.findings.error(
                    FILE,
                    Some(line),
                    format!("{0}{key}: must be a table [{0}{key}]", self.path),
                );
                None
            }
        }
    }

    fn inner(&mut self, path: String, line: usize, table: DeTable<'i>) -> Section<'_, 'i> {
        Section { path, line, table, known: Vec::new(), source: self.source, findings: self.findings }
    }
}
