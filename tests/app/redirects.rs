//! Where a log-in may lead: to a page of this app, whatever the address or the form asks for.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use url::Url;

use crate::browser::{Answer, Browser, PASSWORD, RETAIL, TestApp, on_every_store};

/// Each leads, or led in some browser or framework, to another site.
const HOSTILE: &[&str] = &[
    "",
    "\n",
    "//evil.test",
    "///evil.test",
    "////evil.test",
    "/\\evil.test",
    "\\/evil.test",
    "\\evil.test",
    "\\\\evil.test",
    "\\\\\\evil.test",
    "\\\\//evil.test",
    "/\\/evil.test",
    "/\\\\/evil.test",
    "/\t/evil.test",
    "/\t\\evil.test",
    "/\\\tevil.test",
    "///\\evil.test",
    "https:evil.test",
    "https:/evil.test",
    "https://evil.test",
    "http:evil.test",
    "http:/evil.test",
    "http://evil.test",
    "http:///evil.test",
    "http:\\\\evil.test",
    "http:/\\evil.test",
    "http:/\\//evil.test",
    "http:\\/evil.test",
    "//shop@evil.test",
    "//evil.test\\@shop",
    "http://shop:80@evil.test",
    "http://shop\\@evil.test",
    "http:\\\\shop\\@evil.test",
    "http://shop\\me:pass@evil.test",
    "http:\\\\shop\\confirm\\me@evil.test",
    "http://shop.evil.test",
    "//evil%E3%80%82test",
    "//evil。test",
    "//ⓔⓥⓘⓛ.test",
    "http://evil.test#@shop",
    "http://evil.test?@shop",
    "HTTP://EVIL.TEST",
    "//evil.test:80/x",
    "http://x//evil.test",
    "/.//evil.test",
    "/..//evil.test",
    "/./\\evil.test",
    "/%2e%2e//evil.test",
    "/ /evil.test",
    "/%09/evil.test",
    "/%2f%2fevil.test",
    "/%5cevil.test",
    "evil.test",
    ".//evil.test",
    "?next=//evil.test",
    "#//evil.test",
    "javascript:alert(1)",
    "\njavascript:alert(1)",
    "java\nscript:alert(1)",
    "\x08//evil.test",
    "data:text/html,x",
    "ftp://evil.test",
    "ftp:9999999999",
    "http:999999999",
    "http://[::1",
    "http://[",
    "http://[2001:cdba:0000:0000:0000:0000:3257:9652/",
    "http://2001:cdba:0000:0000:0000:0000:3257:9652]/",
    "/x\r\nSet-Cookie: a=b",
    "/%0d%0aSet-Cookie:x=1",
    "/%00",
    "/x\0",
    "/\u{7f}",
    "/login",
    "/login?redirectTo=/account",
    "/logout",
    "/register",
    "/login/token/x",
];
/// Pages of this app, or paths that could be.
const OWN: &[&str] = &[
    "/account/orders?page=2&x=//evil.test",
    "/view/?param=http://evil.test",
    "/view/?param=https://evil.test",
    "/view?param=ftp://evil.test",
    "/url%20with%20spaces/",
    "/;@evil.test",
    "/account/addresses/edit?id=3",
];
/// Encodes everything that means something in an address.
const ALL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'/')
    .add(b':')
    .add(b';')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'?')
    .add(b'@')
    .add(b'[')
    .add(b'\\')
    .add(b']');

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ALL).to_string()
}

/// Whether a browser on the page of the log-in stays on this site, also when something on the way decodes once more.
fn stays(app: &TestApp, location: &str) -> bool {
    let base: Url = format!("{}/login/x", app.origin).parse().expect("an address");
    let decoded = percent_decode_str(location).decode_utf8_lossy().into_owned();
    location.starts_with('/')
        && [location, &decoded].iter().all(|to| {
            !to.starts_with("//") && base.join(to).is_ok_and(|there| there.origin() == base.origin())
        })
}

