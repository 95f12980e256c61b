//! A server that misbehaves on purpose, for the tests of all adapters.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What the server does with one request.
#[derive(Clone)]
pub(in crate::store) enum Act {
    /// Answers with a status, further headers and a body.
    Answer(u16, &'static str, String),
    /// Closes the connection without an answer.
    Close,
    /// Announces more than it sends.
    Truncate,
    /// Never answers.
    Hang,
    /// Sends a byte now and then.
    Drip,
}

pub(in crate::store) fn ok() -> Act {
    Act::Answer(200, "", r#"{"data":{}}"#.into())
}

pub(in crate::store) fn status(status: u16) -> Act {
    Act::Answer(status, "", "secret details".into())
}

#[derive(Clone, Default)]
pub(in crate::store) struct Requests(Arc<Mutex<Vec<String>>>);

impl Requests {
    pub(in crate::store) fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

/// A server that plays the acts in turn and the last one for ever.
pub(in crate::store) async fn server(acts: &[Act]) -> (SocketAddr, Requests) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    (address, play(listener, acts))
}

pub(in crate::store) fn play(listener: TcpListener, acts: &[Act]) -> Requests {
    let requests = Requests::default();
    let (seen, acts) = (requests.clone(), acts.to_vec());
    tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let (seen, acts) = (seen.clone(), acts.clone());
            tokio::spawn(async move { serve(stream, &seen, &acts).await });
        }
    });
    requests
}

async fn serve(mut stream: TcpStream, seen: &Requests, acts: &[Act]) -> Option<()> {
    let request = read_request(&mut stream).await?;
    let act = {
        let mut seen = seen.0.lock().unwrap();
        seen.push(request);
        acts[(seen.len() - 1).min(acts.len() - 1)].clone()
    };
    match act {
        Act::Answer(status, headers, body) => {
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n"
            );
            stream.write_all(format!("{head}{body}").as_bytes()).await.ok()?;
        }
        Act::Close => {}
        Act::Truncate => {
            stream.write_all(b"HTTP/1.1 200 X\r\ncontent-length: 100\r\n\r\n{\"data\":{}}").await.ok()?;
        }
        Act::Hang => tokio::time::sleep(Duration::from_secs(60)).await,
        Act::Drip => {
            stream.write_all(b"HTTP/1.1 200 X\r\ncontent-length: 1000\r\n\r\n").await.ok()?;
            while stream.write_all(b" ").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }
    stream.shutdown().await.ok()
}

async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "))?;
            if body.len() >= length.parse().ok()? {
                return Some(text);
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
}
