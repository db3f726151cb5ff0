//! What the hub answers to a poll. Nothing of it is believed that is not signed.
//!
//! Not here: what follows from it (`rounds`).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer};

/// Bytes that came as base64.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Signed(pub(crate) Vec<u8>);

impl<'de> Deserialize<'de> for Signed {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        STANDARD.decode(text).map(Self).map_err(|_| serde::de::Error::custom("no base64"))
    }
}

/// The answer.
#[derive(Debug, Deserialize)]
pub(crate) struct State {
    pub(crate) now: u64,
    pub(crate) agreement: String,
    pub(crate) version: u32,
    /// How far that version is.
    #[serde(default)]
    pub(crate) state: String,
    /// Whether a party suspended what holds now.
    #[serde(default)]
    pub(crate) suspended: bool,
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) signatures: Vec<Signed>,
    #[serde(default)]
    pub(crate) epochs: Vec<EpochState>,
    #[serde(default)]
    pub(crate) orders: Vec<Signed>,
    #[serde(default)]
    pub(crate) messages: Vec<Kept>,
    #[serde(default)]
    pub(crate) requests: Vec<Signed>,
}

impl State {
    /// Whether nothing is to be answered, says the hub.
    pub(crate) fn is_halted(&self) -> bool {
        self.suspended || matches!(self.state.as_str(), "suspended" | "ended")
    }
}

/// An epoch, as the hub has it.
#[derive(Debug, Deserialize)]
pub(crate) struct EpochState {
    pub(crate) epoch: u32,
    /// The version that it is under; that of the answer when absent.
    #[serde(default)]
    pub(crate) version: Option<u32>,
    pub(crate) run: u32,
    /// `ceremony`, `key`, `closing` or `destroyed`.
    #[serde(alias = "begins")]
    pub(crate) state: String,
    #[serde(default)]
    pub(crate) statement: Option<Signed>,
    #[serde(default)]
    pub(crate) statuses: Vec<Signed>,
    /// The newest confirmed declaration of each member.
    #[serde(default)]
    pub(crate) first_loads: Vec<Signed>,
}

impl EpochState {
    /// Whether nothing more comes of it.
    pub(crate) fn is_over(&self) -> bool {
        self.state == "destroyed"
    }
}

/// A message that the hub keeps for this custodian.
#[derive(Debug, Deserialize)]
pub(crate) struct Kept {
    pub(crate) number: u64,
    pub(crate) epoch: u32,
    pub(crate) bytes: Signed,
}

/// The word of a refusal (RFC 9457); only what can be shown as it is.
pub(crate) fn code(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Problem {
        code: String,
    }
    let code = serde_json::from_slice::<Problem>(body).ok()?.code;
    let letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    ((1..=64).contains(&code.len()) && code.bytes().all(letter)).then_some(code)
}
