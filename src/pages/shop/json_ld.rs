//! Structured data for search engines. It is made from what guests see only, so it never holds a personal price.

use serde_json::{Value, json};

use crate::components::price::model::{Given, GuestPrices, PriceModel, Shown, model};
use crate::store::catalog::{Availability, Crumb, plain_amount};
use crate::store::price::TaxDisplay;
use crate::store::product::Product;
use crate::theme::settings::PriceLabels;
use crate::web::context::RequestContext;

/// The way to a page.
pub(super) fn crumbs(ctx: &RequestContext, crumbs: &[Crumb]) -> Option<String> {
    (!crumbs.is_empty()).then(|| embed(&with_context(crumb_list(ctx, crumbs))))
}

/// A product as guests see it, with the way to it.
pub(super) fn product(ctx: &RequestContext, guest: &Product, tax: TaxDisplay) -> String {
    let mut data = json!({
        "@type": "Product",
        "name": guest.name,
        "url": ctx.canonical(&guest.path),
        "description": guest.plain_description,
        "image": guest.pictures.iter().map(|picture| &picture.url).collect::<Vec<_>>(),
    });
    let mut add = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            data[name] = value;
        }
    };
    add("sku", (!guest.sku.is_empty()).then(|| json!(guest.sku)));
    add("mpn", guest.mpn.as_ref().map(|mpn| json!(mpn)));
    add("gtin", guest.gtin.as_ref().or(guest.upc.as_ref()).map(|gtin| json!(gtin)));
    add("brand", guest.brand.as_ref().map(|brand| json!({ "@type": "Brand", "name": brand.name })));
    add("offers", offer(ctx, guest, tax));
    let mut graph = vec![data];
    if !guest.crumbs.is_empty() {
        graph.push(crumb_list(ctx, &guest.crumbs));
    }
    embed(&json!({ "@context": "https://schema.org", "@graph": graph }))
}

/// The offer; none where guests see no price at once.
fn offer(ctx: &RequestContext, guest: &Product, tax: TaxDisplay) -> Option<Value> {
    let shown = shown(guest, tax).filter(|shown| shown.advertised.is_none())?;
    let figure = shown.figures.first()?;
    let availability = match (&guest.availability, guest.stock.in_stock) {
        (Availability::PreOrder { .. }, _) => "PreOrder",
        (Availability::Available(_), true) => "InStock",
        _ => "OutOfStock",
    };
    let mut offer = json!({
        "priceCurrency": figure.low.currency,
        "availability": format!("https://schema.org/{availability}"),
        "url": ctx.canonical(&guest.path),
    });
    match &figure.high {
        Some(high) => {
            offer["@type"] = json!("AggregateOffer");
            offer["lowPrice"] = json!(plain_amount(&figure.low));
            offer["highPrice"] = json!(plain_amount(high));
        }
        None => {
            offer["@type"] = json!("Offer");
            offer["price"] = json!(plain_amount(&figure.low));
            offer["priceSpecification"] = json!({
                "@type": "UnitPriceSpecification",
                "price": plain_amount(&figure.low),
                "priceCurrency": figure.low.currency,
                "valueAddedTaxIncluded": figure.tax_included,
            });
        }
    }
    Some(offer)
}

fn shown(guest: &Product, tax: TaxDisplay) -> Option<Box<Shown>> {
    let given = Given {
        log_in_helps: false,
        own: guest.prices.as_ref(),
        failed: guest.prices_failed,
        guest: GuestPrices::IsGuest,
        availability: &guest.availability,
        tax,
        quantity: 1,
        labels: PriceLabels::default(),
        configured: false,
    };
    match model(&given) {
        PriceModel::Shown(shown) => Some(shown),
        _ => None,
    }
}

fn crumb_list(ctx: &RequestContext, crumbs: &[Crumb]) -> Value {
    let items: Vec<Value> = crumbs
        .iter()
        .enumerate()
        .map(|(place, crumb)| {
            let mut item = json!({ "@type": "ListItem", "position": place + 1, "name": crumb.name });
            if let Some(path) = &crumb.path {
                item["item"] = json!(ctx.canonical(path));
            }
            item
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

fn with_context(mut data: Value) -> Value {
    data["@context"] = json!("https://schema.org");
    data
}

/// The data as they may stand inside a `script` element: nothing in them ends it or begins a comment.
fn embed(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_the_script_element() {
        let hostile = json!({ "name": "</script><script>alert(1)</script><!--" });
        let embedded = embed(&hostile);
        assert!(!embedded.contains('<'));
        assert_eq!(serde_json::from_str::<Value>(&embedded).unwrap(), hostile);
    }
}
