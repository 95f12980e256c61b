//! Reads a theme's folder into memory: known files only, of sane size, and nothing that is elsewhere.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::findings::Findings;

/// Most bytes of all files.
const MAX_ALL: usize = 24 * 1024 * 1024;
/// Most files.
const MAX_FILES: usize = 300;
/// Folders within folders.
const MAX_DEPTH: usize = 3;

const KB: usize = 1024;

/// The files of a theme, by their path within the folder.
#[derive(Default)]
pub(super) struct Folder {
    files: BTreeMap<String, Vec<u8>>,
    /// Of names and contents.
    pub(super) hash: String,
}

impl Folder {
    /// Reads it. What cannot be used is told and left out.
    pub(super) fn read(dir: &Path, findings: &mut Findings) -> Self {
        let root = match dir.canonicalize() {
            Ok(root) if root.is_dir() => root,
            Ok(_) => {
                findings.error(
                    &dir.display().to_string(),
                    None,
                    "this is a file; name the folder of a theme",
                );
                return Self::default();
            }
            Err(error) => {
                findings.error(&dir.display().to_string(), None, format!("cannot be read: {error}"));
                return Self::default();
            }
        };
        let mut folder = Self::default();
        let mut room = MAX_ALL;
        for name in names(&root, findings) {
            let Some(most) = largest(&name) else {
                if !is_note(&name) {
                    let problem = "this file is not used: its name has no meaning in a theme";
                    findings.warning(&name, None, format!("{problem}{}", right_name(&name)));
                }
                continue;
            };
            match read(&root, &name, most.min(room)) {
                Ok(bytes) if folder.files.len() < MAX_FILES => {
                    room -= bytes.len();
                    if !looks_like(&name, &bytes) {
                        findings.error(&name, None, "its contents are not what its name says");
                    }
                    folder.files.insert(name, bytes);
                }
                Ok(_) => findings.error(&name, None, format!("a theme may have {MAX_FILES} files")),
                Err(problem) => findings.error(&name, None, problem),
            }
        }
        let mut hash = Sha256::new();
        for (name, bytes) in &folder.files {
            hash.update((name.len() as u64).to_be_bytes());
            hash.update(name);
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
        folder.hash = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        folder
    }

    /// The names of all files.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether there is such a file.
    pub(super) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// A file as it is.
    pub(super) fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(Vec::as_slice)
    }

    /// A file of words, without the mark that some editors put in front.
    pub(super) fn text(&self, name: &str, findings: &mut Findings) -> Option<String> {
        match std::str::from_utf8(self.bytes(name)?) {
            Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
            Err(_) => {
                findings.error(name, None, "is not saved as UTF-8");
                None
            }
        }
    }
}

/// Names, sizes and times of all files: what changes when somebody edits them.
pub(super) fn fingerprint(dir: &Path) -> Vec<(String, u64, Option<SystemTime>)> {
    names(dir, &mut Findings::default())
        .into_iter()
        .filter(|name| largest(name).is_some())
        .filter_map(|name| {
            let file = std::fs::metadata(dir.join(&name)).ok()?;
            Some((name, file.len(), file.modified().ok()))
        })
        .collect()
}

/// Paths within the folder, with slashes, in order.
fn names(root: &Path, findings: &mut Findings) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![(PathBuf::new(), 0)];
    while let Some((inner, depth)) = waiting.pop() {
        let Ok(entries) = std::fs::read_dir(root.join(&inner)) else { continue };
        for entry in entries.flatten().take(10 * MAX_FILES) {
            let path = inner.join(entry.file_name());
            let Some(name) = path.to_str().map(|name| name.replace('\\', "/")) else {
                findings.warning(&path.to_string_lossy(), None, "this file is not used: its name is no text");
                continue;
            };
            // Hidden files are those of editors, systems and mounted volumes.
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            match std::fs::metadata(root.join(&path)) {
                Ok(what) if what.is_dir() && depth < MAX_DEPTH => waiting.push((path, depth + 1)),
                Ok(what) if what.is_dir() => {}
                _ => found.push(name),
            }
        }
    }
    found.sort();
    found
}

