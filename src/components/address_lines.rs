//! An address as it stands on a parcel.

use leptos::prelude::*;

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
    let place = joined(&[&address.city, &joined(&[&address.state, &address.postal_code], " ")], ", ");
    let country = if address.country.is_empty() { &address.country_code } else { &address.country };
    let name = joined(&[&address.first_name, &address.last_name], " ");
    [&name, &address.company, &address.address1, &address.address2, &place, country, &address.phone]
        .into_iter()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
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

    #[test]
    fn empty_parts_leave_no_gaps() {
        let address = PostalAddress {
            first_name: "Aino".into(),
            address1: "Mäkelänkatu 5".into(),
            city: "Helsinki".into(),
            country_code: "FI".into(),
            ..PostalAddress::default()
        };
        assert_eq!(lines(&address), ["Aino", "Mäkelänkatu 5", "Helsinki", "FI"]);
        assert!(lines(&PostalAddress::default()).is_empty());
    }

    #[test]
    fn city_state_and_postal_code_share_a_line() {
        let address = PostalAddress {
            city: "Austin".into(),
            state: "Texas".into(),
            postal_code: "78701".into(),
            country_code: "US".into(),
            country: "United States".into(),
            ..PostalAddress::default()
        };
        assert_eq!(lines(&address), ["Austin, Texas 78701", "United States"]);
    }
}
