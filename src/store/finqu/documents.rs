//! Every GraphQL operation that this adapter sends, with what must be known before it is sent.

use crate::store::Caller;
use crate::store::http::{Call, Kind, Lane};

/// On whose behalf an operation is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// Nobody in particular, even when somebody is logged in. The document has no place for a token.
    Guest,
    /// The caller's customer if somebody is logged in, else a guest.
    Shopper,
    /// The caller's customer; nothing is sent when nobody is logged in.
    Customer,
}

/// An operation: one file of `documents/` and the fragments that it uses.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operation {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) audience: Audience,
    /// What the secret key must be allowed to do, for the operator.
    pub(super) scope: &'static str,
    pub(super) document: &'static str,
}

impl Operation {
    /// The call that it makes for this caller.
    pub(super) fn call(&self, caller: &Caller) -> Call {
        let of_customer = self.audience == Audience::Customer;
        let lane = Lane::of(self.kind, self.audience == Audience::Guest, of_customer);
        Call { kind: self.kind, lane, operation: self.name, deadline: caller.deadline }
    }
}

macro_rules! operation {
    ($kind:ident $name:literal for $audience:ident with $scope:literal, $file:literal $(+ $fragment:literal)*) => {
        Operation {
            name: $name,
            kind: Kind::$kind,
            audience: Audience::$audience,
            scope: $scope,
            document: concat!(
                include_str!(concat!("documents/", $file, ".graphql")),
                $(include_str!(concat!("documents/fragments/", $fragment, ".graphql")),)*
            ),
        }
    };
}

pub(super) const PUBLIC_DATA: Operation =
    operation!(Query "PublicData" for Guest with "reading the store's settings", "public_data" + "currency");
pub(super) const CURRENCIES: Operation =
    operation!(Query "Currencies" for Guest with "reading the store's settings", "currencies" + "currency");
pub(super) const STORE_NAME: Operation =
    operation!(Query "StoreName" for Guest with "reading the store's settings", "store_name");

pub(super) const LOG_IN: Operation =
    operation!(Mutation "LogIn" for Guest with "customer:auth", "log_in" + "user_error");
pub(super) const REGISTER: Operation = operation!(Mutation "Register" for Guest with "customer:auth",
    "register" + "customer_summary" + "user_error");
pub(super) const RENEW_TOKEN: Operation =
    operation!(Mutation "RenewToken" for Customer with "customer:auth", "renew_token" + "user_error");
pub(super) const LOG_OUT: Operation =
    operation!(Mutation "LogOut" for Customer with "customer:auth", "log_out" + "user_error");

pub(super) const CUSTOMER_FRAME: Operation = operation!(Query "CustomerFrame" for Customer with "customer:read", "customer_frame" + "customer_summary");
pub(super) const CUSTOMER_ACCESS: Operation = operation!(Query "CustomerAccess" for Customer with "customer:read", "customer_access" + "customer_summary");
pub(super) const CUSTOMER_DETAILS: Operation = operation!(Query "CustomerDetails" for Customer with "customer:read",
    "customer_details" + "customer_summary" + "address");
pub(super) const UPDATE_CUSTOMER: Operation = operation!(Mutation "UpdateCustomer" for Customer with "customer:write", "update_customer" + "user_error");
pub(super) const PREFERENCES: Operation =
    operation!(Query "Preferences" for Customer with "customer:read", "preferences" + "customer_summary");

pub(super) const ACCOUNT_OVERVIEW: Operation = operation!(Query "AccountOverview" for Customer
    with "customer:read and order:read",
    "account_overview" + "customer_summary" + "address" + "order_summary" + "order_state");
pub(super) const ORDER_PAGE: Operation = operation!(Query "OrderPage" for Customer
    with "customer:read and order:read",
    "order_page" + "customer_summary" + "order_summary" + "order_state" + "page");
pub(super) const ORDER_DETAIL: Operation = operation!(Query "OrderDetail" for Customer
    with "customer:read and order:read",
    "order_detail" + "customer_summary" + "order_state" + "address" + "order_line");

pub(super) const PRODUCT: Operation = operation!(Query "Product" for Shopper with "reading the catalogue (some stores keep it from guests)",
    "product" + "customer_summary" + "variant_prices");
pub(super) const LISTING: Operation = operation!(Query "Listing" for Shopper with "reading the catalogue (some stores keep it from guests)",
    "listing" + "customer_summary" + "product_card" + "variant_prices" + "page");

#[cfg(test)]
mod tests;
