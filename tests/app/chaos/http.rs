//! As much of HTTP/1.1 as the proxy has to know.

use tokio::io::{AsyncRead, AsyncReadExt};

/// A request or an answer.
#[derive(Clone, Debug)]
pub struct Message {
    /// The first line and the headers, with the empty line at the end.
    pub head: String,
    /// The body; chunks are joined.
    pub body: Vec<u8>,
}

impl Message {
    /// Reads one message; `None` when the connection ends before or within it.
    pub async fn read(stream: &mut (impl AsyncRead + Unpin), buffer: &mut Vec<u8>) -> Option<Self> {
        let end = loop {
            if let Some(at) = find(buffer, b"\r\n\r\n") {
                break at + 4;
            }
            more(stream, buffer).await?;
        };
        let head = String::from_utf8(buffer.drain(..end).collect()).ok()?;
        if header(&head, "transfer-encoding").is_some_and(|value| value.contains("chunked")) {
            let body = read_chunks(stream, buffer).await?;
            return Some(Self { head, body });
        }
        let length: usize = header(&head, "content-length").and_then(|value| value.parse().ok()).unwrap_or(0);
        while buffer.len() < length {
            more(stream, buffer).await?;
        }
        Some(Self { head, body: buffer.drain(..length).collect() })
    }

    /// The name of the GraphQL operation that a request asks for.
    pub fn operation(&self) -> String {
        let json: serde_json::Value = serde_json::from_slice(&self.body).unwrap_or_default();
        json["operationName"].as_str().unwrap_or_default().to_owned()
    }

    /// The bytes of an answer with this body in place of its own.
    pub fn head_for(&self, length: usize) -> String {
        let kept = self.head.lines().filter(|line| {
            let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
            !line.is_empty() && !["content-length", "transfer-encoding"].contains(&name.as_str())
        });
        let lines: String = kept.map(|line| format!("{line}\r\n")).collect();
        format!("{lines}content-length: {length}\r\n\r\n")
    }
}

async fn read_chunks(stream: &mut (impl AsyncRead + Unpin), buffer: &mut Vec<u8>) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = loop {
            match find(buffer, b"\r\n") {
                Some(at) => break at,
                None => more(stream, buffer).await?,
            }
        };
        let size = String::from_utf8(buffer.drain(..line + 2).collect()).ok()?;
        let size = usize::from_str_radix(size.trim(), 16).ok()?;
        while buffer.len() < size + 2 {
            more(stream, buffer).await?;
        }
        body.extend(buffer.drain(..size));
        buffer.drain(..2);
        if size == 0 {
            return Some(body);
        }
    }
}

async fn more(stream: &mut (impl AsyncRead + Unpin), buffer: &mut Vec<u8>) -> Option<()> {
    (stream.read_buf(buffer).await.ok()? > 0).then_some(())
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|part| part == what)
}

/// The value of a header.
fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let line = head
        .lines()
        .find(|line| line.split_once(':').is_some_and(|(known, _)| known.eq_ignore_ascii_case(name)))?;
    line.split_once(':').map(|(_, value)| value.trim())
}
