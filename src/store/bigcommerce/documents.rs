//! Every GraphQL operation that this adapter sends, with what must be known before it is sent.

use crate::store::Caller;
use crate::store::http::{Call, Kind, Lane};

/// On whose behalf an operation is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// Nobody in particular, even when somebody is logged in.
    Guest,
    /// The caller's customer if somebody is logged in, else a guest.
    Shopper,
    /// The caller's customer; nothing is sent when nobody is logged in.
    Customer,
    /// The holder of the caller's customer access token, even where customers are impersonated.
    TokenHolder,
}

/// An operation: one file of `documents/` and the fragments that it uses.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operation {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) audience: Audience,
    pub(super) document: &'static str,
}

impl Operation {
    /// The call that it makes for this caller.
    pub(super) fn call(&self, caller: &Caller) -> Call {
        let of_customer = matches!(self.audience, Audience::Customer | Audience::TokenHolder);
        let lane = Lane::of(self.kind, self.audience == Audience::Guest, of_customer);
        Call { kind: self.kind, lane, operation: self.name, deadline: caller.deadline }
    }
}

macro_rules! operation {
    ($kind:ident $name:literal for $audience:ident, $file:literal $(+ $fragment:literal)*) => {
        Operation {
            name: $name,
            kind: Kind::$kind,
            audience: Audience::$audience,
            document: concat!(
                include_str!(concat!("documents/", $file, ".graphql")),
                $(include_str!(concat!("documents/fragments/", $fragment, ".graphql")),)*
            ),
        }
    };
}

pub(super) const PUBLIC_DATA: Operation = operation!(Query "PublicData" for Guest,
    "public_data" + "field" + "price_settings" + "category_tree");

pub(super) const LOGIN: Operation = operation!(Mutation "Login" for Guest, "login" + "cart_state");
pub(super) const TOKEN_LOGIN: Operation =
    operation!(Mutation "TokenLogin" for Guest, "token_login" + "cart_state");
pub(super) const LOGOUT: Operation = operation!(Mutation "Logout" for TokenHolder, "logout" + "cart_state");
pub(super) const REGISTER_CUSTOMER: Operation =
    operation!(Mutation "RegisterCustomer" for Guest, "register_customer" + "refusal");

pub(super) const CUSTOMER_FRAME: Operation =
    operation!(Query "CustomerFrame" for Customer, "customer_frame" + "customer_summary");
pub(super) const CUSTOMER_DETAILS: Operation = operation!(Query "CustomerDetails" for Customer,
    "customer_details" + "customer_summary" + "field_value");
pub(super) const UPDATE_CUSTOMER: Operation =
    operation!(Mutation "UpdateCustomer" for Customer, "update_customer" + "refusal");
pub(super) const ACCOUNT_OVERVIEW: Operation = operation!(Query "AccountOverview" for Customer,
    "account_overview" + "customer_summary" + "address" + "field_value" + "order_summary" + "amount");

pub(super) const ADDRESS_PAGE: Operation = operation!(Query "AddressPage" for Customer,
    "address_page" + "customer_summary" + "address" + "field_value" + "page");
pub(super) const ADD_ADDRESS: Operation =
    operation!(Mutation "AddAddress" for Customer, "add_address" + "refusal");
pub(super) const UPDATE_ADDRESS: Operation =
    operation!(Mutation "UpdateAddress" for Customer, "update_address" + "refusal");
pub(super) const DELETE_ADDRESS: Operation =
    operation!(Mutation "DeleteAddress" for Customer, "delete_address" + "refusal");

pub(super) const CHANGE_PASSWORD: Operation =
    operation!(Mutation "ChangePassword" for Customer, "change_password" + "refusal");
pub(super) const REQUEST_PASSWORD_RESET: Operation =
    operation!(Mutation "RequestPasswordReset" for Guest, "request_password_reset" + "refusal");
pub(super) const RESET_PASSWORD: Operation =
    operation!(Mutation "ResetPassword" for Guest, "reset_password" + "refusal");

pub(super) const ORDER_PAGE: Operation = operation!(Query "OrderPage" for Customer,
    "order_page" + "customer_summary" + "order_summary" + "amount" + "page");
pub(super) const ORDER_DETAIL: Operation = operation!(Query "OrderDetail" for Customer,
    "order_detail" + "customer_summary" + "order_address" + "shipping" + "physical_items" + "amount" + "more");
