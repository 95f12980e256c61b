//! The embedded store: a small commerce backend that speaks the GraphQL contract of a hosted store over real HTTP.
//!
//! Beside the API it serves the hosted pages that a storefront hands its shoppers over to, such as the checkout.
//!
//! It listens on a loopback port, keeps its data in SQLite (in memory or in a file) and opens with the goods, customers
//! and orders of a stationery shop. Mails are kept and can be read with [`DemoStore::mails`]. The faults of a real store
//! can be switched on with [`DemoStore::behave`].
//!
//! Everybody of the seed data logs in with [`SEED_PASSWORD`].

mod addresses;
mod api_account;
mod bearer;
mod behaviour;
mod cart_goods;
mod cart_prices;
mod carts;
mod catalog;
mod checkout_links;
mod chosen_options;
mod consents;
mod customer_profiles;
mod customers;
mod database;
mod drawings;
mod finqu;
mod form_definitions;
mod form_fields;
mod geography;
mod hosted;
mod http;
mod images;
mod languages;
mod login_jwt;
mod mailbox;
mod money;
mod orders;
mod passwords;
mod place_order;
mod policies;
mod pricing;
mod pricing_api;
mod request_log;
mod schema;
mod search;
mod seed;
mod shared;
mod shop_counter;
mod single_mutation;
mod tokens;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

pub use bearer::{BearerClaims, Scope, TokenKind};
pub use behaviour::{Behaviour, PasswordRules, TaxDisplay, TaxShown};
pub use finqu::{BadCustomerToken, FinquBehaviour, FinquFault, FinquScope};
pub use mailbox::Mail;
pub use request_log::LoggedRequest;
pub use seed::PASSWORD as SEED_PASSWORD;

use database::Database;
use shared::Shared;

/// How to start the store.
#[derive(Debug, Clone)]
pub struct DemoOptions {
    /// The database file; `None` keeps everything in memory.
    pub database: Option<PathBuf>,
    /// Where to listen; port 0 picks a free one.
    pub listen: SocketAddr,
    /// Origin of the storefront: links in mails lead there.
    pub storefront_url: String,
}

impl Default for DemoOptions {
    fn default() -> Self {
        Self {
            database: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            storefront_url: "http://127.0.0.1:3000".to_owned(),
        }
    }
}

/// Why the store could not start.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database could not be opened, or was not written by this program.
    #[error("the demo store cannot use its database: {0}")]
    Database(#[from] rusqlite::Error),
    /// The database has tables that this version does not know.
    #[error("the demo store cannot use its database: another version of this program wrote it")]
    UnknownVersion,
    /// The seed data could not be stored.
    #[error("the demo store cannot write its seed data")]
    Seed,
    /// The address could not be bound.
    #[error("the demo store cannot listen on {address}: {cause}")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The bearer token could not be signed.
    #[error("the demo store cannot sign a token: {0}")]
    Sign(String),
}

/// A handle on the running store. It is cheap to clone.
#[derive(Clone)]
pub struct DemoStore {
    shared: Arc<Shared>,
    graphql_url: Arc<str>,
    storefront_token: Arc<str>,
    impersonation_token: Arc<str>,
}

