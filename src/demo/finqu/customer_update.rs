//! Changes of the customer who is logged in.

use async_graphql::{Context, Object, Result, SimpleObject};
use rusqlite::Connection;

use super::asker::{Needs, Session, asker};
use super::customer::Customer;
use super::customer_input::{Details, Record};
use super::keys::FinquScope;
use super::session::Outcome;
use super::shared;
use super::store_context::StoreContext;
use super::user_errors::{Complaints, CustomerErrorCode, CustomerUserError};
use crate::demo::{addresses, consents, customer_profiles, customers};

#[derive(Default)]
pub(super) struct UpdateMutation;

#[derive(SimpleObject)]
struct CustomerUpdatePayload {
    customer: Option<Customer>,
    customer_user_errors: Vec<CustomerUserError>,
}

#[Object]
impl UpdateMutation {
    #[graphql(guard = "Needs(FinquScope::CustomerWrite)")]
    async fn customer_update(
        &self,
        context: &Context<'_>,
        input: Details,
    ) -> Result<Option<CustomerUpdatePayload>> {
        Ok(Some(match update(context, input).await? {
            Ok(customer) => CustomerUpdatePayload { customer, customer_user_errors: Vec::new() },
            Err(customer_user_errors) => CustomerUpdatePayload { customer: None, customer_user_errors },
        }))
    }
}

async fn update(context: &Context<'_>, details: Details) -> Outcome<Option<Customer>> {
    let shared = shared(context)?;
    let asker = asker(context)?;
    let (code, message) = match asker.session {
        Session::Customer { id, .. } => {
            let said = asker.context.clone();
            let complaints = Complaints::new(&shared.behaviour().finqu);
            let changed =
                shared.database.call(move |connection| change(connection, id, details, &said, complaints));
            return Ok(changed.await?);
        }
        Session::Guest => (CustomerErrorCode::UnidentifiedCustomer, "Nobody is logged in."),
        Session::Expired => (CustomerErrorCode::TokenExpired, "The token has expired."),
        Session::Unknown => (CustomerErrorCode::TokenInvalid, "The token is not valid."),
    };
    Ok(Err(vec![CustomerUserError::new(code, message)]))
}

/// Changes everything, or nothing when something is wrong.
fn change(
    connection: &mut Connection,
    id: i32,
    details: Details,
    said: &StoreContext,
    mut complaints: Complaints,
) -> rusqlite::Result<std::result::Result<Option<Customer>, Vec<CustomerUserError>>> {
    let transaction = connection.transaction()?;
    let Some(customer) = customers::by_id(&transaction, id)? else {
        return Ok(Ok(None));
    };
    let first = addresses::of_customer(&transaction, id)?.into_iter().next();
    let (place, address) = first.map_or_else(Default::default, |(place, address)| (Some(place), address));
    let profile = customer_profiles::of_customer(&transaction, id)?;
    let mut record = Record { customer, profile, address, consents: Vec::new() };
    record.take(details, said, &mut complaints);
    if !complaints.errors.is_empty() {
        return Ok(Err(complaints.errors));
    }
    customers::update(&transaction, &record.customer)?;
    customer_profiles::save(&transaction, id, &record.profile)?;
    match place {
        Some(place) => addresses::update(&transaction, place, &record.address)?,
        None if record.has_address() => {
            addresses::insert(&transaction, id, &record.address)?;
        }
        None => {}
    }
    for consent in &record.consents {
        consents::add(&transaction, id, consent)?;
    }
    let changed = Customer::find(&transaction, id)?;
    transaction.commit()?;
    Ok(Ok(changed))
}
