//! `/demo/mailbox`: the mails that the embedded store would send.

use leptos::prelude::*;

use super::{PageResult, open_frame, render};
use crate::components::icons::Icon;
use crate::components::money::day;
use crate::components::state::StateBlock;
use crate::i18n::{t, t_with};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;

/// `GET /demo/mailbox`
pub async fn show(ctx: RequestContext) -> PageResult {
    let mails = ctx.app.demo.as_ref().ok_or(PageError::NotFound)?.mails();
    let frame = open_frame(&ctx, ctx.text("mailbox-title")).await;
    Ok(render(&ctx, frame, Vec::new(), move || {
        let body = if mails.is_empty() {
            view! { <StateBlock picture=Icon::Envelope title=t("mailbox-empty") text=Some(t("mailbox-empty-text")) /> }
                .into_any()
        } else {
            mails
                .into_iter()
                .map(|mail| {
                    let link = mail.link.map(|href| {
                        view! { <p class="actions"><a class="button" href=href>{t("mailbox-open")}</a></p> }
                    });
                    view! {
                        <article class="card mail">
                            <h2>{mail.subject}</h2>
                            <p class="muted">
                                {t_with("mailbox-to", &[("to", mail.to.into())])} " · " {day(mail.sent_at)}
                            </p>
                            <pre>{mail.body}</pre>
                            {link}
                        </article>
                    }
                })
                .collect_view()
                .into_any()
        };
        view! {
            <div class="page-head">
                <div>
                    <h1>{t("mailbox-title")}</h1>
                    <p class="lead">{t("mailbox-lead")}</p>
                </div>
            </div>
            {body}
        }
    }))
}
