//! Who may do what: the one place that answers, and the value that proves the answer.
//!
//! [`Permit`] has no public constructor but [`decide`], and the database functions that write
//! take one: what was never allowed cannot be written.
//!
//! Not here: who is signed in (`app::access`), who may see which record (its listing).

use crate::id::{OrganisationId, PersonId};
use crate::role::{HubRole, HubRoles, MemberRole, MemberRoles};

/// What sort of somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Nobody in particular.
    Visitor,
    /// Somebody with an account.
    Person,
    /// A program with a token that no person made: the operator's.
    Program,
    /// The hub itself: start list, demonstration, the command line of its operator.
    Operator,
}

impl Role {
    const ALL: [Self; 4] = [Self::Visitor, Self::Person, Self::Program, Self::Operator];

    /// The stable word of logs and rows.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Person => "person",
            Self::Program => "program",
            Self::Operator => "operator",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.word() == word)
    }
}

/// The organisation that somebody acts for, with their roles there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Membership {
    /// The organisation.
    pub organisation: OrganisationId,
    /// What the person is to it.
    pub roles: MemberRoles,
    /// Whether the organisation was let in.
    pub is_vetted: bool,
}

/// Who asks, with all that an answer depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Standing {
    /// What sort of somebody.
    pub role: Role,
    /// Who, where there is an account.
    pub person: Option<PersonId>,
    /// What the person is to the hub.
    pub hub: HubRoles,
    /// The organisation they act for.
    pub membership: Option<Membership>,
    /// What a token is limited to; nothing limits a person at a page.
    pub scope: Scope,
}

impl Standing {
    /// Nobody in particular.
    pub const VISITOR: Self = Self::of(Role::Visitor);
    /// The operator at the command line, and the hub itself.
    pub const OPERATOR: Self = Self::of(Role::Operator);

    /// Somebody of a sort, without roles.
    #[must_use]
    pub const fn of(role: Role) -> Self {
        Self { role, person: None, hub: HubRoles::NONE, membership: None, scope: Scope::Session }
    }

    /// Whether somebody may do something, where nothing is done yet: what pages show depends on it.
    #[must_use]
    pub fn may(self, act: Act, about: Option<OrganisationId>) -> bool {
        decide(self, act, about).is_ok()
    }

    /// Whether staff pages and controls are shown.
    #[must_use]
    pub fn is_staff(self) -> bool {
        self.may(Act::SeeStaffPages, None)
    }

    /// The audiences somebody belongs to; the one predicate of lists, counts, facets, feeds,
    /// exports and suggestions.
    #[must_use]
    pub fn audiences(self) -> Vec<String> {
        let mut all = vec!["public".to_owned()];
        if self.is_staff() {
            all.push("staff".to_owned());
        }
        all
    }

    /// In which role, as logs and histories say it: the first at the hub, else the first in the
    /// organisation, else what sort of somebody.
    #[must_use]
    pub fn word(self) -> &'static str {
        let hub = self.hub.iter().next().map(HubRole::word);
        let member = self.membership.and_then(|of| of.roles.iter().next()).map(MemberRole::word);
        hub.or(member).unwrap_or(self.role.word())
    }
}

/// What a token may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// No token: somebody at a page, the operator, the hub itself.
    Session,
    /// Whatever its owner may do, but nothing that would outlast it: no account, no other token.
    All,
    /// To change the directory.
    Directory,
    /// To bring in files.
    Import,
    /// To read what its owner may read.
    Read,
    /// To match under agreements: deposit, and read hits.
    Match,
}

impl Scope {
    /// All scopes of tokens.
    pub const ALL: [Self; 5] = [Self::Read, Self::Directory, Self::Import, Self::Match, Self::All];

    /// The stable word of rows and words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::All => "all",
            Self::Directory => "directory",
            Self::Import => "import",
            Self::Read => "read",
            Self::Match => "match",
        }
    }

    /// Reads the word; an unknown one may only read.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|s| s.word() == word).unwrap_or(Self::Read)
    }

    fn covers(self, role: Role, act: Act) -> bool {
        match self {
            Self::Session => true,
            // The operator's programs make tokens for others; nobody's token makes its successor.
            Self::All => {
                act != Act::KeepAccount && (act != Act::ManageTokens || role == Role::Program)
            }
            Self::Directory => {
                matches!(act, Act::SeeStaffPages | Act::EditDirectory | Act::EditOrganisation)
            }
            Self::Import => matches!(act, Act::SeeStaffPages | Act::Import),
            Self::Read => {
                use Act::{ReadAuditLog, SeeAgreements, SeeMembers, SeeStaffPages};
                matches!(act, SeeStaffPages | SeeMembers | ReadAuditLog | SeeAgreements)
            }
            Self::Match => matches!(act, Act::SeeAgreements | Act::Match),
        }
    }
}

