//! What the PRF is asked for an identifier: its bytes in the one form of this agreement, epoch and type.
//!
//! Not here: canonical forms (`canonical`), who holds the pepper.

use sha2::{Digest as _, Sha512};
use zeroize::Zeroizing;

use crate::Chance;

/// What stands before every input.
const LABEL: &[u8] = b"whatson-match-v1";
/// Longest canonical form, in bytes.
pub const LONGEST: usize = 2_048;

/// 32 random bytes of an agreement and epoch that its members alone hold: with them neither custodians
/// nor hub can read an identifier, not even all together.
#[derive(Clone)]
pub struct Pepper(Zeroizing<[u8; 32]>);

impl Pepper {
    /// From its bytes.
    #[must_use]
    pub fn new(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// A new one.
    #[must_use]
    pub fn drawn(chance: &dyn Chance) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        chance.fill(bytes.as_mut_slice());
        Self(bytes)
    }

    /// Its bytes, for a file that is encrypted.
    #[must_use]
    pub fn bytes(&self) -> &Zeroizing<[u8; 32]> {
        &self.0
    }

    /// SHA-512 of it, by which members see that they hold the same.
    #[must_use]
    pub fn digest(&self) -> [u8; 64] {
        Sha512::new_with_prefix(b"whatson-match pepper digest v1")
            .chain_update(self.0.as_slice())
            .finalize()
            .into()
    }
}

impl std::fmt::Debug for Pepper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pepper")
    }
}

/// Why there is no input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InputError {
    /// The identifier is longer than [`LONGEST`].
    #[error("the identifier is longer than {LONGEST} bytes")]
    Long,
    /// The identifier is blank: all of those would match each other.
    #[error("the identifier is blank")]
    Blank,
    /// The name of the agreement or type is blank or longer than 255 bytes.
    #[error("the name of the agreement or type is blank or too long")]
    Name,
}

/// What all identifiers of one type in one agreement and epoch begin with.
#[derive(Clone)]
pub struct Inputs(Zeroizing<Vec<u8>>);

impl Inputs {
    /// `"whatson-match-v1" || L(agreement) || I2OSP(epoch, 4) || pepper || L(type)`, `L` being the length
    /// in two bytes and the bytes.
    ///
    /// # Errors
    ///
    /// [`InputError::Name`].
    pub fn new(
        agreement: &str,
        epoch: u32,
        pepper: &Pepper,
        sort: &str,
    ) -> Result<Self, InputError> {
        let fits = |name: &str| (1..=255).contains(&name.len());
        if !fits(agreement) || !fits(sort) {
            return Err(InputError::Name);
        }
        let mut all =
            Zeroizing::new(Vec::with_capacity(LABEL.len() + agreement.len() + sort.len() + 40));
        all.extend(LABEL);
        all.extend(size(agreement.as_bytes(), InputError::Name)?);
        all.extend(agreement.as_bytes());
        all.extend(epoch.to_be_bytes());
        all.extend(pepper.0.iter());
        all.extend(size(sort.as_bytes(), InputError::Name)?);
        all.extend(sort.as_bytes());
        Ok(Self(all))
    }

    /// The input for a canonical form.
    ///
    /// # Errors
    ///
    /// [`InputError::Long`], [`InputError::Blank`].
    pub fn input(&self, canonical: &[u8]) -> Result<Input, InputError> {
        if canonical.is_empty() {
            return Err(InputError::Blank);
        }
        if canonical.len() > LONGEST {
            return Err(InputError::Long);
        }
        let mut all = Zeroizing::new(Vec::with_capacity(self.0.len() + 2 + canonical.len()));
        all.extend(self.0.iter());
        all.extend(size(canonical, InputError::Long)?);
        all.extend(canonical);
        Ok(Input(all))
    }
}

impl std::fmt::Debug for Inputs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Inputs")
    }
}

fn size(bytes: &[u8], error: InputError) -> Result<[u8; 2], InputError> {
    u16::try_from(bytes.len()).map(u16::to_be_bytes).map_err(|_| error)
}

/// What the PRF is asked for; overwritten when it is let go.
#[derive(Clone)]
pub struct Input(pub(crate) Zeroizing<Vec<u8>>);

impl std::fmt::Debug for Input {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Input")
    }
}
