//! Private matching in the API: the door for signed messages, parts of lists, what a party has to know,
//! hits. Programs of members and custodians use it.
//!
//! Not here: what a message means (`app::mailbox`), pages (`pages::matching`).

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use whatson_app::hit::{self, SideDetails, Told};
use whatson_app::mailbox::{self, Reply};
use whatson_app::{deposit, party};

use crate::Site;
use crate::dates;
use crate::problem::Problem;
use crate::visit::Visit;

/// An epoch: the life of one key.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Epoch {
    /// Its number, from 1; rises over all versions of the agreement.
    epoch: u32,
    /// The version of the agreement that it is under.
    version: u32,
    /// The run of its key ceremony.
    run: u32,
    /// `ceremony`, `key`, `closing` or `destroyed`.
    state: &'static str,
    /// The key statement with all custodians' signatures, in base64.
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<String>,
    /// SHA-512 of the pepper that members hold, in hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pepper: Option<String>,
    /// The asking party's next number for a list.
    next_list: u32,
    /// The newest signed status of each custodian, in base64.
    statuses: Vec<String>,
    /// Signed statements that a share was destroyed, in base64.
    destroyed: Vec<String>,
    /// Signed declarations of first loads that a second person confirmed, in base64: the newest of each member, for
    /// custodians; for a member its own.
    first_loads: Vec<String>,
}

/// A message that was kept for the party.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Message {
    /// Its number; ask for those after the last one that you have.
    number: i64,
    /// Its epoch.
    epoch: u32,
    /// What sort of message.
    label: String,
    /// The message, in base64.
    bytes: String,
}

/// A custodian, as the hub sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Custodian {
    /// Its number in the agreement's text.
    custodian: u16,
    /// When it last asked this node for its messages, in seconds of Unix time.
    #[serde(skip_serializing_if = "Option::is_none")]
    seen: Option<u64>,
}

/// What a party has to know of an agreement. Nothing here has to be believed: text, signatures, key
/// statement and statuses prove themselves.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MatchingState)]
pub(crate) struct Whole {
    /// The hub's clock, in seconds of Unix time.
    now: u64,
    /// The agreement's name.
    agreement: String,
    /// The version that this is about.
    version: u32,
    /// How far that version is.
    state: &'static str,
    /// Whether a party suspended the agreement here, whatever version this is about.
    suspended: bool,
    /// Its text, as every party signed it.
    text: String,
    /// The parties' signed messages under it, in base64.
    signatures: Vec<String>,
    /// Its epochs.
    epochs: Vec<Epoch>,
    /// The newest signed order of each party, in base64.
    orders: Vec<String>,
    /// Kept messages for the party, oldest first.
    messages: Vec<Message>,
    /// Signed requests that wait for the custodian, in base64; each is handed out once.
    requests: Vec<String>,
    /// The custodians.
    custodians: Vec<Custodian>,
}

fn encoded(all: &[Vec<u8>]) -> Vec<String> {
    all.iter().map(|bytes| STANDARD.encode(bytes)).collect()
}

fn whole(state: &mailbox::State) -> Whole {
    let agreement = &state.version.agreement;
    let epoch = |of: &mailbox::EpochState| Epoch {
        epoch: of.epoch.number,
        version: of.epoch.version,
        run: of.epoch.run,
        state: of.epoch.state.word(),
        statement: of.epoch.statement.as_ref().map(|bytes| STANDARD.encode(bytes)),
        pepper: of.epoch.pepper.as_ref().map(|bytes| party::hex(bytes)),
        next_list: of.next_list,
        statuses: encoded(&of.statuses),
        destroyed: encoded(&of.destroyed),
        first_loads: encoded(&of.first_loads),
    };
    let message = |of: &mailbox::Waiting| Message {
        number: of.number,
        epoch: of.epoch,
        label: of.label.clone(),
        bytes: STANDARD.encode(&of.bytes),
    };
    Whole {
        now: state.now,
        agreement: agreement.slug.to_string(),
        version: agreement.number,
        state: agreement.state.word(),
        suspended: state.suspended,
        text: state.version.written.clone(),
        signatures: agreement.signatures.iter().map(|s| STANDARD.encode(&s.bytes)).collect(),
        epochs: state.epochs.iter().map(epoch).collect(),
        orders: encoded(&state.orders),
        messages: state.messages.iter().map(message).collect(),
        requests: encoded(&state.requests),
        custodians: state
            .seen
            .iter()
            .map(|(custodian, seen)| Custodian { custodian: *custodian, seen: *seen })
            .collect(),
    }
}