async fn by_form(browser: &Browser, target: &str) -> String {
    let fields = [("email", RETAIL), ("password", PASSWORD), ("redirectTo", target)];
    browser.post("/login", &fields).await.location().to_owned()
}

on_every_store! {
    async fn no_address_and_no_form_leads_to_another_site(app: TestApp) {
        let (guest, customer) = (app.browser(), app.logged_in(RETAIL).await);
        for hostile in HOSTILE {
            let (once, twice) = (encoded(hostile), encoded(&encoded(hostile)));
            let home = customer.get(&format!("/login?redirectTo={once}")).await;
            assert_eq!(home.location(), "/account", "{hostile:?}");
            let to = customer.get(&format!("/login?redirectTo={twice}")).await.location().to_owned();
            assert!(stays(&app, &to), "{hostile:?} encoded twice leads to {to}");
            // The page keeps what was asked for in its form: text, and checked when it comes.
            let page = guest.get(&format!("/login?redirectTo={once}")).await;
            assert_eq!(page.is_page().headers.get_all("set-cookie").iter().count(), 0, "{hostile:?}");
            assert!(customer.get(&format!("/logout?redirectTo={once}")).await.status.is_success(), "{hostile:?}");
        }
        let both = customer.get("/login?redirectTo=%2Faccount%2Forders&redirectTo=%2F%2Fevil.test").await;
        assert!(stays(&app, both.location()));
        let long = format!("/login?redirectTo=%2F{}", "a".repeat(5_000));
        assert_eq!(customer.get(&long).await.location(), "/account");
        let mut nested = "/account".to_owned();
        for _ in 0..10 {
            nested = format!("/login?redirectTo={}", encoded(&nested));
        }
        assert_eq!(customer.get(&nested).await.location(), "/account", "no loop");
        for own in OWN {
            let to = customer.get(&format!("/login?redirectTo={}", encoded(own))).await;
            assert_eq!(to.location(), *own);
        }
    }
}

#[tokio::test]
async fn a_real_log_in_leads_to_another_site_from_no_form() {
    let app = TestApp::start().await;
    // Five tries at once with one account, as the limits allow.
    for some in HOSTILE.chunks(5) {
        let tries: Vec<_> = some
            .iter()
            .map(|hostile| {
                let browser = app.browser();
                tokio::spawn(async move {
                    let plain = by_form(&browser, hostile).await;
                    let again = by_form(&browser, &encoded(hostile)).await;
                    // A good address does not vouch for the form.
                    let fields = [("email", RETAIL), ("password", PASSWORD), ("redirectTo", *hostile)];
                    let both = browser.post("/login?redirectTo=%2Faccount%2Forders", &fields).await;
                    (*hostile, plain, again, both.location().to_owned())
                })
            })
            .collect();
        for attempt in tries {
            let (hostile, plain, again, both) = attempt.await.expect("a try");
            assert_eq!((plain.as_str(), both.as_str()), ("/account", "/account"), "{hostile:?}");
            assert!(stays(&app, &again), "{hostile:?} encoded leads to {again}");
        }
    }
    for own in OWN {
        assert_eq!(by_form(&app.browser(), own).await, *own);
    }
}

#[tokio::test]
async fn neither_a_hostile_referrer_nor_a_log_out_leads_to_another_site() {
    let app = TestApp::start().await;
    for hostile in HOSTILE.iter().filter(|hostile| !hostile.contains(char::is_control)) {
        let browser = app.browser();
        let form = format!("email={}&password={}", encoded(RETAIL), encoded(PASSWORD));
        let request =
            browser.request(reqwest::Method::POST, "/login").header("sec-fetch-site", "same-origin");
        let Ok(referrer) = reqwest::header::HeaderValue::from_bytes(hostile.as_bytes()) else { continue };
        let request = request.header("referer", referrer);
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(form);
        assert_eq!(Answer::of(request).await.location(), "/account", "{hostile:?}");
        let out = browser.post("/logout", &[("redirectTo", *hostile)]).await;
        assert_eq!(out.location(), "/login", "{hostile:?}");
    }
}
