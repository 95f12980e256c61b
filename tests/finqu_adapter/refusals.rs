//! Every code with which the store refuses something.

use storefront_account::store::form_fields::FieldRole;
use storefront_account::store::{Refusal, RefusedField, Store, StoreError};

use crate::shop::{Shop, guest, new_customer};

/// What comes of a registration and of a log-in to which the store answers this code.
async fn answers(shop: &Shop, code: &str) -> (StoreError, StoreError) {
    let email = format!("{code}@codes.example");
    let registered = shop.store.register(&guest(), &new_customer(&email)).await;
    (registered.unwrap_err(), shop.log_in(&email, "secret").await.unwrap_err())
}

#[tokio::test]
async fn every_code_has_a_meaning_for_registration_and_log_in() {
    let shop = Shop::open().await;
    for code in ["invalid-credentials", "unidentified-customer"] {
        let (register, log_in) = answers(&shop, code).await;
        assert!(matches!(register, StoreError::BadCredentials), "{code}: {register}");
        assert!(matches!(log_in, StoreError::BadCredentials), "{code}: {log_in}");
    }
    let (register, log_in) = answers(&shop, "too-many-attempts").await;
    assert!(matches!(register, StoreError::TooManyAttempts));
    assert!(matches!(log_in, StoreError::TooManyAttempts));
    let (register, log_in) = answers(&shop, "login-disabled").await;
    assert!(matches!(register, StoreError::LogInClosed) && matches!(log_in, StoreError::LogInClosed));
    for (code, expected) in
        [("email-taken", Refusal::EmailInUse), ("registration-disabled", Refusal::RegistrationClosed)]
    {
        let (register, log_in) = answers(&shop, code).await;
        assert!(matches!(&register, StoreError::Refused(told) if *told == [expected]), "{code}: {register}");
        assert!(matches!(log_in, StoreError::BadCredentials), "{code}: {log_in}");
    }
    for (code, field) in [
        ("invalid-email", Some(FieldRole::Email)),
        ("invalid-password", Some(FieldRole::Password)),
        ("password-mismatch", Some(FieldRole::Password)),
        ("blank", None),
        ("invalid", None),
        ("token-expired", None),
        ("token-invalid", None),
        ("a-code-of-tomorrow", None),
    ] {
        let (register, log_in) = answers(&shop, code).await;
        let message = format!("The store answers {code}.");
        let expected =
            Refusal::Invalid { field: field.map_or(RefusedField::Unknown, RefusedField::BuiltIn), message };
        assert!(
            matches!(&register, StoreError::Refused(told) if *told == [expected]),
            "{code}: {register:?}"
        );
        assert!(matches!(log_in, StoreError::BadCredentials), "{code}: {log_in}");
    }
}
