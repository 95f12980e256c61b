//! Pictures of the goods: line drawings on a coloured ground.

use super::catalog::Product;
use super::drawings::drawing;

/// The file of a product's picture. With a colour such as `#2f5d46`, the product is drawn in it.
pub(crate) fn file(product: i32, view: usize, colour: Option<&str>) -> String {
    match colour.and_then(|colour| colour.strip_prefix('#')) {
        Some(colour) => format!("{product}-{view}-{colour}.svg"),
        None => format!("{product}-{view}.svg"),
    }
}

/// The file of a swatch's texture.
pub(crate) fn texture_file(texture: &str) -> String {
    format!("texture-{texture}.svg")
}

/// The file of the store's own sign.
pub(crate) const LOGO: &str = "logo.svg";

/// Pictures of each product: one of the whole, one from nearby.
pub(crate) const VIEWS: usize = 2;

/// The picture of a file such as `101-1.svg` in a size; `None` when there is none.
pub(crate) fn picture(size: &str, file: &str) -> Option<String> {
    let (width, height) = measures(size)?;
    if file == LOGO {
        return Some(sign(width));
    }
    let name = file.strip_suffix(".svg")?;
    if let Some(name) = name.strip_prefix("texture-") {
        return texture(name, width, height);
    }
    let mut parts = name.split('-');
    let product = Product::by_id(parts.next()?.parse().ok()?)?;
    // From nearby, a part of the drawing fills the picture.
    let frame = match parts.next()? {
        "1" => "0 0 200 200",
        "2" => "45 45 110 110",
        _ => return None,
    };
    let hue = product.hue;
    let fill = match (parts.next(), parts.next()) {
        (None, _) => format!("hsl({hue} 45% 72%)"),
        (Some(colour), None) => colours(product).find(|known| known[1..] == *colour)?.to_owned(),
        _ => return None,
    };
    let drawing = drawing(product.kind);
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{frame}"><rect width="200" height="200" fill="hsl({hue} 38% 90%)"/><ellipse cx="100" cy="168" rx="62" ry="7" fill="hsl({hue} 30% 80%)"/><g fill="{fill}" stroke="hsl({hue} 40% 26%)" stroke-width="3" stroke-linejoin="round" stroke-linecap="round">{drawing}</g></svg>"#
    ))
}

/// The colours a product can be chosen in.
fn colours(product: &Product) -> impl Iterator<Item = &'static str> {
    product.options.iter().flat_map(|option| &option.values).flat_map(|value| value.colours.iter().copied())
}

/// A pattern that fills the picture.
fn texture(name: &str, width: u32, height: u32) -> Option<String> {
    let lines = match name {
        "marble" => {
            r##"<path d="M-10 60q40-50 80 0t80 0 80 0M-10 110q30-60 80-10t70 0 90 10M-10 160q50-40 90 0t60 0 80 0" stroke="#6b4a8a"/><path d="M0 30q60 40 100 0t110 10M0 190q60-40 100 0t110-10" stroke="#b08d3c"/>"##
        }
        "waves" => {
            r##"<path d="M0 40q25-30 50 0t50 0 50 0 50 0M0 100q25-30 50 0t50 0 50 0 50 0M0 160q25-30 50 0t50 0 50 0 50 0" stroke="#2c6e8f"/>"##
        }
        _ => return None,
    };
    Some(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 200 200"><rect width="200" height="200" fill="#f3ecdf"/><g fill="none" stroke-width="10">{lines}</g></svg>"##
    ))
}

/// A pine and the name of the store, five times as wide as high.
fn sign(width: u32) -> String {
    let height = width / 5;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 300 60"><g fill="#2f5d46"><path d="M30 6l16 20h-9l13 16H34v12h-8V42H10l13-16h-9z"/><text x="64" y="41" font-family="Georgia, serif" font-size="32">Paper &amp; Pine</text></g></svg>"##
    )
}

/// Width and height of a size.
fn measures(size: &str) -> Option<(u32, u32)> {
    if size == "original" {
        return Some((1200, 1200));
    }
    let allowed = |text: &str| text.parse().ok().filter(|side| (1..=4000).contains(side));
    if let Some(width) = size.strip_suffix('w') {
        let width = allowed(width)?;
        return Some((width, width));
    }
    let (width, height) = size.split_once('x')?;
    Some((allowed(width)?, allowed(height)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::catalog::PRODUCTS;

    #[test]
    fn every_product_has_its_pictures_and_nothing_else_has() {
        for product in PRODUCTS.iter() {
            for view in 1..=VIEWS {
                assert!(picture("640w", &file(product.id, view, None)).unwrap().starts_with("<svg"));
            }
        }
        assert!(picture("40w", "201-1-2f5d46.svg").unwrap().contains("fill=\"#2f5d46\""));
        assert!(picture("40w", &texture_file("marble")).unwrap().contains("width=\"40\""));
        assert!(picture("400w", LOGO).unwrap().contains("width=\"400\" height=\"80\""));
        assert!(picture("320x200", "101-1.svg").unwrap().contains("width=\"320\" height=\"200\""));
        for (size, file) in [
            ("original", "999-1.svg"),
            ("original", "101-3.svg"),
            ("original", "201-1-000000.svg"),
            ("original", "201-1-2f5d46-1.svg"),
            ("original", "101-1-é.svg"),
            ("original", "texture-../x.svg"),
            ("original", "101-1.png"),
            ("original", "../101-1.svg"),
            ("0w", "101-1.svg"),
            ("99999w", "101-1.svg"),
            ("huge", "101-1.svg"),
        ] {
            assert!(picture(size, file).is_none(), "{size} {file}");
        }
    }
}
