//! The signed-in area.

pub mod address_delete;
pub mod address_edit;
pub mod address_new;
pub mod addresses;
pub mod details;
pub mod order_detail;
pub mod orders;
pub mod overview;
pub mod password;
pub mod preferences;

use crate::store::StoreError;
use crate::web::context::RequestContext;
use crate::web::errors::PageError;

/// What a form is filled with at first, and whose it is. A form that is shown again has its values, so it comes without
/// this while the store is in trouble: at once when that is known, and else when the store does not answer.
///
/// # Errors
/// Those of a page for a form that is shown for the first time.
async fn unless_shown_again<T>(
    ctx: &RequestContext,
    reading: impl Future<Output = Result<T, StoreError>>,
) -> Result<Option<T>, PageError> {
    if ctx.form.problem.is_some() {
        return Ok(None);
    }
    match reading.await {
        Ok(found) => Ok(Some(found)),
        Err(error @ StoreError::InvalidToken) => Err(error.into()),
        Err(error) if ctx.form.values.is_some() => {
            tracing::warn!(request_id = ctx.request_id, %error, "a form is shown again without its customer");
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}