/// A list that begins to come.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DepositBegun)]
pub(crate) struct Begun {
    /// How many parts it has, of 1,024 entries each but the last.
    parts: u32,
    /// Those that are here.
    have: Vec<u32>,
}

/// A list that stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DepositReceipt)]
pub(crate) struct Receipt {
    /// What the hub signed (C2SP signed-note).
    receipt: String,
    /// Hits of it that the member may know of now.
    hits: usize,
}

/// Deposits that were taken back.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Withdrawn {
    /// How many.
    withdrawn: usize,
    /// What the hub signed (C2SP signed-note): nothing of what was named is here any more.
    receipt: String,
}

/// An answer to a hit that was taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HitAnswered)]
pub(crate) struct Answered {
    /// What the hub signed (C2SP signed-note).
    receipt: String,
}

/// `POST /api/agreements/{slug}/messages`: takes a signed message of a party; what comes back depends on
/// its sort.
#[utoipa::path(post, path = "/api/agreements/{slug}/messages", tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream",
        description = "A signed message of private matching, at most 64 KiB"),
    responses(
        (status = 200, description = "To a poll: what waits for its sender; to a request to a \
            custodian: its signed answer, `application/octet-stream`; to a withdrawal and an answer to a hit: the \
            hub's receipt",
            body = Whole),
        (status = 201, description = "A list begins to come", body = Begun),
        (status = 204, description = "Taken"),
        (status = 403, description = "Its sender is a party, and such a message is a member's"),
        (status = 404, description = "There is no such agreement for its sender"),
        (status = 409, description = "It does not follow what was said before"),
        (status = 422, description = "It is no message, or breaks a rule of the agreement"),
        (status = 503, description = "The custodian is away or has too much to do: ask again"),
        (status = 504, description = "The custodian took too long: ask again")))]
pub(crate) async fn message(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    body: Bytes,
) -> Result<Response, Problem> {
    Ok(match mailbox::take(site.app(), visit.actor, &slug, &body).await? {
        Reply::Done => StatusCode::NO_CONTENT.into_response(),
        Reply::State(state) => private(Json(whole(&state))),
        Reply::Message(bytes) => private(([(CONTENT_TYPE, "application/octet-stream")], bytes)),
        Reply::Begun(begun) => {
            let begun = Begun { parts: begun.parts, have: begun.have };
            (StatusCode::CREATED, Json(begun)).into_response()
        }
        Reply::Withdrawn(gone) => {
            private(Json(Withdrawn { withdrawn: gone.count, receipt: gone.receipt }))
        }
        Reply::Answered(receipt) => private(Json(Answered { receipt })),
    })
}

/// For who asked alone.
pub(super) fn private(answer: impl IntoResponse) -> Response {
    let mut answer = answer.into_response();
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// `PUT /api/agreements/{slug}/epochs/{epoch}/lists/{number}/parts/{part}`: a part of a list; with the last
/// one it stands and was compared.
#[utoipa::path(put, path = "/api/agreements/{slug}/epochs/{epoch}/lists/{number}/parts/{part}",
    tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name"),
        ("epoch" = u32, Path, description = "The epoch"),
        ("number" = u32, Path, description = "The member's number of the list"),
        ("part" = u32, Path, description = "From zero")),
    request_body(content = Vec<u8>, content_type = "application/octet-stream",
        description = "Its entries one after the other"),
    responses((status = 200, description = "The list stands", body = Receipt),
        (status = 204, description = "Taken; other parts are missing"),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is no such list"),
        (status = 422, description = "It is not the list that was signed")))]
