//! The table of routes: path, method, who may come in, what sort of answer. An auditor reads it.
//!
//! A route enters the router only through [`Table::on`], which asks for its permission; so a
//! route without one does not compile. What a person may not enter does not exist for them. How
//! often one source may use a route stands beside it ([`Table::limited`]). Routes of demo persons are
//! left out where nobody may be one.
//!
//! Not here: permission on the object, which the use case asks again (`app`).

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::handler::Handler;
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodFilter, MethodRouter, on};
use whatson_app::Actor;
use whatson_app::import::Limits;
use whatson_domain::Act;

use crate::limit::{self, Limit};
use crate::pages::demo_person::PATH as DEMO;
use crate::problem::Problem;
use crate::session::ByToken;
use crate::visit::{Visit, is_api};
use crate::{Site, api, audit, feed, file, hsds, pages, tiles};

/// Who may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// Everybody.
    Anyone,
    /// Whoever may do this.
    Who(Act),
}

/// One route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Method.
    pub method: Method,
    /// Path, with parameters in braces.
    pub path: &'static str,
    /// Who may come in.
    pub permission: Permission,
    /// How often from one source, where that is limited.
    pub limit: Option<Limit>,
}

/// All routes.
pub struct Table {
    /// What an auditor reads.
    pub routes: Vec<Route>,
    /// Where each of them leads.
    ways: Vec<MethodRouter<Site>>,
}

impl Table {
    fn on<H, T>(
        mut self,
        method: &Method,
        path: &'static str,
        permission: Permission,
        handler: H,
    ) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let filter = match *method {
            Method::POST => MethodFilter::POST,
            Method::PUT => MethodFilter::PUT,
            Method::PATCH => MethodFilter::PATCH,
            Method::DELETE => MethodFilter::DELETE,
            _ => MethodFilter::GET,
        };
        let door = from_fn(move |request: Request, next: Next| enter(permission, request, next));
        // Only the method that is there has a door: any other is told so (405).
        let mut route = on(filter, handler).route_layer(door);
        if permission == IMPORT {
            route = route.layer(DefaultBodyLimit::max(Limits::default().bytes + FRAME));
        } else if permission == ANYONE {
            route = route.layer(DefaultBodyLimit::max(OPEN));
        }
        self.ways.push(route);
        self.routes.push(Route { method: method.clone(), path, permission, limit: None });
        self
    }

    /// A route that one source may not use as often as it likes.
    fn limited<H, T>(
        self,
        limit: Limit,
        method: &Method,
        path: &'static str,
        permission: Permission,
        handler: H,
    ) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let mut table = self.on(method, path, permission, handler);
        if let Some(route) = table.routes.last_mut() {
            route.limit = Some(limit);
        }
        table
    }

    /// The router, for serving.
    pub(crate) fn into_router(self, site: &Site) -> Router {
        let nowhere = || async { Problem::not_found() };
        let mut router = Router::new();
        for (route, mut way) in self.routes.iter().zip(self.ways) {
            if [DEMO, SAMPLE].contains(&route.path) && !site.app().has_demo_persons() {
                continue;
            }
            if let Some(limit) = route.limit {
                way = way.route_layer(from_fn_with_state((site.clone(), limit), limit::keep));
            }
            router = router.route(route.path, way);
        }
        router.fallback(nowhere).with_state(site.clone())
    }
}

async fn enter(permission: Permission, request: Request, next: Next) -> Response {
    let Permission::Who(act) = permission else { return next.run(request).await };
    let actor = request.extensions().get::<Actor>().copied().unwrap_or(Actor::VISITOR);
    // One's account is kept at its pages alone, whatever a token may do elsewhere.
    let is_account = matches!(request.uri().path().strip_prefix("/account"), Some("" | "/"))
        || request.uri().path().starts_with("/account/");
    if is_account && request.extensions().get::<ByToken>().is_some() {
        return Problem::not_found().into_response();
    }
    // What is limited to one's own organisation is asked again of the object.
    if actor.may(act, None) {
        return next.run(request).await;
    }
    // An account is nothing to hide: who has one signs in first.
    let is_nobody = actor.role == whatson_domain::Role::Visitor;
    let for_programs = is_api(request.uri().path());
    if is_nobody && act.is_of_a_person() && request.method() == Method::GET && !for_programs {
        return Redirect::to(&Visit::of(&request.into_parts().0).to("/sign-in")).into_response();
    }
    if for_programs {
        let mut refused = Problem::new(StatusCode::UNAUTHORIZED, "token-needed").into_response();
        let challenge = axum::http::HeaderValue::from_static("Bearer");
        refused.headers_mut().insert("www-authenticate", challenge);
        return refused;
    }
    Problem::not_found().into_response()
}

