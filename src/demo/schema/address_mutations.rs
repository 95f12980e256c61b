//! Changes to the address book.

use async_graphql::{Context, InputObject, Object, Result, SimpleObject};

use super::account_mutations::ReCaptchaV2Input;
use super::address::{AddCustomerAddressInput, CustomerAddress, UpdateCustomerAddressDataInput};
use super::errors::{
    AddCustomerAddressError, AddressDoesNotExistError, CustomerAddressDeletionError,
    CustomerNotLoggedInError, DeleteCustomerAddressError, UpdateCustomerAddressError,
};
use super::{caller, shared};
use crate::demo::addresses::{self, Address};
use crate::demo::customers;

#[derive(Default)]
pub(crate) struct AddressMutations;

#[derive(SimpleObject)]
struct AddCustomerAddressResult {
    address: Option<CustomerAddress>,
    errors: Vec<AddCustomerAddressError>,
}

#[derive(InputObject)]
struct UpdateCustomerAddressInput {
    address_entity_id: i32,
    data: UpdateCustomerAddressDataInput,
}

#[derive(SimpleObject)]
struct UpdateCustomerAddressResult {
    address: Option<CustomerAddress>,
    errors: Vec<UpdateCustomerAddressError>,
}

#[derive(InputObject)]
struct DeleteCustomerAddressInput {
    address_entity_id: i32,
}

#[derive(SimpleObject)]
struct DeleteCustomerAddressResult {
    errors: Vec<DeleteCustomerAddressError>,
}

#[Object]
impl AddressMutations {
    async fn add_customer_address(
        &self,
        context: &Context<'_>,
        #[graphql(name = "reCaptchaV2")] _re_captcha: Option<ReCaptchaV2Input>,
        input: AddCustomerAddressInput,
    ) -> Result<AddCustomerAddressResult> {
        Ok(match add(context, input).await? {
            Ok(address) => AddCustomerAddressResult { address: Some(address), errors: Vec::new() },
            Err(errors) => AddCustomerAddressResult { address: None, errors },
        })
    }

    async fn update_customer_address(
        &self,
        context: &Context<'_>,
        #[graphql(name = "reCaptchaV2")] _re_captcha: Option<ReCaptchaV2Input>,
        input: UpdateCustomerAddressInput,
    ) -> Result<UpdateCustomerAddressResult> {
        Ok(match update(context, input).await? {
            Ok(address) => UpdateCustomerAddressResult { address: Some(address), errors: Vec::new() },
            Err(errors) => UpdateCustomerAddressResult { address: None, errors },
        })
    }

    async fn delete_customer_address(
        &self,
        context: &Context<'_>,
        #[graphql(name = "reCaptchaV2")] _re_captcha: Option<ReCaptchaV2Input>,
        input: DeleteCustomerAddressInput,
    ) -> Result<DeleteCustomerAddressResult> {
        let deleted = delete(context, input.address_entity_id).await?;
        Ok(DeleteCustomerAddressResult { errors: deleted.err().into_iter().collect() })
    }
}

/// The customer who is logged in, if she still exists.
async fn signed_in(context: &Context<'_>) -> Result<Option<i32>> {
    let Some(id) = caller(context)?.customer else {
        return Ok(None);
    };
    let customer = shared(context)?.database.call(move |connection| customers::by_id(connection, id)).await?;
    Ok(customer.map(|customer| customer.id))
}

async fn add(
    context: &Context<'_>,
    input: AddCustomerAddressInput,
) -> Result<Result<CustomerAddress, Vec<AddCustomerAddressError>>> {
    let shared = shared(context)?;
    if let Some(forced) = AddCustomerAddressError::forced(&shared.behaviour().error_on) {
        return Ok(Err(vec![forced]));
    }
    let Some(customer) = signed_in(context).await? else {
        return Ok(Err(vec![CustomerNotLoggedInError::default().into()]));
    };
    let input = UpdateCustomerAddressDataInput::from(input);
    let address = match input.over(Address::default(), &["input"], false) {
        Ok(address) => address,
        Err(errors) => return Ok(Err(errors.into_iter().map(Into::into).collect())),
    };
    let stored = shared
        .database
        .call(move |connection| {
            let id = addresses::insert(connection, customer, &address)?;
            Ok(CustomerAddress { id, address })
        })
        .await?;
    Ok(Ok(stored))
}

async fn update(
    context: &Context<'_>,
    input: UpdateCustomerAddressInput,
) -> Result<Result<CustomerAddress, Vec<UpdateCustomerAddressError>>> {
    let shared = shared(context)?;
    if let Some(forced) = UpdateCustomerAddressError::forced(&shared.behaviour().error_on) {
        return Ok(Err(vec![forced]));
    }
    let Some(customer) = signed_in(context).await? else {
        return Ok(Err(vec![CustomerNotLoggedInError::default().into()]));
    };
    let id = input.address_entity_id;
    let before = shared.database.call(move |connection| addresses::find(connection, customer, id)).await?;
    let Some(before) = before else {
        return Ok(Err(vec![AddressDoesNotExistError::default().into()]));
    };
    let address = match input.data.over(before, &["input", "data"], false) {
        Ok(address) => address,
        Err(errors) => return Ok(Err(errors.into_iter().map(Into::into).collect())),
    };
    let stored = shared
        .database
        .call(move |connection| {
            addresses::update(connection, id, &address)?;
            Ok(CustomerAddress { id, address })
        })
        .await?;
    Ok(Ok(stored))
}

async fn delete(context: &Context<'_>, id: i32) -> Result<Result<(), DeleteCustomerAddressError>> {
    let shared = shared(context)?;
    if let Some(forced) = DeleteCustomerAddressError::forced(&shared.behaviour().error_on) {
        return Ok(Err(forced));
    }
    let Some(customer) = signed_in(context).await? else {
        return Ok(Err(CustomerNotLoggedInError::default().into()));
    };
    let deleted = shared.database.call(move |connection| addresses::delete(connection, customer, id)).await?;
    Ok(match deleted {
        true => Ok(()),
        false => Err(CustomerAddressDeletionError::default().into()),
    })
}
