//! What can go wrong with one call.

use std::time::Duration;

/// What becomes of a call. Those that answer by themselves never reach the store.
#[derive(Clone, Debug)]
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
    /// This status, with header lines (each ended) and a body, instead of the store's answer.
    Answer(u16, &'static str, String),
    /// The store does what it is asked to, and its answer is replaced by this one.
    Replace(u16, &'static str, String),
    /// The text stands for another one in the store's answer.
    Edit(fn(&str) -> String),
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

    /// A status with an ordinary page of a server in trouble.
    pub fn status(status: u16) -> Self {
        Self::Answer(status, "content-type: text/html\r\n", "<html>upstream-secret-words</html>".to_owned())
    }

    /// A status of success with this body.
    pub fn body(content_type: &'static str, body: &str) -> Self {
        Self::Answer(200, content_type, body.to_owned())
    }

    /// GraphQL data and errors with the status of success.
    pub fn json(body: &str) -> Self {
        Self::body("content-type: application/json\r\n", body)
    }
}
