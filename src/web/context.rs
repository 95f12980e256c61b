//! What a page or a change needs to know of the request it serves.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use leptos::prelude::use_context;
use tokio::time::Instant;
use tower_cookies::Cookies;

use super::cart_cookie::KnownCart;
use super::currency;
use super::draft::Draft;
use super::errors::PageError;
use super::flash::Flash;
use super::forms::{FormFailure, FormState};
use super::language;
use super::request_log::RequestId;
use super::session::Session;
use crate::app::AppState;
use crate::i18n::{Args, Language};
use crate::metrics::SessionEnd;
use crate::store::settings::{PublicData, Settings};
use crate::store::{
    Addresses, Caller, CartState, Carts, Catalog, CustomerSummary, Passwords, RenewedToken, Store,
};
use crate::theme::Theme;

/// One request, with the shopper's session. Cheap to clone.
#[derive(Clone)]
pub struct RequestContext {
    /// The app.
    pub app: AppState,
    /// The request's cookies, and those of the answer.
    pub cookies: Cookies,
    /// The logged-in shopper's session.
    pub session: Option<Session>,
    /// The shopper's cart, if there is one.
    pub cart: Option<KnownCart>,
    /// Whether the request came with a session that is over.
    pub session_ended: bool,
    /// Whether the browser sent no cookie: then nothing can colour the answer, so that it may be kept for everybody.
    pub is_anonymous: bool,
    /// Whether only the headers were asked for.
    pub is_head: bool,
    /// The path asked for.
    pub path: String,
    /// The query as sent, without the question mark.
    pub query: String,
    /// The notice of the change before.
    pub flash: Option<Flash>,
    /// The form of this page, when it is shown again.
    pub form: Arc<FormState>,
    /// Words and look of the shop.
    pub theme: Arc<Theme>,
    /// The shopper's language.
    pub language: Arc<Language>,
    /// The tag of the language at the front of the path asked for, which `path` is without.
    pub language_prefix: Option<String>,
    /// Names the request in logs, towards the store and on error pages.
    pub request_id: String,
    /// The shopper's address.
    pub client_ip: Option<IpAddr>,
    /// When the answer has to be there.
    pub deadline: Instant,
}

/// Longest time for what the store is asked while a page is made, and while a form is worked on.
const PAGE: Duration = Duration::from_millis(3_900);
const FORM: Duration = Duration::from_secs(15);

impl RequestContext {
    fn new(app: &AppState, parts: &Parts) -> Self {
        let cookies = parts.extensions.get::<Cookies>().cloned().unwrap_or_default();
        // Before any cookie is cleared.
        let is_anonymous = cookies.list().is_empty();
        let had_session = app.sessions.is_present(&cookies);
        let session = app.sessions.read(&cookies, jiff::Timestamp::now());
        if had_session && session.is_none() {
            app.metrics.count_session_end(SessionEnd::Expired);
        }
        let theme = app.themes.current();
        let (language_prefix, chosen) = language::chosen(app, &cookies, parts);
        let accept_language = parts.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let language = theme.languages.negotiate(chosen.as_deref(), accept_language, &app.store_languages());
        Self {
            session_ended: had_session && session.is_none(),
            cart: app.carts.read(&cookies, session.as_ref()),
            session,
            cookies,
            is_anonymous,
            is_head: parts.method == Method::HEAD,
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            flash: None,
            form: Arc::default(),
            language: Arc::new(language),
            language_prefix,
            theme,
            request_id: parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default(),
            client_ip: app.trusted_proxies.client_ip(parts),
            deadline: Instant::now() + if parts.method == Method::POST { FORM } else { PAGE },
            app: app.clone(),
        }
    }

    /// The context of the request whose server function runs. The form runner provides it.
    pub fn current() -> Result<Self, FormFailure> {
        use_context().ok_or(FormFailure::Internal)
    }

