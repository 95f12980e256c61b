//! The fields of the registration and address forms, with the merchant's own ones from 26 on.

use super::form_fields::{FieldDefinition, FieldKind, FieldOption};

const fn text(
    id: i32,
    label: &'static str,
    sort_order: i32,
    required: bool,
    max_length: i32,
) -> FieldDefinition {
    FieldDefinition { id, label, sort_order, required, kind: FieldKind::Text { max_length } }
}

const fn password(id: i32, label: &'static str, sort_order: i32, required: bool) -> FieldDefinition {
    FieldDefinition { id, label, sort_order, required, kind: FieldKind::Password { max_length: 100 } }
}

const fn own(id: i32, label: &'static str, required: bool, kind: FieldKind) -> FieldDefinition {
    FieldDefinition { id, label, sort_order: id, required, kind }
}

const fn option(id: i32, label: &'static str) -> FieldOption {
    FieldOption { id, label }
}

/// The fields of the account.
pub(crate) static CUSTOMER_FIELDS: [FieldDefinition; 13] = [
    text(1, "Email Address", 1, true, 250),
    password(2, "Password", 2, true),
    password(3, "Confirm Password", 3, true),
    password(24, "Current Password", 4, false),
    FieldDefinition {
        id: 25,
        label: "Exclusive Offers",
        sort_order: 5,
        required: false,
        kind: FieldKind::Checkboxes(&[option(1, "Send me offers by e-mail")]),
    },
    own(
        26,
        "What do you buy for?",
        false,
        FieldKind::Checkboxes(&[
            option(101, "Home"),
            option(102, "Office"),
            option(103, "School"),
            option(104, "Gifts"),
        ]),
    ),
    own(
        27,
        "How did you hear of us?",
        true,
        FieldKind::RadioButtons(&[
            option(111, "Search engine"),
            option(112, "A friend"),
            option(113, "Magazine or blog"),
            option(114, "Something else"),
        ]),
    ),
    own(
        28,
        "Favourite paper size",
        false,
        FieldKind::Picklist {
            prefix: "Choose a size",
            options: &[option(121, "A4"), option(122, "A5"), option(123, "Letter")],
        },
    ),
    own(
        29,
        "Birthday",
        false,
        FieldKind::Date { earliest: "1900-01-01T00:00:00Z", latest: "2020-12-31T00:00:00Z" },
    ),
    own(30, "Number of employees", false, FieldKind::Number { lowest: 1, highest: 5000, max_length: 4 }),
    own(31, "Tax number", false, FieldKind::Text { max_length: 20 }),
    own(32, "Anything we should know?", false, FieldKind::MultilineText { rows: 4 }),
    own(33, "Shop PIN", false, FieldKind::Password { max_length: 8 }),
];

/// The fields of an address.
pub(crate) static ADDRESS_FIELDS: [FieldDefinition; 13] = [
    text(4, "First Name", 1, true, 100),
    text(5, "Last Name", 2, true, 100),
    text(6, "Company Name", 3, false, 255),
    text(7, "Phone Number", 4, false, 50),
    text(8, "Address Line 1", 5, true, 255),
    text(9, "Address Line 2", 6, false, 255),
    text(10, "Suburb/City", 7, true, 100),
    FieldDefinition {
        id: 11,
        label: "Country",
        sort_order: 8,
        required: true,
        kind: FieldKind::Picklist { prefix: "Choose a country", options: &[] },
    },
    FieldDefinition {
        id: 12,
        label: "State/Province",
        sort_order: 9,
        required: true,
        kind: FieldKind::PicklistOrText { prefix: "Choose a state" },
    },
    text(13, "Zip/Postcode", 10, true, 20),
    own(34, "Door code", false, FieldKind::Text { max_length: 10 }),
    own(
        35,
        "Good days for delivery",
        false,
        FieldKind::Checkboxes(&[option(141, "Weekdays"), option(142, "Saturday"), option(143, "Sunday")]),
    ),
    own(36, "Kind of address", false, FieldKind::RadioButtons(&[option(151, "Home"), option(152, "Office")])),
];
