//! The way to the hub: one door to which signed messages are posted, and the clock and chance that come from
//! outside.
//!
//! Not here: what is posted (`engine`), TLS and connections (`whatson-client`).

use std::future::Future;
use std::time::Duration;

use bytes::Bytes;
use whatson_client::{Client, Limits};

/// Most bytes of an answer: 64 messages and 16 requests, with room.
const MOST: usize = 16 << 20;

/// What the hub answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

/// The hub could not be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the hub cannot be reached: {0}")]
pub struct Away(pub String);

/// Carries messages to the hub.
pub trait Way: Clone + Send + Sync + 'static {
    /// Posts a signed message to an agreement's door, and waits no longer than `time`.
    fn post(
        &self,
        agreement: &str,
        message: Vec<u8>,
        time: Duration,
    ) -> impl Future<Output = Result<Reply, Away>> + Send;
}

impl Way for Client {
    async fn post(&self, agreement: &str, message: Vec<u8>, time: Duration) -> Result<Reply, Away> {
        let path = format!("/api/agreements/{agreement}/messages");
        let limits = Limits { time, bytes: MOST };
        let sent =
            Self::post(self, &path, "application/octet-stream", Bytes::from(message), limits);
        let answer = sent.await.map_err(|why| Away(why.to_string()))?;
        Ok(Reply { status: answer.status, body: answer.body })
    }
}

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now, in seconds of Unix time.
    fn now(&self) -> u64;
}

/// What a custodian tells of its work, for its operator's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// A member was answered.
    Answered {
        /// The agreement.
        agreement: String,
        /// The epoch.
        epoch: u32,
        /// The member's identifier, in hexadecimal.
        member: String,
        /// How many elements.
        count: u64,
        /// The member's evaluations in this epoch.
        running: u64,
    },
    /// A request was not answered.
    Refused {
        /// The agreement.
        agreement: String,
        /// The word of the reason.
        code: String,
    },
    /// A member declared a first load, or declared it anew.
    Declared {
        /// The agreement.
        agreement: String,
        /// The epoch.
        epoch: u32,
        /// The member's identifier, in hexadecimal.
        member: String,
        /// Evaluations, padding included.
        size: u64,
        /// The days of its window.
        days: u8,
    },
    /// Something that the operator has to look at.
    Alarm {
        /// The agreement.
        agreement: String,
        /// The stable word.
        code: String,
        /// Which epoch or party.
        detail: String,
    },
    /// A ceremony came to a key.
    Key {
        /// The agreement.
        agreement: String,
        /// The epoch.
        epoch: u32,
    },
    /// Something of an agreement could not be done, and is tried again.
    Trouble {
        /// The agreement.
        agreement: String,
        /// The stable word.
        code: String,
    },
    /// The hub is there again.
    Back {
        /// The agreement.
        agreement: String,
    },
}

/// Hears the news.
pub trait Hear: Send + Sync {
    /// Is told one.
    fn hear(&self, news: &News);
}
