//! Reads a theme again when somebody edits it. Only in development.

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use super::folder::fingerprint;
use super::{Seen, Theme, Themes};

/// How often the folder is looked at. Times of files are asked for, which works on mounted volumes as well.
const PAUSE: Duration = Duration::from_secs(1);

impl Themes {
    /// Looks for changes for as long as anybody uses these themes. A theme that is broken is told, and the last good one
    /// stays.
    pub fn watch(self: &Arc<Self>) {
        let Some(dir) = self.dir.clone().filter(|_| self.is_watched()) else { return };
        let themes = Arc::downgrade(self);
        tokio::spawn(async move {
            let look = || {
                let dir = dir.clone();
                tokio::task::spawn_blocking(move || fingerprint(&dir))
            };
            let mut last = look().await.unwrap_or_default();
            loop {
                tokio::time::sleep(PAUSE).await;
                let Some(themes) = themes.upgrade() else { break };
                let now = look().await.unwrap_or_default();
                if now != last {
                    last = now;
                    let _ = tokio::task::spawn_blocking(move || themes.read_again()).await;
                }
            }
        });
    }

    fn read_again(&self) {
        match Theme::load(self.dir.as_deref(), self.development) {
            Ok(theme) => {
                tracing::info!("the theme was read again");
                let version = theme.files.hash().to_owned();
                *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(theme);
                self.seen.send_replace(Seen { version, problems: Arc::default() });
            }
            Err(broken) => {
                for problem in &broken.0 {
                    tracing::error!("theme: {problem}; the last good theme stays");
                }
                let version = uuid::Uuid::new_v4().simple().to_string();
                self.seen.send_replace(Seen { version, problems: broken.0.into() });
            }
        }
    }
}
