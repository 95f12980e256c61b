//! The way to a page.

use serde::Deserialize;

use super::paging::Connection;
use super::scalars::local_path;
use crate::store::catalog::Crumb;

/// The type `Breadcrumb`.
#[derive(Deserialize)]
pub(super) struct ApiCrumb {
    name: String,
    path: Option<String>,
}

impl From<ApiCrumb> for Crumb {
    fn from(crumb: ApiCrumb) -> Self {
        Self { name: crumb.name, path: crumb.path.and_then(local_path) }
    }
}

/// The way to a category, itself last, whether or not the store's own list ends with it.
pub(super) fn way_to(name: &str, path: &str, given: Connection<ApiCrumb>) -> Vec<Crumb> {
    let own = Crumb { name: name.to_owned(), path: local_path(path.to_owned()) };
    let mut crumbs: Vec<Crumb> = given.into_nodes().map(Crumb::from).filter(|crumb| *crumb != own).collect();
    crumbs.push(own);
    crumbs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_ends_at_the_category_itself() {
        for last in ["", r#",{"node":{"name":"Blue","path":"/ink/blue/"}}"#] {
            let json = format!(r#"{{"edges":[{{"node":{{"name":"Ink","path":"/ink/"}}}}{last}]}}"#);
            let crumbs = way_to("Blue", "/ink/blue/", serde_json::from_str(&json).unwrap());
            let names: Vec<&str> = crumbs.iter().map(|crumb| crumb.name.as_str()).collect();
            assert_eq!(names, ["Ink", "Blue"]);
        }
    }

    #[test]
    fn a_step_elsewhere_is_no_link() {
        let json = r#"{"edges":[{"node":{"name":"Odd","path":"https://evil.example/"}},{"node":{"name":"No page","path":null}}]}"#;
        let crumbs = way_to("Ink", "/ink/", serde_json::from_str(json).unwrap());
        assert_eq!((&crumbs[0].path, &crumbs[1].path, crumbs.len()), (&None, &None, 3));
    }
}
