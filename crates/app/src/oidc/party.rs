//! The relying party: what is asked of an identity provider, and what its answer is worth
//! (OpenID Connect Core 1.0, code flow with PKCE).
//!
//! Description and keys of a provider are asked for each time: a key that it has withdrawn counts
//! nowhere any more, and a sign-in is rare.
//!
//! Not here: HTTP (`fetch`), who a subject is at the hub (`oidc`).

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdTokenClaims,
    CoreJwsSigningAlgorithm as Alg, CoreProviderMetadata, CoreTokenResponse, CoreUserInfoClaims,
};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, ClientId, ClientSecret, CsrfToken,
    IssuerUrl, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, Scope, TokenResponse as _,
};
use whatson_domain::Moment;

use super::fetch::Client;
use super::provider::Provider;
use super::{Answer, Failure, Step, Told};
use crate::session;
use whatson_client::Address;

/// Signatures that are looked at: those of a key pair. A shared secret proves nothing more than that
/// somebody knows it, and "none" proves nothing.
const SIGNATURES: [Alg; 9] = [
    Alg::RsaSsaPkcs1V15Sha256,
    Alg::RsaSsaPkcs1V15Sha384,
    Alg::RsaSsaPkcs1V15Sha512,
    Alg::RsaSsaPssSha256,
    Alg::RsaSsaPssSha384,
    Alg::RsaSsaPssSha512,
    Alg::EcdsaP256Sha256,
    Alg::EcdsaP384Sha384,
    Alg::EdDsa,
];

fn down(why: impl std::fmt::Display) -> Failure {
    Failure::Down(why.to_string())
}

fn refused(why: impl std::fmt::Display) -> Failure {
    Failure::Refused(why.to_string())
}

async fn discover(of: &Provider, http: &Client) -> Result<CoreProviderMetadata, Failure> {
    let issuer = IssuerUrl::new(of.issuer.clone()).map_err(down)?;
    let found = CoreProviderMetadata::discover_async(issuer, http).await;
    found.map_err(|error| Failure::Down(chain(&error)))
}

/// Where the browser goes to.
pub(super) fn ask(of: Arc<Provider>, step: Step) -> Answer<String> {
    Box::pin(async move { asked(&of, &step, &Client(Arc::clone(&of))).await })
}

async fn asked(of: &Provider, step: &Step, http: &Client) -> Result<String, Failure> {
    let found = discover(of, http).await?;
    if Address::of(found.authorization_endpoint().url()).is_none() {
        return Err(down("its page for signing in is not of https"));
    }
    let secret = ClientSecret::new(of.client_secret.to_string());
    let client = CoreClient::from_provider_metadata(
        found,
        ClientId::new(of.client_id.clone()),
        Some(secret),
    )
    .set_redirect_uri(RedirectUrl::new(step.redirect.to_owned()).map_err(down)?);
    let (state, nonce) = (step.state.to_owned(), step.nonce.to_owned());
    let verifier = PkceCodeVerifier::new(step.verifier.to_owned());
    // As with any other way: a session begins with a proof that is fresh.
    let age = if step.anew { 0 } else { session::FRESH };
    let mut request = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            move || CsrfToken::new(state),
            move || Nonce::new(nonce),
        )
        .add_scope(Scope::new("email".into()))
        .add_scope(Scope::new("profile".into()))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        .set_max_age(Duration::from_micros(age.unsigned_abs()));
    if step.anew {
        request = request.add_prompt(CoreAuthPrompt::Login);
    }
    for value in &of.acr_values {
        request = request.add_auth_context_value(AuthenticationContextClass::new(value.clone()));
    }
    Ok(request.url().0.to_string())
}

/// Whom the provider says that it was, once its token has been checked.
pub(super) fn answer(of: Arc<Provider>, step: Step, code: String, now: Moment) -> Answer<Told> {
    Box::pin(async move { answered(&of, &step, code, now, &Client(Arc::clone(&of))).await })
}

async fn answered(
    of: &Provider,
    step: &Step,
    code: String,
    now: Moment,
    http: &Client,
) -> Result<Told, Failure> {
    let found = discover(of, http).await?;
    let posts = found.token_endpoint_auth_methods_supported().is_some_and(|all| {
        all.contains(&CoreClientAuthMethod::ClientSecretPost)
            && !all.contains(&CoreClientAuthMethod::ClientSecretBasic)
    });
    let way = if posts { AuthType::RequestBody } else { AuthType::BasicAuth };
    let secret = ClientSecret::new(of.client_secret.to_string());
    let client = CoreClient::from_provider_metadata(
        found,
        ClientId::new(of.client_id.clone()),
        Some(secret),
    )
    .set_redirect_uri(RedirectUrl::new(step.redirect.to_owned()).map_err(down)?)
    .set_auth_type(way);
    let given: Result<CoreTokenResponse, _> = client
        .exchange_code(AuthorizationCode::new(code))
        .map_err(down)?
        .set_pkce_verifier(PkceCodeVerifier::new(step.verifier.to_owned()))
        .request_async(http)
        .await;
    let given = given.map_err(|error| match error {
        RequestTokenError::ServerResponse(_) => Failure::Refused(chain(&error)),
        RequestTokenError::Request(_) => Failure::Down(chain(&error)),
        // What lies beneath may repeat what was sent.
        _ => Failure::Down(error.to_string()),
    })?;
    let token = given.id_token().ok_or_else(|| refused("no ID token"))?;
    let verifier =
        client.id_token_verifier().set_allowed_algs(SIGNATURES).set_time_fn(move || time(now));
    let nonce = Nonce::new(step.nonce.to_owned());
    let claims =
        token.claims(&verifier, &nonce).map_err(|error| Failure::Refused(chain(&error)))?;
    check_way(of, claims)?;
    let mut told = told(claims);
    // The standard has the address come from here when there is an access token, too (5.4).
    if told.email.is_none() && client.user_info_url().is_some() {
        let asked = client.user_info(given.access_token().clone(), Some(claims.subject().clone()));
        let more: CoreUserInfoClaims = asked
            .map_err(down)?
            .request_async(http)
            .await
            .map_err(|error| Failure::Refused(chain(&error)))?;
        told.email = more.email().map(|email| email.to_string());
        told.is_verified = more.email_verified() == Some(true);
        told.name = told
            .name
            .or_else(|| more.name().and_then(|all| all.get(None)).map(|name| name.to_string()));
    }
    Ok(told)
}

/// Whether the way of proving is one of those that were asked for, if any were.
fn check_way(of: &Provider, claims: &CoreIdTokenClaims) -> Result<(), Failure> {
    let way = claims.auth_context_ref().map(|way| way.as_str()).unwrap_or_default();
    if of.acr_values.is_empty() || of.acr_values.iter().any(|wanted| wanted == way) {
        return Ok(());
    }
    Err(refused("its way of proving is not one of acr_values"))
}

fn told(claims: &CoreIdTokenClaims) -> Told {
    Told {
        subject: claims.subject().to_string(),
        email: claims.email().map(|email| email.to_string()),
        is_verified: claims.email_verified() == Some(true),
        name: claims.name().and_then(|all| all.get(None)).map(|name| name.to_string()),
        proved: claims.auth_time().map(|at| Moment(at.timestamp_micros())),
    }
}

fn time(now: Moment) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(now.0).unwrap_or_default()
}

/// An error with what lies beneath it; a library's own words say no more than what failed.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(inner) = next {
        text += &format!(": {inner}");
        next = inner.source();
    }
    text.chars().take(300).collect()
}
