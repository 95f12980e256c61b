//! Countries and states.

use async_graphql::{InputObject, Object, SimpleObject};

use crate::demo::geography::{self, COUNTRIES};

pub(crate) struct Geography;

#[derive(InputObject)]
struct CountryFiltersInput {
    name: Option<String>,
    code: Option<String>,
}

#[derive(SimpleObject)]
struct StateOrProvince {
    entity_id: i32,
    name: &'static str,
    abbreviation: &'static str,
}

struct Country(&'static geography::Country);

#[Object]
impl Geography {
    async fn countries(&self, filters: Option<CountryFiltersInput>) -> Option<Vec<Country>> {
        let (name, code) = filters.map_or((None, None), |filters| (filters.name, filters.code));
        let same = |wanted: &Option<String>, text: &str| {
            wanted.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(text))
        };
        let wanted =
            COUNTRIES.iter().filter(|country| same(&name, country.name) && same(&code, country.code));
        Some(wanted.map(Country).collect())
    }
}

#[Object]
impl Country {
    async fn entity_id(&self) -> i32 {
        self.0.id
    }

    async fn code(&self) -> &str {
        self.0.code
    }

    async fn name(&self) -> &str {
        self.0.name
    }

    async fn states_or_provinces(&self) -> Vec<StateOrProvince> {
        let states = self.0.states.iter().map(|state| StateOrProvince {
            entity_id: state.id,
            name: state.name,
            abbreviation: state.abbreviation,
        });
        states.collect()
    }
}
