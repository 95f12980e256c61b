//! Categories: the tree, their pages, the way to them.

use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};

use super::audience::audience;
use super::connection::{Window, connection, page_complexity};
use super::image::Image;
use super::product::{Product, ProductConnection};
use super::product_details::SeoDetails;
use super::shared;
use crate::demo::catalog::{self, PRODUCTS, Selection};
use crate::demo::search::{self, SortOrder};

pub(crate) struct Category(pub(super) &'static catalog::Category);

connection!(CategoryConnection, CategoryEdge, Category);

#[derive(SimpleObject)]
struct Breadcrumb {
    entity_id: i32,
    name: &'static str,
    path: Option<&'static str>,
}

connection!(BreadcrumbConnection, BreadcrumbEdge, Breadcrumb);

/// The order of the products of a category.
#[derive(Clone, Copy, PartialEq, Eq, Enum)]
enum CategoryProductSort {
    AToZ,
    BestReviewed,
    BestSelling,
    Default,
    Featured,
    HighestPrice,
    LowestPrice,
    Newest,
    ZToA,
}

impl From<CategoryProductSort> for SortOrder {
    fn from(sort: CategoryProductSort) -> Self {
        match sort {
            CategoryProductSort::AToZ => Self::AToZ,
            CategoryProductSort::BestReviewed => Self::BestReviewed,
            CategoryProductSort::BestSelling => Self::BestSelling,
            CategoryProductSort::Default | CategoryProductSort::Featured => Self::Featured,
            CategoryProductSort::HighestPrice => Self::HighestPrice,
            CategoryProductSort::LowestPrice => Self::LowestPrice,
            CategoryProductSort::Newest => Self::Newest,
            CategoryProductSort::ZToA => Self::ZToA,
        }
    }
}

#[Object]
impl Category {
    pub(super) async fn id(&self) -> ID {
        ID(format!("category:{}", self.0.id))
    }

    async fn entity_id(&self) -> i32 {
        self.0.id
    }

    async fn name(&self) -> &str {
        self.0.name
    }

    async fn path(&self) -> &str {
        self.0.path
    }

    async fn description(&self) -> String {
        format!("<p>{}</p>", self.0.description)
    }

    /// The picture of its first product.
    async fn default_image(&self, context: &Context<'_>) -> Result<Option<Image>> {
        let group = audience(context).await?.group;
        let first = PRODUCTS.iter().find(|product| product.is_within(self.0.id) && product.visible_to(group));
        let origin = &shared(context)?.origin;
        Ok(first.map(|product| Image::of(product, 1, &Selection::default(), origin)))
    }

    async fn seo(&self) -> SeoDetails {
        SeoDetails {
            page_title: self.0.name.to_owned(),
            meta_description: self.0.description.to_owned(),
            meta_keywords: String::new(),
        }
    }

    /// The way from the top, with this category last. A depth cuts it off at the top.
    async fn breadcrumbs(
        &self,
        depth: i32,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
    ) -> Result<BreadcrumbConnection> {
        let way = self.0.lineage();
        let skipped = way.len().saturating_sub(usize::try_from(depth).unwrap_or(0));
        let crumb = |category: &catalog::Category| Breadcrumb {
            entity_id: category.id,
            name: category.name,
            path: Some(category.path),
        };
        let crumbs = way.into_iter().skip(skipped).map(crumb).collect();
        Ok(Window { before, after, first, last }.of(crumbs)?.into())
    }

    /// The products that stand in this category itself.
    #[allow(clippy::too_many_arguments, reason = "the contract's arguments")]
    #[graphql(complexity = "page_complexity(first, last, child_complexity)")]
    async fn products(
        &self,
        context: &Context<'_>,
        before: Option<String>,
        after: Option<String>,
        first: Option<i32>,
        last: Option<i32>,
        hide_out_of_stock: Option<bool>,
        sort_by: Option<CategoryProductSort>,
    ) -> Result<ProductConnection> {
        let group = audience(context).await?.group;
        let mut own: Vec<_> =
            PRODUCTS.iter().filter(|product| product.categories.contains(&self.0.id)).collect();
        search::sort(&mut own, sort_by.unwrap_or(CategoryProductSort::Default).into(), None);
        let products = Product::listed(own, group, hide_out_of_stock);
        Ok(Window { before, after, first, last }.of(products)?.into())
    }

    async fn default_product_sort(&self) -> Option<CategoryProductSort> {
        Some(CategoryProductSort::Featured)
    }
}

pub(super) struct CategoryTreeItem {
    category: &'static catalog::Category,
    group: Option<i32>,
}

impl CategoryTreeItem {
    /// The categories right under another that the group may see; 0 is the root.
    pub(super) fn under(parent: i32, group: Option<i32>) -> Vec<Self> {
        catalog::Category::children(parent, group).map(|category| Self { category, group }).collect()
    }
}

#[Object]
impl CategoryTreeItem {
    async fn entity_id(&self) -> i32 {
        self.category.id
    }

    async fn name(&self) -> &str {
        self.category.name
    }

    async fn path(&self) -> &str {
        self.category.path
    }

    async fn description(&self) -> &str {
        self.category.description
    }

    async fn product_count(&self) -> i32 {
        let inside = PRODUCTS.iter().filter(|product| {
            product.categories.contains(&self.category.id) && product.visible_to(self.group)
        });
        i32::try_from(inside.count()).unwrap_or(i32::MAX)
    }

    async fn has_children(&self) -> bool {
        catalog::Category::children(self.category.id, self.group).next().is_some()
    }

    async fn children(&self) -> Vec<CategoryTreeItem> {
        Self::under(self.category.id, self.group)
    }
}
