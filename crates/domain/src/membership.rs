//! Who belongs to an organisation, with which roles; inviting, handing over, leaving.
//!
//! Not here: what a role may do (`permit`), how an organisation comes in (`application`).

use crate::field::{FieldError, FieldErrors};
use crate::freshness::Moment;
use crate::id::{InvitationId, MembershipId, OrganisationId, PersonId};
use crate::person::EmailAddress;
use crate::role::{MemberRole, MemberRoles};
use crate::text;

/// Days for which an invitation can be taken.
pub const INVITATION_DAYS: i64 = 14;
/// Invitations of one organisation that may be open at a time.
pub const INVITATIONS_MAX: usize = 50;

/// What a person is to an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its identifier.
    pub id: MembershipId,
    /// Who.
    pub person: PersonId,
    /// To whom.
    pub organisation: OrganisationId,
    /// As what.
    pub roles: MemberRoles,
    /// Raised with every change.
    pub version: i64,
    /// Since when.
    pub created: Moment,
    /// When it was changed last.
    pub updated: Moment,
}

/// An invitation that nobody took yet. Its secret and the address it went to are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its identifier.
    pub id: InvitationId,
    /// To which organisation.
    pub organisation: OrganisationId,
    /// As what.
    pub roles: MemberRoles,
    /// Who invited.
    pub by: PersonId,
    /// When.
    pub created: Moment,
    /// Until when it can be taken.
    pub expires: Moment,
}

/// An invitation as it is typed.
#[derive(Debug, Clone, Default)]
pub struct InvitationInput {
    /// Where it goes to.
    pub email: String,
    /// As what.
    pub roles: Vec<String>,
}

impl InvitationInput {
    /// Checks it.
    ///
    /// # Errors
    ///
    /// Every field that is wrong.
    pub fn check(&self) -> Result<(EmailAddress, MemberRoles), FieldErrors> {
        let mut errors = FieldErrors::default();
        let email = if text::trimmed(&self.email).is_empty() {
            errors.0.push(FieldError::new("email", "required", ""));
            None
        } else {
            errors.take(EmailAddress::new("email", &self.email))
        };
        let roles = errors.take(roles(&self.roles));
        errors.into_result()?;
        let email =
            email.ok_or_else(|| FieldErrors::from(FieldError::new("email", "required", "")))?;
        Ok((email, roles.unwrap_or_default()))
    }
}

/// Reads chosen roles; there has to be one.
///
/// # Errors
///
/// `required` or `unknown-role`.
pub fn roles(chosen: &[String]) -> Result<MemberRoles, FieldError> {
    let mut roles = MemberRoles::NONE;
    for word in chosen {
        let role = MemberRole::from_word(word)
            .ok_or_else(|| FieldError::new("roles", "unknown-role", word))?;
        roles = roles.with(role);
    }
    if roles.is_empty() { Err(FieldError::new("roles", "required", "")) } else { Ok(roles) }
}

/// Whether somebody's roles may become others, or with `None` their membership end: an
/// organisation keeps at least one focal point, who first hands over to another.
///
/// # Errors
///
/// `last-focal-point`.
pub fn change(
    members: &[Member],
    who: PersonId,
    roles: Option<MemberRoles>,
) -> Result<(), FieldError> {
    let is_focal_point = |of: &Member| of.roles.has(MemberRole::FocalPoint);
    let stays = roles.is_some_and(|roles| roles.has(MemberRole::FocalPoint));
    let was = members.iter().any(|m| m.person == who && is_focal_point(m));
    let others = members.iter().any(|m| m.person != who && is_focal_point(m));
    if was && !stays && !others {
        return Err(FieldError::new("roles", "last-focal-point", ""));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn member(person: u128, role: MemberRole) -> Member {
        Member {
            id: MembershipId(Uuid::from_u128(person)),
            person: PersonId(Uuid::from_u128(person)),
            organisation: OrganisationId(Uuid::from_u128(9)),
            roles: MemberRoles::NONE.with(role),
            version: 1,
            created: Moment(0),
            updated: Moment(0),
        }
    }

    #[test]
    fn the_last_focal_point_hands_over_before_leaving() {
        let (ana, bo) = (member(1, MemberRole::FocalPoint), member(2, MemberRole::Member));
        let both = [ana.clone(), bo.clone()];
        assert_eq!(change(&both, ana.person, None).unwrap_err().reason, "last-focal-point");
        let analyst = MemberRoles::NONE.with(MemberRole::Analyst);
        assert!(change(&both, ana.person, Some(analyst)).is_err());
        assert!(change(&both, bo.person, None).is_ok(), "anybody else may go");
        let two = [ana.clone(), member(2, MemberRole::FocalPoint)];
        assert!(change(&two, ana.person, None).is_ok());
        let kept = analyst.with(MemberRole::FocalPoint);
        assert!(change(&both, ana.person, Some(kept)).is_ok());
    }

    #[test]
    fn an_invitation_names_an_address_and_known_roles() {
        let typed = |email: &str, roles: &[&str]| InvitationInput {
            email: email.into(),
            roles: roles.iter().map(|r| (*r).to_owned()).collect(),
        };
        let (email, roles) = typed("Bo@demo.example", &["member", "analyst"]).check().unwrap();
        assert_eq!(
            (email.as_str(), roles.to_string().as_str()),
            ("bo@demo.example", "member analyst")
        );
        let errors = typed("", &[]).check().unwrap_err().0;
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["email", "roles"]);
        let errors = typed("x", &["root"]).check().unwrap_err().0;
        assert_eq!(
            errors.iter().map(|e| e.reason).collect::<Vec<_>>(),
            ["not-an-email-address", "unknown-role"]
        );
    }
}
