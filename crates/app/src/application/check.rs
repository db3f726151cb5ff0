//! What can be found out about an applicant without asking anybody: for the queue, never public.
//!
//! A finding decides nothing by itself: serious ones only take the decision from the vouchers to
//! a moderator.
//!
//! Not here: what each finding means (`domain::application`).

use whatson_domain::application::{Finding, Sketch};
use whatson_domain::organisation::{Profile, ProfileInput};
use whatson_domain::{OrganisationId, block};
use whatson_store::{Tx, organisation};

use crate::{App, AppError, duplicate, twin};

/// Providers where everybody gets an address: it says nothing about an organisation.
const FREE_MAIL: [&str; 24] = [
    "abv.bg",
    "aol.com",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "inbox.com",
    "live.com",
    "mail.bg",
    "mail.com",
    "mail.ru",
    "msn.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "seznam.cz",
    "ukr.net",
    "yahoo.com",
    "yandex.com",
    "yandex.ru",
];

/// What checks find.
pub(super) async fn findings(
    app: &App,
    tx: &mut Tx,
    of: &Sketch,
    mail_domain: &str,
    claims: Option<OrganisationId>,
) -> Result<Vec<Finding>, AppError> {
    let mut found = Vec::new();
    let site = of.website.as_ref().map(|site| site.domain().to_owned());
    found.push(match &site {
        _ if FREE_MAIL.contains(&mail_domain) => Finding::FreeMail,
        None => Finding::NoWebsite,
        Some(site) if is_same(site, mail_domain) => Finding::DomainMatches,
        Some(_) => Finding::DomainDiffers,
    });
    if let Some(number) = &of.register_number
        && !is_taken(tx, number, claims).await?
    {
        found.push(Finding::RegisterNumber);
    }
    if claims.is_none() && has_duplicate(app, tx, of).await? {
        found.push(Finding::Duplicate);
    }
    let mut domains: Vec<&str> = site.iter().map(String::as_str).collect();
    if !FREE_MAIL.contains(&mail_domain) && site.as_deref() != Some(mail_domain) {
        domains.push(mail_domain);
    }
    found.extend(twin::find(tx, &of.name, &domains, claims).await?);
    if crate::block::has(app, tx, of).await? {
        found.push(Finding::Blocked);
    }
    found.sort_unstable();
    Ok(found)
}

/// Whether an address is of the web site's domain, or of one above or below it.
fn is_same(site: &str, mail: &str) -> bool {
    let site = site.strip_prefix("www.").unwrap_or(site);
    block::covers(site, mail) || block::covers(mail, site)
}

/// Whether another record has the register number.
async fn is_taken(
    tx: &mut Tx,
    number: &str,
    itself: Option<OrganisationId>,
) -> Result<bool, AppError> {
    let known = organisation::find_by_key(tx, &("register", number.to_owned())).await?;
    Ok(known.iter().any(|id| Some(*id) != itself))
}

/// Whether a record may be the same organisation.
async fn has_duplicate(app: &App, tx: &mut Tx, of: &Sketch) -> Result<bool, AppError> {
    let Ok(profile) = Profile::check(&profile(of), &app.reference.vocabulary) else {
        return Ok(false);
    };
    Ok(!duplicate::candidates(tx, &profile, None).await?.is_empty())
}

/// The record that a sketch makes.
pub(super) fn profile(of: &Sketch) -> ProfileInput {
    let does = of.does.iter().map(|text| (of.lang.to_string(), text.clone()));
    ProfileInput {
        names: vec![(String::new(), of.name.clone())],
        kind: of.kind.to_string(),
        country: of.country.to_string(),
        website: of.website.as_ref().map(ToString::to_string).unwrap_or_default(),
        register_number: of.register_number.clone().unwrap_or_default(),
        descriptions: does.collect(),
        consent: "organisation".to_owned(),
        ..ProfileInput::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_belongs_to_a_site_when_one_is_below_the_other() {
        assert!(is_same("www.demo.example", "demo.example"));
        assert!(is_same("demo.example", "mail.demo.example"));
        assert!(is_same("sofia.demo.example", "demo.example"));
        assert!(!is_same("demo.example", "demo.other.example"));
        assert!(!is_same("notdemo.example", "demo.example"));
    }
}
