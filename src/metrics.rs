//! Figures for the operator, in Prometheus' format. They name pages, operations and outcomes, never anybody.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::MetricType;
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

use crate::store::http::Upstream;
use crate::web::limits::Limits;

/// In front of every name.
const PREFIX: &str = "storefront";
/// Bounds of the buckets for the time of requests, in seconds.
const SECONDS: [f64; 11] = [0.001, 0.0025, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 4.0, 15.0];

type Labels<const N: usize> = [(&'static str, Cow<'static, str>); N];

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionEnd {
    /// The shopper logged out.
    LoggedOut,
    /// The store refused its token, or answered for somebody else.
    Refused,
    /// Its time was over.
    Expired,
}

/// What the limits refused; they count for themselves.
struct Refusals(Arc<Limits>);

impl std::fmt::Debug for Refusals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Refusals")
    }
}

impl Collector for Refusals {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
        let help = "Tries that were refused, slowed down or left out, by rule";
        let mut family = encoder.encode_descriptor("limit_refusals", help, None, MetricType::Counter)?;
        for (rule, count) in self.0.refusals() {
            ConstCounter::new(count).encode(family.encode_family(&[("rule", rule)])?)?;
        }
        Ok(())
    }
}

/// All figures of one app.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Family<Labels<3>, Counter>,
    seconds: Family<Labels<1>, Histogram>,
    sessions_ended: Family<Labels<1>, Counter>,
    connections_refused: Family<Labels<1>, Counter>,
    /// Sessions that began.
    pub sessions_opened: Counter,
    /// Handlers that panicked.
    pub panics: Counter,
    /// Forms that came twice and were answered with the first one's outcome.
    pub forms_repeated: Counter,
    /// Log-outs that the store has not heard of yet.
    pub log_outs_waiting: Gauge,
    /// Connections that are open.
    pub connections: Gauge,
}

impl Metrics {
    /// All at nothing. The calls of the store have figures of their own, which are shown along.
    pub fn new(upstream: &Upstream, limits: Arc<Limits>) -> Self {
        let mut metrics = Self {
            registry: Registry::with_prefix(PREFIX),
            requests: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            sessions_ended: Family::default(),
            connections_refused: Family::default(),
            sessions_opened: Counter::default(),
            panics: Counter::default(),
            forms_repeated: Counter::default(),
            log_outs_waiting: Gauge::default(),
            connections: Gauge::default(),
        };
        let registry = &mut metrics.registry;
        registry.register("requests", "Requests by method, page and status", metrics.requests.clone());
        registry.register("request_seconds", "Time until the answer began", metrics.seconds.clone());
        registry.register("sessions_opened", "Sessions that began", metrics.sessions_opened.clone());
        registry.register("sessions_ended", "Sessions that ended, and why", metrics.sessions_ended.clone());
        registry.register("panics", "Handlers that panicked", metrics.panics.clone());
        registry.register(
            "forms_repeated",
            "Forms that came twice and changed nothing the second time",
            metrics.forms_repeated.clone(),
        );
        registry.register(
            "log_outs_waiting",
            "Log-outs that the store has not heard of yet",
            metrics.log_outs_waiting.clone(),
        );
        registry.register("connections", "Connections that are open", metrics.connections.clone());
        registry.register(
            "connections_refused",
            "Connections that were closed at once, and why",
            metrics.connections_refused.clone(),
        );
        registry.register_collector(Box::new(Refusals(limits)));
        upstream.register(registry);
        metrics
    }

    /// Counts a request. `page` is the path of the table of URLs, never the one asked for.
    pub fn count_request(&self, method: &'static str, page: &str, status: u16, took: Duration) {
        let page: Cow<'static, str> = page.to_owned().into();
        self.seconds.get_or_create(&[("page", page.clone())]).observe(took.as_secs_f64());
        let labels = [("method", method.into()), ("page", page), ("status", status.to_string().into())];
        self.requests.get_or_create(&labels).inc();
    }

    /// Counts the end of a session.
    pub fn count_session_end(&self, why: SessionEnd) {
        let why = match why {
            SessionEnd::LoggedOut => "log-out",
            SessionEnd::Refused => "refused",
            SessionEnd::Expired => "expired",
        };
        self.sessions_ended.get_or_create(&[("reason", why.into())]).inc();
    }

    /// Counts a connection that was not served.
    pub fn count_refused_connection(&self, why: &'static str) {
        self.connections_refused.get_or_create(&[("reason", why.into())]).inc();
    }

    /// All figures as text.
    ///
    /// # Errors
    /// When they cannot be written, which would be a mistake in this program.
    pub fn text(&self) -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.registry)?;
        Ok(text)
    }
}
