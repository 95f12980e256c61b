//! What the pictures of the goods show.

/// The lines of a kind of goods, on a ground of 200 by 200. Shapes without a fill of their own take the product's colour.
pub(super) fn drawing(kind: &str) -> &'static str {
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
        "stamp" => {
            r##"<path d="M84 40q16-14 32 0l6 34q-6 16-4 36H82q2-20-4-36z"/><rect x="58" y="110" width="84" height="28" rx="4"/><rect x="64" y="138" width="72" height="16" fill="#fff"/>"##
        }
        "set" => {
            r##"<path d="M44 84h112v76H44z"/><path d="M38 64h124v22H38z" fill="#fff"/><path d="M100 64v96M100 64c-10-26-36-22-28-6 4 6 16 6 28 6zM100 64c10-26 36-22 28-6-4 6-16 6-28 6z" fill="none"/>"##
        }
        "lamp" => {
            r##"<path d="M64 160h72v8H64z"/><path d="M100 160V96L72 62" fill="none"/><path d="M50 84l44-44q14 12 8 26L76 92q-16 4-26-8z"/><circle cx="78" cy="82" r="8" fill="#fff"/>"##
        }
        "nib" => {
            r##"<path d="M100 34c26 30 26 56 14 84l-14 48-14-48c-12-28-12-54 14-84z" fill="#fff"/><path d="M86 118h28l-14 48z"/><path d="M100 90v76" fill="none"/><circle cx="100" cy="84" r="6"/>"##
        }
        "book" => {
            r##"<path d="M100 56q-28-16-58-8v104q30-8 58 8z"/><path d="M100 56q28-16 58-8v104q-30-8-58 8z" fill="#fff"/><path d="M114 74q14-6 30-4M114 92q14-6 30-4M114 110q14-6 30-4" fill="none"/>"##
        }
        "ribbon" => {
            r##"<ellipse cx="100" cy="104" rx="54" ry="54"/><ellipse cx="100" cy="104" rx="20" ry="20" fill="#fff"/><path d="M62 80q38-26 76 0M54 104q46-22 92 0M62 130q38-20 76 0M140 142l14 26" fill="none"/>"##
        }
        "tool" => {
            r##"<path d="M60 44q10-8 18 2l52 74-16 12-52-74q-6-8-2-14z" fill="#fff"/><path d="M114 132l16-12 16 24q4 14-10 20z"/><path d="M120 126l18 30" fill="none"/>"##
        }
        _ => {
            r##"<path d="M46 92h108l-8 24H54zM46 132h108l-8 24H54z"/><path d="M58 116v16M142 116v16M66 92l6-26h56l6 26" fill="none"/><path d="M80 76h40" fill="none"/>"##
        }
    }
}
