//! A submitted form: decoded strictly, in the order of the fields.

use std::collections::BTreeMap;

use axum::body::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Names and values as typed. Every name stands once.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FormData(Vec<(String, String)>);

/// The body is no form of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormDataError {
    /// Bytes that are no UTF-8; guessing would change a password.
    #[error("not UTF-8")]
    NotUtf8,
    /// A field twice: no form of this app sends that.
    #[error("a field twice")]
    Repeated,
    /// More fields than any form of this app has.
    #[error("too many fields")]
    TooMany,
}

/// Most fields of one form.
const MAX_FIELDS: usize = 300;

impl FormData {
    /// Decodes an `application/x-www-form-urlencoded` body.
    pub fn decode(body: &Bytes) -> Result<Self, FormDataError> {
        let mut pairs: Vec<(String, String)> = Vec::new();
        for part in body.split(|byte| *byte == b'&').filter(|part| !part.is_empty()) {
            let (name, value) = match part.iter().position(|byte| *byte == b'=') {
                Some(at) => (&part[..at], &part[at + 1..]),
                None => (part, &[][..]),
            };
            let (name, value) = (decode(name)?, decode(value)?);
            if pairs.len() == MAX_FIELDS {
                return Err(FormDataError::TooMany);
            }
            if pairs.iter().any(|(known, _)| *known == name) {
                return Err(FormDataError::Repeated);
            }
            pairs.push((name, value));
        }
        Ok(Self(pairs))
    }

    /// From names and values.
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// The value of a field; nothing for a field that was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// The value of a field, if it was sent.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Takes a field out.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(known, _)| known != name);
    }

    /// All fields.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Fields with control characters other than tab and line breaks, which no keyboard types.
    pub fn with_control_characters(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter(|(_, value)| value.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')))
            .map(|(name, _)| name.as_str())
    }

    /// The same with one more field; nothing new when it is there.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        if self.get(name).is_none() {
            self.0.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// The form encoded anew.
    pub fn encode(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }
}

/// Shows names only: values may be passwords.
impl std::fmt::Debug for FormData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

impl Serialize for FormData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de> Deserialize<'de> for FormData {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(|map| Self(map.into_iter().collect()))
    }
}

fn decode(bytes: &[u8]) -> Result<String, FormDataError> {
    let spaced: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let decoded: Vec<u8> = percent_encoding::percent_decode(&spaced).collect();
    String::from_utf8(decoded).map_err(|_| FormDataError::NotUtf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(body: &str) -> Result<FormData, FormDataError> {
        FormData::decode(&Bytes::copy_from_slice(body.as_bytes()))
    }

    #[test]
    fn values_come_through_byte_for_byte() {
        let form = decode("password=+p%26%3D%2B%25%C3%A9%09+&x&y=").unwrap();
        assert_eq!(form.get("password"), Some(" p&=+%é\t "));
        assert_eq!(form.get("x"), Some(""));
        assert_eq!(form.get("y"), Some(""));
        assert_eq!(form.get("z"), None);
    }

    #[test]
    fn what_is_no_utf8_is_refused_rather_than_replaced() {
        for body in ["a=%ff", "a=%ed%a0%80", "%fe=1", "a=%c0%80"] {
            assert_eq!(decode(body), Err(FormDataError::NotUtf8), "{body}");
        }
    }

    #[test]
    fn a_field_stands_once() {
        assert_eq!(decode("a=1&a=2"), Err(FormDataError::Repeated));
        assert_eq!(decode("a=1&%61=2"), Err(FormDataError::Repeated));
    }

    #[test]
    fn floods_of_fields_are_refused() {
        let body: String = (0..100_000).map(|i| format!("f{i}=&")).collect();
        assert_eq!(decode(&body), Err(FormDataError::TooMany));
    }

    #[test]
    fn control_characters_are_found() {
        let form = decode("a=x%00&b=tab%09ok&c=%1b&d=%0d%0a&e=%7f&f=%C2%85").unwrap();
        assert_eq!(form.with_control_characters().collect::<Vec<_>>(), ["a", "c", "e", "f"]);
    }

    #[test]
    fn values_stay_out_of_debug_output() {
        assert_eq!(format!("{:?}", decode("password=secret").unwrap()), "[\"password\"]");
    }

    proptest::proptest! {
        #[test]
        fn encoding_and_decoding_give_the_same(pairs in proptest::collection::btree_map("\\PC{0,12}", "\\PC{0,40}", 0..8)) {
            let form = FormData::from_pairs(pairs.into_iter().collect());
            proptest::prop_assert_eq!(decode(&form.encode()).unwrap(), form);
        }

        #[test]
        fn no_body_panics(body in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            let _ = FormData::decode(&Bytes::from(body));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(body in proptest::collection::vec(proptest::num::u8::ANY, 0..2_000)) {
            let body = Bytes::from(body);
            if let Ok(form) = FormData::decode(&body) {
                let again = FormData::decode(&Bytes::from(form.encode()));
                proptest::prop_assert_eq!(again, Ok(form), "what was read is written and read alike");
            }
        }

        #[test]
        fn every_text_arrives_as_it_was_typed(pairs in proptest::collection::btree_map("\\PC*", "(?s).*", 0..20)) {
            let pairs: Vec<(String, String)> = pairs.into_iter().collect();
            let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
            proptest::prop_assert_eq!(FormData::decode(&Bytes::from(body)), Ok(FormData::from_pairs(pairs)));
        }
    }
}
