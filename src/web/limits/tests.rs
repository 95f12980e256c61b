use proptest::prelude::*;

use super::*;

fn limits(factor: usize) -> Limits {
    Limits::new(KeyedHash::new(&["a secret".into()]), factor)
}

fn ip(text: &str) -> Option<IpAddr> {
    Some(text.parse().unwrap())
}

const HOME: &str = "192.0.2.1";

#[test]
fn five_failed_log_ins_pass_and_the_sixth_is_told_when_to_come_back() {
    let limits = limits(1);
    for _ in 0..5 {
        let _counts = limits.log_in("jane@example.com", ip(HOME)).unwrap();
    }
    let refused = limits.log_in(" JANE@example.com", ip(HOME)).err().unwrap();
    assert!((1..=65).contains(&refused.retry_after), "{refused:?}");
    assert!(limits.log_in("jane@example.com", ip("192.0.2.2")).is_ok(), "from elsewhere");
    assert!(limits.log_in("john@example.com", ip(HOME)).is_ok(), "somebody else");
    assert_eq!(limits.refusals()[0], ("log_in", 1));
}

#[test]
fn what_the_store_accepts_or_does_not_judge_does_not_count() {
    let limits = limits(1);
    for _ in 0..30 {
        limits.log_in("a@b.co", ip(HOME)).unwrap().count_if_wrong(&Ok(()));
        let down: Result<(), _> = Err(StoreError::Unavailable(String::new()));
        limits.log_in("a@b.co", ip(HOME)).unwrap().count_if_wrong(&down);
        limits.registration(ip(HOME)).unwrap().count_if_heard(&down);
    }
    let wrong: Result<(), _> = Err(StoreError::BadCredentials);
    for _ in 0..5 {
        limits.log_in("a@b.co", ip(HOME)).unwrap().count_if_wrong(&wrong);
    }
    assert!(limits.log_in("a@b.co", ip(HOME)).is_err());
    for _ in 0..10 {
        limits.registration(ip(HOME)).unwrap().count_if_heard(&Ok(()));
    }
    assert!(limits.registration(ip(HOME)).is_err());
}

#[test]
fn tries_in_parallel_do_not_pass_together() {
    let limits = limits(1);
    let passed: Vec<bool> = std::thread::scope(|scope| {
        let tries: Vec<_> =
            (0..40).map(|_| scope.spawn(|| limits.log_in("a@b.co", ip(HOME)).is_ok())).collect();
        tries.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(passed.into_iter().filter(|passed| *passed).count(), 5);
}

#[test]
fn an_account_under_attack_from_everywhere_is_slowed_down_and_never_locked() {
    let limits = limits(1);
    for i in 0..25 {
        let tried = limits.log_in("a@b.co", ip(&format!("198.51.100.{i}"))).unwrap();
        assert_eq!(tried.is_slowed, i >= 20, "{i}");
    }
    assert!(limits.log_in("a@b.co", ip(HOME)).is_ok());
    assert!(!limits.log_in("b@b.co", ip(HOME)).unwrap().is_slowed);
}

#[test]
fn what_a_rule_refuses_counts_by_no_other() {
    let limits = limits(1);
    for i in 0..49 {
        let _counts = limits.log_in(&format!("{i}@b.co"), ip(HOME)).unwrap();
    }
    for _ in 0..5 {
        let _counts = limits.log_in("a@b.co", ip("192.0.2.9")).unwrap();
        assert!(limits.log_in("a@b.co", ip(HOME)).is_ok() || limits.log_in("0@b.co", ip(HOME)).is_err());
    }
    // The address is at its limit now; the account's own window from there must not have been used.
    assert!(limits.log_in("c@b.co", ip(HOME)).is_err());
    for _ in 0..5 {
        assert!(limits.log_in("c@b.co", ip("192.0.2.7")).is_ok());
    }
}

#[test]
fn addresses_of_one_ipv6_network_count_as_one_and_the_factor_multiplies_what_they_share() {
    for factor in [1, 3] {
        let limits = limits(factor);
        let passed = (0..200).filter(|i| limits.log_in_link(ip(&format!("2001:db8::{i:x}"))).is_ok()).count();
        assert_eq!(passed, 10 * factor);
        assert!(limits.log_in_link(ip("2001:db8:0:1::1")).is_ok());
        let passed = (0..10).filter(|_| limits.log_in("a@b.co", ip(HOME)).is_ok()).count();
        assert_eq!(passed, 5, "what one shopper does is not shared");
    }
}

#[test]
fn mails_above_the_limit_are_left_out_without_a_word_until_the_address_asks_for_too_many() {
    let limits = limits(1);
    let asked: Vec<_> = (0..10).map(|_| limits.reset_mail("a@b.co", ip(HOME)).unwrap().is_some()).collect();
    assert_eq!(asked.iter().filter(|sent| **sent).count(), 3);
    assert!(asked[..3].iter().all(|sent| *sent));
    assert!(limits.reset_mail("b@b.co", ip(HOME)).is_err());
    assert!(limits.reset_mail("b@b.co", ip("192.0.2.2")).unwrap().is_some());
}

#[test]
fn an_account_under_attack_stays_limited_however_many_others_are_tried() {
    let limits = limits(1);
    for i in 0_u32..60_000 {
        let from: IpAddr = std::net::Ipv4Addr::from(i).into();
        let _counts = limits.log_in(&format!("{i}@example.com"), Some(from)).unwrap();
        let _passes_or_not = limits.log_in("a@b.co", ip(HOME));
    }
    assert!(limits.log_in("a@b.co", ip(HOME)).is_err());
}

proptest! {
    #[test]
    fn whatever_comes_when_no_account_sees_more_tries_than_the_limit_from_one_address(
        steps in prop::collection::vec((0_u64..30_000, 0..3_usize, 0..2_usize, any::<bool>()), 1..150),
    ) {
        let limits = limits(1);
        let (mut now, mut failed) = (Duration::ZERO, Vec::new());
        for (step, account, address, succeeds) in steps {
            now += Duration::from_millis(step);
            let key = [account as u8, address as u8];
            let Ok(tried) = limits.take(&[(Rule::LogIn, &[&key])], now) else { continue };
            if succeeds { tried.take_back() } else { failed.push((key, now)) }
            let within = failed
                .iter()
                .filter(|(of, then)| *of == key && now - *then < Rule::LogIn.limit().within)
                .count();
            prop_assert!(within <= Rule::LogIn.limit().most as usize);
        }
    }
}
