//! Categories, their tree, and who may see them.

use std::sync::LazyLock;

use super::table::read;

/// A category; `parent` 0 is the root.
#[derive(Debug)]
pub(crate) struct Category {
    pub(crate) id: i32,
    pub(crate) parent: i32,
    /// The only group that sees it and what stands under it; `None` is everybody.
    pub(crate) only_for: Option<i32>,
    pub(crate) name: &'static str,
    pub(crate) path: &'static str,
    pub(crate) description: &'static str,
}

pub(crate) static CATEGORIES: LazyLock<Vec<Category>> =
    LazyLock::new(|| read(include_str!("../data/categories.txt"), category));

impl Category {
    pub(crate) fn by_id(id: i32) -> Option<&'static Category> {
        CATEGORIES.iter().find(|category| category.id == id)
    }

    /// The way from the top of the tree down to this category, which is the last.
    pub(crate) fn lineage(&self) -> Vec<&'static Category> {
        let start = Category::by_id(self.id);
        let mut way: Vec<_> =
            std::iter::successors(start, |category| Category::by_id(category.parent)).collect();
        way.reverse();
        way
    }

    /// Whether a customer of the group may see it; guests are in no group.
    pub(crate) fn visible_to(&self, group: Option<i32>) -> bool {
        self.lineage().iter().all(|category| category.only_for.is_none_or(|only| Some(only) == group))
    }

    /// The categories right under another that the group may see; 0 is the root.
    pub(crate) fn children(parent: i32, group: Option<i32>) -> impl Iterator<Item = &'static Category> {
        CATEGORIES.iter().filter(move |category| category.parent == parent && category.visible_to(group))
    }

    /// Whether it is the category of the id or stands somewhere under it.
    pub(crate) fn is_within(&self, id: i32) -> bool {
        self.lineage().iter().any(|category| category.id == id)
    }
}

fn category(row: &[&'static str]) -> Option<Category> {
    let [id, parent, only_for, name, path, description] = *row else {
        return None;
    };
    let only_for = if only_for.is_empty() { None } else { Some(only_for.parse().ok()?) };
    Some(Category { id: id.parse().ok()?, parent: parent.parse().ok()?, only_for, name, path, description })
}

#[cfg(test)]
mod tests {
    use super::super::table::rows;
    use super::*;

    #[test]
    fn every_line_is_read_and_every_parent_is_known() {
        assert_eq!(rows(include_str!("../data/categories.txt")).count(), CATEGORIES.len());
        for category in CATEGORIES.iter() {
            assert!(category.parent == 0 || Category::by_id(category.parent).is_some(), "{}", category.name);
            assert!(category.path.starts_with('/') && category.path.ends_with('/'), "{}", category.path);
        }
    }

    #[test]
    fn a_category_of_a_group_hides_what_stands_under_it() {
        let trade = CATEGORIES.iter().find(|category| category.path == "/trade/").unwrap();
        let child = CATEGORIES.iter().find(|category| category.parent == trade.id).unwrap();
        assert_eq!(child.only_for, None);
        assert_eq!(
            [None, Some(1), Some(2), Some(3)].map(|group| child.visible_to(group)),
            [false, false, true, false]
        );
        assert!(child.is_within(trade.id) && !trade.is_within(child.id));
    }
}
