//! Changes to carts. What cannot be done is an error of the whole request: these mutations have no error unions.

use async_graphql::{Context, Object, Result};
use rusqlite::Connection;

use super::cart::Cart;
use super::cart_inputs::{
    AddCartLineItemsInput, AddCartLineItemsResult, AssignCartToCustomerInput, AssignCartToCustomerResult,
    CartLineItemInput, CreateCartInput, CreateCartResult, DeleteCartInput, DeleteCartLineItemInput,
    DeleteCartLineItemResult, DeleteCartResult, UnassignCartFromCustomerInput,
    UnassignCartFromCustomerResult, UpdateCartCurrencyInput, UpdateCartCurrencyResult,
    UpdateCartLineItemInput, UpdateCartLineItemResult,
};
use super::redirect_urls::{self, CreateCartRedirectUrlsInput, CreateCartRedirectUrlsResult};
use super::{Needs, caller, shared};
use crate::demo::bearer::Scope;
use crate::demo::cart_goods::{self, CartFault};
use crate::demo::cart_prices;
use crate::demo::carts;
use crate::demo::customers;
use crate::demo::money::{self, DEFAULT_CURRENCY};

/// The locale of a cart that was made without one.
const DEFAULT_LOCALE: &str = "en";

pub(crate) struct CartMutations;

#[Object]
impl CartMutations {
    async fn create_cart(
        &self,
        context: &Context<'_>,
        input: CreateCartInput,
    ) -> Result<Option<CreateCartResult>> {
        let customer = caller(context)?.customer;
        let cart = run(context, move |connection| {
            let currency = input.currency_code.unwrap_or_else(|| DEFAULT_CURRENCY.to_owned());
            let locale = input.locale.unwrap_or_else(|| DEFAULT_LOCALE.to_owned());
            let mut cart = carts::Cart::new(customer, transactional(currency)?, locale);
            put_in(connection, &mut cart, input.line_items)?;
            carts::save(connection, &mut cart)?;
            if let Some(customer) = customer {
                customers::set_cart(connection, customer, &cart.id)?;
            }
            Ok(Some(cart))
        });
        Ok(Some(CreateCartResult { cart: cart.await? }))
    }

    async fn add_cart_line_items(
        &self,
        context: &Context<'_>,
        input: AddCartLineItemsInput,
    ) -> Result<Option<AddCartLineItemsResult>> {
        let customer = caller(context)?.customer;
        let cart = run(context, move |connection| {
            let mut cart = find(connection, &input.cart_entity_id, customer, input.version)?;
            put_in(connection, &mut cart, input.data.line_items)?;
            carts::save(connection, &mut cart)?;
            Ok(Some(cart))
        });
        Ok(Some(AddCartLineItemsResult { cart: cart.await? }))
    }

    async fn update_cart_line_item(
        &self,
        context: &Context<'_>,
        input: UpdateCartLineItemInput,
    ) -> Result<Option<UpdateCartLineItemResult>> {
        let customer = caller(context)?.customer;
        let cart = run(context, move |connection| {
            let mut cart = find(connection, &input.cart_entity_id, customer, input.version)?;
            let given = input.data.line_item.ok_or(CartFault::NothingGiven)?;
            cart.replace(&input.line_item_entity_id, |line| given.instead_of(line))?;
            check(connection, &cart)?;
            carts::save(connection, &mut cart)?;
            Ok(Some(cart))
        });
        Ok(Some(UpdateCartLineItemResult { cart: cart.await? }))
    }

    /// Without its last line a cart is deleted.
    async fn delete_cart_line_item(
        &self,
        context: &Context<'_>,
        input: DeleteCartLineItemInput,
    ) -> Result<Option<DeleteCartLineItemResult>> {
        let customer = caller(context)?.customer;
        let (cart_id, line_id) = (input.cart_entity_id.clone(), input.line_item_entity_id.clone());
        let cart = run(context, move |connection| {
            let mut cart = find(connection, &input.cart_entity_id, customer, input.version)?;
            let lines = cart.lines.len();
            cart.lines.retain(|line| line.id != input.line_item_entity_id);
            if cart.lines.len() == lines {
                return Err(CartFault::NoSuchLine);
            }
            carts::save(connection, &mut cart)?;
            Ok(Some(cart).filter(|cart| !cart.lines.is_empty()))
        })
        .await?;
        Ok(Some(DeleteCartLineItemResult {
            deleted_line_item_entity_id: Some(line_id),
            deleted_cart_entity_id: cart.is_none().then_some(cart_id),
            cart,
        }))
    }

