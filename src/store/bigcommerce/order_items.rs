//! Lines of orders.

use serde::Deserialize;

use super::paging::Connection;
use super::picture::ApiImage;
use super::scalars::{ApiMoney, local_path};
use crate::store::graphql::scalars::{count, web_url};
use crate::store::order::OrderItem;

/// A physical or digital line item; what only one of them has is absent in the other.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiItem {
    name: String,
    sku: String,
    brand: Option<String>,
    quantity: i64,
    refunded_quantity: i64,
    sub_total_list_price: ApiMoney,
    sub_total_sale_price: ApiMoney,
    product_options: Vec<ProductOption>,
    #[serde(default)]
    wrapping: Option<Wrapping>,
    image: Option<ApiImage>,
    base_catalog_product: Option<Product>,
    #[serde(default)]
    download_file_urls: Vec<String>,
    #[serde(default)]
    download_page_url: Option<String>,
}

#[derive(Deserialize)]
struct ProductOption {
    name: String,
    value: String,
}

#[derive(Deserialize)]
struct Wrapping {
    name: String,
    cost: ApiMoney,
}

#[derive(Deserialize)]
struct Product {
    path: String,
}

impl From<ApiItem> for OrderItem {
    fn from(item: ApiItem) -> Self {
        let picture = item.image.and_then(|image| image.into_picture(&item.name));
        let mut downloads: Vec<String> =
            item.download_file_urls.iter().filter_map(|url| web_url(url)).collect();
        // The page of the downloads is of use only where the files themselves are not given.
        if downloads.is_empty() {
            downloads.extend(item.download_page_url.as_deref().and_then(web_url));
        }
        Self {
            name: item.name,
            sku: item.sku,
            brand: item.brand.unwrap_or_default(),
            options: item.product_options.into_iter().map(|option| (option.name, option.value)).collect(),
            quantity: item.quantity.into(),
            refunded: count(item.refunded_quantity),
            list_total: item.sub_total_list_price.into(),
            total: item.sub_total_sale_price.into(),
            wrapping: item.wrapping.map(|wrapping| (wrapping.name, wrapping.cost.into())),
            picture,
            product_path: item.base_catalog_product.map(|product| product.path).and_then(local_path),
            downloads,
        }
    }
}

/// The items of a connection.
pub(super) fn items(connection: Connection<ApiItem>) -> Vec<OrderItem> {
    connection.into_nodes().map(Into::into).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(more: &str) -> OrderItem {
        let json = format!(
            r#"{{"name":"Cup","sku":"C-1","brand":null,"quantity":2,"refundedQuantity":1,
                "subTotalListPrice":{{"currencyCode":"USD","value":20}},
                "subTotalSalePrice":{{"currencyCode":"USD","value":"18.50"}},
                "productOptions":[{{"name":"Size","value":"L"}}]{more}}}"#
        );
        serde_json::from_str::<ApiItem>(&json).unwrap().into()
    }

    #[test]
    fn an_item_of_a_deleted_product_has_no_picture_and_no_link() {
        let item = item(r#","image":null,"baseCatalogProduct":null"#);
        assert_eq!((item.picture, item.product_path), (None, None));
        assert_eq!((item.quantity, item.refunded), (2.into(), 1));
        assert_eq!(item.options, [("Size".to_owned(), "L".to_owned())]);
        assert_eq!(item.total.amount.to_string(), "18.50");
    }

    #[test]
    fn links_and_downloads_are_filtered() {
        let urls = r#","image":{"url":"https://cdn.example/c.jpg","altText":" "},"baseCatalogProduct":{"path":"/cup/"},
            "downloadFileUrls":["https://files.example/a?sig=1","javascript:alert(1)","/relative"],
            "downloadPageUrl":"https://shop.example/download""#;
        let item = item(urls);
        assert_eq!(item.picture.map(|picture| picture.alt).as_deref(), Some("Cup"));
        assert_eq!(item.product_path.as_deref(), Some("/cup/"));
        assert_eq!(item.downloads, ["https://files.example/a?sig=1"]);
        let page_only =
            self::item(r#","downloadFileUrls":[],"downloadPageUrl":"https://shop.example/download""#);
        assert_eq!(page_only.downloads, ["https://shop.example/download"]);
        for bad in ["//evil.example/", "/\\\\evil.example", "https://evil.example/", ""] {
            let item = self::item(&format!(r#","baseCatalogProduct":{{"path":"{bad}"}}"#));
            assert_eq!(item.product_path, None, "{bad}");
        }
    }
}
