//! Private matching: the partners of an agreement learn that two of them hold the same identifier, and
//! nothing else. Pure: no I/O, no clock; randomness is passed in.
//!
//! A member spells an identifier in the one canonical form, blinds it, has `t` of `n` custodians evaluate
//! it, checks their proofs and derives a token. Equal tokens are equal identifiers; nobody makes a token
//! without the custodians, who see neither identifiers nor tokens.
//!
//! ```
//! use private_match::batch::Batch;
//! use private_match::canonical::{Context, Country, Type, canonical};
//! use private_match::input::{Inputs, Pepper};
//! use private_match::threshold::{KeySet, Share};
//! use zeroize::Zeroizing;
//! # struct Machine;
//! # impl private_match::Chance for Machine {
//! #     fn fill(&self, bytes: &mut [u8]) { getrandom::fill(bytes).unwrap() }
//! # }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // Three custodians hold a key of which two are enough. In earnest it comes of a `ceremony`, so that
//! // nobody ever holds it whole; here it is the line through 5 at zero.
//! let share = |number: u16, value: u8| {
//!     let mut bytes = Zeroizing::new([0; 32]);
//!     bytes[0] = value;
//!     Share::new(number, &bytes)
//! };
//! let custodians = [share(1, 7)?, share(2, 9)?, share(3, 11)?];
//! let whole = share(1, 5)?.public().key;
//! let keys = KeySet::new(2, whole, custodians.iter().map(Share::public).collect())?;
//!
//! // What a member alone knows: the pepper of the agreement's epoch, and its identifiers.
//! let inputs = Inputs::new("demo-bank-hotline", 1, &Pepper::new(Zeroizing::new([1; 32])), "phone")?;
//! let context = Context { region: Country::from_code("BG") };
//! let token = |spelled: &str| -> Result<[u8; 16], Box<dyn std::error::Error>> {
//!     let phone = canonical(Type::Phone, spelled, &context)?;
//!     let batch = Batch::blind(vec![inputs.input(phone.as_bytes())?], &Machine)?;
//!     // This goes to two custodians; the third may be away.
//!     let first = custodians[0].evaluate(batch.elements(), b"digest of the request", &Machine)?;
//!     let third = custodians[2].evaluate(batch.elements(), b"digest of the request", &Machine)?;
//!     let answers = [batch.check(&keys, 1, &first)?, batch.check(&keys, 3, &third)?];
//!     Ok(batch.finish(&keys, &answers)?[0].token())
//! };
//! assert_eq!(token("+359 88 123 4567")?, token("0881234567")?);
//! assert_ne!(token("+359 88 123 4567")?, token("+359 88 123 4568")?);
//! # Ok(())
//! # }
//! ```
//!
//! Start with [`canonical`], [`batch`] and [`threshold`]; [`ceremony`] makes the key, [`message`] is what
//! travels, [`output`] and [`note`] are what is made of a result.
//!
//! Not here: who may match what (the agreement, `domain`), carrying messages (the hub, custodians).

pub mod batch;
pub mod canonical;
pub mod ceremony;
pub mod chance;
pub mod group;
pub mod identity;
pub mod input;
pub mod key_file;
pub mod message;
pub mod note;
pub mod output;
pub mod passphrase;
pub mod proof;
pub mod seal;
pub mod threshold;

pub use chance::Chance;

#[cfg(test)]
mod tests;
