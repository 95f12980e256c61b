//! The filter of a search by category, which is a tree.

use async_graphql::{ComplexObject, Object, Result, SimpleObject};

use super::connection::{Window, connection};
use crate::demo::catalog::{Category, Product};
use crate::demo::search::{Query, count_within};

#[derive(Clone)]
struct Branch {
    category: &'static Category,
    is_selected: bool,
    count: i32,
    children: Vec<Branch>,
}

impl Branch {
    /// The categories right under another that hold any of the products.
    fn under(parent: i32, query: &Query, products: &[&Product], group: Option<i32>) -> Vec<Self> {
        let branch = |category: &'static Category| Branch {
            category,
            is_selected: query.categories.contains(&category.id),
            count: count_within(products, category),
            children: Self::under(category.id, query, products, group),
        };
        Category::children(parent, group).map(branch).filter(|branch| branch.count > 0).collect()
    }
}

/// A category with those under it, which have a type of their own in the contract.
macro_rules! category_item {
    ($name:ident, $connection:ident, $edge:ident) => {
        pub(super) struct $name(Branch);

        connection!($connection, $edge, $name);

        #[Object]
        impl $name {
            async fn entity_id(&self) -> i32 {
                self.0.category.id
            }

            async fn name(&self) -> &str {
                self.0.category.name
            }

            async fn is_selected(&self) -> bool {
                self.0.is_selected
            }

            /// With those that stand under it.
            async fn product_count(&self) -> i32 {
                self.0.count
            }

            async fn sub_categories(
                &self,
                before: Option<String>,
                after: Option<String>,
                first: Option<i32>,
                last: Option<i32>,
            ) -> Result<SubCategorySearchFilterItemConnection> {
                let items = self.0.children.iter().cloned().map(SubCategorySearchFilterItem).collect();
                Ok(Window { before, after, first, last }.of(items)?.into())
            }
        }
    };
}

category_item!(CategorySearchFilterItem, CategorySearchFilterItemConnection, CategorySearchFilterItemEdge);
category_item!(
    SubCategorySearchFilterItem,
    SubCategorySearchFilterItemConnection,
    SubCategorySearchFilterItemEdge
);

#[derive(SimpleObject)]
#[graphql(complex)]
pub(super) struct CategorySearchFilter {
    #[graphql(skip)]
    branches: Vec<Branch>,
    display_product_count: bool,
    pub(super) display_name: &'static str,
    pub(super) is_collapsed_by_default: bool,
}

impl CategorySearchFilter {
    /// The filter over products that fit the query but for its categories; none when they stand nowhere.
    pub(super) fn of(query: &Query, products: &[&Product], group: Option<i32>) -> Option<Self> {
        let branches = Branch::under(0, query, products, group);
        (!branches.is_empty()).then_some(Self {
            branches,
            display_product_count: true,
            display_name: "Category",
            is_collapsed_by_default: false,
        })
    }
}

#[ComplexObject]
impl CategorySearchFilter {
    async fn categories(
        &self,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<CategorySearchFilterItemConnection> {
        let items = self.branches.iter().cloned().map(CategorySearchFilterItem).collect();
        Ok(Window { before, after, first, last }.of(items)?.into())
    }
}
