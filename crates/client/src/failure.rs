//! Why nothing came back. No address and no secret is in a text here.
//!
//! Not here: what an answer says (`exchange::Problem`).

/// Why nothing came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The operator switched it off.
    #[error("this hub asks no other host")]
    Off,
    /// No name server answers.
    #[error("no name server answers")]
    NoAnswer,
    /// The name has no address.
    #[error("the name has no address")]
    NoAddress,
    /// It has none that everybody reaches.
    #[error("the address is not a public one")]
    Private,
    /// Nobody answers there.
    #[error("nobody answers at the address")]
    Unreachable,
    /// The certificate is not of this name, or of nobody that is known.
    #[error("the certificate is not accepted")]
    Tls,
    /// It took too long.
    #[error("it took too long")]
    Slow,
    /// It points elsewhere.
    #[error("it points to another address")]
    Redirect,
    /// There is no such thing.
    #[error("there is no such thing")]
    Missing,
    /// Any other answer.
    #[error("it answers with {0}")]
    Status(u16),
    /// The answer is too large.
    #[error("the answer is too large")]
    Large,
    /// It is no HTTP.
    #[error("it does not speak HTTP")]
    Broken,
}

/// The file of certificates holds none.
#[derive(Debug, thiserror::Error)]
#[error("no certificates")]
pub struct NoCertificates;
