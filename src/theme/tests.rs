//! Whole folders, sound and not.

use super::*;

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, contents) in files {
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, contents).unwrap();
    }
    dir
}

fn sound(files: &[(&str, &str)]) -> Theme {
    let (theme, report) = read(Some(folder(files).path()), false);
    theme.unwrap_or_else(|| panic!("{:?}", report.findings.errors))
}

fn errors(files: &[(&str, &str)]) -> Vec<String> {
    let (theme, report) = read(Some(folder(files).path()), false);
    assert!(theme.is_none() || report.findings.errors.is_empty());
    report.findings.errors.iter().map(ToString::to_string).collect()
}

#[test]
fn without_a_folder_the_theme_is_the_built_in_one() {
    let (theme, report) = read(None, false);
    let theme = theme.unwrap();
    assert!(report.is_good() && report.findings == Findings::default());
    assert_eq!((theme.style(), theme.logo(), theme.favicon()), (None, None, None));
    assert_eq!(theme.settings, Settings::default());
}

#[test]
fn an_empty_folder_is_a_theme_as_well() {
    assert_eq!(sound(&[]).settings, Settings::default());
}

#[test]
fn all_mistakes_of_all_files_are_told_at_once_with_their_places() {
    let told = errors(&[
        ("theme.toml", "name = \"A\"\nscheme = \"blue\"\nlanguages = [\"en\", \"tlh\"]\n"),
        ("theme.css", "a {}\n@import 'b.css';\n}"),
        ("logo.png", "none"),
        ("locales/en.ftl", "nav-orders = { $\n"),
        ("locales/not a tag.ftl", ""),
    ]);
    let begins = [
        "logo.png: ",
        "theme.toml, line 2: scheme: ",
        "locales/en.ftl, line 1: ",
        "locales/not a tag.ftl: ",
        "theme.toml: languages: there are no texts for `tlh`",
        "theme.css, line 2: `@import`",
        "theme.css, line 3: there is a `}` too many",
    ];
    assert_eq!(told.len(), begins.len(), "{told:#?}");
    for (told, begin) in told.iter().zip(begins) {
        assert!(told.starts_with(begin), "{told} – {begin}");
    }
}

#[test]
fn texts_stand_over_the_built_in_ones_and_new_languages_are_offered() {
    let theme =
        sound(&[("locales/en.ftl", "login-title = Come in"), ("locales/sv.ftl", "login-title = Logga in")]);
    let title = |tag| theme.languages.negotiate(Some(tag), None, &[]).text("login-title", &[]);
    assert_eq!((title("en").as_str(), title("sv").as_str()), ("Come in", "Logga in"));
}

#[test]
fn files_that_windows_marks_are_read_without_the_mark() {
    let theme = sound(&[("theme.toml", "\u{feff}name = \"A\"\r\n"), ("theme.css", "\u{feff}a {}")]);
    assert_eq!(theme.settings.name.as_deref(), Some("A"));
    let (file, _) = theme.files.get("", "theme.css").unwrap();
    assert!(!String::from_utf8_lossy(&file.content).contains('\u{feff}'));
}

#[test]
fn a_footer_is_harmless_in_every_language() {
    let hostile =
        "<p onclick='x'>A <script>alert(1)</script><a href='javascript:x'>b</a></p><style>*{}</style>";
    let theme = sound(&[("footer.html", hostile), ("footer.de.html", "<p>Auf Deutsch</p>")]);
    assert_eq!(theme.footers.in_language("de"), Some("<p>Auf Deutsch</p>"));
    let english = theme.footers.in_language("en").unwrap();
    assert!(
        !["script", "onclick", "javascript", "style"].iter().any(|word| english.contains(word)),
        "{english}"
    );
    assert!(sound(&[("footer.de.html", "<p>x</p>")]).footers.in_language("en").is_none());
}

#[test]
fn what_the_footer_loses_and_files_of_languages_that_are_not_offered_are_told() {
    let dir = folder(&[
        ("theme.toml", "languages = [\"en\", \"de\"]\n"),
        ("locales/fr.ftl", "login-title = Bonjour\n"),
        ("footer.html", "<p>Mill Lane</p><script>x()</script>"),
        ("footer.de.html", "<p>Mühlweg</p>"),
        ("footer.fr.html", "<p>Rue du Moulin</p>"),
    ]);
    let (theme, report) = read(Some(dir.path()), false);
    assert!(theme.is_some());
    let told: Vec<_> = report.findings.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "locales/fr.ftl: is not used: theme.toml does not offer this language",
            "footer.fr.html: is not used: the shop does not offer the language `fr`",
            "footer.html: parts that are not allowed were left out: <script>",
        ]
    );
}

#[test]
fn a_colour_that_is_none_is_an_error_and_not_left_to_browsers() {
    let dir = folder(&[("theme.css", ":root {\n  --accent: #12396;\n}\n")]);
    let report = Report::of(Some(dir.path()));
    let words = report.to_string();
    assert!(!report.is_good());
    assert!(words.contains("error: theme.css, line 2: `--accent`: `#12396` is no colour"), "{words}");
    assert!(!words.contains("can only be worked out by a browser"), "{words}");
}

#[test]
fn what_is_said_of_a_theme_names_what_is_hard_to_read() {
    let dir = folder(&[
        ("theme.css", ":root { --text: light-dark(#ccc, #f2efe9); --brand: red }"),
        ("notes.doc", ""),
    ]);
    let report = Report::of(Some(dir.path()));
    assert!(!report.is_good());
    let words = report.to_string();
    for line in [
        "--text              --bg                   1.5",
        "FAIL",
        "warning: theme.css, line 1: no rule uses the token `--brand`",
        "warning: notes.doc: this file is not used",
        "errors: 0, unreadable pairs: ",
    ] {
        assert!(words.contains(line), "{line}: {words}");
    }
    let mixed =
        folder(&[("theme.css", ":root { --link: color-mix(in oklab, red, blue) } .card { --text: red }")]);
    let report = Report::of(Some(mixed.path()));
    let words = report.to_string();
    assert!(report.is_good(), "what is not known is not refused: {words}");
    assert!(words.contains("not checked: `color-mix(in oklab, red, blue)`"), "{words}");
    assert!(words.contains("parts of a page only: --text"), "{words}");
}

#[test]
fn every_sample_theme_can_be_read_and_used() {
    for entry in std::fs::read_dir("themes").unwrap() {
        let dir = entry.unwrap().path();
        let report = Report::of(Some(&dir));
        assert!(report.is_good(), "{}: {report}", dir.display());
        assert_eq!(report.findings.warnings, [], "{}", dir.display());
    }
}
