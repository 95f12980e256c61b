//! What can be chosen or entered for a product.

use serde::Deserialize;

use super::paging::Connection;
use super::picture::ApiImage;
use super::scalars::ApiDay;
use crate::store::graphql::scalars::{ApiDecimal, count, web_url};
use crate::store::order::Picture;
use crate::store::product::{ChoiceStyle, OptionKind, OptionValue, ProductOption};

/// Any type of the interface `CatalogProductOption`: its name says which parts are there.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiOption {
    #[serde(rename = "__typename")]
    typename: String,
    pub(super) entity_id: i64,
    display_name: String,
    is_required: bool,
    pub(super) is_variant_option: bool,
    #[serde(default)]
    display_style: String,
    #[serde(default)]
    values: Option<Connection<ApiValue>>,
    #[serde(default)]
    label: Option<String>,
    #[serde(default)]
    checked_by_default: bool,
    #[serde(default)]
    checked_option_value_entity_id: Option<i64>,
    #[serde(default)]
    unchecked_option_value_entity_id: Option<i64>,
    #[serde(default)]
    default_number: Option<ApiDecimal>,
    #[serde(default)]
    lowest: Option<ApiDecimal>,
    #[serde(default)]
    highest: Option<ApiDecimal>,
    #[serde(default)]
    is_integer_only: bool,
    #[serde(default)]
    limit_number_by: String,
    #[serde(default)]
    default_text: Option<String>,
    #[serde(default)]
    min_length: Option<i64>,
    #[serde(default)]
    max_length: Option<i64>,
    #[serde(default)]
    max_lines: Option<i64>,
    #[serde(default)]
    default_date: Option<ApiDay>,
    #[serde(default)]
    earliest: Option<ApiDay>,
    #[serde(default)]
    latest: Option<ApiDay>,
    #[serde(default)]
    limit_date_by: String,
}

/// Any type of the interface `CatalogProductOptionValue`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ApiValue {
    entity_id: i64,
    label: String,
    is_default: bool,
    is_selected: Option<bool>,
    #[serde(default)]
    hex_colors: Vec<String>,
    #[serde(default)]
    image_url: Option<String>,
    #[serde(default)]
    default_image: Option<ApiImage>,
}

impl ApiOption {
    /// Whether a shopper must give it and this app cannot send it: then the product cannot be bought here.
    pub(super) fn is_beyond_us(&self) -> bool {
        self.is_required && !matches!(self.kind_name(), Some(known) if known != "FileUploadFieldOption")
    }

    fn kind_name(&self) -> Option<&str> {
        const KNOWN: [&str; 7] = [
            "MultipleChoiceOption",
            "CheckboxOption",
            "NumberFieldOption",
            "TextFieldOption",
            "MultiLineTextFieldOption",
            "DateFieldOption",
            "FileUploadFieldOption",
        ];
        KNOWN.contains(&self.typename.as_str()).then_some(&self.typename)
    }

    /// The option; kinds that this app does not know are none.
    pub(super) fn into_option(self) -> Option<ProductOption> {
        let length = |length: Option<i64>| length.map(count).filter(|length| *length > 0);
        let kind = match self.typename.as_str() {
            "MultipleChoiceOption" => OptionKind::Choice {
                style: style(&self.display_style),
                values: self.values?.into_nodes().map(Into::into).collect(),
            },
            "CheckboxOption" => OptionKind::Checkbox {
                label: self.label.unwrap_or_default(),
                checked_by_default: self.checked_by_default,
                checked: self.checked_option_value_entity_id?,
                unchecked: self.unchecked_option_value_entity_id?,
            },
            "NumberFieldOption" => {
                let (low, high) = bounds(&self.limit_number_by);
                OptionKind::Number {
                    default: self.default_number.map(|number| number.0),
                    min: self.lowest.filter(|_| low).map(|number| number.0),
                    max: self.highest.filter(|_| high).map(|number| number.0),
                    integer: self.is_integer_only,
                }
            }
            "TextFieldOption" => OptionKind::Text {
                default: self.default_text.unwrap_or_default(),
                min_length: length(self.min_length),
                max_length: length(self.max_length),
            },
            "MultiLineTextFieldOption" => OptionKind::MultiLineText {
                default: self.default_text.unwrap_or_default(),
                min_length: length(self.min_length),
                max_length: length(self.max_length),
                max_lines: length(self.max_lines),
            },
            "DateFieldOption" => {
                let (first, last) = bounds(&self.limit_date_by);
                OptionKind::Date {
                    default: self.default_date.map(|day| day.0),
                    earliest: self.earliest.filter(|_| first).map(|day| day.0),
                    latest: self.latest.filter(|_| last).map(|day| day.0),
                }
            }
            "FileUploadFieldOption" => OptionKind::File,
            _ => return None,
        };
        Some(ProductOption { id: self.entity_id, label: self.display_name, required: self.is_required, kind })
    }
}

/// Which ends of a range count, by the enums `LimitInputBy` and `LimitDateOption`. The other end may hold a number
/// that the merchant has switched off.
fn bounds(limit: &str) -> (bool, bool) {
    match limit {
        "LOWEST_VALUE" | "EARLIEST_DATE" => (true, false),
        "HIGHEST_VALUE" | "LATEST_DATE" => (false, true),
        "RANGE" => (true, true),
        _ => (false, false),
    }
}

fn style(name: &str) -> ChoiceStyle {
    match name {
        "RadioButtons" => ChoiceStyle::Radio,
        "RectangleBoxes" => ChoiceStyle::Rectangle,
        "Swatch" => ChoiceStyle::Swatch,
        "ProductPickList" => ChoiceStyle::PickList { pictures: false },
        "ProductPickListWithImages" => ChoiceStyle::PickList { pictures: true },
        _ => ChoiceStyle::DropDown,
    }
}

impl From<ApiValue> for OptionValue {
    fn from(value: ApiValue) -> Self {
        let pattern = value.image_url.and_then(|url| web_url(&url));
        let pattern = pattern.map(|url| Picture { url, alt: value.label.clone() });
        Self {
            id: value.entity_id,
            default: value.is_default,
            selected: value.is_selected.unwrap_or(false),
            colors: value.hex_colors.into_iter().filter(|color| is_color(color)).collect(),
            picture: pattern.or_else(|| value.default_image?.into_picture(&value.label)),
            label: value.label,
        }
    }
}

/// Whether it is a colour as `#rrggbb`; anything else could break out of a style sheet.
fn is_color(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests;
