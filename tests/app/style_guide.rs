//! The style guide is there for whoever works on the look, and for nobody else.

use reqwest::StatusCode;
use storefront_account::config::Args;

use crate::browser::{TestApp, on_every_store};

on_every_store! {
    async fn the_style_guide_shows_every_state_of_an_order_and_every_token(app: TestApp) {
        let guide = app.browser().get("/style-guide").await;
        guide.is_page();
        assert_eq!(guide.count("#status .badge"), 16, "fifteen states, and one that is not known");
        let tokens = include_str!("../../style/tokens.css").lines().filter(|line| line.trim().starts_with("--"));
        assert_eq!(guide.count("#tokens tbody tr"), tokens.count());
        assert!(guide.has("#fields [aria-invalid='true']") && guide.has("#messages .error-summary"));
    }

    async fn the_style_guide_is_the_same_each_time(app: TestApp) {
        let browser = app.browser();
        let (once, again) = (browser.get("/style-guide").await, browser.get("/style-guide").await);
        assert_eq!(once.text_of("main"), again.text_of("main"));
    }
}

#[tokio::test]
async fn there_is_no_style_guide_in_production() {
    let production = Args { storefront_mode: Some("production".to_owned()), ..Args::default() };
    let app = TestApp::start_with(production).await;
    app.browser().get("/style-guide").await.has_status(StatusCode::NOT_FOUND);
}
