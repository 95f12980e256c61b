//! How far customers have come in the shop's loyalty programme.

use crate::browser::{Answer, EMPTY, RETAIL, TestApp, VIP, on_every_store};

const TILE: &str = "section[aria-labelledby=tile-loyalty]";

fn tile(page: &Answer) -> String {
    page.is_page().text_of(TILE).expect("the tile of the programme")
}

#[tokio::test]
async fn who_has_reached_the_last_level_is_told_what_it_gives_and_of_no_next_one() {
    let app = TestApp::finqu().await;
    let page = app.logged_in(VIP).await.get("/account").await;
    let words = tile(&page);
    for part in [
        "Paper miles",
        "Your discount is 8 %",
        "The more you have ordered, the less you pay.",
        "You have spent $3,",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
    assert!(!words.contains("more, and it is") && !page.has("progress"));
}

#[tokio::test]
async fn the_way_to_the_next_level_is_told_in_words_and_as_a_bar() {
    let app = TestApp::finqu().await;
    let page = app.logged_in(RETAIL).await.get("/account").await;
    let words = tile(&page);
    let number = |name| page.attribute(&format!("{TILE} progress"), name).unwrap().parse::<f64>().unwrap();
    let (spent, goal) = (number("value"), number("max"));
    assert!(0.0 < spent && spent < goal, "{spent} of {goal}");
    let missing = format!("${:.2} more, and it is", goal - spent);
    assert!(words.contains(&missing) && words.contains(&format!("You have spent ${spent:.2}")), "{words}");
    assert!(page.has(&format!("{TILE} progress[aria-label='Way to the next level']")));
}

#[tokio::test]
async fn who_has_ordered_nothing_sees_no_programme() {
    let app = TestApp::finqu().await;
    assert!(!app.logged_in(EMPTY).await.get("/account").await.is_page().has(TILE));
}

on_every_store! {
    async fn only_customers_with_a_programme_are_told_of_one(app: TestApp) {
        let overview = app.store.overview(&app.caller(VIP).await).await.unwrap();
        let page = app.logged_in(VIP).await.get("/account").await;
        assert_eq!(page.is_page().has(TILE), overview.loyalty.is_some());
        assert!(!app.browser().get("/").await.has(TILE));
    }
}
