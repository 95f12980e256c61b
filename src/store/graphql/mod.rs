//! GraphQL, as all adapters need it: the body of a request, the envelope of an answer, pages of lists, scalars.

pub(in crate::store) mod answer;
pub(in crate::store) mod paging;
pub(in crate::store) mod problems;
pub(in crate::store) mod scalars;

use serde::Serialize;

use super::StoreError;

/// The variables of an operation that has none.
#[derive(Serialize)]
pub(in crate::store) struct NoVariables {}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a, V> {
    query: &'a str,
    operation_name: &'a str,
    variables: &'a V,
}

/// The body of a request.
///
/// # Errors
/// When the variables cannot be written as JSON.
pub(in crate::store) fn body(
    document: &str,
    operation: &str,
    variables: &impl Serialize,
) -> Result<Vec<u8>, StoreError> {
    serde_json::to_vec(&Body { query: document, operation_name: operation, variables })
        .map_err(|_| StoreError::Unexpected("the variables cannot be written as JSON".into()))
}
