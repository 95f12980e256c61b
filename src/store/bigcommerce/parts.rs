//! The parts of the port that not every backend has.

use async_trait::async_trait;
use secrecy::SecretString;

use super::{
    BigCommerce, address, cart, cart_changes, checkout, listing, passwords, product, route, session,
};
use crate::store::cart::CartLine;
use crate::store::{
    AddressId, AddressInput, Addresses, Caller, CartPage, CartState, Carts, Catalog, CheckoutUrls, Listing,
    ListingRequest, LogIn, LogInByToken, NewLine, Passwords, ProductPage, ProductRequest, ResetLink, Route,
    ShopFrame, StoreError,
};

#[async_trait]
impl Catalog for BigCommerce {
    async fn route(&self, caller: &Caller, path: &str) -> Result<Route, StoreError> {
        route::route(&self.api, caller, path).await
    }

    async fn product(&self, caller: &Caller, request: &ProductRequest) -> Result<ProductPage, StoreError> {
        product::product(&self.api, caller, request).await
    }

    async fn listing(
        &self,
        caller: &Caller,
        request: &ListingRequest,
    ) -> Result<(ShopFrame, Option<Listing>), StoreError> {
        listing::listing(&self.api, self.pricing.as_ref(), caller, request).await
    }
}

#[async_trait]
impl Carts for BigCommerce {
    async fn cart(&self, caller: &Caller, cart: &str) -> Result<CartPage, StoreError> {
        cart::cart(&self.api, caller, cart).await
    }

    async fn add_to_cart(
        &self,
        caller: &Caller,
        cart: Option<&str>,
        line: &NewLine,
        currency: Option<&str>,
    ) -> Result<CartState, StoreError> {
        cart_changes::add_to_cart(&self.api, caller, cart, line, currency).await
    }

    async fn change_cart_line(
        &self,
        caller: &Caller,
        cart: &str,
        line: &CartLine,
        quantity: u32,
    ) -> Result<CartState, StoreError> {
        cart_changes::change_cart_line(&self.api, caller, cart, line, quantity).await
    }

    async fn remove_cart_line(
        &self,
        caller: &Caller,
        cart: &str,
        line: &str,
    ) -> Result<Option<CartState>, StoreError> {
        cart_changes::remove_cart_line(&self.api, caller, cart, line).await
    }

    async fn change_cart_currency(
        &self,
        caller: &Caller,
        cart: &str,
        currency: &str,
    ) -> Result<CartState, StoreError> {
        cart_changes::change_cart_currency(&self.api, caller, cart, currency).await
    }

    async fn checkout(&self, caller: &Caller, cart: &str) -> Result<Option<CheckoutUrls>, StoreError> {
        checkout::checkout(&self.api, caller, cart).await
    }
}

#[async_trait]
impl Addresses for BigCommerce {
    async fn add_address(&self, caller: &Caller, address: &AddressInput) -> Result<(), StoreError> {
        address::add_address(&self.api, caller, address).await
    }

    async fn delete_address(&self, caller: &Caller, id: &AddressId) -> Result<(), StoreError> {
        address::delete_address(&self.api, caller, id).await
    }
}

#[async_trait]
impl Passwords for BigCommerce {
    async fn change_password(
        &self,
        caller: &Caller,
        current: &SecretString,
        new: &SecretString,
    ) -> Result<(), StoreError> {
        passwords::change_password(&self.api, caller, current, new).await
    }

    async fn request_password_reset(
        &self,
        caller: &Caller,
        email: &str,
        path: &str,
    ) -> Result<(), StoreError> {
        passwords::request_password_reset(&self.api, caller, email, path).await
    }

    async fn reset_password(
        &self,
        caller: &Caller,
        link: &ResetLink,
        new: &SecretString,
    ) -> Result<(), StoreError> {
        passwords::reset_password(&self.api, caller, link, new).await
    }
}

#[async_trait]
impl LogInByToken for BigCommerce {
    async fn log_in_with_token(
        &self,
        caller: &Caller,
        token: &SecretString,
        guest_cart: Option<&str>,
    ) -> Result<LogIn, StoreError> {
        session::log_in_with_token(&self.api, caller, token, guest_cart).await
    }
}
