//! What the app writes into its log, for tests that read it.

use std::io::Write;
use std::sync::{Arc, Mutex};

use tracing::subscriber::DefaultGuard;
use tracing_subscriber::fmt::MakeWriter;

/// The lines of this test's thread, on which the whole app runs.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

/// Reads along until it is dropped.
pub struct Reading {
    log: Log,
    // With only one subscriber, `tracing` asks that of whichever thread comes first whether a line is wanted at all, and
    // the threads of other tests have none.
    _second: tracing::Dispatch,
    _guard: DefaultGuard,
}

impl Reading {
    /// Reads everything from now on, at every level.
    pub fn begin() -> Self {
        let log = Log::default();
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_writer(log.clone())
            .with_max_level(tracing::Level::TRACE);
        let second = tracing::Dispatch::new(tracing_subscriber::registry());
        Self { log, _second: second, _guard: tracing::subscriber::set_default(subscriber.finish()) }
    }

    /// Everything so far.
    pub fn text(&self) -> String {
        String::from_utf8(self.log.0.lock().unwrap().clone()).unwrap()
    }

    /// The app's own warnings and errors since the last call.
    pub fn warnings(&self) -> Vec<String> {
        let text = self.text();
        self.log.0.lock().unwrap().clear();
        let is_ours = |line: &&str| line.contains("storefront_account") && !line.contains("::demo");
        let is_warning = |line: &&str| line.contains(" WARN ") || line.contains("ERROR ");
        text.lines().filter(is_warning).filter(is_ours).map(str::to_owned).collect()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}
