//! The error unions of the mutations.

use async_graphql::{Interface, SimpleObject, Union};

/// Declares error types that carry nothing but a message, each with its usual text.
macro_rules! plain_errors {
    ($($name:ident: $text:literal;)+) => {
        $(
            #[derive(Debug, SimpleObject)]
            pub(crate) struct $name {
                message: String,
            }

            impl Default for $name {
                fn default() -> Self {
                    Self { message: $text.to_owned() }
                }
            }

            impl $name {
                #[allow(dead_code, reason = "most of them always say the same")]
                pub(crate) fn because(message: impl Into<String>) -> Self {
                    Self { message: message.into() }
                }
            }
        )+

        /// What every error has.
        #[derive(Interface)]
        #[graphql(field(name = "message", ty = "&String"))]
        #[allow(dead_code, reason = "answers are always a union; the interface is for fragments")]
        #[allow(clippy::enum_variant_names, reason = "the contract's names")]
        pub(crate) enum Error {
            ValidationError(ValidationError),
            $($name($name),)+
        }
    };
}

plain_errors! {
    EmailAlreadyInUseError: "The email address is already in use.";
    AccountCreationDisabledError: "This store does not take new accounts at the moment.";
    CustomerRegistrationError: "The account could not be created.";
    UnexpectedUpdateCustomerError: "The account could not be changed.";
    CustomerDoesNotExistError: "There is no such customer.";
    CustomerNotLoggedInError: "Nobody is logged in.";
    CustomerAddressCreationError: "The address could not be added.";
    CustomerAddressUpdateError: "The address could not be changed.";
    CustomerAddressDeletionError: "The address could not be deleted.";
    AddressDoesNotExistError: "There is no such address.";
    CustomerPasswordError: "The password could not be changed.";
    CartUnassignInaccessibleError: "The cart could not be reached.";
    CartUnassignNotAllowedError: "The cart cannot be taken from the customer.";
    NotFoundError: "There is no such cart.";
}

/// An input that breaks a rule, with the way to it.
#[derive(Debug, SimpleObject)]
pub(crate) struct ValidationError {
    path: Vec<String>,
    message: String,
}

impl ValidationError {
    pub(crate) fn at<P: AsRef<str>>(path: &[P], message: impl Into<String>) -> Self {
        Self { path: path.iter().map(|part| part.as_ref().to_owned()).collect(), message: message.into() }
    }
}

impl Default for ValidationError {
    fn default() -> Self {
        Self::at(&["input"], "The input is not valid.")
    }
}

/// Declares the error union of a mutation. `forced` makes a member by its name, for the switch that asks for it.
macro_rules! error_union {
    ($union:ident = $($member:ident)|+) => {
        #[derive(Debug, Union)]
        #[allow(clippy::enum_variant_names, reason = "the contract's names")]
        pub(crate) enum $union {
            $($member($member),)+
        }

        impl $union {
            pub(crate) fn forced(names: &std::collections::BTreeSet<&'static str>) -> Option<Self> {
                $(
                    if names.contains(stringify!($member)) {
                        return Some(Self::$member($member::default()));
                    }
                )+
                None
            }
        }
    };
}

error_union!(
    RegisterCustomerError =
        EmailAlreadyInUseError | AccountCreationDisabledError | CustomerRegistrationError | ValidationError
);
error_union!(
    UpdateCustomerError = UnexpectedUpdateCustomerError
        | EmailAlreadyInUseError
        | ValidationError
        | CustomerDoesNotExistError
        | CustomerNotLoggedInError
);
error_union!(
    AddCustomerAddressError = CustomerNotLoggedInError | CustomerAddressCreationError | ValidationError
);
error_union!(
    UpdateCustomerAddressError =
        CustomerNotLoggedInError | AddressDoesNotExistError | CustomerAddressUpdateError | ValidationError
);
error_union!(DeleteCustomerAddressError = CustomerNotLoggedInError | CustomerAddressDeletionError);
error_union!(
    ChangePasswordError =
        ValidationError | CustomerDoesNotExistError | CustomerPasswordError | CustomerNotLoggedInError
);
error_union!(RequestResetPasswordError = ValidationError);
error_union!(ResetPasswordError = ValidationError | CustomerPasswordError);
error_union!(CartUnassignError = CartUnassignInaccessibleError | CartUnassignNotAllowedError);
error_union!(CreateCartRedirectUrlsError = NotFoundError);
