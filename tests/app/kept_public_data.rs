//! What every visitor sees alike, while the store cannot be asked for it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use storefront_account::store::public_data::{Keeping, PublicDataCache};
use storefront_account::store::{Caller, StoreError};

use crate::browser::TestApp;
use crate::chaos::{Chaos, Fault, behind_chaos};

const FRESH: Duration = Duration::from_millis(30);
const PAUSE: Duration = Duration::from_millis(400);

fn keeping(old: Duration) -> Keeping {
    Keeping { fresh: FRESH, old, pause: PAUSE }
}

fn cache(app: &TestApp, old: Duration) -> PublicDataCache {
    PublicDataCache::new(app.store.clone(), None, keeping(old))
}

fn caller(locale: &str) -> Caller {
    Caller { locale: locale.into(), ..Caller::default() }
}

async fn wait(time: Duration) {
    tokio::time::sleep(time + Duration::from_millis(30)).await;
}

behind_chaos! {
    async fn the_last_data_stand_in_while_the_store_is_in_trouble(app: TestApp, chaos: Chaos) {
        let troubles = [
            Fault::status(503),
            Fault::status(429),
            Fault::answer(503, "", "Down for Maintenance"),
            Fault::Reset,
            Fault::Truncate(20),
        ];
        for (index, trouble) in troubles.into_iter().enumerate() {
            let cache = cache(&app, Duration::from_secs(60));
            let first = cache.get(&caller("en")).await.expect("data");
            wait(FRESH).await;
            chaos.everywhere(trouble);
            let kept = cache.get(&caller("en")).await.unwrap_or_else(|error| panic!("{index}: {error}"));
            assert!(Arc::ptr_eq(&first, &kept), "{index}");
            assert!(cache.get(&caller("de")).await.is_err(), "{index}: another language was never read");
            chaos.heal();
        }
    }

    async fn after_a_failure_nobody_asks_for_a_while_and_then_the_new_data_come(app: TestApp, chaos: Chaos) {
        let cache = cache(&app, Duration::from_secs(60));
        let first = cache.get(&caller("en")).await.expect("data");
        wait(FRESH).await;
        chaos.everywhere(Fault::status(500));
        chaos.calls();
        for _ in 0..20 {
            cache.get(&caller("en")).await.expect("the last data");
        }
        assert_eq!(chaos.calls().len(), 1);
        chaos.heal();
        wait(PAUSE).await;
        let second = cache.get(&caller("en")).await.expect("data");
        assert!(!Arc::ptr_eq(&first, &second));
        assert_eq!(chaos.calls().len(), 1);
    }

    async fn a_store_that_hangs_is_not_waited_for_and_asked_once(app: TestApp, chaos: Chaos) {
        let cache = cache(&app, Duration::from_secs(60));
        cache.get(&caller("en")).await.expect("data");
        wait(FRESH).await;
        chaos.calls();
        chaos.everywhere(Fault::late(Duration::from_millis(1500)));
        let begun = Instant::now();
        let asked = std::array::from_fn::<_, 20, _>(|_| {
            let cache = cache.clone();
            tokio::spawn(async move { cache.get(&caller("en")).await.is_ok() })
        });
        for asked in asked {
            assert!(asked.await.expect("no panic"));
        }
        assert!(begun.elapsed() < Duration::from_millis(1200), "{:?}", begun.elapsed());
        assert_eq!(chaos.calls().len(), 1);
    }

    async fn data_that_are_too_old_do_not_stand_in(app: TestApp, chaos: Chaos) {
        let cache = cache(&app, Duration::from_millis(100));
        cache.get(&caller("en")).await.expect("data");
        wait(Duration::from_millis(100)).await;
        chaos.everywhere(Fault::status(500));
        let refused = cache.get(&caller("en")).await.expect_err("nothing");
        assert!(matches!(*refused, StoreError::Unavailable(_)), "{refused}");
    }

    async fn our_own_key_being_refused_is_seen_at_once(app: TestApp, chaos: Chaos) {
        let cache = cache(&app, Duration::from_secs(60));
        cache.get(&caller("en")).await.expect("data");
        wait(FRESH).await;
        chaos.everywhere(Fault::status(401));
        let refused = cache.get(&caller("en")).await.expect_err("nothing");
        assert!(matches!(*refused, StoreError::Misconfigured(_)), "{refused}");
    }
}
