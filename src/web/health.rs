//! Whether the process lives.

/// Answers while the process serves requests; asks nothing of the store.
pub async fn process() -> &'static str {
    "ok"
}