/// An act that needs permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// Say that an organisation is missing.
    Suggest,
    /// See what is not public: withdrawn records, refused rows, candidates.
    SeeStaffPages,
    /// Change any record of the directory.
    EditDirectory,
    /// Change the record of one organisation: any for who may edit the directory, else the one that
    /// one acts for.
    EditOrganisation,
    /// Bring in or undo whole files.
    Import,
    /// Make and revoke tokens of the hub.
    ManageTokens,
    /// Keep one's own account: ways to sign in, sessions, tokens.
    KeepAccount,
    /// See and change people's accounts and roles at the hub.
    ManagePeople,
    /// See who else belongs to the organisation one acts for.
    SeeMembers,
    /// Invite to the organisation one acts for, and change roles there.
    ManageMembers,
    /// Ask that an organisation be let in.
    Apply,
    /// Say for the organisation one acts for that one knows an applicant.
    Vouch,
    /// Decide who is let in, and suspend.
    Vet,
    /// Read who did what.
    ReadAuditLog,
    /// See the agreements of the organisation one acts for.
    SeeAgreements,
    /// Draft, sign, suspend and end agreements for the organisation one acts for; keep its keys.
    KeepAgreements,
    /// Deposit under agreements for the organisation one acts for, and read its hits.
    Match,
}

impl Act {
    /// All acts.
    pub const ALL: [Self; 17] = [
        Self::Suggest,
        Self::SeeStaffPages,
        Self::EditDirectory,
        Self::EditOrganisation,
        Self::Import,
        Self::ManageTokens,
        Self::KeepAccount,
        Self::ManagePeople,
        Self::SeeMembers,
        Self::ManageMembers,
        Self::Apply,
        Self::Vouch,
        Self::Vet,
        Self::ReadAuditLog,
        Self::SeeAgreements,
        Self::KeepAgreements,
        Self::Match,
    ];
}

impl Act {
    /// Whether only somebody with an account can do it.
    #[must_use]
    pub fn is_of_a_person(self) -> bool {
        use Act::{Apply, KeepAccount, KeepAgreements, ManageMembers, Match, SeeAgreements};
        use Act::{SeeMembers, Vouch};
        matches!(self, KeepAccount | SeeMembers | ManageMembers | Apply | Vouch)
            || matches!(self, SeeAgreements | KeepAgreements | Match)
    }
}

/// Proof that an act was allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    act: Act,
    standing: Standing,
}

impl Permit {
    /// The act that was allowed.
    #[must_use]
    pub fn act(&self) -> Act {
        self.act
    }

    /// Who it was allowed to.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.standing
    }
}

/// The act is not theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this needs a session or a token of somebody who may do it")]
pub struct NotAllowed;

/// Decides whether somebody may do something; `about` is the organisation that it concerns, where
/// it is one's own that the act is limited to.
///
/// # Errors
///
/// [`NotAllowed`].
pub fn decide(
    standing: Standing,
    act: Act,
    about: Option<OrganisationId>,
) -> Result<Permit, NotAllowed> {
    let allowed = standing.scope.covers(standing.role, act)
        && match standing.role {
            Role::Visitor => act == Act::Suggest,
            Role::Person => act == Act::Suggest || of_person(standing, act, about),
            Role::Program => !act.is_of_a_person(),
            Role::Operator => true,
        };
    if allowed { Ok(Permit { act, standing }) } else { Err(NotAllowed) }
}

