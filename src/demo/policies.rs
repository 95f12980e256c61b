//! The policies of the store.

/// A policy, as a text of several paragraphs.
#[derive(Debug)]
pub(crate) struct Policy {
    /// Its name in addresses, too.
    pub(crate) kind: &'static str,
    pub(crate) title: &'static str,
    pub(crate) paragraphs: &'static [&'static str],
}

/// All policies. There is none about refunds.
pub(crate) static POLICIES: [Policy; 3] = [
    Policy {
        kind: "terms_and_conditions",
        title: "Terms and conditions",
        paragraphs: &[
            "Paper & Pine is a demonstration. Nothing is sold here, and no order is sent.",
            "What you order you agree to receive in your imagination only.",
        ],
    },
    Policy {
        kind: "privacy_policy",
        title: "Privacy policy",
        paragraphs: &[
            "What you enter stays in the database of this demonstration and goes nowhere else.",
            "Mails are kept and never sent.",
        ],
    },
    Policy {
        kind: "shipping_policy",
        title: "Shipping",
        paragraphs: &["We would ship with Northern Parcel, within two days, to every country of our list."],
    },
];

impl Policy {
    pub(crate) fn find(kind: &str) -> Option<&'static Policy> {
        POLICIES.iter().find(|policy| policy.kind == kind)
    }
}
