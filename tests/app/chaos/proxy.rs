//! The proxy: takes each request, notes its operation, and does to it what the test asks for.

use std::io::Read as _;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use flate2::Compression;
use flate2::read::GzEncoder;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::sync::watch;
use url::Url;

use super::fault::Fault;
use super::http::Message;

/// A fault, for which calls, and how likely.
#[derive(Clone)]
struct Rule {
    /// `None` is for all.
    operation: Option<&'static str>,
    fault: Fault,
    probability: f64,
    /// How many calls it is good for; `None` for all that come.
    times: Option<usize>,
}

struct Plan {
    rules: Vec<Rule>,
    calls: Vec<String>,
    /// Always the same, so that what is left to chance comes the same way each time.
    dice: StdRng,
}

/// A proxy in front of the embedded store. Cheap to clone.
#[derive(Clone)]
pub struct Chaos {
    address: SocketAddr,
    plan: Arc<Mutex<Plan>>,
    up: Arc<watch::Sender<bool>>,
}

impl Chaos {
    /// Starts a proxy in front of the store at this address, and leads the address to the proxy.
    pub fn in_front_of(url: &mut Url) -> Self {
        let store = SocketAddr::from(([127, 0, 0, 1], url.port().expect("the embedded store has a port")));
        let socket = bind(SocketAddr::from(([127, 0, 0, 1], 0)));
        let address = socket.local_addr().expect("an address");
        url.set_port(Some(address.port())).expect("an address with a port");
        let (up, seen) = watch::channel(true);
        let plan = Plan { rules: Vec::new(), calls: Vec::new(), dice: StdRng::seed_from_u64(9) };
        let chaos = Self { address, plan: Arc::new(Mutex::new(plan)), up: Arc::new(up) };
        tokio::spawn(accept(socket, address, store, chaos.plan.clone(), seen));
        chaos
    }

    /// All calls of an operation go wrong like this, after all that went wrong before.
    pub fn on(&self, operation: &'static str, fault: Fault) -> &Self {
        self.add(Rule { operation: Some(operation), fault, probability: 1.0, times: None })
    }

    /// The next calls of an operation go wrong like this; after so many, all is well.
    pub fn next(&self, operation: &'static str, times: usize, fault: Fault) -> &Self {
        self.add(Rule { operation: Some(operation), fault, probability: 1.0, times: Some(times) })
    }

    /// All calls go wrong like this.
    pub fn everywhere(&self, fault: Fault) -> &Self {
        self.add(Rule { operation: None, fault, probability: 1.0, times: None })
    }

    /// All calls go wrong like this with a probability.
    pub fn sometimes(&self, probability: f64, fault: Fault) -> &Self {
        self.add(Rule { operation: None, fault, probability, times: None })
    }

    fn add(&self, rule: Rule) -> &Self {
        self.plan().rules.push(rule);
        self
    }

    /// All is well again.
    pub fn heal(&self) {
        self.plan().rules.clear();
        self.up.send_replace(true);
    }

    /// Refuses all connections and breaks those that stand.
    pub async fn go_down(&self) {
        self.up.send_replace(false);
        while TcpStream::connect(self.address).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// The operations that the app called since the last time.
    pub fn calls(&self) -> Vec<String> {
        std::mem::take(&mut self.plan().calls)
    }

    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().expect("the plan")
    }
}

/// A socket that has its place but takes no connections, so that they are refused.
fn bind(address: SocketAddr) -> TcpSocket {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.set_reuseaddr(true).expect("an option");
    socket.bind(address).expect("a free port");
    socket
}

async fn accept(
    socket: TcpSocket,
    address: SocketAddr,
    store: SocketAddr,
    plan: Arc<Mutex<Plan>>,
    mut up: watch::Receiver<bool>,
) {
    let mut socket = Some(socket);
    loop {
        let idle = socket.take().unwrap_or_else(|| bind(address));
        if up.wait_for(|up| *up).await.is_err() {
            return;
        }
        let listener = idle.listen(1024).expect("a listener");
        let mut connections = tokio::task::JoinSet::new();
        loop {
            tokio::select! {
                changed = up.wait_for(|up| !up) => match changed {
                    Ok(_) => break,
                    Err(_) => return,
                },
                Ok((stream, _)) = listener.accept() => {
                    connections.spawn(serve(stream, store, plan.clone()));
                }
            }
        }
        // What stands is broken with what listens.
        drop(listener);
        connections.shutdown().await;
    }
}

async fn serve(mut app: TcpStream, store: SocketAddr, plan: Arc<Mutex<Plan>>) -> Option<()> {
    let mut buffer = Vec::new();
    loop {
        let request = Message::read(&mut app, &mut buffer).await?;
        match decide(&plan, request.operation()) {
            None => {
                let answer = ask(store, &request).await?;
                write(&mut app, &answer.head_for(answer.body.len()), &answer.body).await?;
            }
            Some(fault) => misbehave(&mut app, store, &request, fault).await?,
        }
    }
}