fn of_person(standing: Standing, act: Act, about: Option<OrganisationId>) -> bool {
    use HubRole::{Administrator, Auditor, Editor, Moderator};
    let any = |roles: &[HubRole]| roles.iter().any(|role| standing.hub.has(*role));
    // One's own organisation alone, and only while it is let in.
    let own = standing.membership.filter(|of| {
        of.is_vetted && !of.roles.is_empty() && about.is_none_or(|about| about == of.organisation)
    });
    let has = |role| own.is_some_and(|of| of.roles.has(role));
    let is_focal_point = has(MemberRole::FocalPoint);
    match act {
        Act::Suggest | Act::KeepAccount | Act::Apply => true,
        Act::SeeStaffPages => any(&[Administrator, Moderator, Editor, Auditor]),
        Act::EditDirectory | Act::Import => any(&[Administrator, Editor]),
        Act::ManageTokens | Act::ManagePeople => any(&[Administrator]),
        Act::Vet => any(&[Administrator, Moderator]),
        Act::ReadAuditLog => any(&[Administrator, Auditor]),
        Act::EditOrganisation => any(&[Administrator, Editor]) || is_focal_point,
        Act::SeeMembers | Act::SeeAgreements => own.is_some(),
        Act::ManageMembers | Act::Vouch | Act::KeepAgreements => is_focal_point,
        Act::Match => is_focal_point || has(MemberRole::Analyst) || has(MemberRole::CaseWorker),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const OWN: OrganisationId = OrganisationId(Uuid::from_u128(1));
    const OTHER: OrganisationId = OrganisationId(Uuid::from_u128(2));

    fn with(roles: &[HubRole]) -> Standing {
        let hub = roles.iter().copied().collect();
        Standing { hub, person: Some(PersonId(Uuid::nil())), ..Standing::of(Role::Person) }
    }

    fn member(role: MemberRole, is_vetted: bool) -> Standing {
        let roles = MemberRoles::NONE.with(role);
        Standing {
            membership: Some(Membership { organisation: OWN, roles, is_vetted }),
            ..with(&[])
        }
    }

    fn may(standing: Standing, about: Option<OrganisationId>) -> Vec<Act> {
        Act::ALL.into_iter().filter(|act| decide(standing, *act, about).is_ok()).collect()
    }

    #[test]
    fn every_role_may_do_what_its_line_says_and_nothing_else() {
        use Act::*;
        assert_eq!(may(Standing::VISITOR, None), [Suggest]);
        assert_eq!(may(with(&[]), None), [Suggest, KeepAccount, Apply]);
        for (role, acts) in [
            (
                HubRole::Administrator,
                &[
                    Suggest,
                    SeeStaffPages,
                    EditDirectory,
                    EditOrganisation,
                    Import,
                    ManageTokens,
                    KeepAccount,
                    ManagePeople,
                    Apply,
                    Vet,
                    ReadAuditLog,
                ][..],
            ),
            (HubRole::Moderator, &[Suggest, SeeStaffPages, KeepAccount, Apply, Vet]),
            (
                HubRole::Editor,
                &[
                    Suggest,
                    SeeStaffPages,
                    EditDirectory,
                    EditOrganisation,
                    Import,
                    KeepAccount,
                    Apply,
                ],
            ),
            (HubRole::Convener, &[Suggest, KeepAccount, Apply]),
            (HubRole::Auditor, &[Suggest, SeeStaffPages, KeepAccount, Apply, ReadAuditLog]),
        ] {
            assert_eq!(may(with(&[role]), Some(OTHER)), acts, "{role:?}");
        }
    }

    #[test]
    fn members_may_do_what_their_role_in_the_organisation_says_and_programs_nothing_of_it() {
        use Act::*;
        let own = [
            Suggest,
            EditOrganisation,
            KeepAccount,
            SeeMembers,
            ManageMembers,
            Apply,
            Vouch,
            SeeAgreements,
            KeepAgreements,
            Match,
        ];
        assert_eq!(may(member(MemberRole::FocalPoint, true), Some(OWN)), own);
        for role in MemberRole::ALL.iter().filter(|role| **role != MemberRole::FocalPoint) {
            let mut own = vec![Suggest, KeepAccount, SeeMembers, Apply, SeeAgreements];
            if matches!(role, MemberRole::Analyst | MemberRole::CaseWorker) {
                own.push(Match);
            }
            assert_eq!(may(member(*role, true), Some(OWN)), own, "{role:?}");
        }
        let program = may(Standing::of(Role::Program), None);
        assert_eq!(
            Act::ALL.into_iter().filter(|a| !program.contains(a)).collect::<Vec<_>>(),
            [
                KeepAccount,
                SeeMembers,
                ManageMembers,
                Apply,
                Vouch,
                SeeAgreements,
                KeepAgreements,
                Match
            ]
        );
    }

    #[test]
    fn an_organisation_is_kept_by_its_own_focal_points_once_it_was_let_in() {
        for (standing, about) in [
            (member(MemberRole::FocalPoint, false), OWN),
            (member(MemberRole::FocalPoint, true), OTHER),
            (member(MemberRole::Member, true), OTHER),
        ] {
            assert_eq!(
                may(standing, Some(about)),
                [Act::Suggest, Act::KeepAccount, Act::Apply],
                "{standing:?}"
            );
        }
    }

    #[test]
    fn a_token_does_no_more_than_its_scope() {
        let admin = with(&[HubRole::Administrator]);
        let scoped = |scope| may(Standing { scope, ..admin }, None);
        assert_eq!(scoped(Scope::Read), [Act::SeeStaffPages, Act::ReadAuditLog]);
        assert_eq!(
            scoped(Scope::Directory),
            [Act::SeeStaffPages, Act::EditDirectory, Act::EditOrganisation]
        );
        assert_eq!(scoped(Scope::Import), [Act::SeeStaffPages, Act::Import]);
        let analyst = member(MemberRole::Analyst, true);
        let scoped_analyst = |scope| may(Standing { scope, ..analyst }, None);
        assert_eq!(scoped_analyst(Scope::Match), [Act::SeeAgreements, Act::Match]);
        assert_eq!(scoped_analyst(Scope::Read), [Act::SeeMembers, Act::SeeAgreements]);
        assert_eq!(scoped(Scope::Match), [], "an administrator belongs to no agreement");
        let whole = scoped(Scope::All);
        let left_out: Vec<_> =
            may(admin, None).into_iter().filter(|a| !whole.contains(a)).collect();
        assert_eq!(left_out, [Act::ManageTokens, Act::KeepAccount]);
        for word in ["everything", "session"] {
            assert_eq!(Scope::from_word(word), Scope::Read, "{word} is no scope of a token");
        }
        let nobody = Standing { scope: Scope::All, ..Standing::VISITOR };
        assert_eq!(may(nobody, None), [Act::Suggest]);
    }
}
