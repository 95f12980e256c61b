//! Ids, which are numbers for some things and texts for others. All are carried as texts.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// An id, never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ApiId(pub(super) String);

impl<'de> Deserialize<'de> for ApiId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Number(number) => Ok(Self(number.to_string())),
            Value::String(text) if !text.is_empty() => Ok(Self(text)),
            _ => Err(D::Error::custom("not an id")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_texts_are_ids_and_nothing_else_is() {
        let id = |json| serde_json::from_str::<ApiId>(json).ok().map(|id| id.0);
        assert_eq!(id("17").as_deref(), Some("17"));
        assert_eq!(id("9007199254740993").as_deref(), Some("9007199254740993"));
        assert_eq!(id("\"o-17\"").as_deref(), Some("o-17"));
        for bad in ["\"\"", "true", "[]", "{}"] {
            assert_eq!(id(bad), None, "{bad}");
        }
        assert_eq!(serde_json::from_str::<Option<ApiId>>("null").unwrap(), None);
    }
}