pub(crate) async fn part(
    State(site): State<Site>,
    visit: Visit,
    Path((slug, epoch, number, part)): Path<(String, u32, u32, u32)>,
    body: Bytes,
) -> Result<Response, Problem> {
    let place = (epoch, number, part);
    let taken = mailbox::take_part(site.app(), visit.actor, &slug, place, body.to_vec()).await?;
    Ok(match taken {
        None => StatusCode::NO_CONTENT.into_response(),
        Some(stands) => private(Json(Receipt { receipt: stands.receipt, hits: stands.hits })),
    })
}

/// From where on.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct After {
    /// The greatest number that is known already.
    after: Option<i64>,
}

/// `GET /api/agreements/{slug}/matching`: what the party that one acts for has to know.
#[utoipa::path(get, path = "/api/agreements/{slug}/matching", tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name"), After),
    responses((status = 200, description = "The answer", body = Whole),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is no such agreement")))]
pub(crate) async fn state(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    Query(wanted): Query<After>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let after = wanted.after.unwrap_or_default();
    let state = mailbox::look(site.app(), visit.actor, &slug, after).await?;
    Ok(super::answer(&headers, &whole(&state)))
}

/// A deposit of a hit; digests and bytes in hexadecimal digits, messages in base64.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HitDeposit)]
pub(crate) struct Deposit {
    /// The deposit's random identifier.
    deposit: String,
    /// The random reference.
    reference: String,
    /// The month of its expiry: year times twelve, plus the month from zero.
    expiry: u32,
    /// Its tag.
    tag: String,
    /// Its sealed note, in base64.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// The signed list that it stands in, in base64.
    list: String,
    /// The member's number of that list.
    number: u32,
    /// Its place there.
    index: u32,
    /// Its leaf in the list's tree (RFC 6962).
    leaf: String,
    /// The proof that it stands there.
    proof: Vec<String>,
}

/// The state of a hit of which a side said nothing.
const NEW: &str = "new";

/// The partner of a hit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HitPartner)]
pub(crate) struct Partner {
    /// The organisation.
    organisation: String,
    /// Its name in the agreement's text.
    name: String,
    /// Its key.
    party: String,
    /// Its deposit.
    #[serde(flatten)]
    deposit: Deposit,
}

/// A hit: the partner holds the same identifier.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Hit {
    /// Its number among those that one was told of, from 1.
    number: i64,
    /// Identifies it: 32 hexadecimal digits.
    hit: String,
    /// The epoch.
    epoch: u32,
    /// The type of the identifier.
    #[serde(rename = "type")]
    kind: String,
    /// The day on which it was found.
    at: String,
    /// `new`, or what the own side said last: `confirmed`, `bad-tag`, `false-positive`, `retracted`.
    state: String,
    /// The same of the partner.
    partner_state: String,
    /// The own deposit.
    own: Deposit,
    /// The partner with its deposit.
    partner: Partner,
    /// All signed answers, oldest first, in base64.
    answers: Vec<String>,
}

/// Hits, oldest first.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Hits)]
pub(crate) struct HitList {
    /// At most 200; ask again after the last number.
    hits: Vec<Hit>,
}

fn side(of: &SideDetails, list: &str) -> Deposit {
    Deposit {
        deposit: of.deposit.clone(),
        reference: of.reference.clone(),
        expiry: of.expiry,
        tag: of.tag.clone(),
        note: of.note.as_deref().and_then(party::unhex).map(|bytes| STANDARD.encode(bytes)),
        list: list.to_owned(),
        number: of.list,
        index: of.position,
        leaf: of.leaf.clone(),
        proof: of.proof.clone(),
    }
}

fn told(of: &Told) -> Hit {
    let (organisation, name, key) = &of.partner;
    Hit {
        number: of.number,
        hit: of.id.simple().to_string(),
        epoch: of.epoch,
        kind: of.kind.clone(),
        at: dates::iso(of.at).chars().take(10).collect(),
        state: of.said.0.clone().unwrap_or_else(|| NEW.to_owned()),
        partner_state: of.said.1.clone().unwrap_or_else(|| NEW.to_owned()),
        own: side(&of.own, &of.own_list),
        partner: Partner {
            organisation: organisation.to_string(),
            name: name.clone(),
            party: key.clone(),
            deposit: side(&of.other, &of.other_list),
        },
        answers: of.answers.clone(),
    }
}

