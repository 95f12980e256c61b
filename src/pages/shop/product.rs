//! A product: what it is, what it costs the shopper and why, and the form that puts it into the cart.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;

use super::{count_cart, for_everybody, if_known, json_ld, shop_frame};
use crate::components::crumbs::Crumbs;
use crate::components::layout::PublicHead;
use crate::components::price::PriceBlock;
use crate::components::price::model::{Given, GuestPrices, PriceModel, model};
use crate::components::product_card::{CardPrices, ProductCards};
use crate::components::product_facts::{Facts, Gallery, stock_words};
use crate::components::product_form::{self, ProductForm};
use crate::components::rich_text::rich_text;
use crate::forms::product_options::{self, choices, known_choices, parse_quantity, with_unticked};
use crate::i18n::{t, t_with};
use crate::pages::{PageResult, render};
use crate::store::catalog::{Availability, ProductId};
use crate::store::product::{OptionChoice, OptionKind, Product, ProductOption};
use crate::store::settings::{PublicData, Settings, is_at};
use crate::store::{ProductRequest, ShopFrame};
use crate::web::context::RequestContext;
use crate::web::errors::PageError;
use crate::web::forms::REFRESH;

/// A product as the shopper sees it, and as guests see it.
struct Loaded {
    shop: ShopFrame,
    product: Product,
    /// `None` when guests do not see it, or it cannot be told.
    guest: Option<Arc<Product>>,
}

/// What the address or the form shown again says of the configuration.
struct Asked {
    choices: Vec<OptionChoice>,
    quantity: Option<u32>,
    /// Whether anything was chosen, so that boxes without a tick are unticked on purpose.
    touched: bool,
}

/// `GET` at the path of a product, and its form shown again.
pub async fn show(mut ctx: RequestContext, id: ProductId) -> PageResult {
    let public = ctx.public_data().await?;
    let asked = Asked::read(&ctx);
    let mut loaded = load(&ctx, &public, id, &asked).await?.ok_or(PageError::NotFound)?;
    if let Some(address) = address_of_choices(&ctx, &asked, &loaded.product) {
        return Ok(Redirect::to(&address).into_response());
    }
    count_cart(&mut ctx, &loaded.shop).await;
    if let Some(own) = &ctx.app.public_origin {
        loaded.product.shop_url = loaded.product.shop_url.filter(|url| !is_at(url, own));
    }
    let quantity = asked.quantity.unwrap_or(1).max(loaded.product.min_quantity.unwrap_or(1));
    let machines = loaded.guest.as_deref().map(|guest| machines(&ctx, guest, &public.settings));
    let product = &loaded.product;
    let title = if product.seo_title.is_empty() { product.name.clone() } else { product.seo_title.clone() };
    let frame = shop_frame(&ctx, &public, &loaded.shop, title, machines)?;
    let initial = product_form::initial(&ctx.language, product, quantity);
    let (tax, in_lists) = (public.settings.tax_on_products, public.settings.tax_in_lists);
    let (is_guest, labels) = (ctx.session.is_none(), ctx.theme.settings.prices);
    let log_in_helps = ctx.store().capabilities().hides_prices;
    let sold = match ctx.store().carts() {
        Some(_) => Sold::Here,
        None => Sold::Elsewhere(ctx.settings(&public.settings).store_name),
    };
    let response = render(&ctx, frame, initial, move || {
        let guest_prices = match (&loaded.guest, is_guest) {
            (_, true) => GuestPrices::IsGuest,
            (Some(guest), false) => GuestPrices::Known(guest.prices.as_ref()),
            (None, false) => GuestPrices::Unknown,
        };
        let price = model(&Given {
            own: loaded.product.prices.as_ref(),
            failed: loaded.product.prices_failed,
            guest: guest_prices,
            log_in_helps,
            availability: &loaded.product.availability,
            tax,
            quantity,
            labels,
            configured: is_configured(&loaded.product),
        });
        let guest_cards =
            loaded.guest.as_ref().map(|guest| guest.related.as_slice().into()).unwrap_or_default();
        let guest = (!is_guest).then_some(guest_cards);
        let cards = CardPrices { tax: in_lists, log_in_helps, labels, guest };
        let group = loaded.shop.customer.and_then(|customer| customer.group);
        view(loaded.product, price, group, cards, sold)
    });
    Ok(for_everybody(&ctx, response))
}

