//! Whether the store sells what was chosen.

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::documents::PRODUCT_VARIANTS;
use super::paging::Connection;
use super::product_options::ApiOption;
use super::scalars::entity_id;
use super::transport::Api;
use crate::store::product::{OptionChoice, ProductRequest};
use crate::store::{Caller, StoreError};

/// The input type `OptionValueId`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ChoiceInput {
    option_entity_id: i32,
    value_entity_id: i32,
}

/// The choices of the wanted options. Numbers that cannot be an id are left out.
pub(super) fn choices(given: &[OptionChoice], wanted: impl Fn(i64) -> bool) -> Vec<ChoiceInput> {
    let id = |id: i64| i32::try_from(id).ok();
    let known = given.iter().filter(|choice| wanted(choice.option));
    known
        .filter_map(|choice| {
            Some(ChoiceInput { option_entity_id: id(choice.option)?, value_entity_id: id(choice.value)? })
        })
        .collect()
}

#[derive(Serialize)]
struct Variables {
    id: i32,
    choices: Vec<ChoiceInput>,
}

#[derive(Deserialize)]
struct Data {
    site: Option<Site>,
}

#[derive(Deserialize)]
struct Site {
    product: Option<Product>,
}

#[derive(Deserialize)]
struct Product {
    variants: Connection<IgnoredAny>,
}

/// Whether a variant that is sold fits the choices. `any` says whether one fits all of them; as choices that do not
/// tell variants apart would rule all out, the store is asked again without those in that case.
pub(super) async fn combination_exists(
    api: &Api,
    caller: &Caller,
    request: &ProductRequest,
    options: &[&ApiOption],
    any: bool,
) -> Result<bool, StoreError> {
    let makes_variants =
        |id: i64| options.iter().any(|option| option.entity_id == id && option.is_variant_option);
    let telling = choices(&request.choices, makes_variants);
    if any || telling.is_empty() {
        return Ok(true);
    }
    if telling.len() == request.choices.len() {
        return Ok(false);
    }
    let variables = Variables { id: entity_id(&request.id.0).unwrap_or(0), choices: telling };
    let (data, problems) = api.ask::<Data>(&PRODUCT_VARIANTS, caller, &variables).await?.partial()?;
    let site = data.site.ok_or_else(|| problems.unexpected())?;
    Ok(site.product.is_some_and(|product| product.variants.nodes().next().is_some()))
}