    /// A parameter of the query; the first one of its name.
    pub fn param(&self, name: &str) -> Option<String> {
        form_urlencoded::parse(self.query.as_bytes())
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.into_owned())
    }

    /// Path and query as asked for.
    pub fn target(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The languages that the shopper may choose: tags, and names in themselves.
    pub fn languages(&self) -> Vec<(String, String)> {
        self.theme.languages.offered(&self.app.store_languages())
    }

    /// The address of a path in the language it was asked for by, if any; absolute where the app knows its origin.
    pub fn canonical(&self, path: &str) -> String {
        self.address_in(self.language_prefix.as_deref(), path)
    }

    /// The address of a path in the language of that tag, or in that of whoever comes.
    pub fn address_in(&self, language: Option<&str>, path: &str) -> String {
        let origin = self.app.public_origin.as_deref().unwrap_or_default();
        match language {
            Some(tag) => format!("{origin}/{tag}{path}"),
            None => format!("{origin}{path}"),
        }
    }

    /// The store.
    pub fn store(&self) -> &dyn Store {
        self.app.store.as_ref()
    }

    /// The store's carts.
    ///
    /// # Errors
    /// [`PageError::NotFound`] where it has none; so for the other parts of the store.
    pub fn carts(&self) -> Result<&dyn Carts, PageError> {
        self.store().carts().ok_or(PageError::NotFound)
    }

    /// The store's catalogue.
    ///
    /// # Errors
    /// See [`RequestContext::carts`].
    pub fn catalog(&self) -> Result<&dyn Catalog, PageError> {
        self.store().catalog().ok_or(PageError::NotFound)
    }

    /// The customers' books of addresses.
    ///
    /// # Errors
    /// See [`RequestContext::carts`].
    pub fn address_book(&self) -> Result<&dyn Addresses, PageError> {
        self.store().address_book().ok_or(PageError::NotFound)
    }

    /// Changing and recovering passwords.
    ///
    /// # Errors
    /// See [`RequestContext::carts`].
    pub fn passwords(&self) -> Result<&dyn Passwords, PageError> {
        self.store().passwords().ok_or(PageError::NotFound)
    }

    /// Asks the store as the shopper who is logged in, or as a guest.
    pub fn caller(&self) -> Caller {
        Caller {
            token: self.session.as_ref().map(|session| session.token.clone()),
            customer_id: self.session.as_ref().map(|session| session.customer_id.clone()),
            client_ip: self.client_ip,
            locale: self.language.for_store().to_owned(),
            request_id: self.request_id.clone(),
            deadline: Some(self.deadline),
        }
    }

    /// Asks the store as a guest, whoever is logged in.
    pub fn guest_caller(&self) -> Caller {
        Caller { token: None, customer_id: None, ..self.caller() }
    }

    /// The session of a shopper who must be logged in.
    ///
    /// # Errors
    /// [`PageError::SessionEnded`] without one.
    pub fn logged_in(&self) -> Result<&Session, PageError> {
        self.session.as_ref().ok_or(PageError::SessionEnded)
    }

    /// Whether what the store told of a customer is told of the one who is logged in.
    ///
    /// # Errors
    /// [`PageError::OtherCustomer`] when it is not: then nothing of it may be shown.
    pub fn check_owner(&self, customer: &CustomerSummary) -> Result<(), PageError> {
        match self.logged_in()?.customer_id == customer.id {
            true => Ok(()),
            false => Err(PageError::OtherCustomer),
        }
    }

    /// Renews the session's token when it is time, where the store can. It never ends a session.
    pub async fn renew_token(&mut self) {
        let now = jiff::Timestamp::now();
        let Some(session) = self.session.clone().filter(|session| session.is_renewal_due(now)) else {
            return;
        };
        let app = self.app.clone();
        if let Some(token) = app.renewals.renew(&app.store, self.caller(), &session).await {
            self.take_token(&session, token);
        }
    }

    /// Goes on with the new token, when the store refuses the session's because another request has renewed it
    /// meanwhile. Returns whether there is one.
    pub async fn take_successor(&mut self) -> bool {
        let Some(session) = self.session.clone() else { return false };
        match self.app.renewals.successor(&session).await {
            Some(token) => self.take_token(&session, token),
            None => false,
        }
    }

    fn take_token(&mut self, session: &Session, token: RenewedToken) -> bool {
        let session = session.renewed(token, jiff::Timestamp::now());
        let fits = self.app.sessions.write(&self.cookies, &session);
        if fits {
            self.session = Some(session);
        }
        fits
    }

    /// What every visitor sees alike.
    ///
    /// # Errors
    /// When it is not kept and the store does not answer.
    pub async fn public_data(&self) -> Result<Arc<PublicData>, PageError> {
        Ok(self.app.public_data.get(&self.guest_caller()).await?)
    }

    /// The store's settings, with what the theme says instead.
    pub fn settings(&self, told: &Settings) -> Settings {
        let (theme, mut settings) = (&self.theme.settings, told.clone());
        let contact = &mut settings.contact;
        for (told, own) in [
            (&mut contact.email, &theme.contact.email),
            (&mut contact.phone, &theme.contact.phone),
            (&mut contact.page, &theme.contact.page),
        ] {
            *told = own.clone().or_else(|| told.take());
        }
        settings.store_name = theme.name.clone().unwrap_or(settings.store_name);
        settings
    }

    /// The currency that the shopper chose; `None` is the store's default.
    pub fn currency(&self, public: &PublicData) -> Option<String> {
        currency::chosen(&self.app.sealer, &self.cookies, public)
    }

    /// Keeps the cart, as the store gave it back after a change.
    pub fn keep_cart(&mut self, state: &CartState) {
        let cart = KnownCart::from(state);
        self.app.carts.write(&self.cookies, self.customer_id(), &cart);
        self.cart = Some(cart);
    }

    /// Sets the number of items of the cart, where it is not known right.
    pub fn count_cart(&mut self, count: Option<u32>) {
        let Some(cart) = self.cart.as_ref().filter(|cart| cart.count != count) else { return };
        let cart = KnownCart { count, ..cart.clone() };
        self.app.carts.write(&self.cookies, self.customer_id(), &cart);
        self.cart = Some(cart);
    }

    /// Forgets the cart.
    pub fn forget_cart(&mut self) {
        self.app.carts.forget(&self.cookies);
        self.cart = None;
    }

    fn customer_id(&self) -> Option<&str> {
        self.session.as_ref().map(|session| session.customer_id.as_str())
    }

    /// The country that the shopper's language names, if the store knows it.
    pub fn likely_country(&self, public: &PublicData) -> Option<String> {
        let region = self.language.region()?;
        public.country(&region).map(|country| country.code.clone())
    }

    /// A text.
    pub fn text(&self, key: &str) -> String {
        self.language.text(key, &[])
    }

    /// A text with values.
    pub fn text_with(&self, key: &str, args: Args) -> String {
        self.language.text(key, args)
    }

    /// Reads what waits for this page: the notice of the change before, and what was typed into its form before the
    /// session ended.
    pub fn read_waiting(&mut self) {
        self.flash = Flash::read(&self.app.sealer, &self.cookies);
        let Some(session) = &self.session else { return };
        let draft = Draft::read(&self.app.sealer, &self.cookies, &self.target(), &session.customer_id);
        if let Some(draft) = draft {
            self.form = Arc::new(FormState::restored(draft.values));
        }
    }

    /// Forgets what waited for this page, once it is shown.
    pub fn forget_waiting(&self) {
        if self.flash.is_some() {
            Flash::forget(&self.app.sealer, &self.cookies);
        }
        if self.form.restored {
            Draft::forget(&self.app.sealer, &self.cookies);
        }
    }

    /// Ends the session here, for good.
    pub fn end_session(&mut self, why: SessionEnd) {
        self.app.sessions.end(&self.cookies);
        self.forget_cart();
        if let Some(session) = self.session.take() {
            // A token that is refused may have been renewed by a request to another instance: its session may go on.
            if why == SessionEnd::LoggedOut {
                self.app.sessions.revoke(&session);
            }
            self.app.metrics.count_session_end(why);
        }
        self.session_ended = true;
    }
}

/// Makes the context of a request, once; everything behind it takes it from the extensions.
pub async fn attach(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let ctx = RequestContext::new(&app, &parts);
    parts.extensions.insert(ctx);
    next.run(Request::from_parts(parts, body)).await
}

impl FromRequestParts<AppState> for RequestContext {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, StatusCode> {
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
