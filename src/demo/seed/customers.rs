//! The customers of the seed data and their address books.

use rusqlite::Connection;

use crate::demo::addresses::{self, Address};
use crate::demo::customers::{self, Customer};
use crate::demo::database::DatabaseFault;
use crate::demo::form_fields::{Entered, FieldValue, moment};
use crate::demo::money::Minor;
use crate::demo::passwords;

/// The people: the name before the `@`, first and last name, company, phone, group, store credit.
const PEOPLE: [(&str, &str, &str, &str, &str, i32, Minor); 4] = [
    ("retail", "Rita", "Marsh", "", "+1 503 555 0111", 1, 0),
    ("wholesale", "Walter", "Okafor", "Okafor Office Supply", "+1 512 555 0121", 2, 0),
    ("vip", "Vivian", "Laurent", "Laurent Letterpress", "+1 802 555 0131", 3, 4250),
    ("empty", "Nora", "New", "", "", 1, 0),
];

/// The customers with their address books, each with a hash of the password of its own.
pub(super) fn people() -> Result<Vec<(Customer, Vec<Address>)>, DatabaseFault> {
    PEOPLE
        .into_iter()
        .map(|(name, first_name, last_name, company, phone, group, store_credit)| {
            let customer = Customer {
                id: 0,
                email: format!("{name}@example.com"),
                password_hash: passwords::hash_blocking(super::PASSWORD)?,
                first_name: first_name.to_owned(),
                last_name: last_name.to_owned(),
                company: company.to_owned(),
                phone: phone.to_owned(),
                group,
                store_credit,
                form_fields: answers(name),
                cart: None,
                must_reset: false,
                on_channel: true,
            };
            Ok((customer, address_book(name)))
        })
        .collect()
}

/// Stores them; their ids count from 1.
pub(super) fn plant(connection: &Connection, people: &[(Customer, Vec<Address>)]) -> rusqlite::Result<()> {
    for (customer, book) in people {
        let id = customers::insert(connection, customer)?;
        for address in book {
            addresses::insert(connection, id, address)?;
        }
    }
    Ok(())
}

/// The address book of a customer, by the name before the `@`.
pub(super) fn address_book(name: &str) -> Vec<Address> {
    let lines = include_str!("../data/addresses.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let parts: Vec<&str> = line.split('|').map(str::trim).collect();
            let [owner, rest @ ..] = parts.as_slice() else {
                return None;
            };
            (*owner == name).then_some(())?;
            let [first, last, company, line1, line2, city, state, postal_code, country, phone] = rest else {
                return None;
            };
            Some(Address {
                first_name: (*first).to_owned(),
                last_name: (*last).to_owned(),
                company: (*company).to_owned(),
                address1: (*line1).to_owned(),
                address2: (*line2).to_owned(),
                city: (*city).to_owned(),
                state: (*state).to_owned(),
                postal_code: (*postal_code).to_owned(),
                country_code: (*country).to_owned(),
                phone: (*phone).to_owned(),
                form_fields: kind_of_address(company),
            })
        })
        .collect()
}

fn kind_of_address(company: &str) -> Vec<FieldValue> {
    let office = 152;
    let home = 151;
    vec![FieldValue { field: 36, entered: Entered::Chosen(if company.is_empty() { home } else { office }) }]
}

/// What they entered into the merchant's own fields: the VIP has filled in all of them.
fn answers(name: &str) -> Vec<FieldValue> {
    let value = |field, entered| FieldValue { field, entered };
    let mut answers = vec![value(27, Entered::Chosen(112))];
    if name == "vip" {
        answers.insert(0, value(26, Entered::Checked(vec![101, 104])));
        answers.extend([
            value(28, Entered::Chosen(122)),
            value(30, Entered::Number(12.0)),
            value(31, Entered::Text("US-555-0131".to_owned())),
            value(32, Entered::MultilineText("Please no plastic.\nThank you!".to_owned())),
            value(33, Entered::Password("2468".to_owned())),
        ]);
        let birthday = moment("1984-03-09T00:00:00Z").map(Entered::Date);
        answers.extend(birthday.map(|date| value(29, date)));
        answers.sort_by_key(|answer| answer.field);
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_address_file_is_somebodys_address() {
        let count = |name| address_book(name).len();
        assert_eq!(["retail", "wholesale", "vip", "empty"].map(count), [2, 2, 23, 0]);
    }
}
