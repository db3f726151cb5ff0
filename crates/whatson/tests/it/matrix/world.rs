//! The world of the matrix: two organisations with their people and things, a hidden record, and
//! somebody of each role at the hub.
//!
//! Not here: what is expected (`expected.txt`).

use std::collections::HashMap;
use std::path::PathBuf;

use axum::http::Method;
use whatson_app::application::queue::{self, Chosen, Filter};
use whatson_app::mail::Kind;
use whatson_app::service::{self, Told};
use whatson_app::{Actor, network, organisation, people};
use whatson_domain::location::SiteInput;
use whatson_domain::network::CharterInput;
use whatson_domain::organisation::{Listing, ProfileInput};
use whatson_domain::service::OfferInput;
use whatson_web::routes::Route;

use crate::account::{administrator, ask, between};
use crate::agreement::parties::{form, hex, identity, terms};
use crate::hub::{Hub, hub_on_sqlite};
use crate::joining::{applicant, let_in, letters, link};

/// Who asks.
pub(super) const WHO: [&str; 12] = [
    "nobody",
    "applicant",
    "member-a",
    "focal-a",
    "member-b",
    "focal-b",
    "administrator",
    "moderator",
    "editor",
    "convener",
    "auditor",
    "program",
];
/// Whose the object is: one of the organisations, of the hidden one, or nobody's in particular.
pub(super) const OWNERS: [&str; 4] = ["A", "B", "hidden", "-"];

/// Everything that a cell of the matrix needs.
pub(super) struct World {
    pub(super) file: PathBuf,
    pub(super) token: String,
    pub(super) cookies: HashMap<&'static str, String>,
    /// Slug, service, place, membership, invitation, question of A, B and the hidden one.
    owned: HashMap<(&'static str, &'static str), String>,
    /// Things that belong to none of them.
    others: HashMap<&'static str, String>,
    /// A merge that can be undone.
    merge: String,
    _hub: Hub,
}

const PATHS: [(&str, &str); 8] = [
    ("/services/{id}", "service"),
    ("/locations/{id}", "location"),
    ("/members/{id}", "membership"),
    ("/invitations/{id}", "invitation"),
    ("/vouches/{id}", "vouch"),
    ("agreements/{slug}", "agreement"),
    ("/api/organisations/{id}", "slug"),
    ("organisations/{slug}", "slug"),
];

