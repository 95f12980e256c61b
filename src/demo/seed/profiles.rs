//! Profiles and consents of the seed data. The customer `empty` has none.

use jiff::Timestamp;
use rusqlite::Connection;

use crate::demo::consents::{self, Consent};
use crate::demo::customer_profiles::{self, Profile};

/// What is known of a customer.
struct Known {
    customer: i32,
    accepts_marketing: bool,
    tags: &'static [&'static str],
    vat_number: &'static str,
    /// Type, whether it was given, and when; from old to new.
    consents: &'static [(&'static str, bool, &'static str)],
}

const PROFILES: [Known; 3] = [
    Known {
        customer: 1,
        accepts_marketing: false,
        tags: &[],
        vat_number: "",
        consents: &[("privacy_policy", true, "2026-10-01T09:12:00Z")],
    },
    Known {
        customer: 2,
        accepts_marketing: true,
        tags: &["trade"],
        vat_number: "US74-1234567",
        consents: &[("privacy_policy", true, "2025-03-17T15:40:00Z")],
    },
    Known {
        customer: 3,
        accepts_marketing: true,
        tags: &["letterpress", "early bird"],
        vat_number: "",
        consents: &[
            ("privacy_policy", true, "2024-01-05T10:00:00Z"),
            ("marketing", false, "2024-01-05T10:00:00Z"),
            ("cookie_policy", false, "2025-06-02T18:30:00Z"),
            ("marketing", true, "2026-02-11T08:05:00Z"),
        ],
    },
];

pub(super) fn plant(connection: &Connection) -> rusqlite::Result<()> {
    for Known { customer, accepts_marketing, tags, vat_number, consents: given } in PROFILES {
        let profile = Profile {
            accepts_marketing: Some(accepts_marketing),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            language: Some("en".to_owned()),
            currency: Some("USD".to_owned()),
            vat_number: vat_number.to_owned(),
            ..Profile::default()
        };
        customer_profiles::save(connection, customer, &profile)?;
        for (kind, accepted, at) in given {
            let consent = Consent {
                id: 0,
                kind: (*kind).to_owned(),
                accepted: *accepted,
                text: consents::wording(kind).map(ToOwned::to_owned),
                locale: Some("en".to_owned()),
                created_at: at.parse().unwrap_or(Timestamp::UNIX_EPOCH),
            };
            consents::add(connection, customer, &consent)?;
        }
    }
    Ok(())
}
