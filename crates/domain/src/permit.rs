//! Who may do what: the one place that answers, and the value that proves the answer.
//!
//! [`Permit`] has no public constructor but [`decide`], and the database functions that write
//! take one: what was never allowed cannot be written.
//!
//! Not here: who is signed in (`app::access`), who may see which record (its listing).

/// In which role somebody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Nobody in particular.
    Visitor,
    /// Runs the hub.
    Administrator,
    /// The hub itself: start list, demonstration, the command line of its operator.
    Operator,
}

impl Role {
    /// The stable word of logs and rows.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Administrator => "administrator",
            Self::Operator => "operator",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Visitor, Self::Administrator, Self::Operator].into_iter().find(|r| r.word() == word)
    }
}

/// An act that needs permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// See what is not public: withdrawn records, refused rows, candidates.
    SeeStaffPages,
    /// Change records of the directory.
    EditDirectory,
    /// Bring in or undo whole files.
    Import,
    /// Make and revoke tokens.
    ManageTokens,
    /// Say that an organisation is missing.
    Suggest,
}

/// Proof that an act was allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    act: Act,
    role: Role,
}

impl Permit {
    /// The act that was allowed.
    #[must_use]
    pub fn act(&self) -> Act {
        self.act
    }

    /// The role it was allowed to.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }
}

/// The act is not this role's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this needs an administrator's session or a token")]
pub struct NotAllowed;

/// Decides whether `role` may do `act`.
///
/// # Errors
///
/// [`NotAllowed`].
pub fn decide(role: Role, act: Act) -> Result<Permit, NotAllowed> {
    match role {
        Role::Administrator | Role::Operator => Ok(Permit { act, role }),
        Role::Visitor if act == Act::Suggest => Ok(Permit { act, role }),
        Role::Visitor => Err(NotAllowed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_may_do_nothing_that_needs_permission() {
        for act in [Act::SeeStaffPages, Act::EditDirectory, Act::Import, Act::ManageTokens] {
            assert!(decide(Role::Visitor, act).is_err(), "{act:?}");
            assert!(decide(Role::Administrator, act).is_ok(), "{act:?}");
        }
    }
}