/// All routes of the hub.
#[must_use]
pub fn table() -> Table {
    let table = Table { routes: vec![], ways: vec![] };
    agreements(account(desk(matching(programs(public(table))))))
}

/// A list to try matching with.
const SAMPLE: &str = "/agreements/{slug}/sample.csv";
/// A part of a member's list.
const LIST_PART: &str = "/api/agreements/{slug}/epochs/{epoch}/lists/{number}/parts/{part}";
/// A declaration of a first load.
const FIRST_LOAD: &str = "/api/agreements/{slug}/first-loads/{declaration}";
/// A second person's word for it.
const CONFIRMATION: &str = "/api/agreements/{slug}/first-loads/{declaration}/confirmation";
/// What can be shown of a hit.
const CERTIFICATE: &str = "/api/agreements/{slug}/hits/{hit}/certificate";
/// Largest body that anybody may send, in bytes.
const OPEN: usize = 64 << 10;
/// Room around a file that is imported, for the form it comes in.
const FRAME: usize = 1 << 20;
const ANYONE: Permission = Permission::Anyone;
const STAFF: Permission = Permission::Who(Act::SeeStaffPages);
const EDIT: Permission = Permission::Who(Act::EditDirectory);
const KEEP: Permission = Permission::Who(Act::EditOrganisation);
const IMPORT: Permission = Permission::Who(Act::Import);
const ACCOUNT: Permission = Permission::Who(Act::KeepAccount);
const TOKENS: Permission = Permission::Who(Act::ManageTokens);
const APPLY: Permission = Permission::Who(Act::Apply);
const MEMBERS: Permission = Permission::Who(Act::SeeMembers);
const MANAGE: Permission = Permission::Who(Act::ManageMembers);
const VOUCH: Permission = Permission::Who(Act::Vouch);
const AGREEMENTS: Permission = Permission::Who(Act::SeeAgreements);
const MATCH: Permission = Permission::Who(Act::Match);
const AGREE: Permission = Permission::Who(Act::KeepAgreements);
const VET: Permission = Permission::Who(Act::Vet);
const AUDIT: Permission = Permission::Who(Act::ReadAuditLog);
const PEOPLE: Permission = Permission::Who(Act::ManagePeople);
const SIGN_IN: Limit = Limit::SignIn;
const FORM: Limit = Limit::Form;
const COSIGNATURE: Limit = Limit::Cosignature;

