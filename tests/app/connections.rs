//! Requests byte by byte: what no browser sends.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

use crate::browser::{RETAIL, TestApp};

fn address(app: &TestApp) -> String {
    app.origin.trim_start_matches("http://").to_owned()
}

/// Sends bytes and reads until the other side closes. `HOST` stands for the app's own address.
async fn exchange(app: &TestApp, bytes: &[u8]) -> String {
    let address = address(app);
    let bytes = String::from_utf8_lossy(bytes).replace("HOST", &address).into_bytes();
    exchange_raw(&address, &bytes).await
}

async fn exchange_raw(address: &str, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    // The other side may have closed already.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let _ = timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await.expect("an end");
    String::from_utf8_lossy(&answer).into_owned()
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
}

/// How many answers there are.
fn answers(text: &str) -> usize {
    text.matches("HTTP/1.1 ").count()
}

#[tokio::test]
async fn a_request_names_one_host_of_ours() {
    let app = TestApp::start().await;
    for head in [
        "GET /login HTTP/1.1\r\n",
        "GET /login HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n",
        "GET /login HTTP/1.1\r\nHost: HOST\r\nHost: evil.test\r\n",
        "GET /login HTTP/1.1\r\nHost: evil.test\r\n",
        "GET /login HTTP/1.1\r\nHost: user@HOST\r\n",
        "GET /login HTTP/1.1\r\nHost: \r\n",
        "GET http://evil.test/login HTTP/1.1\r\nHost: HOST\r\n",
        "POST /login HTTP/1.1\r\nHost: evil.test\r\nOrigin: http://evil.test\r\nContent-Length: 0\r\n",
        "POST /forgot-password HTTP/1.1\r\nHost: evil.test\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n",
    ] {
        let answer = exchange(&app, format!("{head}Connection: close\r\n\r\n").as_bytes()).await;
        assert_eq!(status(&answer), 400, "{head}");
        assert!(answer.contains("<h1") && !answer.contains("evil.test"), "a page of ours: {head}");
    }
    assert!(app.store_calls().iter().all(|call| call == "PublicData"), "the store is asked for nothing");
    let good = "GET http://HOST/login HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n";
    assert_eq!(status(&exchange(&app, good.as_bytes()).await), 200);
    let well = "GET /healthz HTTP/1.1\r\nHost: 10.1.2.3\r\nConnection: close\r\n\r\n";
    assert_eq!(status(&exchange(&app, well.as_bytes()).await), 200, "whoever checks asks by address");
}

#[tokio::test]
async fn the_forwarded_host_is_nobodys_word() {
    let app = TestApp::start().await;
    let form = format!("email={}", RETAIL.replace('@', "%40"));
    let request = format!(
        "POST /forgot-password HTTP/1.1\r\nHost: HOST\r\nX-Forwarded-Host: evil.test\r\nForwarded: host=evil.test\r\n\
         Origin: http://HOST\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{form}",
        form.len()
    );
    assert_eq!(status(&exchange(&app, request.as_bytes()).await), 303);
    let mails = app.demo.mails();
    assert!(!mails.is_empty() && mails.iter().all(|mail| !format!("{mail:?}").contains("evil.test")));
}

#[tokio::test]
async fn requests_that_two_servers_could_read_differently_are_refused_once() {
    let app = TestApp::start().await;
    let smuggled = "GET /smuggled HTTP/1.1\r\nHost: HOST\r\n\r\n";
    for head in [
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: 5, 5\r\n",
        "Content-Length: -1\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding : chunked\r\n",
        "X: a\r\n b\r\n",
        "X: a\rb\r\n",
        "X: a\0b\r\n",
    ] {
        let request = format!(
            "POST /login HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n{head}\r\n{smuggled}"
        );
        let answer = exchange(&app, request.as_bytes()).await;
        assert_eq!((status(&answer), answers(&answer)), (400, 1), "{head:?}: {answer:.200}");
    }
    // Both lengths: the chunks count, and nothing is read after them.
    let both = format!(
        "POST /login HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4\r\n\
         Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n{smuggled}"
    );
    assert_eq!(answers(&exchange(&app, both.as_bytes()).await), 1);
    for line in ["GET / HTTP/9.9", "GET /\0 HTTP/1.1", "GET / x HTTP/1.1", "\u{16}\u{3}\u{1}"] {
        let answer = exchange(&app, format!("{line}\r\nHost: HOST\r\n\r\n").as_bytes()).await;
        assert!(status(&answer) == 400 || answer.is_empty(), "{line:?}: {answer:.100}");
    }
}