impl World {
    /// What of an organisation a path names.
    fn things(path: &str) -> Vec<&'static str> {
        let mut all: Vec<_> =
            PATHS.iter().filter(|(part, _)| path.contains(part)).map(|(_, what)| *what).collect();
        if path == "/account/acting" {
            all.push("id");
        }
        if path == "/desk/vetting/{slug}" {
            all.push("slug");
        }
        if path.starts_with("/hsds") {
            all.clear();
            if path == "/hsds/services/{id}" {
                all.push("service");
            } else if path == "/hsds/organizations/{id}" {
                all.push("id");
            }
        }
        all
    }

    /// Whether a route has objects of an owner.
    pub(super) fn has(&self, route: &Route, owner: &str) -> bool {
        let things = Self::things(route.path);
        match owner {
            "-" => things.is_empty(),
            _ => {
                let owned = |what: &str| self.owned.keys().any(|k| *k == (owner, what));
                !things.is_empty() && things.iter().all(|what| owned(what))
            }
        }
    }

    /// Path and body of a request: one that changes something where nothing but permission hinders.
    pub(super) fn request(&self, route: &Route, owner: &str) -> (String, String) {
        let mut path = route.path.to_owned();
        for what in Self::things(route.path) {
            let value = self.of(owner, what);
            let is_slug = matches!(what, "slug" | "agreement") && path.contains("{slug}");
            let place = if is_slug { "{slug}" } else { "{id}" };
            path = path.replacen(place, value, 1);
        }
        for (name, value) in &self.others {
            let (start, place) = name.split_once('#').unwrap_or((*name, ""));
            if !place.is_empty() && route.path.starts_with(start) {
                path = path.replace(place, value);
            }
        }
        // What hangs on an agreement and is not there: who may come in gets as far as that.
        for (place, value) in [
            ("{hit}", "00000000000000000000000000000000"),
            ("{declaration}", "00000000000000000000000000000000"),
            ("{epoch}", "1"),
            ("{number}", "1"),
            ("{part}", "0"),
        ] {
            path = path.replace(place, value);
        }
        let form = match (route.method.clone(), route.path) {
            (Method::POST, "/account/acting") => format!("organisation={}", self.of(owner, "id")),
            (Method::POST, "/account/organisation/vouches/{id}") => "act=give".to_owned(),
            (Method::POST, "/account/sessions") => "end=others".to_owned(),
            (Method::POST, "/desk/split") => format!("merge={}", self.merge),
            (Method::POST, "/desk/organisations/{slug}/restore") => {
                format!("state={}", self.of(owner, "state"))
            }
            (Method::POST, "/api/agreements" | "/api/agreements/{slug}/versions")
            | (Method::PUT, "/api/agreements/{slug}") => terms().to_string(),
            (Method::POST, "/api/agreements/{slug}/suspension") => r#"{"reason":"x"}"#.to_owned(),
            (Method::PUT, "/api/party-keys") => r#"{"keys":"x"}"#.to_owned(),
            _ => String::new(),
        };
        match route.path {
            "/desk/split" if route.method == Method::GET => {
                path += &format!("?merge={}", self.merge)
            }
            "/desk/merge" => path += "?a=demo-a&b=demo-b",
            _ => {}
        }
        assert!(!path.contains('{'), "{path}: say what stands for it");
        (path, form)
    }

    fn of(&self, owner: &str, what: &str) -> &str {
        self.owned.iter().find(|(k, _)| **k == (owner, what)).unwrap().1
    }

    /// What sort of body a route takes.
    pub(super) fn sort(&self, route: &Route) -> &'static str {
        let json = ["/api/", "/hsds/", "/account/passkeys", "/sign-in/passkey"];
        if json.iter().any(|start| route.path.starts_with(start)) {
            "application/json"
        } else {
            "application/x-www-form-urlencoded"
        }
    }

    /// Makes the world.
    pub(super) async fn make() -> Self {
        let hub = hub_on_sqlite().await;
        let mut cookies = HashMap::from([("administrator", administrator(&hub).await)]);
        let staff = cookies["administrator"].clone();
        let mut owned = HashMap::new();
        for (owner, focal, member) in [("A", "focal-a", "member-a"), ("B", "focal-b", "member-b")] {
            let small = owner.to_lowercase();
            let name = format!("Demo {owner}");
            let own = let_in(&hub, &staff, &name, &format!("{small}.example")).await;
            let (cookie, membership) = with_member(&hub, &own, &small).await;
            owned.insert((owner, "membership"), membership);
            let invited = format!("email=new%40{small}.example&roles=member");
            let path = "/en/account/organisation/invitations";
            ask(&hub, &own, path, Some(&invited)).await;
            let page = ask(&hub, &own, "/en/account/organisation", None).await.text();
            let open = between(&page, "/account/organisation/invitations/", "\"").to_owned();
            owned.insert((owner, "invitation"), open);
            cookies.insert(focal, own);
            cookies.insert(member, cookie);
        }
        let invitation = letters(&hub).await.into_iter().next().unwrap().arguments[1].1.clone();
        agreements(&hub, &staff, &cookies, &mut owned).await;
        hide(&hub).await;
        for owner in ["A", "B", "hidden"] {
            things(&hub, owner, &mut owned).await;
        }
        cookies.extend(with_roles(&hub).await);
        let own = applicant(&hub, "Demo Far", "far.example").await;
        for (owner, focal) in [("A", "focal-a"), ("B", "focal-b")] {
            let form = format!("act=ask&organisation=demo-{}", owner.to_lowercase());
            ask(&hub, &own, "/en/account/application", Some(&form)).await;
            let page = ask(&hub, &cookies[focal], "/en/account/organisation", None).await.text();
            let id = between(&page, "/account/organisation/vouches/", "\"").to_owned();
            owned.insert((owner, "vouch"), id);
        }
        cookies.insert("applicant", own);
        let others = others(&hub, &staff, &invitation).await;
        let merge = merged(&hub).await;
        whatson_app::audit::prepare(&hub.app, "hub.example").await.unwrap();
        whatson_app::audit::sequence(&hub.app).await.unwrap();
        hub.app.store.settle().await.unwrap();
        let file = hub.folder.path().join("hub.sqlite");
        Self { file, token: hub.token.clone(), cookies, owned, others, merge, _hub: hub }
    }
}