    async fn delete_cart(
        &self,
        context: &Context<'_>,
        input: DeleteCartInput,
    ) -> Result<Option<DeleteCartResult>> {
        let customer = caller(context)?.customer;
        let id = input.cart_entity_id.clone();
        run(context, move |connection| {
            let cart = find(connection, &input.cart_entity_id, customer, None)?;
            carts::delete(connection, &cart.id)?;
            Ok(None)
        })
        .await?;
        Ok(Some(DeleteCartResult { deleted_cart_entity_id: Some(id) }))
    }

    /// The cart gets another id.
    async fn update_cart_currency(
        &self,
        context: &Context<'_>,
        input: UpdateCartCurrencyInput,
    ) -> Result<Option<UpdateCartCurrencyResult>> {
        let customer = caller(context)?.customer;
        let cart = run(context, move |connection| {
            let old = find(connection, &input.cart_entity_id, customer, None)?;
            let mut cart =
                carts::Cart::new(old.customer, transactional(input.data.currency_code)?, old.locale.clone());
            cart.lines.clone_from(&old.lines);
            carts::replace(connection, &old, &mut cart)?;
            Ok(Some(cart))
        });
        Ok(Some(UpdateCartCurrencyResult { cart: cart.await? }))
    }

    /// Where the customer has a cart already, both are joined in a new one.
    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn assign_cart_to_customer(
        &self,
        context: &Context<'_>,
        input: AssignCartToCustomerInput,
    ) -> Result<Option<AssignCartToCustomerResult>> {
        let customer = caller(context)?.customer;
        let cart = run(context, move |connection| {
            let customer = customer.ok_or(CartFault::NotLoggedIn)?;
            let cart = find(connection, &input.cart_entity_id, Some(customer), input.version)?;
            match cart.customer {
                Some(_) => Ok(Some(cart)),
                None => Ok(carts::take_over(connection, customer, Some(&cart.id))?),
            }
        });
        Ok(Some(AssignCartToCustomerResult { cart: cart.await? }))
    }

    #[graphql(guard = "Needs(Scope::Customer)")]
    async fn unassign_cart_from_customer(
        &self,
        context: &Context<'_>,
        input: UnassignCartFromCustomerInput,
    ) -> Result<Option<UnassignCartFromCustomerResult>> {
        let customer = caller(context)?.customer;
        let cart = run(context, move |connection| {
            let customer = customer.ok_or(CartFault::NotLoggedIn)?;
            let mut cart = find(connection, &input.cart_entity_id, Some(customer), input.version)?;
            carts::hand_back(connection, customer, &mut cart)?;
            Ok(Some(cart))
        });
        Ok(Some(UnassignCartFromCustomerResult { cart: cart.await? }))
    }

    async fn create_cart_redirect_urls(
        &self,
        context: &Context<'_>,
        input: Option<CreateCartRedirectUrlsInput>,
    ) -> Result<CreateCartRedirectUrlsResult> {
        redirect_urls::create(context, input).await
    }
}

/// Does the work as a whole or not at all, and prices the cart it leaves.
async fn run(
    context: &Context<'_>,
    work: impl FnOnce(&Connection) -> Result<Option<carts::Cart>, CartFault> + Send + 'static,
) -> Result<Option<Cart>> {
    let shared = shared(context)?;
    let outcome = shared.database.call(move |connection| carts::as_a_whole(connection, work));
    Cart::read(shared, outcome.await??).await
}

/// The cart that is to be changed. With a version it must be the last one.
fn find(
    connection: &Connection,
    id: &str,
    customer: Option<i32>,
    version: Option<i32>,
) -> Result<carts::Cart, CartFault> {
    let cart = carts::find(connection, id, customer)?.ok_or(CartFault::NoSuchCart)?;
    match version {
        Some(version) if version != cart.version => Err(CartFault::Conflict),
        _ => Ok(cart),
    }
}

fn put_in(
    connection: &Connection,
    cart: &mut carts::Cart,
    items: Option<Vec<CartLineItemInput>>,
) -> Result<(), CartFault> {
    let items = items.filter(|items| !items.is_empty()).ok_or(CartFault::NothingGiven)?;
    for item in items {
        cart.add(item.goods()?);
    }
    check(connection, cart)
}

/// Whether the owner of the cart can buy what is in it now.
fn check(connection: &Connection, cart: &carts::Cart) -> Result<(), CartFault> {
    cart_goods::check(cart, &cart_prices::shopper(connection, cart)?)
}

/// The code of a currency that carts can be in.
fn transactional(code: String) -> Result<String, CartFault> {
    match money::currency(&code) {
        Some(currency) if currency.transactional => Ok(code),
        _ => Err(CartFault::NoSuchCurrency),
    }
}
