//! What stands at a path, and where old paths lead.

use async_graphql::{Context, Enum, ID, Interface, Object, Result, SimpleObject, Union};

use super::audience::audience;
use super::brand::Brand;
use super::category::Category;
use super::product::Product;
use super::shared;
use crate::demo::catalog::{self, Place, Target};

/// Whether a redirect to a product, category or brand is followed at once.
#[derive(Clone, Copy, PartialEq, Eq, Enum)]
pub(super) enum RouteRedirectBehavior {
    Follow,
    Ignore,
}

/// What has a global id.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID"))]
#[allow(clippy::large_enum_variant, reason = "one is made for a request")]
pub(super) enum Node {
    Product(Product),
    Category(Category),
    Brand(Brand),
    Redirect(Redirect),
}

#[derive(SimpleObject)]
pub(super) struct Route {
    node: Option<Node>,
    redirect: Option<Redirect>,
}

/// A redirect whose target the caller may see.
pub(super) struct Redirect(&'static catalog::Redirect);

#[derive(SimpleObject)]
struct ManualRedirect {
    url: &'static str,
}

#[derive(SimpleObject)]
struct ProductRedirect {
    id: ID,
    entity_id: i32,
    path: String,
}

#[derive(SimpleObject)]
struct CategoryRedirect {
    id: ID,
    entity_id: i32,
    path: String,
}

#[derive(SimpleObject)]
struct BrandRedirect {
    id: ID,
    entity_id: i32,
    path: String,
}

#[derive(Union)]
#[allow(clippy::enum_variant_names, reason = "the contract's names")]
enum RedirectTo {
    ManualRedirect(ManualRedirect),
    ProductRedirect(ProductRedirect),
    CategoryRedirect(CategoryRedirect),
    BrandRedirect(BrandRedirect),
}

impl Route {
    /// What a path leads to. What the caller may not see is not there: neither itself nor a redirect to it.
    pub(super) async fn of(
        context: &Context<'_>,
        path: &str,
        behaviour: RouteRedirectBehavior,
    ) -> Result<Route> {
        let group = audience(context).await?.group;
        let seen = |place: &Place| place.visible_to(group);
        let redirect = catalog::Redirect::from(path).filter(|redirect| match redirect.to {
            Target::Place(place) => seen(&place),
            Target::Url(_) => true,
        });
        let node = match redirect.map(|redirect| redirect.to) {
            Some(Target::Place(place)) if behaviour == RouteRedirectBehavior::Follow => Some(place),
            Some(Target::Url(_)) if behaviour == RouteRedirectBehavior::Follow => None,
            _ => Place::at(path).filter(seen),
        };
        Ok(Route { node: node.and_then(node_of), redirect: redirect.map(Redirect) })
    }
}

fn node_of(place: Place) -> Option<Node> {
    Some(match place {
        Place::Product(product) => Product::plain(product).into(),
        Place::Category(category) => Category(category).into(),
        Place::Brand(id) => Brand::by_id(id)?.into(),
    })
}

impl Redirect {
    fn target(&self) -> Option<RedirectTo> {
        Some(match self.0.to {
            Target::Url(url) => ManualRedirect { url }.into(),
            Target::Place(Place::Product(product)) => ProductRedirect {
                id: ID(format!("product:{}", product.id)),
                entity_id: product.id,
                path: product.path(),
            }
            .into(),
            Target::Place(Place::Category(category)) => CategoryRedirect {
                id: ID(format!("category:{}", category.id)),
                entity_id: category.id,
                path: category.path.to_owned(),
            }
            .into(),
            Target::Place(Place::Brand(id)) => {
                let path = Brand::by_id(id)?.address();
                BrandRedirect { id: ID(format!("brand:{id}")), entity_id: id, path }.into()
            }
        })
    }
}

#[Object]
impl Redirect {
    pub(super) async fn id(&self) -> ID {
        ID(format!("redirect:{}", self.0.id))
    }

    async fn from_path(&self) -> &str {
        self.0.from
    }

    async fn to(&self) -> Result<RedirectTo> {
        self.target().ok_or_else(|| async_graphql::Error::new("The redirect leads nowhere."))
    }

    /// With the storefront's origin, unless it leads elsewhere.
    async fn to_url(&self, context: &Context<'_>) -> Result<String> {
        let path = match self.target() {
            Some(RedirectTo::ManualRedirect(ManualRedirect { url })) => url.to_owned(),
            Some(RedirectTo::ProductRedirect(ProductRedirect { path, .. }))
            | Some(RedirectTo::CategoryRedirect(CategoryRedirect { path, .. }))
            | Some(RedirectTo::BrandRedirect(BrandRedirect { path, .. })) => path,
            None => String::new(),
        };
        let origin = shared(context)?.storefront_url();
        Ok(if path.starts_with('/') { format!("{origin}{path}") } else { path })
    }
}
