//! The documents against what the table says of them.

use super::*;

const ALL: [Operation; 17] = [
    PUBLIC_DATA,
    CURRENCIES,
    STORE_NAME,
    LOG_IN,
    REGISTER,
    RENEW_TOKEN,
    LOG_OUT,
    CUSTOMER_FRAME,
    CUSTOMER_ACCESS,
    CUSTOMER_DETAILS,
    UPDATE_CUSTOMER,
    PREFERENCES,
    ACCOUNT_OVERVIEW,
    ORDER_PAGE,
    ORDER_DETAIL,
    PRODUCT,
    LISTING,
];

#[test]
fn each_document_holds_one_operation_of_its_name_and_kind() {
    for operation in ALL {
        let keyword = match operation.kind {
            Kind::Query => "query",
            Kind::Mutation => "mutation",
        };
        let head = format!("{keyword} {}(", operation.name);
        assert!(operation.document.starts_with(&head), "{}", operation.name);
        let lines = operation.document.lines();
        let operations = lines.filter(|line| line.starts_with("query") || line.starts_with("mutation"));
        assert_eq!(operations.count(), 1, "{}", operation.name);
    }
}

#[test]
fn each_document_holds_just_the_fragments_that_it_uses() {
    for operation in ALL {
        let lines = operation.document.lines();
        let mut defined: Vec<&str> = lines
            .filter_map(|line| line.strip_prefix("fragment "))
            .filter_map(|line| line.split(' ').next())
            .collect();
        let spreads = operation.document.split("...").skip(1);
        let mut used: Vec<&str> = spreads.filter_map(|rest| rest.split_whitespace().next()).collect();
        defined.sort_unstable();
        used.sort_unstable();
        used.dedup();
        assert_eq!(defined, used, "{}", operation.name);
    }
}

#[test]
fn every_operation_says_in_which_language_country_and_currency() {
    for operation in ALL {
        let context = "@storeContext(language: $language, country: $country, currency: $currency";
        assert_eq!(operation.document.matches(context).count(), 1, "{}", operation.name);
    }
}

#[test]
fn a_guests_question_has_no_place_for_a_token_and_a_customers_has_just_one() {
    for operation in ALL {
        let uses = operation.document.matches("customerAccessToken: $token").count();
        let expected = usize::from(operation.audience != Audience::Guest);
        assert_eq!(uses, expected, "{}", operation.name);
        assert_eq!(operation.document.contains("$token"), uses == 1, "{}", operation.name);
    }
}