impl DemoStore {
    /// Opens the database, seeds it if it is empty, and serves on the current tokio runtime until that ends.
    ///
    /// # Errors
    /// When the database cannot be used or the address cannot be bound.
    pub async fn start(options: DemoOptions) -> Result<DemoStore, DemoError> {
        let database = tokio::task::spawn_blocking(move || {
            let database = Database::open(options.database.as_deref())?;
            seed::plant(&database)?;
            Ok::<_, DemoError>(database)
        })
        .await
        .map_err(|_| DemoError::Seed)??;
        let listener = tokio::net::TcpListener::bind(options.listen)
            .await
            .map_err(|cause| DemoError::Listen { address: options.listen, cause })?;
        let address =
            listener.local_addr().map_err(|cause| DemoError::Listen { address: options.listen, cause })?;
        let shared = Arc::new(Shared::new(database, format!("http://{address}"), options.storefront_url));
        let storefront_token = shared.bearer.sign(&BearerClaims::default())?;
        let impersonation_token = shared
            .bearer
            .sign(&BearerClaims { kind: TokenKind::Impersonation, ..BearerClaims::default() })?;
        let router = http::router(Arc::clone(&shared)).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move {
            if let Err(fault) = axum::serve(listener, router).await {
                tracing::error!(%fault, "the demo store stopped serving");
            }
        });
        Ok(DemoStore {
            graphql_url: format!("{}/graphql", shared.origin).into(),
            storefront_token: storefront_token.into(),
            impersonation_token: impersonation_token.into(),
            shared,
        })
    }

    /// Where the GraphQL API answers.
    pub fn graphql_url(&self) -> &str {
        &self.graphql_url
    }

    /// Scheme, host and port of the store.
    pub fn origin(&self) -> &str {
        &self.shared.origin
    }

    /// The name of the store in tokens and REST addresses.
    pub fn store_hash(&self) -> &str {
        bearer::STORE_HASH
    }

    /// Where the store's REST APIs answer: the address in front of `/v3`.
    pub fn rest_url(&self) -> String {
        format!("{}/stores/{}", self.shared.origin, bearer::STORE_HASH)
    }

    /// Opens the REST APIs, as the header `X-Auth-Token`.
    pub fn access_token(&self) -> &str {
        &self.shared.account.access_token
    }

    /// Who signs Customer Login tokens for this store.
    pub fn client_id(&self) -> &str {
        &self.shared.account.client_id
    }

    /// What Customer Login and Current Customer tokens are signed with.
    pub fn client_secret(&self) -> &str {
        &self.shared.account.client_secret
    }

    /// A private token with both scopes.
    pub fn storefront_token(&self) -> &str {
        &self.storefront_token
    }

    /// A token that acts as the customer of the header `X-Bc-Customer-Id`. It has both scopes.
    pub fn impersonation_token(&self) -> &str {
        &self.impersonation_token
    }

    /// A token with other claims, signed by this store: to try what it refuses.
    ///
    /// # Errors
    /// When the claims cannot be signed.
    pub fn storefront_token_with(&self, claims: &BearerClaims) -> Result<String, DemoError> {
        self.shared.bearer.sign(claims)
    }

    /// Where the other GraphQL API answers: the contract of Finqu's Storefront API, on the same data.
    pub fn finqu_url(&self) -> String {
        format!("{}/finqu/graphql/{}", self.shared.origin, finqu::VERSION)
    }

    /// A secret key of that API with all scopes.
    pub fn finqu_secret_key(&self) -> &str {
        &self.shared.finqu_keys.secret
    }

    /// The public key of that API: it opens the shop and no account.
    pub fn finqu_public_key(&self) -> &str {
        &self.shared.finqu_keys.public
    }

    /// A secret key with these scopes only: to try what it refuses.
    pub fn finqu_key_with_scopes(&self, scopes: &[FinquScope]) -> String {
        self.shared.finqu_keys.with_scopes(scopes)
    }

    /// Changes the origin that links in mails lead to.
    pub fn set_storefront_url(&self, url: String) {
        self.shared.set_storefront_url(url);
    }

    /// The mails the store would have sent, newest first.
    pub fn mails(&self) -> Vec<Mail> {
        self.shared.database.call_blocking(|connection| mailbox::all(connection)).unwrap_or_default()
    }

    /// The last 1000 requests, oldest first.
    pub fn requests(&self) -> Vec<LoggedRequest> {
        self.shared.requests.all()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        self.shared.requests.clear();
    }

    /// Changes how the store behaves, from the next request on.
    pub fn behave(&self, change: impl FnOnce(&mut Behaviour)) {
        self.shared.behave(change);
    }

    /// Ends all sessions of a customer.
    pub async fn expire_tokens(&self, email: &str) {
        self.merchant(
            email,
            "UPDATE customer_tokens SET expires_at = 0 WHERE customer_id IN \
             (SELECT id FROM customers WHERE email = ?1)",
        )
        .await;
    }

    /// Deletes a customer with everything she has. Her sessions stay, and lead to nobody.
    pub async fn delete_customer(&self, email: &str) {
        self.merchant(email, "DELETE FROM customers WHERE email = ?1").await;
    }

    /// Makes a customer set a new password before the next log-in.
    pub async fn force_password_reset(&self, email: &str) {
        self.merchant(email, "UPDATE customers SET must_reset = 1 WHERE email = ?1").await;
    }

    /// Takes a customer off this channel, as a channel without global log-ins does with customers of other channels: she
    /// cannot log in here any more, by password or by token, and hears the words of wrong credentials.
    pub async fn disallow_on_channel(&self, email: &str) {
        self.merchant(email, "UPDATE customers SET on_channel = 0 WHERE email = ?1").await;
    }

    /// Lets a customer in whose account waits for the merchant's approval.
    pub async fn approve(&self, email: &str) {
        self.merchant(
            email,
            "UPDATE customer_profiles SET document = json_set(document, '$.has_access', json('true')) \
             WHERE customer_id IN (SELECT id FROM customers WHERE email = ?1)",
        )
        .await;
    }

    /// A change by the merchant to the customer of an e-mail address. A fault is in the log.
    async fn merchant(&self, email: &str, statement: &'static str) {
        let email = email.to_owned();
        let _logged =
            self.shared.database.call(move |connection| connection.execute(statement, [email])).await;
    }
}
