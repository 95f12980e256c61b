//! A merchant's theme on the pages of the shop.

use std::path::Path;

use reqwest::{Method, StatusCode};
use storefront_account::config::Args;
use tempfile::TempDir;

use crate::answer::Answer;
use crate::browser::{RETAIL, TestApp, VIP, WHOLESALE};
use crate::goods::DOTTED;

const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";

/// A folder with these files.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, contents) in files {
        write(dir.path(), name, contents);
    }
    dir
}

/// Writes one of them.
pub fn write(dir: &Path, name: &str, contents: &str) {
    let path = dir.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, contents).expect("a file");
}

/// The setting that names a folder.
pub fn args(dir: &TempDir) -> Args {
    let dir = dir.path().to_str().expect("a path");
    Args { storefront_theme_dir: Some(dir.to_owned()), ..Args::default() }
}

/// An app with a theme of these files.
pub async fn app(files: &[(&str, &str)]) -> TestApp {
    // What is read stays, whatever becomes of the folder.
    TestApp::start_with(args(&folder(files))).await
}

/// The shop's first page with this `theme.toml`.
async fn home(settings: &str) -> Answer {
    app(&[("theme.toml", settings)]).await.browser().get("/").await
}

#[tokio::test]
async fn the_shop_has_the_themes_name_and_contact_everywhere() {
    let app = app(&[(
        "theme.toml",
        "name = \"Nordlicht & Co\"\n[contact]\nemail = \"help@nordlicht.example\"\npage = \"/help\"\n",
    )])
    .await;
    let browser = app.browser();
    for page in ["/", "/login", "/register", "/nowhere", "/cart"] {
        let answer = browser.get(page).await;
        assert!(answer.title().ends_with("– Nordlicht & Co"), "{page}: {}", answer.title());
        assert_eq!(answer.text_of(".site-footer p").as_deref(), Some("Nordlicht & Co"), "{page}");
        assert!(answer.has("footer a[href='mailto:help@nordlicht.example']"), "{page}");
        assert_eq!(answer.text_of("footer a[href='/help']").as_deref(), Some("Contact"), "{page}");
        assert_eq!(answer.text_of("a.logo").as_deref(), Some("Nordlicht & Co"), "{page}");
    }
    // What the theme does not say, the store does.
    assert!(browser.get("/login").await.has("footer a[href^='tel:']"));
}

#[tokio::test]
async fn the_themes_styles_come_last_and_are_kept_for_good() {
    let app = app(&[("theme.css", ":root { --accent: #123456; }"), ("fonts/a.woff2", "wOF2abc")]).await;
    let browser = app.browser();
    for page in ["/", "/login"] {
        let styles = browser.get(page).await.attributes("link[rel=stylesheet]", "href");
        let style = styles.last().expect("a stylesheet").clone();
        assert!(style.starts_with("/assets/theme/") && style.ends_with("/theme.css"), "{styles:?}");
        let answer = browser.get(&style).await;
        answer.has_status(StatusCode::OK);
        assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.body, "@layer theme {\n:root { --accent: #123456; }\n}");
        let font = browser.get(&style.replace("theme.css", "fonts/a.woff2")).await;
        assert_eq!((font.header("content-type"), font.body.as_str()), ("font/woff2", "wOF2abc"));
    }
}

