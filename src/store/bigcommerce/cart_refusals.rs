//! Why a cart is not changed. These mutations have no unions of errors: the API tells the reasons apart by their words.

use super::response::words_on;
use crate::store::graphql::problems::Problems;
use crate::store::{Refusal, StoreError};

/// Words that are looked for in any case, and what they mean. The first that is found counts.
const WORDS: [(&str, Refusal); 8] = [
    ("not enough stock", Refusal::NotEnoughStock),
    ("out of stock", Refusal::NotEnoughStock),
    ("in stock", Refusal::NotEnoughStock),
    ("insufficient stock", Refusal::NotEnoughStock),
    ("no such cart", Refusal::NoSuchCart),
    ("cart not found", Refusal::NoSuchCart),
    ("cart does not exist", Refusal::NoSuchCart),
    ("cart doesn't exist", Refusal::NoSuchCart),
];

/// What the problems of a change of a cart mean. Faults of the store itself are no refusal.
pub(super) fn refusal(problems: &Problems) -> StoreError {
    if let Some((_, meaning)) = WORDS.iter().find(|(words, _)| problems.say(words)) {
        return StoreError::refused(meaning.clone());
    }
    match words_on(problems, &["cart"]) {
        Some(message) => StoreError::refused(Refusal::Cart { message }),
        None => problems.unexpected(),
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::super::response::read;
    use super::*;
    use crate::store::http::Kind;

    #[derive(Debug, Deserialize)]
    struct Nothing {}

    fn refused(error: &str) -> StoreError {
        let json = format!(r#"{{"data":null,"errors":[{error}]}}"#);
        match read::<Nothing>(json.as_bytes(), Kind::Mutation) {
            Ok(answer) => refusal(&answer.problems),
            Err(error) => error,
        }
    }

    fn on_cart(message: &str) -> StoreError {
        refused(&format!(
            r#"{{"message":{},"path":["cart","change"]}}"#,
            serde_json::to_string(message).unwrap()
        ))
    }

    #[test]
    fn reasons_are_told_by_their_words() {
        for (message, expected) in [
            ("Not enough stock: Item \"Cup\" has 3 left", Refusal::NotEnoughStock),
            ("Cup is out of stock.", Refusal::NotEnoughStock),
            ("There are only 3 of Cup in stock.", Refusal::NotEnoughStock),
            ("There is no such cart.", Refusal::NoSuchCart),
            ("Cart not found", Refusal::NoSuchCart),
            ("The cart does not exist", Refusal::NoSuchCart),
            (
                "The option Size is required.",
                Refusal::Cart { message: "The option Size is required.".into() },
            ),
        ] {
            match on_cart(message) {
                StoreError::Refused(refusals) => assert_eq!(refusals, [expected], "{message}"),
                other => panic!("{message}: {other:?}"),
            }
        }
    }

    #[test]
    fn the_stores_own_faults_are_no_refusal() {
        for error in [
            r#"{"message":"Internal server error","path":["cart","change"]}"#,
            r#"{"message":"Cannot query field"}"#,
            r#"{"message":"","path":["cart","change"]}"#,
            r#"{"message":"Too complex","path":["cart","change"],"extensions":{"code":"QUERY_TOO_COMPLEX"}}"#,
        ] {
            assert!(matches!(refused(error), StoreError::Unexpected(_)), "{error}");
        }
        assert!(matches!(on_cart("The storefront channel is not live"), StoreError::Closed(_)));
    }
}
