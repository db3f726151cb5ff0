//! How many records are held in memory, so that a test can see that they are few whatever the file's length.
//!
//! Not here: what holds them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts what is held.
#[derive(Debug, Clone, Default)]
pub struct Gauge(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    now: AtomicUsize,
    most: AtomicUsize,
}

impl Gauge {
    /// The most that were held at once.
    #[must_use]
    pub fn most(&self) -> usize {
        self.0.most.load(Ordering::Relaxed)
    }

    pub(crate) fn ticket(&self) -> Ticket {
        let now = self.0.now.fetch_add(1, Ordering::Relaxed) + 1;
        self.0.most.fetch_max(now, Ordering::Relaxed);
        Ticket(self.clone())
    }
}

/// One that is held; counts back when it is let go.
#[derive(Debug)]
pub(crate) struct Ticket(Gauge);

impl Ticket {
    pub(crate) fn again(&self) -> Self {
        self.0.ticket()
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.0.0.now.fetch_sub(1, Ordering::Relaxed);
    }
}
