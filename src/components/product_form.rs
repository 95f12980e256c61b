//! The form beside a product: what can be chosen, how many, and the button.

use leptos::prelude::*;

use super::field::{ChoiceField, FieldText, InputField, InputKind, SelectField, TextAreaField};
use super::form::{FormContext, once_unless_public, owner};
use crate::forms::bounds;
use crate::forms::product_options::{MAX_QUANTITY, name};
use crate::i18n::{Language, language, t, t_with};
use crate::store::product::{ChoiceStyle, OptionKind, OptionValue, Product, ProductOption};
use crate::web::forms::REFRESH;

/// The values that a fresh form is filled with: what the address or the store chose, else the defaults.
pub fn initial(language: &Language, product: &Product, quantity: u32) -> Vec<(String, String)> {
    let options = product.options.iter().filter_map(|option| {
        let value = match &option.kind {
            OptionKind::Choice { values, .. } => {
                let selected = values.iter().find(|value| value.selected);
                selected.or_else(|| values.iter().find(|value| value.default))?.id.to_string()
            }
            OptionKind::Checkbox { checked_by_default, checked, .. } => {
                checked_by_default.then(|| checked.to_string())?
            }
            OptionKind::Number { default, .. } => language.number_to_type((*default)?),
            OptionKind::Text { default, .. } | OptionKind::MultiLineText { default, .. } => default.clone(),
            OptionKind::Date { default, .. } => default.as_ref()?.to_string(),
            OptionKind::File => return None,
        };
        Some((name(option.id), value))
    });
    options.chain([("quantity".to_owned(), quantity.to_string())]).collect()
}

/// Whether something is typed into the form that must not end up in an address.
pub fn has_typed_options(product: &Product) -> bool {
    let typed = |option: &ProductOption| {
        !matches!(option.kind, OptionKind::Choice { .. } | OptionKind::Checkbox { .. } | OptionKind::File)
    };
    product.options.iter().any(typed)
}

/// The form. [`FormContext::provide`] comes first.
#[component]
pub fn ProductForm(
    /// The product in the configuration that is shown.
    product: Product,
    /// Whether it can be put into the cart.
    buyable: bool,
    /// Whether there is a cart at all.
    has_cart: bool,
) -> impl IntoView {
    let has_choices = product
        .options
        .iter()
        .any(|option| matches!(option.kind, OptionKind::Choice { .. } | OptionKind::Checkbox { .. }));
    let has_tiers = product.prices.as_ref().and_then(|p| p.leading()).is_some_and(|set| !set.bulk.is_empty());
    let fields = product.options.iter().map(field).collect_view();
    let update = (has_choices || has_tiers).then(|| {
        view! {
            <button class="button button-secondary no-script" type="submit" name=REFRESH value="1">
                {t("product-update")}
            </button>
        }
    });
    let quantity = FieldText {
        name: "quantity".into(),
        label: t("product-quantity"),
        optional: false,
        hint: quantity_hint(&product),
    };
    let kind = InputKind { inputmode: Some("numeric"), short: true, ..InputKind::TEXT };
    let add = buyable.then(|| {
        view! {
            <button class="button button-wide" type="submit" data-busy=t("form-busy")>{t("product-add")}</button>
        }
    });
    let for_sale = product.prices.is_some() && product.can_be_bought && (has_cart || has_tiers);
    if !for_sale && product.options.is_empty() {
        return ().into_any();
    }
    let path = product.path;
    view! {
        <form
            class="form product-form"
            method="post"
            action="/cart/add"
            novalidate
            data-configures=path
            data-renews="product-price product-gallery product-facts product-add product-elsewhere"
            data-renewed=t("product-updated")
        >
            {owner()}
            {once_unless_public()}
            <input type="hidden" name="product" value=product.id.0 />
            {(buyable && update.is_some())
                .then(|| {
                    view! {
                        <button type="submit" class="default-submit" tabindex="-1" aria-hidden="true">
                            {t("product-add")}
                        </button>
                    }
                })}
            {fields}
            {update}
            <div class="buy-row">
                {for_sale.then(|| view! { <InputField text=quantity kind=kind /> })}
                <div id="product-add">{add}</div>
            </div>
        </form>
    }
    .into_any()
}

fn quantity_hint(product: &Product) -> Option<String> {
    let min = product.min_quantity.filter(|min| *min > 1);
    let max = product.max_quantity.filter(|max| *max > 0 && *max <= MAX_QUANTITY);
    match (min, max) {
        (Some(min), Some(max)) => {
            Some(t_with("product-quantity-between", &[("min", min.into()), ("max", max.into())]))
        }
        (Some(min), None) => Some(t_with("product-quantity-min", &[("min", min.into())])),
        (None, Some(max)) => Some(t_with("product-quantity-max", &[("max", max.into())])),
        (None, None) => None,
    }
}