/// Pages for everybody.
fn public(table: Table) -> Table {
    let (get, post) = (&Method::GET, &Method::POST);
    table
        .on(get, "/", ANYONE, pages::home::show)
        .on(get, "/organisations", ANYONE, pages::organisation::index)
        .on(get, "/organisations/suggest", ANYONE, pages::suggestion::blank)
        .limited(FORM, post, "/organisations/suggest", ANYONE, pages::suggestion::send)
        .on(get, "/organisations/{slug}", ANYONE, pages::organisation::show)
        .on(get, "/organisations/{slug}/history", ANYONE, pages::organisation::history)
        .on(get, "/organisations.atom", ANYONE, feed::organisations)
        .on(get, "/organisations.{format}", ANYONE, api::export)
        .on(get, "/services/{id}", ANYONE, pages::service::show)
        .on(get, "/networks", ANYONE, pages::network::index)
        .on(get, "/networks/{slug}", ANYONE, pages::network::show)
        .on(get, "/subjects", ANYONE, pages::subject::index)
        .on(get, "/subjects/{code}", ANYONE, pages::subject::show)
        .on(get, "/map", ANYONE, pages::map::show)
        .on(get, "/help", ANYONE, pages::help::index)
        .on(post, "/help", ANYONE, pages::help::find)
        .on(get, "/help/safety", ANYONE, pages::help::safety)
        .on(get, "/matching", ANYONE, pages::matching::explained)
        .on(get, "/languages", ANYONE, pages::about::languages)
        .on(get, "/about/{page}", ANYONE, pages::about::show)
        .on(get, "/sign-in", ANYONE, pages::sign_in::show)
        .limited(SIGN_IN, post, "/sign-in", ANYONE, pages::sign_in::password)
        .limited(SIGN_IN, post, "/sign-in/code", ANYONE, pages::sign_in::code)
        .limited(SIGN_IN, post, "/sign-in/passkey/begin", ANYONE, pages::sign_in::passkey_begin)
        .limited(SIGN_IN, post, "/sign-in/passkey", ANYONE, pages::sign_in::passkey_end)
        .limited(SIGN_IN, post, "/sign-in/oidc", ANYONE, pages::oidc::begin)
        .on(get, "/sign-in/oidc/callback", ANYONE, pages::oidc::back)
        .on(get, "/setup/{secret}", ANYONE, pages::setup::show)
        .limited(SIGN_IN, post, "/setup/{secret}", ANYONE, pages::setup::redeem)
        .on(get, "/recover", ANYONE, pages::recover::blank)
        .limited(FORM, post, "/recover", ANYONE, pages::recover::ask)
        .on(get, "/recover/{secret}", ANYONE, pages::recover::look)
        .limited(SIGN_IN, post, "/recover/{secret}", ANYONE, pages::recover::finish)
        .on(get, "/join", ANYONE, pages::join::blank)
        .limited(FORM, post, "/join", ANYONE, pages::join::send)
        .on(get, "/join/{secret}", ANYONE, pages::join::look)
        .limited(SIGN_IN, post, "/join/{secret}", ANYONE, pages::join::confirm)
        .on(get, "/invitation/{secret}", ANYONE, pages::invitation::show)
        .limited(SIGN_IN, post, "/invitation/{secret}", ANYONE, pages::invitation::accept)
        .on(post, "/sign-out", ANYONE, pages::setup::sign_out)
        .on(get, DEMO, ANYONE, pages::demo_person::list)
        .on(post, DEMO, ANYONE, pages::demo_person::become_one)
        .on(get, "/static/{*path}", ANYONE, file::serve)
        .on(get, "/robots.txt", ANYONE, feed::robots)
        .on(get, "/sitemap.xml", ANYONE, feed::sitemap)
        .on(get, "/sitemaps/{name}", ANYONE, feed::sitemap_part)
        .on(get, "/healthz", ANYONE, api::healthz)
        .on(get, "/readyz", ANYONE, api::readyz)
}

