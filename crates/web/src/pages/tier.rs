//! How far the hub knows organisations, in words: on a record, beside it in lists, and what that
//! means.
//!
//! A list says of an organisation what its record says to the same reader, and no more: of one that
//! is suspended, or only listed, it says nothing.
//!
//! Not here: what tiers there are and who has which (`domain::vetting`).

use minijinja::Value;
use whatson_app::organisation::Shown;
use whatson_domain::organisation::Listing;
use whatson_domain::vetting::Tier;

use crate::Site;
use crate::context::context;
use crate::label;
use crate::visit::Visit;

/// The mark beside an organisation in a list; none for one that is only listed.
pub(super) fn badge(site: &Site, visit: &Visit, tier: Tier) -> Option<String> {
    tier.is_vetted().then(|| label::of(site, visit.lang, "tier", tier.word()))
}

/// What the marks in a list mean, each once.
pub(super) fn meanings(
    site: &Site,
    visit: &Visit,
    shown: impl Iterator<Item = Tier>,
) -> Vec<Value> {
    let met: Vec<Tier> = shown.collect();
    let all = Tier::ALL.iter().filter(|tier| tier.is_vetted() && met.contains(tier));
    all.map(|tier| explained(site, visit, *tier)).collect()
}

/// What a record says, and where somebody of it applies.
pub(super) fn of_record(site: &Site, visit: &Visit, shown: &Shown) -> Value {
    let claim = shown.may_claim && shown.organisation.listing == Listing::Public;
    let href = || visit.to(&format!("/join?organisation={}", shown.organisation.slug));
    context! {
        badge => badge(site, visit, shown.tier),
        claim_href => claim.then(href),
        ..explained(site, visit, shown.tier)
    }
}

/// What a tier is called, and what that means.
fn explained(site: &Site, visit: &Visit, tier: Tier) -> Value {
    context! {
        text => label::of(site, visit.lang, "tier", tier.word()),
        long => site.words().get(visit.lang, &format!("tier-{}-long", tier.word())),
    }
}
