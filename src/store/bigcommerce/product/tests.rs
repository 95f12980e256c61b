//! Products as the API gives them.

use super::super::prices::tests::json as prices_json;
use super::super::response::read;
use super::*;
use crate::store::catalog::Availability;
use crate::store::graphql::answer::Answer;
use crate::store::http::Kind;

/// The product of an answer, with parts of it exchanged.
fn product_with(exchange: &[(&str, &str)]) -> Product {
    let mut json = format!(
        r#"{{"data":{{"site":{{
            "settings":{{"tax":{{"pdp":"BOTH","plp":"EX"}},"currency":{{"defaultCurrency":"USD"}}}},
            "product":{{"entityId":7,"name":"Cup","path":"/cup/","sku":"C-1","description":"<p>Blue</p>",
            "plainTextDescription":"Blue","seo":{{"pageTitle":"","metaDescription":"A cup"}},
            "brand":{{"name":"Fjord","path":"/brands/fjord/"}},
            "categories":{{"edges":[{{"node":{{"name":"Cups","path":"/cups/","breadcrumbs":{{"edges":[]}}}}}}]}},
            "defaultImage":{{"url":"https://cdn.example/2.jpg","altText":""}},
            "images":{{"edges":[{{"node":{{"url":"https://cdn.example/1.jpg","altText":"Side"}}}},
                {{"node":{{"url":"https://cdn.example/2.jpg","altText":""}}}}]}},
            "exTax":{},"incTax":{},
            "productOptions":{{"edges":[
                {{"node":{{"__typename":"HologramOption","entityId":1,"displayName":"Glow","isRequired":false,"isVariantOption":false}}}},
                {{"node":{{"__typename":"FileUploadFieldOption","entityId":2,"displayName":"Logo","isRequired":false,"isVariantOption":false}}}}]}},
            "variants":{{"edges":[]}},
            "availabilityV2":{{"status":"Available","description":""}},
            "inventory":{{"isInStock":true,"aggregated":{{"availableToSell":4,"warningLevel":0}}}},
            "showCartAction":true,"minPurchaseQuantity":0,"maxPurchaseQuantity":10,
            "customFields":{{"edges":[{{"node":{{"name":"Made in","value":"Norway"}}}}]}},
            "condition":"REFURBISHED","upc":"","mpn":null,"gtin":"00012345600012","relatedProducts":{{"edges":[]}}}}}}}}}}"#,
        prices_json("10", ""),
        prices_json("12", ""),
    );
    for (from, to) in exchange {
        assert!(json.contains(from), "{from}");
        json = json.replace(from, to);
    }
    let (data, _) = read::<Data>(json.as_bytes(), Kind::Query).and_then(Answer::partial).unwrap();
    let site = data.site.unwrap();
    site.product.unwrap().into_product(site.settings.as_ref(), true)
}

#[test]
fn everything_of_a_product_has_its_place() {
    let product = product_with(&[]);
    let pictures: Vec<&str> = product.pictures.iter().map(|picture| picture.url.as_str()).collect();
    let first_the_configurations = ["https://cdn.example/2.jpg", "https://cdn.example/1.jpg"];
    assert_eq!(pictures, first_the_configurations, "each once");
    let prices = product.prices.unwrap();
    assert_eq!(prices.ex_tax.unwrap().price.amount.to_string(), "10");
    assert_eq!(prices.inc_tax.unwrap().price.amount.to_string(), "12");
    assert_eq!((product.min_quantity, product.max_quantity), (None, Some(10)));
    assert_eq!(product.stock, Stock { in_stock: true, available: Some(4), warning_level: None });
    assert_eq!(product.crumbs[0].path.as_deref(), Some("/cups/"));
    assert_eq!(product.custom_fields, [("Made in".to_owned(), "Norway".to_owned())]);
    assert_eq!(product.condition, Some(Condition::Refurbished));
    assert_eq!((product.upc, product.gtin.as_deref()), (None, Some("00012345600012")));
    assert_eq!(product.availability, Availability::Available(String::new()));
    assert_eq!(product.options.len(), 1, "options of an unknown kind that nobody must give are left out");
    assert!(product.can_be_bought);
}

#[test]
fn hidden_prices_are_none() {
    let (ex, inc) = (prices_json("10", ""), prices_json("12", ""));
    let hidden = product_with(&[(ex.as_str(), "null"), (inc.as_str(), "null")]);
    assert_eq!(hidden.prices, None);
}

#[test]
fn a_product_with_a_required_option_that_cannot_be_sent_cannot_be_bought() {
    for (id, kind) in [(1, "HologramOption"), (2, "FileUploadFieldOption")] {
        let optional = format!(r#""{kind}","entityId":{id},"#);
        let name = if id == 1 { "Glow" } else { "Logo" };
        let from = format!(r#"{optional}"displayName":"{name}","isRequired":false"#);
        let to = from.replace("false", "true");
        assert!(!product_with(&[(from.as_str(), to.as_str())]).can_be_bought, "{kind}");
    }
    assert!(!product_with(&[(r#""showCartAction":true"#, r#""showCartAction":false"#)]).can_be_bought);
}
