//! Mails the store would send. They are kept and can be read, never delivered.

use jiff::Timestamp;
use rusqlite::Connection;

/// One mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The receiver's address.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// The text.
    pub body: String,
    /// The link the receiver is asked to follow.
    pub link: Option<String>,
}

/// The mail after a registration.
pub(crate) fn welcome(to: &str, first_name: &str) -> Mail {
    Mail {
        to: to.to_owned(),
        subject: "Welcome to Paper & Pine".to_owned(),
        sent_at: Timestamp::now(),
        body: format!(
            "Hello {first_name},\n\nyour account is ready. You can log in with this e-mail address and your \
             password.\n\nPaper & Pine"
        ),
        link: None,
    }
}

/// The mail with the link that sets a new password.
pub(crate) fn password_reset(to: &str, first_name: &str, link: String) -> Mail {
    Mail {
        to: to.to_owned(),
        subject: "Set a new password".to_owned(),
        sent_at: Timestamp::now(),
        body: format!(
            "Hello {first_name},\n\nfollow this link to set a new password:\n\n{link}\n\nIf you did not ask for \
             it, there is nothing to do: your password stays as it is.\n\nPaper & Pine"
        ),
        link: Some(link),
    }
}

/// The link of a password mail. Without a path of its own, the hosted page of the store.
pub(crate) fn reset_link(storefront_url: &str, path: Option<&str>, customer: i32, token: &str) -> String {
    let origin = storefront_url.trim_end_matches('/');
    let path = path.unwrap_or("/login.php?action=change_password");
    let joint = if path.contains('?') { '&' } else { '?' };
    format!("{origin}{path}{joint}c={customer}&t={token}")
}

/// Keeps a mail.
pub(crate) fn send(connection: &Connection, mail: &Mail) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO mails (recipient, subject, sent_at, body, link) VALUES (?1, ?2, ?3, ?4, ?5)",
        (&mail.to, &mail.subject, mail.sent_at.as_second(), &mail.body, &mail.link),
    )?;
    Ok(())
}

/// All mails, newest first.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<Mail>> {
    connection
        .prepare("SELECT recipient, subject, sent_at, body, link FROM mails ORDER BY id DESC")?
        .query_map([], |row| {
            Ok(Mail {
                to: row.get(0)?,
                subject: row.get(1)?,
                sent_at: Timestamp::from_second(row.get(2)?).unwrap_or(Timestamp::UNIX_EPOCH),
                body: row.get(3)?,
                link: row.get(4)?,
            })
        })?
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reset_link_leads_to_the_asked_path_or_to_the_hosted_page() {
        assert_eq!(
            reset_link("http://shop.test/", Some("/passwordreset"), 7, "abc"),
            "http://shop.test/passwordreset?c=7&t=abc"
        );
        assert_eq!(
            reset_link("http://shop.test", None, 7, "abc"),
            "http://shop.test/login.php?action=change_password&c=7&t=abc"
        );
    }
}