#[tokio::test]
async fn endless_heads_are_refused() {
    let app = TestApp::start().await;
    let address = address(&app);
    for (what, head) in [
        ("many headers", (0..101).map(|n| format!("X-{n}: y\r\n")).collect::<String>()),
        ("a long header", format!("X: {}\r\n", "y".repeat(64 * 1024))),
        ("a long cookie", format!("Cookie: session={}\r\n", "y".repeat(64 * 1024))),
    ] {
        let request = format!("GET / HTTP/1.1\r\nHost: {address}\r\n{head}\r\n");
        let answer = exchange_raw(&address, request.as_bytes()).await;
        // Closed while it is still being sent, the answer may be lost.
        assert!(status(&answer) == 431 || answer.is_empty(), "{what}: {answer:.100}");
    }
    let long = format!("GET /{} HTTP/1.1\r\nHost: {address}\r\n\r\n", "a".repeat(70_000));
    let answer = exchange_raw(&address, long.as_bytes()).await;
    assert!(matches!(status(&answer), 414 | 431) || answer.is_empty(), "{answer:.100}");
    let cookie = format!(
        "GET /account HTTP/1.1\r\nHost: {address}\r\nCookie: session={}\r\nConnection: close\r\n\r\n",
        "y".repeat(20 * 1024)
    );
    assert_eq!(status(&exchange_raw(&address, cookie.as_bytes()).await), 303, "to log in");
    app.browser().get("/login").await.is_page();
}

#[tokio::test]
async fn who_says_nothing_or_half_of_it_is_not_waited_for() {
    let app = TestApp::start().await;
    let address = address(&app);
    let begun = Instant::now();
    let silent = |first: &'static str, again: Option<&'static str>| {
        let address = address.clone();
        async move {
            let mut stream = TcpStream::connect(&address).await.expect("a connection");
            stream.write_all(first.replace("HOST", &address).as_bytes()).await.expect("the first words");
            let mut answer = Vec::new();
            loop {
                let mut bytes = [0; 1024];
                match timeout(Duration::from_secs(1), stream.read(&mut bytes)).await {
                    Ok(Ok(0) | Err(_)) => break,
                    Ok(Ok(read)) => answer.extend_from_slice(&bytes[..read]),
                    Err(_) if again.is_some_and(|_| begun.elapsed() < Duration::from_secs(30)) => {
                        let _ = stream.write_all(again.unwrap_or_default().as_bytes()).await;
                    }
                    Err(_) => assert!(begun.elapsed() < Duration::from_secs(30), "still open: {first:?}"),
                }
            }
            (begun.elapsed(), String::from_utf8_lossy(&answer).into_owned())
        }
    };
    let form = "POST /login HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n";
    let (short, chunked): (&'static str, &'static str) = (
        Box::leak(format!("{form}Content-Length: 1000\r\n\r\nemail=").into_boxed_str()),
        Box::leak(format!("{form}Transfer-Encoding: chunked\r\n\r\n").into_boxed_str()),
    );
    let (nothing, half, header_by_header, idle, body, drip) = tokio::join!(
        silent("", None),
        silent("GET /login HTTP/1.1\r\nHo", None),
        silent("GET /login HTTP/1.1\r\n", Some("X: y\r\n")),
        silent("GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n", None),
        silent(short, None),
        silent(chunked, Some("1\r\nx\r\n")),
    );
    for (what, (took, _)) in [
        ("nothing", &nothing),
        ("half a head", &half),
        ("a header a second", &header_by_header),
        ("a connection kept open", &idle),
        ("half a form", &body),
        ("a byte a second", &drip),
    ] {
        assert!(*took < Duration::from_secs(15), "{what}: {took:?}");
    }
    assert_eq!(status(&idle.1), 200);
    for (_, answer) in [&body, &drip] {
        assert_eq!(status(answer), 408, "{answer:.200}");
        assert!(answer.contains("<h1"), "a page of ours");
    }
    app.browser().get("/login").await.is_page();
}

#[tokio::test]
async fn one_address_does_not_get_every_connection() {
    let args = storefront_account::config::Args {
        storefront_max_connections: Some("40".into()),
        ..Default::default()
    };
    let app = TestApp::start_with(args).await;
    let address = address(&app);
    let mut kept = Vec::new();
    for _ in 0..4 {
        kept.push(TcpStream::connect(&address).await.expect("a connection"));
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(exchange(&app, b"GET /healthz HTTP/1.1\r\nHost: HOST\r\n\r\n").await, "", "closed at once");
    drop(kept);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let asked = b"GET /healthz HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n";
    assert_eq!(status(&exchange(&app, asked).await), 200);
    let figures = app.state.metrics.text().expect("the figures");
    assert!(figures.contains("storefront_connections_refused_total{reason=\"address\"} 1"), "{figures}");
}
