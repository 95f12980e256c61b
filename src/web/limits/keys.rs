//! What counts as the same account and the same address.

use std::net::{IpAddr, Ipv6Addr};

use icu_normalizer::DecomposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// An e-mail address as limits and the audit log see it: case, width, accents and how they are encoded make no
/// difference, as they make none in many databases. The store always gets what was typed.
pub fn account(email: &str) -> String {
    let plain = without_marks(email).to_lowercase();
    // By way of the upper case, since some letters have more than one lower case (ſ, ı) or none of one letter (ß).
    without_marks(&plain.to_uppercase().to_lowercase()).trim().to_owned()
}

fn without_marks(text: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_mark = |c: &char| {
        matches!(categories.get(*c), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark)
    };
    DecomposingNormalizer::new_nfkd().normalize_iter(text.chars()).filter(|c| !is_mark(c)).collect()
}

/// The network of an address: IPv6 counts by /64, since a household or a server has all of one.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & (!0 << 64)).into(),
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_address_count_as_one() {
        for same in [
            "jane@example.com",
            " Jane@Example.COM ",
            "\u{ff4a}\u{ff41}\u{ff4e}\u{ff45}@example.com",
            "jäne@example.com",
            "ja\u{308}ne@example.com",
            "JÁNE@example.com",
            "jane\u{300}\u{20dd}@example.com",
        ] {
            assert_eq!(account(same), "jane@example.com", "{same:?}");
        }
        assert_eq!(account("STRASSE@x.de"), account("straße@x.de"));
        assert_eq!(account("\u{212a}ari@x.de"), account("kari@x.de"));
        assert_eq!(account("\u{130}p\u{131}@x.de"), account("ipi@x.de"));
    }

    #[test]
    fn other_addresses_stay_others() {
        for other in ["jan@example.com", "jane@example.org", "jane+x@example.com", "j.ane@example.com", ""] {
            assert_ne!(account(other), "jane@example.com");
        }
    }

    #[test]
    fn ipv6_counts_by_64_bits_and_mapped_ipv4_as_ipv4() {
        let network = |text: &str| network(text.parse().unwrap()).to_string();
        assert_eq!(network("2001:db8:1:2:aaaa::1"), "2001:db8:1:2::");
        assert_eq!(network("2001:db8:1:2:ffff:ffff:ffff:ffff"), "2001:db8:1:2::");
        assert_ne!(network("2001:db8:1:3::1"), network("2001:db8:1:2::1"));
        assert_eq!(network("::ffff:192.0.2.1"), "192.0.2.1");
        assert_eq!(network("192.0.2.1"), "192.0.2.1");
    }

    #[test]
    fn a_key_of_a_key_is_the_key_for_every_character() {
        // Above there is nothing but characters for private use and marks that have no letters.
        for c in (0..=0x2_ffff).filter_map(char::from_u32) {
            let once = account(&format!("a{c}b@x.de"));
            assert_eq!(account(&once), once, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn a_key_of_a_key_is_the_key(text in "\\PC{0,40}") {
            let once = account(&text);
            prop_assert_eq!(account(&once), once);
        }
    }
}
