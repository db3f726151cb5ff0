//! What the API says of an agreement, and what is sent to draft one.
//!
//! Not here: the handlers (`api::agreement`).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use whatson_app::agreement::input::Draft;
use whatson_app::agreement::{Fate, Shown, Version};
use whatson_app::party_key::fingerprint;
use whatson_domain::agreement::input::PartyInput;
use whatson_domain::agreement::{Party, TermsInput};

use super::super::body::Body;
use crate::{Site, dates};

/// An agreement as lists show it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgreementListItem)]
pub(crate) struct Item {
    slug: String,
    title: String,
    /// Number of the version that holds, else of the newest.
    version: u32,
    /// `draft`, `open`, `active`, `suspended`, `ended`, `early`, `over` or `replaced`.
    state: &'static str,
    /// Whether a version waits for the signature of the organisation that one acts for.
    waits: bool,
    url: String,
}

/// Agreements and how many there are.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgreementList)]
pub(crate) struct List {
    pub(super) total: i64,
    pub(super) items: Vec<Item>,
}

/// An agreement with the versions that one may see.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Agreement)]
pub(crate) struct Whole {
    slug: String,
    /// Number of the version that holds; left out while none does.
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<u32>,
    /// First to last.
    versions: Vec<VersionItem>,
    url: String,
}

/// A version of an agreement.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgreementVersion)]
pub(crate) struct VersionItem {
    version: u32,
    /// `draft`, `open`, `active`, `suspended`, `ended`, `early`, `over` or `replaced`.
    state: &'static str,
    /// Identifier of the organisation that wrote it.
    drafter: String,
    /// Counts changes; shown again with a change of a draft, it keeps that from undoing another's.
    revision: i64,
    terms: TermsItem,
    signatures: Vec<SignatureItem>,
    suspensions: Vec<SuspensionItem>,
    created: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    opened: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    activated: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ended: Option<String>,
    /// Where its text is, byte for byte as it is signed.
    text_url: String,
}

/// What is agreed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgreementTerms)]
pub(crate) struct TermsItem {
    title: String,
    instrument: &'static str,
    citation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    parties: Vec<PartyItem>,
    purposes: Vec<String>,
    categories: Vec<String>,
    types: Vec<&'static str>,
    ceiling: &'static str,
    hits: &'static str,
    first: u32,
    daily: u32,
    all: u64,
    list_max: u32,
    retention: u8,
    threshold: u8,
    page: bool,
    valid_from: String,
    valid_until: String,
    review: String,
}

/// A party of an agreement.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgreementParty)]
pub(crate) struct PartyItem {
    /// Identifier of the organisation.
    organisation: String,
    name: String,
    /// `member`, `custodian`, `coordinator`.
    roles: Vec<&'static str>,
    jurisdiction: String,
    /// Ed25519 and then X25519, 64 bytes in hexadecimal.
    keys: String,
    /// What two people read to each other, outside the hub.
    fingerprint: String,
}

/// That a party signed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgreementSignature)]
pub(crate) struct SignatureItem {
    /// Identifier of the organisation.
    organisation: String,
    at: String,
    /// The signed message, whole, in hexadecimal.
    message: String,
}

/// That a party stopped it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AgreementSuspension)]
pub(crate) struct SuspensionItem {
    /// Identifier of the organisation.
    organisation: String,
    at: String,
    reason: String,
}

pub(super) fn item(site: &Site, of: &Shown) -> Option<Item> {
    let (version, fate) = of.main()?;
    let slug = version.agreement.slug.to_string();
    Some(Item {
        title: version.agreement.terms.title.clone(),
        version: version.agreement.number,
        state: fate.word(),
        waits: of.waits().is_some(),
        url: format!("{}/agreements/{slug}", site.settings().public_url),
        slug,
    })
}

pub(super) fn whole(site: &Site, of: &Shown) -> Option<Whole> {
    let (first, _) = of.versions.first()?;
    let slug = first.agreement.slug.to_string();
    Some(Whole {
        standing: of.standing().map(|version| version.agreement.number),
        versions: of.versions.iter().map(version).collect(),
        url: format!("{}/agreements/{slug}", site.settings().public_url),
        slug,
    })
}

fn version((of, fate): &(Version, Fate)) -> VersionItem {
    let agreement = &of.agreement;
    let signatures = agreement.signatures.iter().map(|one| SignatureItem {
        organisation: one.party.to_string(),
        at: dates::iso(one.at),
        message: whatson_app::party_key::hex(&one.bytes),
    });
    let suspensions = agreement.suspensions.iter().map(|one| SuspensionItem {
        organisation: one.by.to_string(),
        at: dates::iso(one.at),
        reason: one.reason.clone(),
    });
    VersionItem {
        version: agreement.number,
        state: fate.word(),
        drafter: of.drafter.to_string(),
        revision: of.version,
        terms: terms(of),
        signatures: signatures.collect(),
        suspensions: suspensions.collect(),
        created: dates::iso(of.created),
        opened: of.opened.map(dates::iso),
        activated: of.activated.map(dates::iso),
        ended: of.ended.map(dates::iso),
        text_url: format!("/api/agreements/{}/text?version={}", agreement.slug, agreement.number),
    }
}

