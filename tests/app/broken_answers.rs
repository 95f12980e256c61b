//! Answers of the store that are none: a calm page, in time, with nothing of them on it.

use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};

use crate::browser::{TestApp, VIP, WHOLESALE};
use crate::chaos::{Chaos, Fault, behind_chaos};
use crate::faults::is_calm;
use crate::goods::shop_pages;

/// Answers without any meaning. They are few enough not to make the app leave the store alone.
fn nonsense() -> Vec<Fault> {
    let deep = |depth: usize| format!("{{\"data\":{}", "[".repeat(depth));
    let long = format!("{{\"data\":{{\"customer\":[{}0]}}}}", "0,".repeat(900_000));
    vec![
        Fault::answer(200, "content-type: text/html\r\n", "<html>upstream-secret-words</html>"),
        Fault::answer(200, "content-type: image/png\r\n", "upstream-secret-words"),
        Fault::json(""),
        Fault::json("{\"data\":{\"customer\":{\"firstName\":\"upstream-secret-words"),
        Fault::json("\u{feff}{\"data\":{}}"),
        Fault::json("[]"),
        Fault::json("\"upstream-secret-words\""),
        Fault::json("{\"data\":{\"customer\":NaN}}"),
        Fault::json("{\"data\":{\"customer\":\"upstream-secret-words\"}}"),
        Fault::json(&deep(10_000)),
        Fault::json(&long),
    ]
}

/// Answers that never end well.
fn broken() -> Vec<Fault> {
    vec![
        Fault::Truncate(0),
        Fault::Truncate(40),
        Fault::ResetInAnswer,
        Fault::Slice(1, Duration::from_millis(10)),
        Fault::Endless,
        Fault::GzipBomb(200 * 1024 * 1024),
        Fault::answer(200, "content-type: application/json\r\ncontent-encoding: gzip\r\n", "\u{1f}cut"),
        Fault::answer(204, "", ""),
        Fault::answer(299, "", ""),
        Fault::answer(206, "", "{\"data\""),
    ]
}

behind_chaos! {
    async fn what_makes_no_sense_is_a_calm_page(app: TestApp, chaos: Chaos) {
        are_calm(&app, &chaos, nonsense()).await;
    }

    async fn what_breaks_off_is_a_calm_page_in_time(app: TestApp, chaos: Chaos) {
        are_calm(&app, &chaos, broken()).await;
    }

    async fn errors_without_data_are_a_calm_page_without_the_stores_words(app: TestApp, chaos: Chaos) {
        let browser = app.logged_in(VIP).await;
        for code in ["SOMETHING_NEW", "INSUFFICIENT_ACCESS_SCOPE", "INTERNAL_ERROR", "FORBIDDEN", ""] {
            let error = json!({
                "data": null,
                "errors": [{ "message": "upstream-secret-words", "extensions": { "code": code } }],
            });
            chaos.everywhere(Fault::json(&error.to_string()));
            for page in ["/account", "/account/orders", "/account/addresses"] {
                let answer = browser.get(page).await;
                assert!(answer.status.is_server_error(), "{code} {page}: {}", answer.status);
                assert_eq!(answer.cookie("session"), None, "{code} {page}");
                assert!(!answer.body.contains("upstream-secret-words"), "{code} {page}");
                assert!(answer.text_of(".request-id code").is_some(), "{code} {page}");
            }
            chaos.heal();
            browser.get("/account").await.is_page();
        }
    }

    async fn no_part_of_an_answer_being_odd_breaks_the_app(app: TestApp, chaos: Chaos) {
        let mut dice = StdRng::seed_from_u64(7);
        let mut browser = app.logged_in(WHOLESALE).await;
        let [_, list, product] = shop_pages(&app).await;
        let pages = ["/account", "/account/orders", "/account/details", "/account/addresses", &list, &product];
        for round in 0..60 {
            let odd = [json!(null), json!(-1), json!(1e308), json!("\u{0}<b>"), json!([]), json!({})]
                [dice.random_range(0..6)]
            .clone();
            let at = dice.random_range(0..400);
            chaos.everywhere(Fault::edit(move |answer| {
                let mut leaves = Vec::new();
                collect(&answer["data"], String::new(), &mut leaves);
                if let Some(leaf) = leaves.get(at % leaves.len().max(1)) {
                    *answer["data"].pointer_mut(leaf).expect("a part of the answer") = odd.clone();
                }
            }));
            let page = pages[round % pages.len()];
            let answer = browser.get(page).await;
            let known = [200, 303, 404, 500, 503].contains(&answer.status.as_u16());
            assert!(known && !answer.body.contains("\u{0}<b>"), "{page}: {}", answer.status);
            chaos.heal();
            // Some odd answers say that the session is over.
            if answer.cookie("session").is_some() {
                browser = app.logged_in(WHOLESALE).await;
            }
        }
        assert_eq!(app.state.metrics.panics.get(), 0);
        browser.get("/account").await.is_page();
    }
}

/// The places of all values in an answer that hold no others.
fn collect(value: &Value, at: String, leaves: &mut Vec<String>) {
    match value {
        Value::Object(parts) => {
            parts.iter().for_each(|(name, part)| collect(part, format!("{at}/{name}"), leaves))
        }
        Value::Array(parts) => {
            parts.iter().enumerate().for_each(|(index, part)| collect(part, format!("{at}/{index}"), leaves));
        }
        _ => leaves.push(at),
    }
}

async fn are_calm(app: &TestApp, chaos: &Chaos, faults: Vec<Fault>) {
    let browser = app.logged_in(VIP).await;
    for (index, fault) in faults.into_iter().enumerate() {
        let name = format!("fault {index}");
        chaos.on("AccountOverview", fault);
        chaos.calls();
        let begun = Instant::now();
        let answer = browser.get("/account").await;
        is_calm(&answer, &name);
        assert!(begun.elapsed() < Duration::from_millis(4500), "{name}: {:?}", begun.elapsed());
        assert!(chaos.calls().len() <= 2, "{name}");
        assert!(!answer.body.contains("upstream-secret-words"), "{name}");
        chaos.heal();
    }
    browser.get("/account").await.is_page();
}
