//! An address as it stands on a parcel.

use leptos::prelude::*;

use crate::i18n::{t, t_with};
use crate::store::address::PostalAddress;

/// The lines of an address, without empty ones.
pub fn lines(address: &PostalAddress) -> Vec<String> {
    let joined = |parts: &[&str], separator: &str| {
        parts
            .iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(separator)
    };
    let PostalAddress { city, state, postal_code, .. } = address;
    let separator = t("separator");
    // A city that is a state of its own is named once.
    let state = if state.trim() == city.trim() { "" } else { state };
    let place = match line_of_places(&address.country_code) {
        Places::CityStateCode => {
            let apart = if state.is_empty() { " " } else { &separator };
            vec![joined(&[city, &joined(&[state, postal_code], " ")], apart)]
        }
        Places::CodeCityState => vec![joined(&[&joined(&[postal_code, city], " "), state], &separator)],
        Places::LineEach => vec![city.clone(), state.to_owned(), postal_code.clone()],
    };
    let country = if address.country.is_empty() { &address.country_code } else { &address.country };
    let name = full_name(&address.first_name, &address.last_name);
    let before = [name, address.company.clone(), address.address1.clone(), address.address2.clone()];
    let after = [country.clone(), address.phone.clone()];
    (before.into_iter().chain(place).chain(after))
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// A person's name, in the order of the language of the page.
pub fn full_name(first: &str, last: &str) -> String {
    match (first.trim(), last.trim()) {
        ("", name) | (name, "") => name.to_owned(),
        (first, last) => t_with("name-full", &[("first", first.into()), ("last", last.into())]),
    }
}

/// How city, state and postal code stand on a parcel.
enum Places {
    /// `Austin, Texas 78701`.
    CityStateCode,
    /// `00510 Helsinki`, with a state behind it.
    CodeCityState,
    /// Each in a line of its own.
    LineEach,
}

/// By the country's custom (Universal Postal Union, addressing systems), which holds whatever the reader's language is.
fn line_of_places(country_code: &str) -> Places {
    match country_code {
        "GB" | "IE" | "GG" | "IM" | "JE" | "GI" => Places::LineEach,
        "AD" | "AL" | "AR" | "AT" | "AX" | "BA" | "BE" | "BG" | "CH" | "CL" | "CR" | "CY" | "CZ" | "DE"
        | "DK" | "DO" | "DZ" | "EE" | "ES" | "FI" | "FO" | "FR" | "GE" | "GL" | "GR" | "GT" | "HR" | "HU"
        | "IL" | "IS" | "IT" | "LI" | "LT" | "LU" | "MA" | "MC" | "MD" | "ME" | "MK" | "MX" | "MY" | "NL"
        | "NO" | "PL" | "PT" | "PY" | "RE" | "RO" | "RS" | "SE" | "SI" | "SK" | "SM" | "SN" | "TN" | "TR"
        | "UY" | "VA" | "XK" => Places::CodeCityState,
        _ => Places::CityStateCode,
    }
}

/// The address as a block of lines; the name on top can be left out where it is a heading already.
#[component]
pub fn AddressLines(
    /// The address.
    address: PostalAddress,
    /// Leaves the name out.
    #[prop(optional)]
    without_name: bool,
) -> impl IntoView {
    let has_name = !(address.first_name.trim().is_empty() && address.last_name.trim().is_empty());
    let skip = usize::from(without_name && has_name);
    let lines =
        lines(&address).into_iter().skip(skip).map(|line| view! { <bdi>{line}</bdi><br /> }).collect_view();
    view! { <address>{lines}</address> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::i18n::Languages;

    fn lines_in(tag: &str, address: &PostalAddress) -> Vec<String> {
        let language = Languages::load(&[], Default::default()).unwrap().negotiate(Some(tag), None, &[]);
        let owner = Owner::new_root(None);
        owner.with(|| {
            provide_context(Arc::new(language));
            lines(address)
        })
    }

    #[test]
    fn empty_parts_leave_no_gaps() {
        let address = PostalAddress {
            first_name: "Aino".into(),
            address1: "Mäkelänkatu 5".into(),
            city: "Helsinki".into(),
            country_code: "FI".into(),
            ..PostalAddress::default()
        };
        assert_eq!(lines_in("en", &address), ["Aino", "Mäkelänkatu 5", "Helsinki", "FI"]);
        assert!(lines_in("en", &PostalAddress::default()).is_empty());
    }

    #[test]
    fn city_state_and_postal_code_stand_as_in_the_country_of_the_address() {
        let place = |country: &str, city: &str, state: &str, code: &str| {
            let address = PostalAddress {
                city: city.into(),
                state: state.into(),
                postal_code: code.into(),
                country_code: country.into(),
                ..PostalAddress::default()
            };
            let mut lines = lines_in("de", &address);
            lines.pop();
            lines.join(" | ")
        };
        assert_eq!(place("US", "Austin", "Texas", "78701"), "Austin, Texas 78701");
        assert_eq!(place("FI", "Helsinki", "", "00510"), "00510 Helsinki");
        assert_eq!(place("DE", "Berlin", "Berlin", "10115"), "10115 Berlin");
        assert_eq!(place("ES", "Gijón", "Asturias", "33201"), "33201 Gijón, Asturias");
        assert_eq!(place("GB", "London", "", "SW1A 1AA"), "London | SW1A 1AA");
        assert_eq!(place("SG", "Singapore", "", "018956"), "Singapore 018956");
        assert_eq!(place("XX", "", "", "1"), "1");
    }

    #[test]
    fn a_name_is_whole_or_what_there_is_of_it() {
        let name = |first, last| {
            let (first_name, last_name) = (String::from(first), String::from(last));
            lines_in("en", &PostalAddress { first_name, last_name, ..PostalAddress::default() }).join("|")
        };
        assert_eq!(name("Aino", "Virta"), "Aino Virta");
        assert_eq!(name("", " Virta "), "Virta");
        assert_eq!(name("Aino", ""), "Aino");
    }
}
