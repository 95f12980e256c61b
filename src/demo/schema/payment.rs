//! Payments of an order.

use async_graphql::{Enum, InputObject, SimpleObject, Union};

use super::connection::connection;
use super::scalars::Money;
use crate::demo::orders::{self, Instrument};

#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum PaymentResultStatus {
    Error,
    Failure,
    Pending,
    Success,
}

#[derive(InputObject)]
pub(crate) struct PaymentsFiltersInput {
    status: Option<PaymentResultStatus>,
}

impl PaymentsFiltersInput {
    /// All payments here succeeded: they are all wanted, or none is.
    pub(crate) fn lets_success_through(&self) -> bool {
        self.status.is_none_or(|status| status == PaymentResultStatus::Success)
    }
}

#[derive(SimpleObject)]
struct GiftCertificatePaymentInstrument {
    code: String,
}

#[derive(SimpleObject)]
struct CreditCardPaymentInstrument {
    brand: String,
    last4: String,
}

#[derive(Union)]
enum PaymentInstrument {
    GiftCertificate(GiftCertificatePaymentInstrument),
    CreditCard(CreditCardPaymentInstrument),
}

#[derive(SimpleObject)]
pub(crate) struct Payment {
    payment_method_id: String,
    payment_method_name: String,
    amount: Money,
    detail: Option<PaymentInstrument>,
}

connection!(PaymentsConnection, PaymentsEdge, Payment);

impl Payment {
    pub(crate) fn new(payment: &orders::Payment, currency: &str) -> Self {
        let instrument = |instrument: &Instrument| match instrument.clone() {
            Instrument::Card { brand, last4 } => CreditCardPaymentInstrument { brand, last4 }.into(),
            Instrument::Certificate { code } => GiftCertificatePaymentInstrument { code }.into(),
        };
        Self {
            payment_method_id: payment.method.clone(),
            payment_method_name: payment.name.clone(),
            amount: Money::new(payment.amount, currency),
            detail: payment.instrument.as_ref().map(instrument),
        }
    }
}
