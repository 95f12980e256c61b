//! What can go wrong with one call.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

/// What becomes of a call. Those that answer by themselves never reach the store.
#[derive(Clone)]
pub enum Fault {
    /// The answer comes late: after this time, and up to this much more.
    Late(Duration, Duration),
    /// The request is taken, and nothing ever comes; the store does not hear of it.
    Swallow,
    /// The store does what it is asked to, and nothing ever comes.
    Mute,
    /// The store does what it is asked to, and the connection is closed without an answer.
    DropAnswer,
    /// The connection is reset before the store hears of anything.
    Reset,
    /// The connection is reset in the middle of the answer.
    ResetInAnswer,
    /// The answer ends after so many bytes of its body, and the connection is closed in good order.
    Truncate(usize),
    /// The answer comes in pieces of so many bytes, with pauses between them.
    Slice(usize, Duration),
    /// The whole answer comes, and the connection is closed this much later.
    SlowClose(Duration),
    /// This status, with header lines (each ended) and a body; the store does not hear of it.
    Answer(u16, String, String),
    /// The store does what it is asked to, and its answer is replaced by this one.
    Replace(u16, String, String),
    /// The store's answer is changed on its way.
    Edit(Arc<dyn Fn(&mut Value) + Send + Sync>),
    /// An answer whose body has no end.
    Endless,
    /// An answer that grows to this many bytes when it is decompressed.
    GzipBomb(u64),
}

impl Fault {
    /// Late by exactly this.
    pub fn late(by: Duration) -> Self {
        Self::Late(by, Duration::ZERO)
    }

    /// This status, with header lines (each ended) and a body.
    pub fn answer(status: u16, headers: &str, body: &str) -> Self {
        Self::Answer(status, headers.to_owned(), body.to_owned())
    }

    /// A status with an ordinary page of a server in trouble.
    pub fn status(status: u16) -> Self {
        Self::answer(status, "content-type: text/html\r\n", "<html>upstream-secret-words</html>")
    }

    /// The same after the store has done what it was asked to.
    pub fn status_after(status: u16) -> Self {
        Self::Replace(status, String::new(), "<html>upstream-secret-words</html>".to_owned())
    }

    /// JSON with the status of success.
    pub fn json(body: &str) -> Self {
        Self::answer(200, "content-type: application/json\r\n", body)
    }

    /// The store's answer, changed.
    pub fn edit(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Self {
        Self::Edit(Arc::new(change))
    }

    /// The store's answer without what stands at this place (of [`Value::pointer`]), and with an error that says so.
    pub fn without(pointer: &'static str) -> Self {
        Self::edit(move |answer| {
            let path: Vec<Value> = pointer
                .split('/')
                .skip(2)
                .map(|step| match step.parse::<u64>() {
                    Ok(index) => index.into(),
                    Err(_) => step.into(),
                })
                .collect();
            *answer.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = Value::Null;
            let error = serde_json::json!({ "message": "upstream-secret-words", "path": path });
            answer["errors"] = Value::Array(vec![error]);
        })
    }
}
