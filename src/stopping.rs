//! How the program is asked to stop.

use std::future::Future;
use std::time::Duration;

use storefront_account::app::AppState;
use storefront_account::serve::Stop;
use tokio::sync::oneshot;

/// How long requests are still taken after SIGTERM, so that whoever sends them sees that they are not wanted.
const NOTICE: Duration = Duration::from_secs(5);

#[derive(PartialEq)]
enum Asked {
    /// By SIGTERM: somebody routes requests here and has to hear of it first.
    ByProgram,
    /// By Ctrl-C: somebody sits there and waits.
    ByHand,
}

/// Stops in good order when asked once, and at once when asked again.
pub(crate) fn when_asked(state: AppState) -> Stop<impl Future<Output = ()>, impl Future<Output = ()>> {
    let (soon, stop_soon) = oneshot::channel();
    let (now, stop_now) = oneshot::channel();
    tokio::spawn(async move {
        let first = asked().await;
        state.readiness.leave();
        tracing::info!("stopping");
        if first == Asked::ByProgram {
            tokio::select! {
                () = tokio::time::sleep(NOTICE) => {}
                _ = asked() => {
                    let _ = now.send(());
                    let _ = soon.send(());
                    return;
                }
            }
        }
        let _ = soon.send(());
        asked().await;
        let _ = now.send(());
    });
    Stop { soon: ended(stop_soon), now: ended(stop_now) }
}

/// Ends with the word, and never without it.
async fn ended(word: oneshot::Receiver<()>) {
    if word.await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Ctrl-C or SIGTERM.
async fn asked() -> Asked {
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        _ = tokio::signal::ctrl_c() => Asked::ByHand,
        () = terminate => Asked::ByProgram,
    }
}