/// Interfaces for programs.
fn programs(table: Table) -> Table {
    let (get, post, put) = (&Method::GET, &Method::POST, &Method::PUT);
    table
        .on(get, "/api/", ANYONE, pages::about::api)
        .on(get, "/api/openapi.json", ANYONE, api::openapi)
        .on(get, "/api/problems", ANYONE, pages::about::problems)
        .on(get, "/api/organisations", ANYONE, api::organisation::list)
        .on(post, "/api/organisations", EDIT, api::organisation::create)
        .on(get, "/api/organisations/{id}", ANYONE, api::organisation::show)
        .on(put, "/api/organisations/{id}", EDIT, api::organisation::update)
        .on(get, "/api/networks", ANYONE, api::network::list)
        .on(get, "/api/networks/{slug}", ANYONE, api::network::show)
        .on(get, "/api/subjects", ANYONE, api::subjects)
        .on(get, "/api/suggest", ANYONE, api::suggest)
        .on(get, "/api/points", ANYONE, api::points)
        .on(get, "/api/land", ANYONE, api::land)
        .on(post, "/api/imports", IMPORT, api::import::create)
        .on(get, "/api/imports/{id}", IMPORT, api::import::show)
        .on(get, "/api/audit/inclusion", ANYONE, audit::inclusion)
        .on(get, "/api/audit/consistency", ANYONE, audit::consistency)
        .on(get, "/audit/checkpoint", ANYONE, audit::checkpoint)
        .on(get, "/audit/cosigned", ANYONE, audit::cosigned)
        .limited(COSIGNATURE, post, "/audit/cosignature", ANYONE, audit::cosign)
        .on(get, "/audit/key", ANYONE, audit::key)
        .on(get, "/audit/tile/{*path}", ANYONE, audit::tile)
        .on(get, "/tiles/{z}/{x}/{y}", ANYONE, tiles::show)
        .on(get, "/hsds", ANYONE, hsds::root)
        .on(get, "/hsds/", ANYONE, hsds::root)
        .on(get, "/hsds/services", ANYONE, hsds::services)
        .on(post, "/hsds/services", ANYONE, hsds::find_services)
        .on(get, "/hsds/services/{id}", ANYONE, hsds::service)
        .on(get, "/hsds/organizations", ANYONE, hsds::organizations)
        .on(get, "/hsds/organizations/{id}", ANYONE, hsds::organization)
        .on(get, "/hsds/taxonomies", ANYONE, hsds::taxonomies)
        .on(get, "/hsds/taxonomies/{id}", ANYONE, hsds::taxonomy)
        .on(get, "/hsds/taxonomy_terms", ANYONE, hsds::taxonomy_terms)
        .on(get, "/hsds/taxonomy_terms/{id}", ANYONE, hsds::taxonomy_term)
        .on(get, "/hsds/service_at_locations", ANYONE, hsds::service_at_locations)
        .on(get, "/hsds/service_at_locations/{id}", ANYONE, hsds::service_at_location)
        .on(get, "/hsds/profile", ANYONE, hsds::profile_index)
        .on(get, "/hsds/profile/{name}", ANYONE, hsds::profile)
}

/// Agreements and private matching, for programs of parties.
fn matching(table: Table) -> Table {
    let (get, post, put) = (&Method::GET, &Method::POST, &Method::PUT);
    let delete = &Method::DELETE;
    table
        .on(get, "/api/agreements", AGREEMENTS, api::agreement::list)
        .on(post, "/api/agreements", AGREE, api::agreement::create)
        .on(get, "/api/agreements/{slug}", AGREEMENTS, api::agreement::show)
        .on(put, "/api/agreements/{slug}", AGREE, api::agreement::update)
        .on(get, "/api/agreements/{slug}/text", AGREEMENTS, api::agreement::text)
        .on(post, "/api/agreements/{slug}/open", AGREE, api::agreement::open)
        .on(post, "/api/agreements/{slug}/signatures", AGREE, api::agreement::sign)
        .on(post, "/api/agreements/{slug}/suspension", AGREE, api::agreement::suspend)
        .on(delete, "/api/agreements/{slug}/suspension", AGREE, api::agreement::resume)
        .on(post, "/api/agreements/{slug}/end", AGREE, api::agreement::end)
        .on(post, "/api/agreements/{slug}/versions", AGREE, api::agreement::amend)
        .on(post, "/api/agreements/{slug}/messages", ANYONE, api::matching::message)
        .on(get, "/api/agreements/{slug}/matching", AGREEMENTS, api::matching::state)
        .on(get, "/api/agreements/{slug}/lists", AGREEMENTS, api::matching::lists)
        .on(put, LIST_PART, MATCH, api::matching::part)
        .on(get, "/api/agreements/{slug}/hits", MATCH, api::matching::hits)
        .on(get, CERTIFICATE, MATCH, api::matching::certificate)
        .on(get, "/api/agreements/{slug}/keys", AGREEMENTS, api::matching::keys)
        .on(post, "/api/agreements/{slug}/hits/{hit}/release", MATCH, api::matching::release)
        .on(get, "/api/agreements/{slug}/first-loads", MATCH, api::first_load::list)
        .on(delete, FIRST_LOAD, MATCH, api::first_load::take_back)
        .on(post, CONFIRMATION, MATCH, api::first_load::confirm)
        .on(get, "/api/party-keys", AGREEMENTS, api::party_key::show)
        .on(put, "/api/party-keys", AGREE, api::party_key::register)
}

