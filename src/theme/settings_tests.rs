//! `theme.toml`, sound and not.

use super::*;
use crate::i18n::{Languages, Speaks};

fn read(source: &str) -> (Settings, Findings) {
    let mut findings = Findings::default();
    let settings = Settings::read(source, &mut findings);
    (settings, findings)
}

#[test]
fn an_empty_file_changes_nothing() {
    assert_eq!(read(""), (Settings::default(), Findings::default()));
    let everything = read("[show]\n[prices]\n[contact]\n[account]\n[header]\n[footer]\n");
    assert_eq!(everything, (Settings::default(), Findings::default()));
}

#[test]
fn every_key_is_read() {
    let (settings, findings) = read(
        r#"
        name = " Nordlicht "
        scheme = "dark"
        languages = ["de", "en"]
        [prices]
        labels = "own-and-retail"
        [contact]
        email = "help@example.com"
        phone = "+358 9 123 456"
        page = "/help"
        [show]
        benefits = false
        search = false
        register-link = false
        print-button = false
        language-choice = false
        appearance-choice = false
        [account]
        navigation = ["orders", "overview"]
        [[header.links]]
        label = "Journal"
        url = "https://example.com/journal"
        [[footer.links]]
        label = { de = "Impressum", en = "Imprint" }
        url = "/imprint"
        "#,
    );
    assert_eq!(findings, Findings::default());
    assert_eq!(settings.name.as_deref(), Some("Nordlicht"));
    assert_eq!((settings.scheme, settings.prices), (Scheme::Dark, PriceLabels::OwnAndRetail));
    assert_eq!(settings.languages, ["de", "en"]);
    assert_eq!(settings.contact.page.as_deref(), Some("/help"));
    assert_eq!(settings.account_navigation.0, [AccountPage::Orders, AccountPage::Overview]);
    assert!(!settings.show.benefits && !settings.show.appearance_choice && !settings.show.print_button);
    let languages = Languages::load(&[], Speaks::default()).unwrap();
    let english = languages.negotiate(Some("en"), None, &[]);
    assert_eq!(settings.header_links[0].label(&english), "Journal");
    assert_eq!(settings.footer_links[0].label(&english), "Imprint");
}

#[test]
fn every_mistake_is_told_at_once_by_key_and_line() {
    let (_, findings) = read(
        "name = \"\"\nscheme = \"blue\"\nlanguages = \"en\"\n[prices]\nlabels = 3\n[contact]\nemail = \"nobody\"\n\
         phone = \"call me\"\npage = \"javascript:alert(1)\"\n[show]\nsearch = \"no\"\n[account]\n\
         navigation = [\"orders\", \"wishes\"]\n[[header.links]]\nlabel = \"A\"\n[[footer.links]]\nlabel = 1\nurl = \"//evil.example\"\n",
    );
    let told: Vec<_> = findings
        .errors
        .iter()
        .map(|error| (error.line.unwrap(), error.problem.split(": ").next().unwrap().to_owned()))
        .collect();
    let expected = [
        (1, "name"),
        (2, "scheme"),
        (3, "languages"),
        (5, "prices.labels"),
        (7, "contact.email"),
        (8, "contact.phone"),
        (9, "contact.page"),
        (11, "show.search"),
        (13, "account.navigation"),
        (14, "header.links[1].url"),
        (17, "footer.links[1].label"),
        (18, "footer.links[1].url"),
    ];
    assert_eq!(told, expected.map(|(line, key)| (line, key.to_owned())), "{findings:#?}");
    let scheme = &findings.errors[1].problem;
    assert!(["auto", "light", "dark"].iter().all(|known| scheme.contains(known)), "{scheme}");
}

#[test]
fn unknown_keys_are_told_by_their_full_name() {
    let (settings, findings) = read(
        "neme = \"A\"\n[show]\nserach = false\n[colors]\nred = 1\n[[footer.links]]\nlabel = \"A\"\nurl = \"/a\"\nicon = 1\n",
    );
    let told: Vec<_> = findings.warnings.iter().map(|w| (w.line.unwrap(), w.problem.as_str())).collect();
    assert_eq!(
        told,
        [
            (3, "`show.serach` means nothing; did you mean `show.search`?"),
            (9, "`footer.links[1].icon` means nothing"),
            (4, "`colors` means nothing"),
            (1, "`neme` means nothing; did you mean `name`?"),
        ]
    );
    assert_eq!((findings.errors.len(), settings.footer_links.len()), (0, 1));
}

#[test]
fn a_file_that_is_no_toml_is_told_with_its_lines() {
    let (_, findings) = read("name = \"A\nscheme = auto\n[show\n");
    let lines: Vec<_> = findings.errors.iter().filter_map(|error| error.line).collect();
    assert!(lines.contains(&1) && lines.contains(&2) && lines.contains(&3), "{findings:?}");
}

#[test]
fn lists_that_repeat_themselves_and_tables_of_another_kind_are_mistakes() {
    for source in [
        "languages = [\"en\", \"en\"]",
        "languages = []",
        "languages = [\"not a tag\"]",
        "show = true",
        "[header]\nlinks = { label = \"A\", url = \"/\" }",
        "[header]\nlinks = [\"/\"]",
        "[account]\nnavigation = [\"orders\", \"orders\"]",
        "name = \"a\\nb\"",
    ] {
        assert_eq!(read(source).1.errors.len(), 1, "{source}: {:?}", read(source).1);
    }
}

#[test]
fn addresses_are_paths_or_open_addresses_only() {
    let url =
        |url: &str| read(&format!("[[footer.links]]\nlabel = \"A\"\nurl = '{url}'")).1.errors.is_empty();
    for good in ["/", "/a?b=c#d", "https://example.com", "http://example.com/x", "mailto:a@b.co", "tel:+358"]
    {
        assert!(url(good), "{good}");
    }
    for bad in [
        "",
        "a",
        "//a",
        "/\\a",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "https://",
        "/a b",
        "/\"><x",
    ] {
        assert!(!url(bad), "{bad}");
    }
}