fn field(option: &ProductOption) -> AnyView {
    let text = FieldText {
        name: name(option.id),
        // A choice among variants may have no words of the merchant's.
        label: if option.label.is_empty() { t("product-variant") } else { option.label.clone() },
        optional: !option.required,
        hint: hint(&option.kind),
    };
    let chosen = FormContext::value(&text.name);
    match &option.kind {
        OptionKind::Choice { style: ChoiceStyle::DropDown, values } => {
            let options = values.iter().map(|value| (value.id.to_string(), value.label.clone())).collect();
            view! { <SelectField text=text prompt=t("form-choose") options=options /> }.into_any()
        }
        OptionKind::Choice { style, values } => choice(text, *style, values, option.required, &chosen),
        OptionKind::Checkbox { label, checked, .. } => {
            let box_ = (text.name.clone(), checked.to_string(), label.clone(), chosen == checked.to_string());
            view! { <ChoiceField text=text kind="checkbox" choices=vec![box_] /> }.into_any()
        }
        OptionKind::Number { integer, .. } => {
            let mode = if *integer { "numeric" } else { "decimal" };
            let kind = InputKind { inputmode: Some(mode), short: true, ..InputKind::TEXT };
            view! { <InputField text=text kind=kind /> }.into_any()
        }
        OptionKind::Text { .. } => view! { <InputField text=text kind=InputKind::TEXT /> }.into_any(),
        OptionKind::MultiLineText { max_lines, .. } => {
            view! { <TextAreaField text=text rows=max_lines.unwrap_or(4) /> }.into_any()
        }
        OptionKind::Date { .. } => {
            let kind = InputKind { kind: "date", short: true, ..InputKind::TEXT };
            view! { <InputField text=text kind=kind /> }.into_any()
        }
        OptionKind::File => {
            view! { <p class="hint">{t_with("product-file", &[("label", text.label.into())])}</p> }.into_any()
        }
    }
}

/// A choice as buttons with words, colours or pictures.
pub fn choice(
    text: FieldText,
    style: ChoiceStyle,
    values: &[OptionValue],
    required: bool,
    chosen: &str,
) -> AnyView {
    let none = (!required).then(|| (String::new(), t("product-option-none"), None));
    let values = values.iter().map(|value| {
        let picture = match style {
            ChoiceStyle::Swatch | ChoiceStyle::PickList { pictures: true } => Some(value),
            _ => None,
        };
        (value.id.to_string(), value.label.clone(), picture.and_then(picture_of))
    });
    let group = text.name.clone();
    let boxes = none
        .into_iter()
        .chain(values)
        .enumerate()
        .map(|(place, (value, label, picture))| {
            // The first control carries the group's id, so that the error summary leads to it.
            let id = if place == 0 { group.clone() } else { format!("{group}-{place}") };
            let checked = value == chosen;
            view! {
                <div class="pick">
                    <input id=id.clone() type="radio" name=group.clone() value=value checked=checked />
                    <label for=id>{picture}<bdi>{label}</bdi></label>
                </div>
            }
        })
        .collect_view();
    text.group("field picks", boxes.into_any())
}

/// A colour, a pattern or a picture beside the words. Colours are attributes of a drawing, since styles in the page are
/// not allowed.
fn picture_of(value: &OptionValue) -> Option<AnyView> {
    if let Some(picture) = &value.picture {
        let url = picture.url.clone();
        return Some(
            view! { <img class="swatch" src=url alt="" width="32" height="32" loading="lazy" /> }.into_any(),
        );
    }
    let count = value.colors.len();
    (count > 0).then(|| {
        let stripes = value.colors.iter().enumerate().map(|(place, color)| {
            let (x, width) = (place * 24 / count, 24_usize.div_ceil(count));
            view! { <rect x=x y="0" width=width height="24" fill=color.clone() /> }
        });
        view! { <svg class="swatch" viewBox="0 0 24 24" aria-hidden="true">{stripes.collect_view()}</svg> }
            .into_any()
    })
}

/// The bounds of a field in words, before anything goes wrong.
fn hint(kind: &OptionKind) -> Option<String> {
    match kind {
        OptionKind::Number { min, max, .. } => bounds::number_hint(&language(), *min, *max),
        OptionKind::Date { earliest, latest, .. } => bounds::date_hint(&language(), *earliest, *latest),
        OptionKind::Text { max_length: Some(max), .. }
        | OptionKind::MultiLineText { max_length: Some(max), .. } => {
            Some(t_with("product-text-max", &[("max", (*max).into())]))
        }
        _ => None,
    }
}
