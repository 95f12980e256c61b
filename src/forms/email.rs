//! E-mail addresses.

use super::invisible::is_invisible;

/// Longest address, in bytes (RFC 5321).
const MAX_LEN: usize = 254;

/// Whether this can be an e-mail address: one `@` with something before it and a domain behind it, no spaces, no
/// invisible or direction-changing characters. The store has the last word.
pub fn is_email(input: &str) -> bool {
    let Some((local, domain)) = input.split_once('@') else { return false };
    let unseen = |c: char| c.is_control() || c.is_whitespace() || is_invisible(c);
    let label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    input.len() <= MAX_LEN
        && !local.is_empty()
        && !domain.contains('@')
        && domain.contains('.')
        && domain.split('.').all(label)
        && !input.chars().any(|c| unseen(c) || matches!(c, '"' | '<' | '>' | ',' | ';' | '\\'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_addresses_pass() {
        for address in
            ["a@b.co", "first.last+tag@sub.example.com", "o'neil@example.org", "jörg@müller.example"]
        {
            assert!(is_email(address), "{address}");
        }
    }

    #[test]
    fn what_no_mail_can_reach_is_refused() {
        let long = format!("{}@example.com", "a".repeat(250));
        for input in [
            "",
            "a",
            "@",
            "a@",
            "@b.co",
            "a@b",
            "a@b@c.co",
            "a b@c.co",
            "a@b..co",
            "a@.co",
            "a@b.co.",
            "a@-b.co",
            "a@b.co\r\nBcc: x@y.zz",
            "a@b.co\0",
            "\u{202e}a@b.co",
            "a\u{200b}@b.co",
            "a@b\u{ad}.co",
            "a\u{61c}@b.co",
            "a@\u{3164}b.co",
            "a@b.co\u{e0001}",
            "\"a\"@b.co",
            "<a@b.co>",
            "a@b.co,c@d.co",
            &long,
        ] {
            assert!(!is_email(input), "{input:?}");
        }
    }
}