/// Where the button that shows the price of what was chosen leads to, without script: an address of its own, if
/// nothing was typed. What is typed never stands in an address, so such forms are shown again in place.
fn address_of_choices(ctx: &RequestContext, asked: &Asked, product: &Product) -> Option<String> {
    ctx.form.values.as_ref()?.get(REFRESH)?;
    if product_form::has_typed_options(product) {
        return None;
    }
    let choices = known_choices(product, &asked.choices);
    let pairs = choices.iter().map(|choice| (product_options::name(choice.option), choice.value.to_string()));
    let quantity = asked.quantity.map(|quantity| ("quantity".to_owned(), quantity.to_string()));
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.chain(quantity)).finish();
    Some(format!("{}?{query}", product.path))
}

/// What machines may know: of the product as guests see it.
fn machines(ctx: &RequestContext, guest: &Product, settings: &Settings) -> PublicHead {
    let description =
        if guest.seo_description.is_empty() { &guest.plain_description } else { &guest.seo_description };
    PublicHead {
        path: guest.path.clone(),
        description: description.clone(),
        json_ld: Some(json_ld::product(ctx, guest, settings.tax_on_products)),
    }
}

impl Asked {
    fn read(ctx: &RequestContext) -> Self {
        let form: Vec<(String, String)> = match &ctx.form.values {
            Some(values) => values.pairs().to_vec(),
            None => form_urlencoded::parse(ctx.query.as_bytes()).into_owned().collect(),
        };
        let pairs = || form.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let quantity =
            pairs().find(|(name, _)| *name == "quantity").and_then(|(_, text)| parse_quantity(text));
        let choices = choices(pairs());
        Self {
            touched: !choices.is_empty() || ctx.form.values.is_some() || quantity.is_some(),
            choices,
            quantity,
        }
    }
}

async fn load(
    ctx: &RequestContext,
    public: &PublicData,
    id: ProductId,
    asked: &Asked,
) -> Result<Option<Loaded>, PageError> {
    let request = ProductRequest {
        id,
        choices: asked.choices.clone(),
        currency: ctx.currency(public),
        cart: ctx.cart.as_ref().map(|cart| cart.id.clone()),
    };
    let guests_see = !public.settings.accounts.needed_to_browse;
    if !asked.touched {
        return ask(ctx, &request, guests_see).await;
    }
    let is_form = ctx.form.values.is_some();
    // The options are the same for all who may see the product, so what guests see tells which choices there are: what
    // is typed is none, and a box without its tick is one.
    let plain = ProductRequest { choices: Vec::new(), ..request.clone() };
    if guests_see && let Ok(Some(found)) = ctx.app.catalog.product(&ctx.caller(), &plain).await {
        let chosen = ProductRequest { choices: known(&found, &asked.choices), ..request };
        return match ask(ctx, &chosen, guests_see).await {
            // What was typed counts more than the price of what was chosen, which may not be known at the moment.
            Err(PageError::Store(_)) if is_form => ask(ctx, &plain, guests_see).await,
            other => other,
        };
    }
    let Some(loaded) = ask(ctx, &request, guests_see).await? else { return Ok(None) };
    let known = known(&loaded.product, &asked.choices);
    if known == asked.choices {
        return Ok(Some(loaded));
    }
    match ask(ctx, &ProductRequest { choices: known, ..request }, guests_see).await {
        Err(PageError::Store(_)) if is_form => Ok(Some(loaded)),
        other => other,
    }
}

fn known(product: &Product, choices: &[OptionChoice]) -> Vec<OptionChoice> {
    let mut known = known_choices(product, choices);
    with_unticked(product, &mut known);
    known
}