/// Somebody who was invited as an analyst: their cookie and membership.
async fn with_member(hub: &Hub, focal: &str, small: &str) -> (String, String) {
    let form = format!("email=member%40{small}.example&roles=analyst");
    ask(hub, focal, "/en/account/organisation/invitations", Some(&form)).await;
    let path = format!("/en{}", link(&letters(hub).await, Kind::Invitation));
    let done = ask(hub, "", &path, Some("name=Cy+Demo")).await;
    let page = ask(hub, focal, "/en/account/organisation", None).await.text();
    let last = page.rsplit("/account/organisation/members/").next().unwrap();
    (crate::account::cookie(&done), last.split('"').next().unwrap().to_owned())
}

/// A draft of each organisation, which the other does not see.
async fn agreements(
    hub: &Hub,
    staff: &str,
    cookies: &HashMap<&'static str, String>,
    owned: &mut HashMap<(&'static str, &'static str), String>,
) {
    let third = let_in(hub, staff, "Demo C", "c.example").await;
    let all = [cookies["focal-a"].as_str(), cookies["focal-b"].as_str(), &third];
    for (who, seed) in all.into_iter().zip(1_u8..) {
        let form = format!("act=register&keys={}", hex(&identity(seed)));
        let done = ask(hub, who, "/en/account/keys", Some(&form)).await;
        assert_eq!(done.header("location"), "/en/account/keys", "{}", done.text());
    }
    for (owner, who) in [("A", "focal-a"), ("B", "focal-b")] {
        let done =
            ask(hub, &cookies[who], "/en/agreements/new", Some(&form(["a", "b", "c"]))).await;
        let slug = done.header("location").strip_prefix("/en/agreements/");
        let slug = slug.unwrap_or_else(|| panic!("{}", done.text()));
        owned.insert((owner, "agreement"), slug.to_owned());
    }
}

async fn hide(hub: &Hub) {
    let input = ProfileInput {
        names: vec![("en".into(), "Demo hidden".into())],
        kind: "ngo".into(),
        country: "BG".into(),
        ..ProfileInput::default()
    };
    let operator = Actor::OPERATOR;
    organisation::create(&hub.app, operator, &input, "test").await.unwrap();
    organisation::list_as(&hub.app, operator, "demo-hidden", Listing::Withdrawn).await.unwrap();
}

/// A service and a place of an organisation.
async fn things(
    hub: &Hub,
    owner: &'static str,
    owned: &mut HashMap<(&'static str, &'static str), String>,
) {
    let slug = format!("demo-{}", owner.to_lowercase());
    let (app, operator) = (&hub.app, Actor::OPERATOR);
    let told = Told { source: "test".into(), ..Told::default() };
    let site = SiteInput { hidden: true, country: "BG".into(), ..SiteInput::default() };
    let place = service::save_location(app, operator, &slug, None, &site, &told).await.unwrap();
    let offer = OfferInput {
        names: vec![("en".into(), "Demo line".into())],
        types: vec!["hotline".into()],
        countries: vec!["BG".into()],
        phones: vec!["+44 1632 960001".into()],
        status: "active".into(),
        ..OfferInput::default()
    };
    let given = service::save(app, operator, &slug, None, &offer, &[place], &told).await.unwrap();
    let shown = organisation::show(app, operator, &slug).await.unwrap();
    owned.insert((owner, "state"), shown.history[0].id.to_string());
    owned.insert((owner, "slug"), slug);
    owned.insert((owner, "id"), shown.organisation.id.to_string());
    owned.insert((owner, "service"), given.to_string());
    owned.insert((owner, "location"), place.to_string());
}

/// Somebody with each role at the hub and no other.
async fn with_roles(hub: &Hub) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for role in ["moderator", "editor", "convener", "auditor"] {
        let cookie = applicant(hub, &format!("Far {role}"), &format!("{role}.example")).await;
        let email = format!("bo@{role}.example");
        let nil = uuid::Uuid::nil();
        let (found, _) = people::list(&hub.app, Actor::OPERATOR, &email, nil).await.unwrap();
        let roles = [role.to_owned()];
        people::set_roles(&hub.app, Actor::OPERATOR, found[0].id, &roles).await.unwrap();
        all.push((role, cookie));
    }
    let chosen = Chosen::All(Filter::default());
    queue::refuse(&hub.app, Actor::OPERATOR, &chosen).await.unwrap();
    letters(hub).await;
    all
}

