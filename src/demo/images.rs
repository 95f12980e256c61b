//! Pictures of the goods: line drawings on a coloured ground.

use super::catalog::Product;

/// The file of a product's picture.
pub(crate) fn file(product: i32, view: usize) -> String {
    format!("{product}-{view}.svg")
}

/// The file of the store's own sign.
pub(crate) const LOGO: &str = "logo.svg";

/// Pictures of each product: one of the whole, one from nearby.
pub(crate) const VIEWS: usize = 2;

/// The picture of a file such as `101-1.svg` in a size; `None` when there is none.
pub(crate) fn picture(size: &str, file: &str) -> Option<String> {
    if file == LOGO {
        let (width, _) = measures(size)?;
        return Some(sign(width));
    }
    let (product, view) = file.strip_suffix(".svg")?.split_once('-')?;
    let product = Product::by_id(product.parse().ok()?)?;
    let view: usize = view.parse().ok()?;
    let (width, height) = measures(size)?;
    // From nearby, a part of the drawing fills the picture.
    let frame = match view {
        1 => "0 0 200 200",
        2 => "45 45 110 110",
        _ => return None,
    };
    let hue = product.hue;
    let drawing = drawing(product.kind);
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{frame}"><rect width="200" height="200" fill="hsl({hue} 38% 90%)"/><ellipse cx="100" cy="168" rx="62" ry="7" fill="hsl({hue} 30% 80%)"/><g fill="hsl({hue} 45% 72%)" stroke="hsl({hue} 40% 26%)" stroke-width="3" stroke-linejoin="round" stroke-linecap="round">{drawing}</g></svg>"#
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

fn drawing(kind: &str) -> &'static str {
    match kind {
        "notebook" => {
            r##"<rect x="58" y="36" width="84" height="128" rx="5"/><path d="M72 36v128M142 50h-8v100h8" fill="none"/><rect x="88" y="60" width="38" height="20" rx="2" fill="#fff"/><path d="M126 164v12l-5-5-5 5v-12"/>"##
        }
        "planner" => {
            r##"<rect x="52" y="46" width="96" height="118" rx="5" fill="#fff"/><path d="M52 51a5 5 0 0 1 5-5h86a5 5 0 0 1 5 5v21H52z"/><path d="M72 36v18M100 36v18M128 36v18M52 102h96M52 132h96M84 72v92M116 72v92" fill="none"/>"##
        }
        "pen" => {
            r##"<path d="M128 34l22 14-52 84-22-14z"/><path d="M98 132l-22-14-10 44z" fill="#fff"/><path d="M66 162l16-26M141 42l9 34" fill="none"/>"##
        }
        "pencil" => {
            r##"<path d="M70 60h18v84l-9 22-9-22zM112 60h18v84l-9 22-9-22z"/><path d="M70 144h18l-9 22zM112 144h18l-9 22z" fill="#fff"/><path d="M70 60V48h18v12M112 60V48h18v12M79 60v84M121 60v84" fill="none"/>"##
        }
        "ink" => {
            r##"<path d="M60 96q0-16 16-16h48q16 0 16 16v60q0 8-8 8H68q-8 0-8-8z" fill="#fff"/><path d="M60 116h80v40q0 8-8 8H68q-8 0-8-8z"/><rect x="78" y="46" width="44" height="34" rx="4"/><path d="M78 58h44" fill="none"/>"##
        }
        "paper" => {
            r##"<path d="M66 40h76v122H66z"/><path d="M54 34h58l22 22v102H54z" fill="#fff"/><path d="M112 34v22h22M68 78h52M68 94h52M68 110h52M68 126h30" fill="none"/>"##
        }
        "card" => {
            r##"<path d="M74 50h74v100H74z"/><path d="M52 62l22-12v100l-22 12z" fill="#fff"/><path d="M111 86c-8-14-26-2-14 12l14 14 14-14c12-14-6-26-14-12z" fill="#fff"/>"##
        }
        "envelope" => {
            r##"<rect x="42" y="62" width="116" height="84" rx="4"/><path d="M42 66l58 46 58-46M42 144l42-44M158 144l-42-44" fill="none"/>"##
        }
        "download" => {
            r##"<path d="M58 32h60l26 26v104H58z" fill="#fff"/><path d="M118 32v26h26z"/><path d="M100 78v46M82 108l18 18 18-18M80 142h40" fill="none"/>"##
        }
        _ => {
            r##"<path d="M46 92h108l-8 24H54zM46 132h108l-8 24H54z"/><path d="M58 116v16M142 116v16M66 92l6-26h56l6 26" fill="none"/><path d="M80 76h40" fill="none"/>"##
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::catalog::PRODUCTS;

    #[test]
    fn every_product_has_its_pictures_and_nothing_else_has() {
        for product in PRODUCTS.iter() {
            for view in 1..=VIEWS {
                assert!(picture("640w", &file(product.id, view)).unwrap().starts_with("<svg"));
            }
        }
        assert!(picture("400w", LOGO).unwrap().contains("width=\"400\" height=\"80\""));
        assert!(picture("320x200", "101-1.svg").unwrap().contains("width=\"320\" height=\"200\""));
        for (size, file) in [
            ("original", "999-1.svg"),
            ("original", "101-3.svg"),
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