/// One's own account, and the organisation that one acts for.
fn account(table: Table) -> Table {
    use pages::{account, application, log, membership, token};
    let (get, post) = (&Method::GET, &Method::POST);
    table
        .on(get, "/account", ACCOUNT, account::show)
        .on(post, "/account/codes", ACCOUNT, account::codes)
        .on(post, "/account/password", ACCOUNT, account::password)
        .on(post, "/account/recovery", ACCOUNT, account::recovery)
        .on(post, "/account/passkeys/begin", ACCOUNT, account::passkey_begin)
        .on(post, "/account/passkeys", ACCOUNT, account::passkey_end)
        .on(post, "/account/oidc", ACCOUNT, pages::oidc::link)
        .on(post, "/account/ways", ACCOUNT, account::remove)
        .on(post, "/account/sessions", ACCOUNT, account::end)
        .on(post, "/account/tokens", ACCOUNT, token::own)
        .on(post, "/account/acting", ACCOUNT, membership::act_for)
        .on(get, "/account/log", ACCOUNT, log::account)
        .on(get, "/account/application", APPLY, application::show)
        .on(post, "/account/application", APPLY, application::act)
        .limited(FORM, post, "/account/application/domain", APPLY, application::check_domain)
        .on(get, "/account/organisation", MEMBERS, membership::show)
        .on(get, "/account/organisation/log", MANAGE, log::organisation)
        .on(post, "/account/organisation/leave", ACCOUNT, membership::leave)
        .on(post, "/account/organisation/invitations", MANAGE, membership::invite)
        .on(post, "/account/organisation/invitations/{id}", MANAGE, membership::withdraw)
        .on(post, "/account/organisation/members/{id}", MANAGE, membership::change)
        .on(post, "/account/organisation/vouches/{id}", VOUCH, membership::answer)
}

/// Agreements of the organisation that one acts for, and its keys.
fn agreements(table: Table) -> Table {
    use pages::matching::{self, custodians, record};
    use pages::{agreement, party_key};
    let (get, post) = (&Method::GET, &Method::POST);
    table
        .on(get, "/agreements", AGREEMENTS, agreement::index)
        .on(get, "/agreements/new", AGREE, agreement::form::blank)
        .on(post, "/agreements/new", AGREE, agreement::form::create)
        .on(get, "/agreements/{slug}", AGREEMENTS, agreement::show)
        .on(post, "/agreements/{slug}", AGREE, agreement::act)
        .on(get, "/agreements/{slug}/text", AGREEMENTS, agreement::text)
        .on(post, "/agreements/{slug}/signatures", AGREE, agreement::sign)
        .on(get, "/agreements/{slug}/edit", AGREE, agreement::form::edit)
        .on(post, "/agreements/{slug}/edit", AGREE, agreement::form::update)
        .on(get, "/agreements/{slug}/amend", AGREE, agreement::form::next)
        .on(post, "/agreements/{slug}/amend", AGREE, agreement::form::amend)
        .on(get, "/agreements/{slug}/end", AGREE, agreement::confirm_end)
        .on(post, "/agreements/{slug}/end", AGREE, agreement::end)
        .on(get, "/agreements/{slug}/matching", AGREEMENTS, matching::show)
        .on(post, "/agreements/{slug}/matching", MATCH, matching::release)
        .on(post, "/agreements/{slug}/first-load", MATCH, matching::first_load::change)
        .on(get, "/agreements/{slug}/paste", MATCH, matching::paste::show)
        .on(get, "/agreements/{slug}/receipt", AGREEMENTS, matching::receipt)
        .on(get, SAMPLE, AGREEMENTS, matching::sample)
        .on(get, "/agreements/{slug}/hits/{hit}/certificate", MATCH, matching::certificate::show)
        .on(get, "/agreements/{slug}/custodians", AGREEMENTS, custodians::show)
        .on(post, "/agreements/{slug}/custodians", AGREE, custodians::change)
        .on(get, "/agreements/{slug}/record", AGREEMENTS, record::show)
        .on(get, "/agreements/{slug}/record.csv", AGREEMENTS, record::csv)
        .on(get, "/agreements/{slug}/record.json", AGREEMENTS, record::json)
        .on(get, "/agreements/{slug}/dpia.md", AGREEMENTS, record::dpia)
        .on(get, "/account/keys", AGREEMENTS, party_key::show)
        .on(post, "/account/keys", AGREE, party_key::change)
}

