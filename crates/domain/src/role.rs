//! Roles: what somebody is to the hub, and what somebody is to an organisation.
//!
//! A person has any number of either. Roles in an organisation count only while the person acts
//! for it, which is one organisation at a time.
//!
//! Not here: what a role may do (`permit`).

use std::fmt;

macro_rules! roles {
    ($(#[$doc:meta])* $one:ident, $(#[$many_doc:meta])* $many:ident:
     $($(#[$role_doc:meta])* $name:ident $word:literal),* $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $one {
            $($(#[$role_doc])* $name),*
        }

        impl $one {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable word of rows, logs and words.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word),*
                }
            }

            /// Reads the word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|role| role.word() == word)
            }
        }

        $(#[$many_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
        pub struct $many(u8);

        impl $many {
            /// No role.
            pub const NONE: Self = Self(0);

            /// Whether a role is among them.
            #[must_use]
            pub const fn has(self, role: $one) -> bool {
                self.0 & (1 << role as u8) != 0
            }

            /// With one more.
            #[must_use]
            pub const fn with(self, role: $one) -> Self {
                Self(self.0 | 1 << role as u8)
            }

            /// Without one.
            #[must_use]
            pub const fn without(self, role: $one) -> Self {
                Self(self.0 & !(1 << role as u8))
            }

            /// Whether there is none.
            #[must_use]
            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// Each of them.
            pub fn iter(self) -> impl Iterator<Item = $one> {
                $one::ALL.iter().copied().filter(move |role| self.has(*role))
            }

            /// Reads words with blanks between them; unknown ones are left out, so that a role of
            /// a newer release opens nothing.
            #[must_use]
            pub fn from_words(words: &str) -> Self {
                words.split(' ').filter_map($one::from_word).collect()
            }
        }

        impl FromIterator<$one> for $many {
            fn from_iter<T: IntoIterator<Item = $one>>(roles: T) -> Self {
                roles.into_iter().fold(Self::NONE, Self::with)
            }
        }

        /// Words with blanks between them, as rows keep them.
        impl fmt::Display for $many {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let words: Vec<_> = self.iter().map($one::word).collect();
                f.write_str(&words.join(" "))
            }
        }
    };
}

roles! {
    /// What somebody is to the hub.
    HubRole,
    /// Roles at the hub.
    HubRoles:
    /// Runs the hub: people, roles, settings.
    Administrator "administrator",
    /// Decides who is let in, and suspends.
    Moderator "moderator",
    /// Keeps the directory and the compendium right.
    Editor "editor",
    /// Prepares and holds consultations.
    Convener "convener",
    /// Reads the audit log, and changes nothing.
    Auditor "auditor",
}

roles! {
    /// What somebody is to an organisation.
    MemberRole,
    /// Roles in an organisation.
    MemberRoles:
    /// Speaks for the organisation: its profile, its people.
    FocalPoint "focal-point",
    /// Belongs to it.
    Member "member",
    /// Works with its data.
    Analyst "analyst",
    /// Works with people.
    CaseWorker "case-worker",
    /// Watches over personal data.
    DataProtectionOfficer "data-protection-officer",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_read_as_they_were_written_and_unknown_ones_open_nothing() {
        let roles: HubRoles = [HubRole::Auditor, HubRole::Editor].into_iter().collect();
        assert_eq!(roles.to_string(), "editor auditor");
        assert_eq!(HubRoles::from_words("editor root auditor "), roles);
        assert!(HubRoles::from_words("root").is_empty());
        assert!(!roles.without(HubRole::Editor).has(HubRole::Editor));
        for role in MemberRole::ALL {
            assert_eq!(MemberRole::from_word(role.word()), Some(*role));
        }
    }
}
