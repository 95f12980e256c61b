//! What the merchant makes of the shop: texts, look and settings, as one whole that can be exchanged while the program runs.

use std::sync::{Arc, RwLock};

use crate::i18n::{Languages, Speaks, TextsError};
use crate::web::assets::Assets;

/// One state of the shop's look and words. Each request keeps the one it began with.
pub struct Theme {
    /// The languages of the app.
    pub languages: Languages,
    /// Stylesheets, script and icon.
    pub assets: Assets,
}

impl Theme {
    /// The theme that comes with the program. In development the pseudo-locale is there as well.
    ///
    /// # Errors
    /// When the built-in texts are not sound.
    pub fn load(development: bool) -> Result<Self, TextsError> {
        let speaks = Speaks { pseudo: development, ..Speaks::default() };
        Ok(Self { languages: Languages::load(&[], speaks)?, assets: Assets::new() })
    }
}

/// The theme that is used at the moment.
pub struct Themes(RwLock<Arc<Theme>>);

impl Themes {
    /// Begins with this one.
    pub fn new(theme: Theme) -> Self {
        Self(RwLock::new(Arc::new(theme)))
    }

    /// The current one.
    pub fn current(&self) -> Arc<Theme> {
        match self.0.read() {
            Ok(theme) => theme.clone(),
            Err(poisoned) => poisoned.into_inner().clone(),
        }
    }
}
