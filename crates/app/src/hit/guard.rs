//! Who knows of a hit first, and who has to wait: by the agreement's rule, and before all because a party has
//! records of protected persons.
//!
//! Not here: writing it down (`find`), what a side says (`hit`).

use std::collections::BTreeSet;

use private_match::identity::PartyId;
use whatson_domain::agreement::{HitPolicy, PartyRole, State};
use whatson_domain::{Moment, OrganisationId};
use whatson_store::agreement::Version;
use whatson_store::hit::{Hit, Side};
use whatson_store::{Tx, hit};

use super::own_keys;
use crate::AppError;
use crate::party::{self, Party};

/// Days after which the other side is told at the latest.
const LATEST: i64 = 30;

/// Who protects persons among the sides of an epoch's hits.
pub(super) struct Guard {
    policy: HitPolicy,
    parties: Vec<Party>,
    protecting: BTreeSet<OrganisationId>,
}

impl Guard {
    /// That of an epoch's version, with all versions of the agreement: who takes the role on later protects what
    /// it deposited before, too.
    pub(super) fn of(all: &[Version], version: &Version) -> Result<Self, AppError> {
        let counts = |v: &&Version| {
            v.agreement.number >= version.agreement.number
                && !matches!(v.agreement.state, State::Draft | State::Open)
        };
        let parties = all.iter().filter(counts).flat_map(|v| &v.agreement.terms.parties);
        let protecting = parties.filter(|party| party.roles.contains(&PartyRole::Protecting));
        Ok(Self {
            policy: version.agreement.terms.hits,
            parties: party::all(&version.agreement)?,
            protecting: protecting.map(|party| party.organisation).collect(),
        })
    }

    /// From when on each of two organisations may know of a new hit. Who protects decides, whichever of them
    /// stood: its partner knows nothing before, however long that takes. Of two who protect neither may know first.
    pub(super) fn told_at(
        &self,
        [first, second]: [OrganisationId; 2],
        now: Moment,
    ) -> (Option<Moment>, Option<Moment>) {
        let protects = |of| self.protecting.contains(&of);
        match (self.policy, protects(first), protects(second)) {
            (HitPolicy::Coordinator, ..) | (_, true, true) => (None, None),
            (_, true, false) => (Some(now), None),
            (_, false, true) => (None, Some(now)),
            (HitPolicy::Both, false, false) => (Some(now), Some(now)),
            (HitPolicy::OwnerFirst, false, false) => (Some(now), Some(now.days_after(LATEST))),
        }
    }

    fn organisation(&self, side: &Side) -> Option<OrganisationId> {
        party::find(&self.parties, PartyId(side.party)).map(|party| party.organisation)
    }

    /// Whether each side of a hit has records of protected persons; a side that nobody knows is taken to.
    pub(super) fn sides(&self, of: &Hit) -> (bool, bool) {
        let protects =
            |side| self.organisation(side).is_none_or(|of| self.protecting.contains(&of));
        (protects(&of.first), protects(&of.second))
    }

    /// Whether a hit is kept from the co-ordinator: it is one of its own with somebody who protects, and it may not
    /// know of it first.
    pub(super) fn hides(&self, of: &Hit, coordinator: OrganisationId) -> bool {
        let is_own = |side| self.organisation(side).is_none_or(|of| of == coordinator);
        let (first, second) = self.sides(of);
        (first || second) && (is_own(&of.first) || is_own(&of.second))
    }
}

/// Takes back from partners of who has records of protected persons now that they come to know of a hit by time
/// alone.
pub(crate) async fn hold(tx: &mut Tx, version: &Version, now: Moment) -> Result<(), AppError> {
    let all = whatson_store::agreement::versions(tx, version.agreement.slug.as_str()).await?;
    for owner in Guard::of(&all, version)?.protecting {
        for key in own_keys(&all, owner)? {
            hit::hold(tx, version.of, &key, now).await?;
        }
    }
    Ok(())
}