#[tokio::test]
async fn a_page_that_is_older_than_the_theme_gets_its_styles_and_nobody_keeps_them() {
    let app = app(&[("theme.css", "a {}")]).await;
    let answer = app.browser().get("/assets/theme/0123456789abcdef/theme.css").await;
    answer.has_status(StatusCode::OK);
    assert_eq!(answer.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn nothing_but_the_themes_files_is_served() {
    let app = app(&[
        ("theme.toml", "name = \"A\""),
        ("theme.css", "a {}"),
        ("locales/en.ftl", "nav-orders = My orders"),
        ("footer.html", "<p>x</p>"),
        ("notes.txt", "secret"),
        ("script.js", "alert(1)"),
    ])
    .await;
    let browser = app.browser();
    let style =
        browser.get("/").await.attributes("link[rel=stylesheet]", "href").pop().expect("a stylesheet");
    let base = style.trim_end_matches("theme.css");
    for path in [
        "theme.toml",
        "locales/en.ftl",
        "footer.html",
        "notes.txt",
        "script.js",
        "",
        "../../main.css",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e/etc/passwd",
        "fonts/..%2ftheme.toml",
        "%2fetc%2fpasswd",
        "theme.css%00.png",
        "THEME.CSS",
    ] {
        let answer = browser.get(&format!("{base}{path}")).await;
        answer.has_status(StatusCode::NOT_FOUND);
        assert!(!answer.body.contains("secret"), "{path}");
    }
}

#[tokio::test]
async fn logos_follow_the_scheme_and_have_the_shops_name() {
    let both = [("logo.svg", ICON), ("logo-dark.svg", ICON), ("favicon.svg", ICON)];
    for (settings, light, dark) in [
        ("name = \"A\"", true, true),
        ("scheme = \"light\"", true, false),
        ("scheme = \"dark\"", false, true),
    ] {
        let files: Vec<_> = both.into_iter().chain([("theme.toml", settings)]).collect();
        let page = app(&files).await.browser().get("/login").await;
        let image = page.attribute(".logo img", "src").expect("a logo");
        assert_eq!(image.ends_with("/logo.svg"), light, "{settings}");
        assert_eq!(page.body.contains("/logo-dark.svg"), dark, "{settings}");
        assert_eq!(
            page.has(".logo source[media='(prefers-color-scheme: dark)']"),
            light && dark,
            "{settings}"
        );
        assert!(!page.attribute(".logo img", "alt").expect("words").is_empty());
    }
    let one = app(&[("logo.svg", ICON), ("theme.toml", "scheme = \"dark\"")]).await;
    let logo = one.browser().get("/").await.attribute(".logo img", "src").expect("a logo");
    assert!(logo.ends_with("/logo.svg"), "one logo serves both");
    let picture = one.browser().get(&logo).await;
    assert_eq!(picture.header("content-type"), "image/svg+xml; charset=utf-8");
}

#[tokio::test]
async fn the_favicon_is_the_themes_else_the_stores_else_ours() {
    let icon = |page: Answer| page.attribute("link[rel=icon]", "href").expect("an icon");
    let with_logo = async |args: Args| {
        let app = TestApp::start_with(args).await;
        app.demo.behave(|behaviour| behaviour.image_logo = true);
        app
    };
    let dir = folder(&[("favicon.svg", ICON)]);
    let themed = with_logo(args(&dir)).await;
    assert!(icon(themed.browser().get("/login").await).ends_with("/favicon.svg"));
    let asked = themed.browser().get("/favicon.ico").await;
    assert_eq!((asked.header("content-type"), asked.body.as_str()), ("image/svg+xml; charset=utf-8", ICON));
    let plain = with_logo(Args::default()).await;
    assert!(icon(plain.browser().get("/login").await).starts_with(plain.demo.origin()), "the store's own");
    assert!(icon(TestApp::start().await.browser().get("/login").await).starts_with("/assets/favicon."));
}

#[tokio::test]
async fn one_text_can_be_changed_and_the_others_stay() {
    let app = app(&[("locales/en.ftl", "login-title = Come on in\n")]).await;
    let page = app.browser().get("/login").await;
    assert_eq!(page.text_of("h1").as_deref(), Some("Come on in"));
    assert!(page.body.contains("Forgotten your password?"));
}

#[tokio::test]
async fn a_new_language_is_offered_and_the_first_one_is_the_default() {
    let app = app(&[
        ("theme.toml", "languages = [\"sv\", \"en\"]\n"),
        ("locales/sv.ftl", "login-title = Logga in\n"),
        ("footer.sv.html", "<p>Öppet varje dag</p>"),
    ])
    .await;
    let ask = async |header: &str| {
        let request = app.browser().request(Method::GET, "/login").header("accept-language", header);
        Answer::of(request).await
    };
    for (header, title, own_footer) in
        [("fi", "Logga in", true), ("en", "Log in", false), ("sv-FI", "Logga in", true)]
    {
        let page = ask(header).await;
        assert_eq!(page.text_of("h1").as_deref(), Some(title), "{header}");
        assert_eq!(page.body.contains("Öppet varje dag"), own_footer, "{header}");
    }
}

#[tokio::test]
async fn the_footers_own_words_are_harmless() {
    let hostile = "<p>Mill Lane <script>alert(1)</script><img src=x onerror=alert(1)><form action=//evil.example>\
                   <input></form><a href=\"javascript:alert(1)\">x</a><style>*{display:none}</style></p></footer></body>";
    let app = app(&[("footer.html", hostile)]).await;
    for page in ["/", "/login", "/nowhere"] {
        let answer = app.browser().get(page).await;
        assert!(
            answer.text_of(".site-footer .footer-own").is_some_and(|text| text.contains("Mill Lane")),
            "{page}"
        );
        for bad in ["alert(1)", "onerror", "evil.example", "display:none"] {
            assert!(!answer.body.contains(bad), "{page}: {bad}");
        }
        assert!(answer.has(".site-footer > .wrap + .wrap > p"), "the rest of the footer stands behind");
    }
}

#[tokio::test]
async fn links_of_the_merchant_stand_in_header_and_footer_in_the_shoppers_language() {
    let page = home(
        "[[header.links]]\nlabel = \"Journal\"\nurl = \"https://example.com/journal\"\n\
         [[footer.links]]\nlabel = { de = \"Impressum\", en = \"Imprint <b>\" }\nurl = \"/imprint\"\n",
    )
    .await;
    assert_eq!(page.text_of("header a[href='https://example.com/journal']").as_deref(), Some("Journal"));
    assert_eq!(page.text_of("footer a[href='/imprint']").as_deref(), Some("Imprint <b>"));
}

#[tokio::test]
async fn the_accounts_navigation_has_the_pages_that_the_theme_names_in_its_order() {
    let app = app(&[(
        "theme.toml",
        "[account]\nnavigation = [\"orders\", \"details\", \"overview\", \"preferences\"]\n",
    )])
    .await;
    let browser = app.logged_in(RETAIL).await;
    let page = browser.get("/account").await;
    assert_eq!(
        page.attributes(".account-nav li a", "href"),
        ["/account/orders", "/account/details", "/account"]
    );
    browser.get("/account/addresses").await.is_page();
}

#[tokio::test]
async fn parts_that_the_theme_switches_off_are_gone_and_the_pages_behind_them_stay() {
    let off = "[show]\nbenefits = false\nsearch = false\nregister-link = false\nprint-button = false\nappearance-choice = false\n";
    let (themed, plain) = (app(&[("theme.toml", off)]).await, TestApp::start().await);
    for (app, is_there) in [(&themed, false), (&plain, true)] {
        let browser = app.browser();
        let (home, login) = (browser.get("/").await, browser.get("/login").await);
        assert_eq!(login.has(".benefits"), is_there);
        assert_eq!(home.has("form[role=search]"), is_there);
        assert_eq!(home.has(".appearance"), is_there);
        assert_eq!(login.has("a[href='/register']"), is_there);
        assert_eq!(home.has("a[href='/register']"), is_there);
        browser.get("/register").await.is_page();
        browser.get("/search?q=ink").await.is_page();
        let customer = app.logged_in(VIP).await;
        let order = customer.get("/account/orders").await.attributes("main h3 a", "href").remove(0);
        assert_eq!(customer.get(&order).await.has("[data-print]"), is_there);
    }
    themed.browser().post("/appearance", &[("appearance", "dark")]).await.has_status(StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn beside_a_customers_own_price_stands_what_the_theme_says() {
    for (labels, list) in [("own", false), ("own-and-list", true), ("own-and-retail", false)] {
        let app = app(&[("theme.toml", &format!("[prices]\nlabels = \"{labels}\"\n"))]).await;
        let customer = app.logged_in(WHOLESALE).await;
        let (page, cards) = (customer.get(DOTTED).await, customer.get("/notebooks/").await);
        assert_eq!(
            page.text_of("#product-price .price-figure .money").as_deref(),
            Some("$12.67"),
            "{labels}"
        );
        assert!(page.body.contains("Your price"), "{labels}");
        assert_eq!(
            page.text_of("#product-price").is_some_and(|text| text.contains("List price")),
            list,
            "{labels}"
        );
        assert_eq!(
            page.text_of("#product-price").is_some_and(|text| text.contains("You save")),
            list,
            "{labels}"
        );
        assert_eq!(cards.text_of(".goods").is_some_and(|text| text.contains("List price")), list, "{labels}");
        let guest = app.browser().get(DOTTED).await;
        assert_eq!(
            guest.text_of("#product-price .price-figure .money").as_deref(),
            Some("$14.90"),
            "{labels}"
        );
    }
}

#[tokio::test]
async fn without_a_theme_nothing_of_one_is_there() {
    let app = TestApp::start().await;
    let page = app.browser().get("/login").await;
    assert!(!page.body.contains("/assets/theme/") && !page.has("script[data-theme-version]"));
    app.browser().get("/assets/theme/changes").await.has_status(StatusCode::NOT_FOUND);
    app.browser().get("/assets/theme/x/theme.css").await.has_status(StatusCode::NOT_FOUND);
}
