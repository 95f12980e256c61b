//! `/style-guide`, in development only: every component in every state, made of sample data that never changes. The
//! guide's own words are for whoever works on the shop's look, so they stand here, in English.

mod account;
mod controls;
mod foundations;
mod messages;
mod prices;
mod sample;
mod tokens;

use leptos::prelude::*;

use super::shop::shop_frame;
use super::{PageResult, render};
use crate::store::ShopFrame;
use crate::web::context::RequestContext;

/// `GET /style-guide`
pub async fn show(ctx: RequestContext) -> PageResult {
    let public = ctx.public_data().await?;
    let frame = shop_frame(&ctx, &public, &ShopFrame::default(), "Style guide".to_owned(), None)?;
    let request = ctx.clone();
    let account_style = ctx.theme.assets.account_style();
    Ok(render(&ctx, frame, Vec::new(), move || {
        let parts = [
            ("messages", "Messages", messages::messages()),
            ("type", "Type", foundations::type_sizes()),
            ("tokens", "Tokens", foundations::tokens()),
            ("icons", "Icons", foundations::icons()),
            ("buttons", "Buttons", controls::buttons()),
            ("fields", "Fields", controls::fields(&request)),
            ("status", "States of an order", account::states()),
            ("orders", "Orders", account::orders(&request)),
            ("cards", "Cards", account::cards()),
            ("prices", "Prices", prices::prices(&request)),
            ("products", "Products in a list", prices::cards(&request)),
            ("nothing", "Nothing here", messages::nothing()),
        ];
        let links = parts
            .iter()
            .map(|(id, title, _)| view! { <li><a href=format!("#{id}")>{*title}</a></li> })
            .collect_view();
        let sections = parts
            .into_iter()
            .map(|(id, title, body)| {
                let title_id = format!("{id}-title");
                let labelled_by = title_id.clone();
                view! {
                    <section id=id class="related" aria-labelledby=labelled_by>
                        <h2 id=title_id>{title}</h2>
                        {body}
                    </section>
                }
            })
            .collect_view();
        view! {
            // The frame is that of the shop.
            <link rel="stylesheet" href=account_style />
            <div class="page-head">
                <div>
                    <h1>"Style guide"</h1>
                    <p class="lead">"Every component in every state. Colours and sizes come from style/tokens.css."</p>
                </div>
            </div>
            <nav aria-label="Parts of the guide"><ul class="subcategories">{links}</ul></nav>
            {sections}
        }
    }))
}

/// A state of a component with its name.
fn state(name: &'static str, body: impl IntoView) -> impl IntoView {
    view! {
        <div class="card stack">
            <p class="eyebrow">{name}</p>
            {body}
        </div>
    }
}
