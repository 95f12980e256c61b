//! `/account/preferences`: what the customer agrees to, where the store records it.

use leptos::prelude::*;
use server_fn::axum::AxumServerFnBackend as Axum;

use super::unless_shown_again;
use crate::components::account_nav::Section;
use crate::components::form::Form;
use crate::components::money::when;
use crate::components::preference_fields::preference_fields;
use crate::forms::preferences::{self, MARKETING_FIELD, field, kinds, kinds_on, shown_field, shown_fields};
use crate::forms::refusals;
use crate::i18n::{language, t};
use crate::pages::{PageResult, account_frame, render};
use crate::store::preferences::PreferencesChange;
use crate::store::{Consent, StoreError};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::flash::Flash;
use crate::web::form_data::FormData;
use crate::web::forms::{Done, FormFailure};
use crate::web::look::Look;

/// `GET /account/preferences`
pub async fn show(ctx: RequestContext) -> PageResult {
    ctx.logged_in()?;
    let store = ctx.store().preferences().ok_or(PageError::NotFound)?;
    let (customer, current) = unless_shown_again(&ctx, store.preferences(&ctx.caller())).await?.unzip();
    let public = ctx.public_data().await?;
    let frame =
        account_frame(&ctx, &public, ctx.text("preferences-title"), Section::Preferences, customer.as_ref())?;
    let ticked = |name: String| (name, "on".to_owned());
    let mut initial = Vec::new();
    if let Some(current) = &current {
        let agreed = current.consents.iter().filter(|consent| consent.accepted);
        initial.extend(agreed.map(|consent| ticked(field(&consent.kind))));
        initial.extend(current.accepts_marketing.then(|| ticked(MARKETING_FIELD.to_owned())));
    }
    let again = ctx.form.values.as_ref().filter(|_| current.is_none());
    // What the form shows goes along with it, so that boxes that nobody touches change nothing.
    let shown: Vec<String> = match again {
        Some(form) => shown_fields(form),
        None => initial.iter().map(|(name, _)| shown_field(name)).collect(),
    };
    let kinds = match again {
        Some(form) => kinds_on(&public.settings.accounts, form),
        None => kinds(&public.settings.accounts, current.as_ref()),
    };
    let consents = current.map(|current| current.consents).unwrap_or_default();
    Ok(render(&ctx, frame, initial, move || {
        let marks = shown
            .into_iter()
            .map(|name| view! { <input type="hidden" name=name value="1" /> })
            .collect_view();
        view! {
            <div class="page-head">
                <div>
                    <h1>{t("preferences-title")}</h1>
                    <p class="lead">{t("preferences-lead")}</p>
                </div>
            </div>
            <section class="card narrow">
                <Form submit=t("preferences-submit") cancel=("/account", t("form-cancel"))>
                    {marks}
                    {preference_fields(&kinds)}
                </Form>
            </section>
            {(!consents.is_empty()).then(|| history(consents))}
        }
    }))
}

/// The answers that count at present, with the words that were agreed to.
fn history(consents: Vec<Consent>) -> impl IntoView {
    let language = language();
    let rows = consents
        .into_iter()
        .map(|consent| {
            let words = match consent.text.is_empty() {
                true => preferences::label(&language, &consent.kind),
                false => consent.text,
            };
            let answer = if consent.accepted { t("preferences-accepted") } else { t("preferences-declined") };
            view! {
                <tr role="row">
                    <th role="rowheader" scope="row"><bdi>{words}</bdi></th>
                    <td role="cell" data-label=t("preferences-answer")>{answer}</td>
                    <td role="cell" data-label=t("preferences-given")>{consent.given_at.map(when)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="card narrow" aria-labelledby="history">
            <h2 id="history">{t("preferences-history")}</h2>
            <table class="cards" role="table">
                <caption class="visually-hidden">{t("preferences-history")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{t("preferences-what")}</th>
                        <th role="columnheader" scope="col">{t("preferences-answer")}</th>
                        <th role="columnheader" scope="col">{t("preferences-given")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
}

/// `POST /account/preferences`. What the customer agrees to now is read first, so that an answer that stays the same is
/// not recorded again.
#[server(prefix = "", endpoint = "/account/preferences", server = Axum)]
pub async fn change_preferences(
    /// What was ticked.
    #[server(flatten)]
    form: FormData,
) -> Result<Done, FormFailure> {
    let ctx = RequestContext::current()?;
    ctx.logged_in()?;
    let store = ctx.store().preferences().ok_or(FormFailure::NotFound)?;
    let (caller, public) = (ctx.caller(), ctx.public_data().await?);
    let (customer, current) = store.preferences(&caller).await?;
    ctx.check_owner(&customer)?;
    let change = preferences::parse_changes(&public.settings.accounts, &current, &form);
    if change != PreferencesChange::default() {
        match store.update_preferences(&caller, &change).await {
            Ok(()) => {}
            Err(StoreError::OutcomeUnknown(_)) => {
                let reading = async {
                    let (customer, current) = store.preferences(&caller).await?;
                    ctx.check_owner(&customer)?;
                    let left = preferences::parse_changes(&public.settings.accounts, &current, &form);
                    Ok((left == PreferencesChange::default()).then_some(()))
                };
                Look::Preferences.settle(reading).await?;
            }
            Err(StoreError::Refused(list)) => return Err(refusals::explain(&ctx.language, &[], &list).into()),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Done::with("/account/preferences", Flash::PreferencesSaved))
}