/// The largest size of a file of this name, in bytes; `None` where the name has no meaning.
fn largest(name: &str) -> Option<usize> {
    let (folder, file) = name.split_once('/').unwrap_or(("", name));
    let (stem, extension) = file.rsplit_once('.')?;
    match (folder, stem, extension) {
        ("", "theme", "toml") => Some(64 * KB),
        ("", "theme", "css") => Some(512 * KB),
        ("", "logo" | "logo-dark", "svg" | "png" | "webp") => Some(512 * KB),
        ("", "favicon", "svg" | "png" | "ico") => Some(256 * KB),
        ("", stem, "html") if stem == "footer" || stem.starts_with("footer.") => Some(64 * KB),
        ("locales", tag, "ftl") if !tag.contains('/') => Some(512 * KB),
        ("fonts", _, "woff2" | "woff" | "ttf" | "otf") => Some(4096 * KB),
        ("images", _, "svg" | "png" | "webp" | "avif" | "jpg" | "jpeg" | "gif") => Some(2048 * KB),
        _ => None,
    }
}

/// What the file should be called, where its name says what it is meant to be.
fn right_name(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let file = lower.rsplit_once('/').map_or(lower.as_str(), |(_, file)| file);
    if file.starts_with("logo-dark") {
        "; logos for dark grounds are logo-dark.svg, logo-dark.webp or logo-dark.png, in small letters"
            .to_owned()
    } else if file.starts_with("logo") {
        "; logos are logo.svg, logo.webp or logo.png, in small letters".to_owned()
    } else if file.starts_with("favicon") {
        "; icons are favicon.svg, favicon.png or favicon.ico, in small letters".to_owned()
    } else if largest(&lower).is_some() {
        format!("; did you mean `{lower}`, in small letters?")
    } else {
        String::new()
    }
}

/// Notes and licences may lie about.
fn is_note(name: &str) -> bool {
    [".md", ".txt"].iter().any(|end| name.ends_with(end))
        || name.contains("LICENSE")
        || name.contains("LICENCE")
}

/// Reads a file that really lies in the folder. Links may lead from one place in it to another, as those of mounted
/// volumes do.
fn read(root: &Path, name: &str, most: usize) -> Result<Vec<u8>, String> {
    let path = root.join(name).canonicalize().map_err(|error| format!("cannot be read: {error}"))?;
    if !path.starts_with(root) {
        return Err("is a link to something outside of the folder".to_owned());
    }
    if !path.is_file() {
        return Err("is no file".to_owned());
    }
    let unreadable = |error: std::io::Error| format!("cannot be read: {error}");
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    match bytes.len() <= most {
        true => Ok(bytes),
        false => {
            let size = size.div_ceil(KB as u64);
            Err(format!("is too large: it has {size} KB, and may have {} KB", most / KB))
        }
    }
}

