//! The machine's clock and chance, as the custodian's and the member's crates want them.
//!
//! Not here: the machine itself (`whatson_app::clock`).

use whatson_app::clock::{Clock as _, Machine};

/// This machine.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Local;

impl Local {
    /// Now, in seconds of Unix time.
    pub(crate) fn seconds() -> u64 {
        u64::try_from(Machine.now().0 / 1_000_000).unwrap_or_default()
    }
}

impl private_match::Chance for Local {
    fn fill(&self, bytes: &mut [u8]) {
        Machine.fill(bytes);
    }
}

impl whatson_custodian::Clock for Local {
    fn now(&self) -> u64 {
        Self::seconds()
    }
}

impl whatson_member::Machine for Local {
    fn now(&self) -> u64 {
        Self::seconds()
    }
}
