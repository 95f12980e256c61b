//! What a document asks for, seen from outside: how many changes it makes, and whether it needs a customer.

use async_graphql::parser::types::{
    DocumentOperations, ExecutableDocument, Field, OperationDefinition, OperationType, Selection,
    SelectionSet,
};

/// Fragments within fragments that are followed; the depth limit refuses deeper ones anyway.
const FOLLOWED: usize = 16;

/// Changes that are made to the customer who is logged in.
const OWN_CHANGES: [&str; 5] = [
    "updateCustomer",
    "addCustomerAddress",
    "updateCustomerAddress",
    "deleteCustomerAddress",
    "changePassword",
];

/// The name of the operation that will run.
pub(crate) fn operation_name(document: &ExecutableDocument, asked: Option<&str>) -> Option<String> {
    if let Some(asked) = asked {
        return Some(asked.to_owned());
    }
    match &document.operations {
        DocumentOperations::Multiple(operations) if operations.len() == 1 => {
            operations.keys().next().map(ToString::to_string)
        }
        _ => None,
    }
}

/// How many mutations the operation makes; those within `customer` and `cart` count one by one.
pub(crate) fn mutations(document: &ExecutableDocument, asked: Option<&str>) -> usize {
    let Some(operation) = running(document, asked) else {
        return 0;
    };
    if operation.ty != OperationType::Mutation {
        return 0;
    }
    fields(document, &operation.selection_set.node, FOLLOWED)
        .into_iter()
        .map(|field| match field.name.node.as_str() {
            "customer" | "cart" => fields(document, &field.selection_set.node, FOLLOWED).len(),
            _ => 1,
        })
        .sum()
}

/// Whether the operation makes no sense without a customer.
pub(crate) fn needs_customer(document: &ExecutableDocument, asked: Option<&str>) -> bool {
    let Some(operation) = running(document, asked) else {
        return false;
    };
    let customer = fields(document, &operation.selection_set.node, FOLLOWED)
        .into_iter()
        .filter(|field| field.name.node == "customer");
    match operation.ty {
        OperationType::Query => customer.count() > 0,
        _ => customer
            .flat_map(|field| fields(document, &field.selection_set.node, FOLLOWED))
            .any(|field| OWN_CHANGES.contains(&field.name.node.as_str())),
    }
}

fn running<'d>(document: &'d ExecutableDocument, asked: Option<&str>) -> Option<&'d OperationDefinition> {
    let mut operations = document.operations.iter();
    match asked {
        Some(asked) => operations
            .find(|(name, _)| name.is_some_and(|name| name == asked))
            .map(|(_, operation)| &operation.node),
        None => operations.next().map(|(_, operation)| &operation.node),
    }
}

/// The fields of a selection with those of its fragments, without `__typename`.
fn fields<'d>(
    document: &'d ExecutableDocument,
    selection: &'d SelectionSet,
    followed: usize,
) -> Vec<&'d Field> {
    if followed == 0 {
        return Vec::new();
    }
    let inner = |set: &'d SelectionSet| fields(document, set, followed - 1);
    selection
        .items
        .iter()
        .flat_map(|item| match &item.node {
            Selection::Field(field) if field.node.name.node.starts_with("__") => Vec::new(),
            Selection::Field(field) => vec![&field.node],
            Selection::InlineFragment(fragment) => inner(&fragment.node.selection_set.node),
            Selection::FragmentSpread(spread) => document
                .fragments
                .get(&spread.node.fragment_name.node)
                .map(|fragment| inner(&fragment.node.selection_set.node))
                .unwrap_or_default(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use async_graphql::parser::parse_query;

    use super::*;

    #[test]
    fn mutations_are_counted_through_namespaces_aliases_and_fragments() {
        let count = |text: &str| mutations(&parse_query(text).unwrap(), None);
        assert_eq!(count("query { customer { a b } }"), 0);
        assert_eq!(count("mutation { login { a b } }"), 1);
        assert_eq!(count("mutation { __typename login { a } }"), 1);
        assert_eq!(count("mutation { login { a } logout { a } }"), 2);
        assert_eq!(count("mutation { customer { a { b c } } }"), 1);
        assert_eq!(count("mutation { customer { x: a { b } y: a { b } } }"), 2);
        assert_eq!(
            count("mutation { cart { x: a { b } } ...M } fragment M on Mutation { cart { y: a { b } } }"),
            2
        );
        assert_eq!(
            count("mutation { ...M } fragment M on Mutation { customer { a } ... { logout { b } } }"),
            2
        );
    }

    #[test]
    fn a_fragment_that_contains_itself_does_not_hang() {
        let text = "mutation { ...M } fragment M on Mutation { login { a } ...M }";
        assert!(mutations(&parse_query(text).unwrap(), None) > 1);
    }
}