pub(super) const ORDER_SHIPPING: Operation = operation!(Query "OrderShipping" for Customer,
    "order_shipping" + "order_address" + "shipping" + "physical_items" + "amount" + "more");

pub(super) const ROUTE: Operation = operation!(Query "Route" for Shopper, "route");
pub(super) const LISTING: Operation = operation!(Query "Listing" for Shopper,
    "listing" + "frame_customer" + "customer_summary" + "frame_site" + "category_tree" + "price_settings" + "breadcrumbs" + "page"
    + "product_card" + "prices" + "amount" + "availability" + "facets");
pub(super) const PRODUCT: Operation = operation!(Query "Product" for Shopper,
    "product" + "frame_customer" + "customer_summary" + "frame_site" + "category_tree" + "price_settings" + "breadcrumbs"
    + "product_options" + "product_card" + "prices" + "amount" + "availability");
pub(super) const PRODUCT_VARIANTS: Operation =
    operation!(Query "ProductVariants" for Shopper, "product_variants");

pub(super) const CART_PAGE: Operation = operation!(Query "CartPage" for Shopper,
    "cart_page" + "frame_customer" + "customer_summary" + "frame_site" + "category_tree" + "cart_state" + "cart_physical_item"
    + "cart_digital_item" + "cart_option" + "amount");
pub(super) const CREATE_CART: Operation =
    operation!(Mutation "CreateCart" for Shopper, "create_cart" + "cart_state");
pub(super) const ADD_CART_LINES: Operation =
    operation!(Mutation "AddCartLines" for Shopper, "add_cart_lines" + "cart_state");
pub(super) const UPDATE_CART_LINE: Operation =
    operation!(Mutation "UpdateCartLine" for Shopper, "update_cart_line" + "cart_state");
pub(super) const DELETE_CART_LINE: Operation =
    operation!(Mutation "DeleteCartLine" for Shopper, "delete_cart_line" + "cart_state");
pub(super) const UPDATE_CART_CURRENCY: Operation =
    operation!(Mutation "UpdateCartCurrency" for Shopper, "update_cart_currency" + "cart_state");
pub(super) const CART_REDIRECT_URLS: Operation =
    operation!(Mutation "CartRedirectUrls" for Shopper, "cart_redirect_urls");

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Operation; 30] = [
        PUBLIC_DATA,
        LOGIN,
        TOKEN_LOGIN,
        LOGOUT,
        REGISTER_CUSTOMER,
        CUSTOMER_FRAME,
        CUSTOMER_DETAILS,
        UPDATE_CUSTOMER,
        ACCOUNT_OVERVIEW,
        ADDRESS_PAGE,
        ADD_ADDRESS,
        UPDATE_ADDRESS,
        DELETE_ADDRESS,
        CHANGE_PASSWORD,
        REQUEST_PASSWORD_RESET,
        RESET_PASSWORD,
        ORDER_PAGE,
        ORDER_DETAIL,
        ORDER_SHIPPING,
        ROUTE,
        LISTING,
        PRODUCT,
        PRODUCT_VARIANTS,
        CART_PAGE,
        CREATE_CART,
        ADD_CART_LINES,
        UPDATE_CART_LINE,
        DELETE_CART_LINE,
        UPDATE_CART_CURRENCY,
        CART_REDIRECT_URLS,
    ];

    #[test]
    fn each_document_holds_one_operation_of_its_name_and_kind() {
        for operation in ALL {
            let keyword = match operation.kind {
                Kind::Query => "query",
                Kind::Mutation => "mutation",
            };
            assert!(
                operation.document.starts_with(&format!("{keyword} {}", operation.name)),
                "{}",
                operation.name
            );
            let operations = operation
                .document
                .lines()
                .filter(|line| line.starts_with("query") || line.starts_with("mutation"));
            assert_eq!(operations.count(), 1, "{}", operation.name);
        }
    }

    #[test]
    fn each_document_holds_just_the_fragments_that_it_uses() {
        for operation in ALL {
            let mut defined: Vec<&str> = operation
                .document
                .lines()
                .filter_map(|line| line.strip_prefix("fragment "))
                .filter_map(|line| line.split(' ').next())
                .collect();
            let mut used: Vec<&str> = operation
                .document
                .split("...")
                .skip(1)
                .filter(|rest| !rest.starts_with(' '))
                .filter_map(|rest| rest.split_whitespace().next())
                .collect();
            defined.sort_unstable();
            used.sort_unstable();
            used.dedup();
            assert_eq!(defined, used, "{}", operation.name);
        }
    }
}