/// Notes the call, and tells what is to become of it.
fn decide(plan: &Mutex<Plan>, operation: String) -> Option<Fault> {
    let Plan { rules, calls, dice } = &mut *plan.lock().expect("the plan");
    calls.push(operation.clone());
    let rule = rules.iter_mut().find(|rule| {
        rule.operation.is_none_or(|named| named == operation)
            && rule.times != Some(0)
            && dice.random_bool(rule.probability)
    })?;
    rule.times = rule.times.map(|times| times - 1);
    Some(rule.fault.clone())
}

/// `Some` keeps the connection for the next request.
async fn misbehave(app: &mut TcpStream, store: SocketAddr, request: &Message, fault: Fault) -> Option<()> {
    match fault {
        Fault::Late(by, jitter) => {
            let answer = ask(store, request).await?;
            tokio::time::sleep(by + jitter.mul_f64(rand::random())).await;
            write(app, &answer.head_for(answer.body.len()), &answer.body).await
        }
        Fault::Swallow => wait_for_end(app).await,
        Fault::Mute => {
            ask(store, request).await?;
            wait_for_end(app).await
        }
        Fault::DropAnswer => {
            ask(store, request).await?;
            None
        }
        Fault::Reset => reset(app),
        Fault::ResetInAnswer => {
            let answer = ask(store, request).await?;
            write(app, &answer.head_for(answer.body.len()), &answer.body[..answer.body.len() / 2]).await?;
            // What was sent has to arrive first: a reset overtakes it.
            tokio::time::sleep(Duration::from_millis(50)).await;
            reset(app)
        }
        Fault::Truncate(bytes) => {
            let answer = ask(store, request).await?;
            let end = bytes.min(answer.body.len());
            write(app, &answer.head_for(answer.body.len()), &answer.body[..end]).await?;
            app.shutdown().await.ok()?;
            None
        }
        Fault::Slice(bytes, pause) => {
            let answer = ask(store, request).await?;
            write(app, &answer.head_for(answer.body.len()), b"").await?;
            for piece in answer.body.chunks(bytes) {
                write(app, "", piece).await?;
                tokio::time::sleep(pause).await;
            }
            Some(())
        }
        Fault::SlowClose(by) => {
            let answer = ask(store, request).await?;
            write(app, &answer.head_for(answer.body.len()), &answer.body).await?;
            tokio::time::sleep(by).await;
            None
        }
        Fault::Answer(status, headers, body) => answer_with(app, status, &headers, body.as_bytes()).await,
        Fault::Replace(status, headers, body) => {
            ask(store, request).await?;
            answer_with(app, status, &headers, body.as_bytes()).await
        }
        Fault::Edit(change) => {
            let answer = ask(store, request).await?;
            let mut json = serde_json::from_slice(&answer.body).ok()?;
            change(&mut json);
            let body = json.to_string();
            write(app, &answer.head_for(body.len()), body.as_bytes()).await
        }
        Fault::Endless => {
            let head =
                "HTTP/1.1 200 X\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
            write(app, head, b"").await?;
            let chunk = [&b"10000\r\n"[..], &[b' '; 0x10000], &b"\r\n"[..]].concat();
            loop {
                write(app, "", &chunk).await?;
            }
        }
        Fault::GzipBomb(size) => {
            let headers = "content-type: application/json\r\ncontent-encoding: gzip\r\n";
            let mut body = Vec::new();
            let spaces = std::io::Read::take(std::io::repeat(b' '), size);
            GzEncoder::new(spaces, Compression::best()).read_to_end(&mut body).ok()?;
            answer_with(app, 200, headers, &body).await
        }
    }
}

async fn answer_with(app: &mut TcpStream, status: u16, headers: &str, body: &[u8]) -> Option<()> {
    let head = format!("HTTP/1.1 {status} X\r\n{headers}content-length: {}\r\n\r\n", body.len());
    write(app, &head, body).await
}

async fn ask(store: SocketAddr, request: &Message) -> Option<Message> {
    let mut stream = TcpStream::connect(store).await.ok()?;
    write(&mut stream, &request.head, &request.body).await?;
    Message::read(&mut stream, &mut Vec::new()).await
}

async fn write(stream: &mut TcpStream, head: &str, body: &[u8]) -> Option<()> {
    stream.write_all(head.as_bytes()).await.ok()?;
    stream.write_all(body).await.ok()
}

/// Waits until the other side gives up.
async fn wait_for_end(stream: &mut TcpStream) -> Option<()> {
    let mut rest = [0; 16];
    while stream.read(&mut rest).await.ok()? > 0 {}
    None
}

/// Closed without what is still to be said, a connection is reset.
fn reset(stream: &mut TcpStream) -> Option<()> {
    stream.set_zero_linger().ok()?;
    None
}