/// Asks for the shopper's side and for the guests', where these see anything.
async fn ask(
    ctx: &RequestContext,
    request: &ProductRequest,
    guests_see: bool,
) -> Result<Option<Loaded>, PageError> {
    let caller = ctx.caller();
    if ctx.session.is_none() {
        let guest = ctx.app.catalog.product(&caller, request).await?;
        return Ok(guest.map(|guest| Loaded {
            shop: ShopFrame::default(),
            product: Product::clone(&guest),
            guest: Some(guest),
        }));
    }
    let guests = async {
        match guests_see {
            true => ctx.app.catalog.product(&caller, request).await,
            false => Ok(None),
        }
    };
    let (own, guest) = tokio::join!(ctx.catalog()?.product(&caller, request), guests);
    let own = own?;
    let guest = if_known(ctx, guest);
    Ok(own.product.map(|product| Loaded { shop: own.frame, product, guest }))
}

/// Whether every choice is made, so that the prices are those of one configuration.
fn is_configured(product: &Product) -> bool {
    let is_open = |option: &ProductOption| match &option.kind {
        OptionKind::Choice { values, .. } => option.required && !values.iter().any(|value| value.selected),
        _ => false,
    };
    !product.options.iter().any(is_open)
}

/// Whether the configuration can be put into the cart.
fn is_buyable(product: &Product) -> bool {
    let needs_file = |option: &ProductOption| option.required && option.kind == OptionKind::File;
    product.can_be_bought
        && product.prices.is_some()
        && product.combination_exists
        && product.stock.in_stock
        && !matches!(product.availability, Availability::Unavailable(_))
        && !product.options.iter().any(needs_file)
}

/// Where goods are put into a cart.
enum Sold {
    /// Here.
    Here,
    /// In the store's own shop, of this name.
    Elsewhere(String),
}

fn view(
    product: Product,
    price: PriceModel,
    group: Option<String>,
    cards: CardPrices,
    sold: Sold,
) -> impl IntoView {
    let has_cart = matches!(sold, Sold::Here);
    let for_sale = is_buyable(&product);
    let buyable = has_cart && for_sale;
    let elsewhere = match (sold, product.shop_url.clone()) {
        (Sold::Elsewhere(shop), Some(url)) if for_sale => Some(view! {
            <a class="button button-wide" href=url>{t_with("product-buy-elsewhere", &[("shop", shop.into())])}</a>
            <p class="hint">{t("product-buy-elsewhere-hint")}</p>
        }),
        _ => None,
    };
    let promotion = product.promotion.clone().map(|(title, description)| {
        view! {
            <p class="promotion">
                <strong><bdi>{title}</bdi></strong>
                " "
                <bdi>{description}</bdi>
            </p>
        }
    });
    let heading = view! {
        {product
            .brand
            .clone()
            .map(|brand| {
                let name = view! { <bdi>{brand.name}</bdi> };
                match brand.path {
                    Some(path) => view! { <p class="product-brand"><a href=path>{name}</a></p> }.into_any(),
                    None => view! { <p class="product-brand">{name}</p> }.into_any(),
                }
            })}
        <h1><bdi>{product.name.clone()}</bdi></h1>
    };
    let related = (!product.related.is_empty()).then(|| {
        view! {
            <section class="related" aria-labelledby="related">
                <h2 id="related">{t("product-related")}</h2>
                <ProductCards products=product.related.clone() prices=cards />
            </section>
        }
    });
    let description = (!product.description.is_empty()).then(|| {
        view! {
            <section aria-labelledby="description">
                <h2 id="description">{t("product-description")}</h2>
                {rich_text(&product.description)}
            </section>
        }
    });
    view! {
        <Crumbs crumbs=product.crumbs.clone() ends_here=false />
        <div class="product">
            <div id="product-gallery"><Gallery pictures=product.pictures.clone() name=product.name.clone() /></div>
            <div class="product-buy">
                {heading}
                <div id="product-price">
                    <PriceBlock price=price group=group path=product.path.clone() />
                    {promotion}
                    {stock_words(&product)}
                </div>
                <ProductForm product=product.clone() buyable=buyable has_cart=has_cart />
                <div id="product-elsewhere">{elsewhere}</div>
            </div>
            <div class="product-text">
                {description}
                <div id="product-facts"><Facts product=product.clone() /></div>
            </div>
        </div>
        {related}
    }
}