/// Pages for staff.
fn desk(table: Table) -> Table {
    use pages::{block, desk, import, location, merge, network, organisation, people, queue};
    use pages::{service, suggestion, token, vetting};
    let (get, post) = (&Method::GET, &Method::POST);
    table
        .on(get, "/desk", STAFF, desk::show)
        .on(get, "/desk/organisations/new", EDIT, organisation::blank)
        .on(post, "/desk/organisations/new", EDIT, organisation::create)
        .on(get, "/desk/organisations/{slug}/edit", KEEP, organisation::edit)
        .on(post, "/desk/organisations/{slug}/edit", KEEP, organisation::update)
        .on(post, "/desk/organisations/{slug}/confirm", KEEP, organisation::confirm)
        .on(post, "/desk/organisations/{slug}/list", EDIT, organisation::list_as)
        .on(post, "/desk/organisations/{slug}/restore", EDIT, organisation::restore)
        .on(get, "/desk/organisations/{slug}/services/new", KEEP, service::blank)
        .on(post, "/desk/organisations/{slug}/services/new", KEEP, service::save)
        .on(get, "/desk/organisations/{slug}/services/{id}", KEEP, service::edit)
        .on(post, "/desk/organisations/{slug}/services/{id}", KEEP, service::save)
        .on(get, "/desk/organisations/{slug}/locations/new", KEEP, location::blank)
        .on(post, "/desk/organisations/{slug}/locations/new", KEEP, location::save)
        .on(get, "/desk/organisations/{slug}/locations/{id}", KEEP, location::edit)
        .on(post, "/desk/organisations/{slug}/locations/{id}", KEEP, location::save)
        .on(get, "/desk/networks/new", EDIT, network::blank)
        .on(post, "/desk/networks/new", EDIT, network::save)
        .on(get, "/desk/networks/{slug}", EDIT, network::edit)
        .on(post, "/desk/networks/{slug}", EDIT, network::save)
        .on(get, "/desk/duplicates", STAFF, merge::list)
        .on(get, "/desk/merge", EDIT, merge::compare)
        .on(post, "/desk/merge", EDIT, merge::join)
        .on(get, "/desk/split", EDIT, merge::split_page)
        .on(post, "/desk/split", EDIT, merge::split)
        .on(get, "/desk/suggestions", STAFF, suggestion::list)
        .on(post, "/desk/suggestions/{id}", EDIT, suggestion::handle)
        .on(get, "/desk/applications", VET, queue::list)
        .on(post, "/desk/applications", VET, queue::refuse)
        .on(get, "/desk/applications/{id}", VET, queue::show)
        .on(post, "/desk/applications/{id}", VET, queue::decide)
        .on(get, "/desk/vetting", VET, vetting::list)
        .on(get, "/desk/vetting/{slug}", VET, vetting::show)
        .on(post, "/desk/vetting/{slug}", VET, vetting::decide)
        .on(get, "/desk/blocks", VET, block::list)
        .on(post, "/desk/blocks", VET, block::change)
        .on(get, "/desk/people", PEOPLE, people::list)
        .on(get, "/desk/people/{id}", PEOPLE, people::show)
        .on(post, "/desk/people/{id}", PEOPLE, people::change)
        .on(get, "/desk/audit", AUDIT, pages::audit::list)
        .on(get, "/desk/audit.csv", AUDIT, pages::audit::export)
        .on(get, "/desk/witnesses", PEOPLE, pages::witness::list)
        .on(post, "/desk/witnesses", PEOPLE, pages::witness::change)
        .on(get, "/desk/imports", IMPORT, import::index)
        .on(post, "/desk/imports", IMPORT, import::upload)
        .on(get, "/desk/imports/{id}", IMPORT, import::show)
        .on(post, "/desk/imports/{id}", IMPORT, import::go)
        .on(get, "/desk/imports/{id}/events", IMPORT, import::events)
        .on(get, "/desk/tokens", TOKENS, token::index)
        .on(post, "/desk/tokens", TOKENS, token::create)
}