fn terms(of: &Version) -> TermsItem {
    let terms = &of.agreement.terms;
    TermsItem {
        title: terms.title.clone(),
        instrument: terms.instrument.kind.word(),
        citation: terms.instrument.citation.clone(),
        url: terms.instrument.url.as_ref().map(ToString::to_string),
        parties: terms.parties.iter().map(party).collect(),
        purposes: terms.purposes.iter().map(ToString::to_string).collect(),
        categories: terms.categories.iter().map(ToString::to_string).collect(),
        types: terms.types.iter().map(|of| of.word()).collect(),
        ceiling: terms.ceiling.word(),
        hits: terms.hits.word(),
        first: terms.budget.first,
        daily: terms.budget.daily,
        all: terms.budget.all,
        list_max: terms.list_max,
        retention: terms.retention,
        threshold: terms.threshold,
        page: terms.page,
        valid_from: terms.valid_from.to_string(),
        valid_until: terms.valid_until.to_string(),
        review: terms.review.to_string(),
    }
}

fn party(of: &Party) -> PartyItem {
    PartyItem {
        organisation: of.organisation.to_string(),
        name: of.name.clone(),
        roles: of.roles.iter().map(|role| role.word()).collect(),
        jurisdiction: of.jurisdiction.to_string(),
        keys: of.keys.clone(),
        fingerprint: fingerprint(&of.keys),
    }
}

/// A party as it is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgreementPartyInput)]
#[expect(dead_code, reason = "read by hand; this is for the OpenAPI document")]
pub(crate) struct PartySent {
    /// Identifier or slug of an organisation that was let in.
    organisation: String,
    /// Its name in the text; left out, as in the directory.
    #[serde(default)]
    name: Option<String>,
    /// `member`, `custodian`, `coordinator`.
    roles: Vec<String>,
    /// Under which country's law; left out, the organisation's seat.
    #[serde(default)]
    jurisdiction: Option<String>,
    /// The keys that it registered; left out, taken from there.
    #[serde(default)]
    keys: Option<String>,
}

/// What is sent to draft an agreement. Unknown fields are refused.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgreementInput)]
#[expect(dead_code, reason = "read by hand; this is for the OpenAPI document")]
pub(crate) struct Sent {
    title: String,
    /// `law`, `regulation`, `mou`, `contract` or `order`.
    instrument: String,
    citation: String,
    #[serde(default)]
    url: Option<String>,
    parties: Vec<PartySent>,
    /// Codes of your own, such as `detect-trafficking`.
    purposes: Vec<String>,
    /// Codes of your own, such as `contact-data`.
    categories: Vec<String>,
    /// Types of identifiers, such as `phone` and `iban`.
    types: Vec<String>,
    /// `clear`, `green`, `amber`, `amber-strict` or `red`.
    ceiling: String,
    /// `both`, `owner-first` or `coordinator`.
    hits: String,
    /// Evaluations of a member's first load.
    #[schema(value_type = u64)]
    first: i64,
    /// Evaluations of a member a day.
    #[schema(value_type = u64)]
    daily: i64,
    /// Evaluations of all members.
    #[schema(value_type = u64)]
    all: i64,
    /// Identifiers that a member may hold in it.
    #[schema(value_type = u64)]
    list_max: i64,
    /// Months for which a deposit is kept at the most.
    #[schema(value_type = u64)]
    retention: i64,
    /// How many custodians have to answer.
    #[schema(value_type = u64)]
    threshold: i64,
    /// Whether the hub's own page may be used, which trusts the hub.
    #[serde(default)]
    page: bool,
    /// Days such as `2027-03-31`.
    valid_from: String,
    valid_until: String,
    review: String,
    /// The revision of the draft that was seen; for a change.
    #[serde(default)]
    revision: Option<i64>,
}

/// The draft in a body, and the revision that was seen.
pub(super) fn read(body: &mut Body) -> (Draft, Option<i64>) {
    let parties = body.objects("parties", |one| {
        let word = |text: Option<String>| text.unwrap_or_default();
        let typed = PartyInput {
            organisation: None,
            name: word(one.text("name")),
            roles: one.texts("roles"),
            jurisdiction: word(one.text("jurisdiction")),
            keys: word(one.text("keys")),
        };
        (one.needed("organisation"), typed)
    });
    let (organisations, parties) = parties.into_iter().unzip();
    let terms = TermsInput {
        title: body.needed("title"),
        instrument: body.needed("instrument"),
        citation: body.needed("citation"),
        url: body.text("url").unwrap_or_default(),
        parties,
        purposes: body.texts("purposes"),
        categories: body.texts("categories"),
        types: body.texts("types"),
        ceiling: body.needed("ceiling"),
        hits: body.needed("hits"),
        first: body.typed_number("first"),
        daily: body.typed_number("daily"),
        all: body.typed_number("all"),
        list_max: body.typed_number("list_max"),
        retention: body.typed_number("retention"),
        threshold: body.typed_number("threshold"),
        page: body.flag("page"),
        valid_from: body.needed("valid_from"),
        valid_until: body.needed("valid_until"),
        review: body.needed("review"),
    };
    (Draft { terms, organisations }, body.number("revision"))
}
