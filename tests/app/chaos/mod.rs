//! A way to the embedded store on which things go wrong: a proxy between it and the app.

mod fault;
mod http;
mod proxy;

pub use self::fault::Fault;
pub use self::proxy::Chaos;

/// Makes two tests of each function: that it holds on both faces of the embedded store, with [`Chaos`] in front of it.
macro_rules! behind_chaos {
    ($(async fn $name:ident($app:ident: TestApp, $chaos:ident: Chaos) $body:block)*) => { $(
        mod $name {
            #[allow(unused_imports, reason = "what the tests around it need")]
            use super::*;

            async fn holds($app: TestApp, $chaos: Chaos) $body

            #[tokio::test]
            async fn on_bigcommerce() {
                let (app, chaos) = TestApp::behind_chaos(crate::test_app::Face::BigCommerce).await;
                holds(app, chaos).await;
            }

            #[tokio::test]
            async fn on_finqu() {
                let (app, chaos) = TestApp::behind_chaos(crate::test_app::Face::Finqu).await;
                holds(app, chaos).await;
            }
        }
    )* };
}
pub(crate) use behind_chaos;
