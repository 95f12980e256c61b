//! Countries and their states, read from the data file.

use std::sync::LazyLock;

/// A country.
#[derive(Debug)]
pub(crate) struct Country {
    pub(crate) id: i32,
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) states: Vec<State>,
}

/// A state or province.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) id: i32,
    pub(crate) abbreviation: &'static str,
    pub(crate) name: &'static str,
}

/// All countries, by name.
pub(crate) static COUNTRIES: LazyLock<Vec<Country>> =
    LazyLock::new(|| read(include_str!("data/countries.txt")));

/// Countries whose post knows no postal codes.
const WITHOUT_POSTAL_CODE: [&str; 12] =
    ["AE", "AO", "BS", "BO", "BZ", "FJ", "GH", "HK", "JM", "MO", "QA", "ZW"];

impl Country {
    /// The country of a two-letter code, in either case.
    pub(crate) fn by_code(code: &str) -> Option<&'static Country> {
        COUNTRIES.iter().find(|country| country.code.eq_ignore_ascii_case(code.trim()))
    }

    /// The state that a shopper means by a name or an abbreviation.
    pub(crate) fn state(&self, text: &str) -> Option<&State> {
        let text = text.trim().to_lowercase();
        let named = self.states.iter().find(|s| s.name.to_lowercase() == text);
        named.or_else(|| self.states.iter().find(|s| s.abbreviation.to_lowercase() == text))
    }

    pub(crate) fn has_postal_codes(&self) -> bool {
        !WITHOUT_POSTAL_CODE.contains(&self.code)
    }
}

fn read(text: &'static str) -> Vec<Country> {
    let mut countries: Vec<Country> = Vec::new();
    let mut states = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((code, name)) = line.trim().split_once(' ') else {
            continue;
        };
        match countries.last_mut() {
            Some(country) if line.starts_with(' ') => {
                states += 1;
                country.states.push(State { id: states, abbreviation: code, name });
            }
            _ => countries.push(Country {
                id: i32::try_from(countries.len()).unwrap_or(i32::MAX) + 1,
                code,
                name,
                states: Vec::new(),
            }),
        }
    }
    countries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_countries_is_complete_and_states_are_found_by_name_or_abbreviation() {
        assert_eq!(COUNTRIES.len(), 249);
        let states = |code| Country::by_code(code).unwrap().states.len();
        assert_eq!(["US", "CA", "AU", "DE", "IN", "BR", "FR"].map(states), [60, 13, 8, 16, 36, 27, 0]);
        let us = Country::by_code("us").unwrap();
        assert_eq!(us.state(" new york ").unwrap().abbreviation, "NY");
        assert_eq!(us.state("ny").unwrap().name, "New York");
        assert!(us.state("Bavaria").is_none());
        assert!(Country::by_code("XX").is_none());
    }
}