/// A merge of two listed records.
async fn merged(hub: &Hub) -> String {
    hub.import("list.csv", b"name,kind,country\nDemo One,ngo,RS\nDemo Two,ngo,RS\n").await;
    let joined = whatson_app::merge::join(&hub.app, Actor::OPERATOR, "demo-one", "demo-two").await;
    joined.unwrap().to_string()
}

/// The first identifier of a list of HSDS.
async fn first_of(hub: &Hub, path: &str) -> String {
    let list = hub.get(path).await.json();
    list["contents"][0]["id"].as_str().unwrap_or("none").to_owned()
}

/// What stands for the parameters of paths that belong to no organisation: the beginning of a path
/// and the parameter.
async fn others(hub: &Hub, staff: &str, invitation: &str) -> HashMap<&'static str, String> {
    let charter = CharterInput {
        names: vec![("en".into(), "Demo net".into())],
        scope: "regional".into(),
        countries: vec!["BG".into()],
        ..CharterInput::default()
    };
    let net = network::save(&hub.app, Actor::OPERATOR, None, &charter, &[]).await.unwrap();
    let run = hub.import("list.csv", b"name,kind,country\nDemo Listed,ngo,BG\n").await.0.id;
    let form = crate::joining::form("Demo New", "unseen.example");
    ask(hub, "", "/en/join", Some(&form)).await;
    let join = link(&letters(hub).await, Kind::ApplicationConfirm);
    let queue = ask(hub, staff, "/en/desk/applications", None).await.text();
    let people = ask(hub, staff, "/en/desk/people?who=bo%40far.example", None).await.text();
    let setup = whatson_app::access::offer_again(&hub.app).await.unwrap();
    let suggest = "name=Demo+Lost&country=BG";
    ask(hub, "", "/en/organisations/suggest", Some(suggest)).await;
    let desk = ask(hub, staff, "/en/desk/suggestions", None).await.text();
    let at = first_of(hub, "/hsds/service_at_locations").await;
    ask(hub, "", "/en/recover", Some("email=bo%40far.example")).await;
    let recover = link(&letters(hub).await, Kind::Recovery);
    let last = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    HashMap::from([
        ("/networks#{slug}", net.to_string()),
        ("/api/networks#{slug}", net.to_string()),
        ("/desk/networks#{slug}", net.to_string()),
        ("/desk/imports#{id}", run.to_string()),
        ("/api/imports#{id}", run.to_string()),
        ("/desk/applications#{id}", between(&queue, "/desk/applications/", "\"").to_owned()),
        ("/desk/people#{id}", between(&people, "/desk/people/", "\"").to_owned()),
        ("/desk/suggestions#{id}", between(&desk, "/desk/suggestions/", "\"").to_owned()),
        ("/join#{secret}", last(&join)),
        ("/invitation#{secret}", last(invitation)),
        ("/recover#{secret}", last(&recover)),
        ("/setup#{secret}", setup.to_string()),
        ("/subjects#{code}", "shelter".to_owned()),
        ("/about#{page}", "privacy".to_owned()),
        ("/organisations.#{format}", "csv".to_owned()),
        ("/sitemaps#{name}", "pages.xml".to_owned()),
        ("/static#{*path}", "style.css".to_owned()),
        ("/audit/tile#{*path}", "0/000.p/1".to_owned()),
        ("/tiles#{z}/{x}/{y}", "0/0/0".to_owned()),
        ("/hsds/taxonomies#{id}", first_of(hub, "/hsds/taxonomies").await),
        ("/hsds/taxonomy_terms#{id}", first_of(hub, "/hsds/taxonomy_terms").await),
        ("/hsds/service_at_locations#{id}", at),
        ("/hsds/profile#{name}", "organization.json".to_owned()),
    ])
}

/// Writes what was seen, where somebody asks for it.
#[expect(clippy::disallowed_methods, reason = "who runs the test asks by the environment")]
pub(super) fn write(seen: &[String]) {
    if let Ok(file) = std::env::var("WHATSON_MATRIX") {
        std::fs::write(file, seen.join("\n") + "\n").unwrap();
    }
}