/// `GET /api/agreements/{slug}/hits`: those that the organisation one acts for may know of.
#[utoipa::path(get, path = "/api/agreements/{slug}/hits", tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name"), After),
    responses((status = 200, description = "The answer", body = HitList),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is no such agreement")))]
pub(crate) async fn hits(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
    Query(wanted): Query<After>,
) -> Result<Response, Problem> {
    let after = wanted.after.unwrap_or_default();
    let all = hit::list(site.app(), visit.actor, &slug, after).await?;
    Ok(private(Json(HitList { hits: all.iter().map(told).collect() })))
}

/// `POST /api/agreements/{slug}/hits/{hit}/release`: the co-ordinator lets both sides know of a hit.
#[utoipa::path(post, path = "/api/agreements/{slug}/hits/{hit}/release", tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name"),
        ("hit" = String, Path, description = "Identifies the hit")),
    responses((status = 204, description = "Both sides may know of it"),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is no such hit for a co-ordinator")))]
pub(crate) async fn release(
    State(site): State<Site>,
    visit: Visit,
    Path((slug, hit)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let id = Uuid::parse_str(&hit).map_err(|_| Problem::not_found())?;
    hit::release(site.app(), visit.actor, &slug, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A list of one's own.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OwnDepositList)]
pub(crate) struct OwnList {
    /// The epoch.
    epoch: u32,
    /// The own number.
    number: u32,
    /// The type of its identifiers.
    #[serde(rename = "type")]
    kind: String,
    /// Entries, padding included.
    entries: u32,
    /// `arriving`, `entered`, `standing` or `gone`.
    state: &'static str,
    /// The day on which it began to come.
    at: String,
    /// What the hub signed when it stood.
    receipt: String,
}

/// Lists of one's own, latest first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnLists {
    /// The lists.
    lists: Vec<OwnList>,
}

/// `GET /api/agreements/{slug}/lists`: the lists of the organisation one acts for.
#[utoipa::path(get, path = "/api/agreements/{slug}/lists", tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name")),
    responses((status = 200, description = "The answer", body = OwnLists),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is no such agreement")))]
pub(crate) async fn lists(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let all = deposit::list(site.app(), visit.actor, &slug).await?;
    let list = |of: &deposit::DepositList| OwnList {
        epoch: of.at.epoch,
        number: of.number,
        kind: of.kind.clone(),
        entries: of.entries,
        state: of.state.word(),
        at: dates::iso(of.came),
        receipt: of.receipt.clone(),
    };
    Ok(private(Json(OwnLists { lists: all.iter().map(list).collect() })))
}

/// `GET /api/agreements/{slug}/hits/{hit}/certificate`: what can be shown of a hit off line, for
/// `whatson verify`.
#[utoipa::path(get, path = "/api/agreements/{slug}/hits/{hit}/certificate", tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name"),
        ("hit" = String, Path, description = "Identifies the hit")),
    responses((status = 200, description = "The certificate", body = Object),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is no such hit"),
        (status = 422, description = "A candidate that nobody confirmed")))]
pub(crate) async fn certificate(
    State(site): State<Site>,
    visit: Visit,
    Path((slug, hit)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = Uuid::parse_str(&hit).map_err(|_| Problem::not_found())?;
    let made = whatson_app::certificate::make(site.app(), visit.actor, &slug, id).await?;
    let name = format!("attachment; filename=\"certificate-{}.json\"", made.hit);
    Ok(private(([(CONTENT_DISPOSITION, name)], Json(made))))
}

/// `GET /api/agreements/{slug}/keys`: the keys of parties, log and witnesses as `whatson verify --trust` reads
/// them, to be compared with the parties before they are trusted.
#[utoipa::path(get, path = "/api/agreements/{slug}/keys", tag = "matching",
    params(("slug" = String, Path, description = "The agreement's name")),
    responses((status = 200, description = "A line each", body = String),
        (status = 401, description = "A token is needed"),
        (status = 404, description = "There is no such agreement")))]
pub(crate) async fn keys(
    State(site): State<Site>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let text = whatson_app::certificate::keys(site.app(), visit.actor, &slug).await?;
    Ok(private(text))
}