/// Whether the contents begin as a file of this name does.
fn looks_like(name: &str, bytes: &[u8]) -> bool {
    let at = |from: usize, mark: &[u8]| bytes.get(from..from + mark.len()) == Some(mark);
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("png") => at(0, b"\x89PNG\r\n\x1a\n"),
        Some("webp") => at(0, b"RIFF") && at(8, b"WEBP"),
        Some("avif") => at(4, b"ftyp"),
        Some("jpg" | "jpeg") => at(0, b"\xff\xd8\xff"),
        Some("gif") => at(0, b"GIF8"),
        Some("ico") => at(0, b"\0\0\x01\0"),
        Some("woff2") => at(0, b"wOF2"),
        Some("woff") => at(0, b"wOFF"),
        Some("ttf") => at(0, b"\0\x01\0\0") || at(0, b"true"),
        Some("otf") => at(0, b"OTTO"),
        Some("svg") => std::str::from_utf8(bytes).is_ok_and(|text| text.contains("<svg")),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = dir.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        dir
    }

    fn read(dir: &Path) -> (Vec<String>, Findings) {
        let mut findings = Findings::default();
        let folder = Folder::read(dir, &mut findings);
        (folder.names().map(str::to_owned).collect(), findings)
    }

    #[test]
    fn only_files_that_mean_something_are_read_and_others_are_told() {
        let dir = folder(&[
            ("theme.css", b""),
            ("fonts/a/b.woff2", b"wOF2"),
            ("locales/en.ftl", b""),
            ("footer.de.html", b""),
            ("script.js", b"alert(1)"),
            ("fonts/run.sh", b""),
            ("theme.css.bak", b""),
            ("README.md", b""),
            (".DS_Store", b""),
        ]);
        let (names, findings) = read(dir.path());
        assert_eq!(names, ["fonts/a/b.woff2", "footer.de.html", "locales/en.ftl", "theme.css"]);
        let told: Vec<_> = findings.warnings.iter().map(|finding| finding.file.as_str()).collect();
        assert_eq!(told, ["fonts/run.sh", "script.js", "theme.css.bak"]);
        assert_eq!(findings.errors, []);
    }

    #[test]
    #[cfg(unix)]
    fn links_that_lead_out_of_the_folder_are_refused_and_others_followed() {
        use std::os::unix::fs::symlink;

        let outside = folder(&[("secret.css", b"a{}"), ("fonts/x.woff2", b"wOF2")]);
        let dir = folder(&[("..data/theme.toml", b"name = \"A\"")]);
        symlink(outside.path().join("secret.css"), dir.path().join("theme.css")).unwrap();
        symlink(outside.path().join("fonts"), dir.path().join("fonts")).unwrap();
        symlink("..data/theme.toml", dir.path().join("theme.toml")).unwrap();
        symlink("nowhere", dir.path().join("logo.svg")).unwrap();
        let (names, findings) = read(dir.path());
        assert_eq!(names, ["theme.toml"], "a mounted volume's way to its file");
        let told: Vec<_> = findings.errors.iter().map(|finding| finding.file.as_str()).collect();
        assert_eq!(told, ["fonts/x.woff2", "logo.svg", "theme.css"]);
    }

    #[test]
    fn what_is_too_large_or_not_what_it_says_is_an_error_by_name() {
        let dir = folder(&[
            ("theme.toml", &[b'#'; 65 * KB]),
            ("logo.png", b"<html>"),
            ("logo-dark.svg", b"\xff\xfe"),
            ("fonts/a.woff2", b"<svg>"),
        ]);
        let (_, findings) = read(dir.path());
        let told: Vec<_> = findings.errors.iter().map(|finding| finding.file.as_str()).collect();
        assert_eq!(told, ["fonts/a.woff2", "logo-dark.svg", "logo.png", "theme.toml"]);
        assert_eq!(findings.errors[3].problem, "is too large: it has 65 KB, and may have 64 KB");
    }

    #[test]
    fn a_file_whose_name_is_nearly_right_is_told_the_right_one() {
        let dir = folder(&[
            ("Logo.SVG", b"<svg"),
            ("favicon.gif", b"GIF8"),
            ("logo-dark.jpg", b""),
            ("pictures/logo.png", b""),
            ("Theme.css", b""),
            ("script.js", b""),
        ]);
        let (_, findings) = read(dir.path());
        let told = |name: &str| {
            let warning = findings.warnings.iter().find(|warning| warning.file == name).unwrap();
            warning.problem.split_once("in a theme").unwrap().1.to_owned()
        };
        for name in ["Logo.SVG", "pictures/logo.png"] {
            assert_eq!(told(name), "; logos are logo.svg, logo.webp or logo.png, in small letters");
        }
        assert_eq!(
            told("favicon.gif"),
            "; icons are favicon.svg, favicon.png or favicon.ico, in small letters"
        );
        assert!(told("logo-dark.jpg").contains("logo-dark.webp"));
        assert_eq!(told("Theme.css"), "; did you mean `theme.css`, in small letters?");
        assert_eq!(told("script.js"), "");
    }

    #[test]
    fn a_folder_that_is_none_is_told() {
        let dir = folder(&[("theme.css", b"")]);
        for path in [dir.path().join("nowhere"), dir.path().join("theme.css")] {
            assert_eq!(read(&path).1.errors.len(), 1, "{}", path.display());
        }
    }

    #[test]
    fn any_change_changes_the_hash() {
        let hash =
            |files: &[(&str, &[u8])]| Folder::read(folder(files).path(), &mut Findings::default()).hash;
        let all = [
            hash(&[]),
            hash(&[("theme.css", b"a{}")]),
            hash(&[("theme.css", b"b{}")]),
            hash(&[("theme.css", b"a{}"), ("fonts/a.woff2", b"wOF2")]),
            hash(&[("theme.css", b"a{}"), ("fonts/b.woff2", b"wOF2")]),
        ];
        assert_eq!(std::collections::BTreeSet::from(all).len(), 5);
    }
}
