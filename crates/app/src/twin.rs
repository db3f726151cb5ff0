//! Names and domains that look like others (UTS 39, confusable detection): somebody who takes the
//! place of a known organisation writes its name with other letters.
//!
//! Two texts are twins when their skeletons are the same and they are not. The skeletons of every
//! record's names and domain are among its keys, so that a twin is found by a look into an index.
//!
//! Not here: records that are the same organisation (`duplicate`).

use unicode_security::MixedScript as _;
use unicode_security::confusable_detection::skeleton;
use uuid::Uuid;
use whatson_domain::OrganisationId;
use whatson_domain::application::Finding;
use whatson_domain::organisation::{Organisation, Profile};
use whatson_store::organisation::{self, Key};
use whatson_store::{StoreError, Tx, setting};

use crate::App;

/// The key of names' skeletons.
const NAME: &str = "twin";
/// The key of domains' skeletons.
const DOMAIN: &str = "twin-domain";
/// Records that get their keys in one transaction.
const STEP: i64 = 200;

/// The skeletons of a text: as it is written, since a capital I looks like a small l, and in small
/// letters.
fn skeletons(text: &str) -> [String; 2] {
    let of = |text: &str| skeleton(text).collect::<String>().to_lowercase();
    [of(text), of(&text.to_lowercase())]
}

/// By what a record is found where somebody imitates it.
pub(crate) fn keys(profile: &Profile) -> Vec<Key> {
    let names = profile.names.iter().flat_map(|name| name_keys(&name.value));
    let site = profile.website.iter().flat_map(|site| domain_keys(site.domain()));
    let mut keys: Vec<Key> = names.chain(site).collect();
    keys.sort();
    keys.dedup();
    keys
}

fn name_keys(name: &str) -> impl Iterator<Item = Key> {
    skeletons(name).into_iter().map(|value| (NAME, value))
}

/// International domains are read as people see them.
fn domain_keys(domain: &str) -> impl Iterator<Item = Key> {
    let shown = idna::domain_to_unicode(domain).0;
    skeletons(&shown).into_iter().map(|value| (DOMAIN, value))
}

/// Gives records of a release of before the keys that they lack, in small steps, once.
///
/// # Errors
///
/// [`StoreError`] when the database cannot write.
pub async fn prepare(app: &App) -> Result<(), StoreError> {
    const DONE: &str = "organisation.twins";
    let mut tx = app.store.read().await?;
    if setting::find(&mut tx, DONE).await?.is_some() {
        return Ok(());
    }
    drop(tx);
    let mut after = Uuid::nil();
    loop {
        let mut tx = app.store.write().await?;
        let some = organisation::list_after(&mut tx, after, STEP).await?;
        for of in &some {
            organisation::add_keys(&mut tx, of.id, &keys(&of.profile)).await?;
            after = of.id.0;
        }
        if some.is_empty() {
            setting::set(&mut tx, DONE, "1").await?;
            return tx.commit().await;
        }
        tx.commit().await?;
    }
}

/// Whether a name imitates that of a record, or a domain that of a record; `itself` is left out.
pub(crate) async fn find(
    tx: &mut Tx,
    name: &str,
    domains: &[&str],
    itself: Option<OrganisationId>,
) -> Result<Vec<Finding>, StoreError> {
    let mut found = Vec::new();
    let lower = name.to_lowercase();
    let is_name =
        |of: &Organisation| of.profile.names.iter().any(|n| n.value.to_lowercase() == lower);
    if is_mixed(name) || others(tx, name_keys(name), itself).await?.iter().any(|of| !is_name(of)) {
        found.push(Finding::TwinName);
    }
    for domain in domains {
        let is_own = |of: &Organisation| {
            of.profile.website.as_ref().is_some_and(|site| site.domain() == *domain)
        };
        let shown = idna::domain_to_unicode(domain).0;
        let like = others(tx, domain_keys(domain), itself).await?;
        if shown.split('.').any(is_mixed) || like.iter().any(|of| !is_own(of)) {
            found.push(Finding::TwinDomain);
            break;
        }
    }
    Ok(found)
}

/// Whether a word of a text is written in letters of several scripts (UTS 39 section 5.1).
fn is_mixed(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| !word.is_single_script())
}

/// Some of the records with one of the keys.
async fn others(
    tx: &mut Tx,
    keys: impl Iterator<Item = Key>,
    itself: Option<OrganisationId>,
) -> Result<Vec<Organisation>, StoreError> {
    let mut found = Vec::new();
    for key in keys {
        for id in organisation::find_by_key(tx, &key).await?.into_iter().take(20) {
            if Some(id) != itself {
                found.extend(organisation::find(tx, id).await?);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_twins(a: &str, b: &str) -> bool {
        let own = skeletons(b);
        is_mixed(a) || skeletons(a).iter().any(|one| own.contains(one))
    }

    #[test]
    fn twenty_of_twenty_twins_are_caught() {
        for (twin, of) in [
            ("Anirnus Association", "Animus Association"),
            ("Аnimus Association", "Animus Association"),
            ("Animus Аssociation", "Animus Association"),
            ("lnternational Justice", "International Justice"),
            ("1nternational Justice", "International Justice"),
            ("А21", "A21"),
            ("La Strаda", "La Strada"),
            ("La Strada lnternational", "La Strada International"),
            ("P0lice Union", "Police Union"),
            ("Caritаs", "Caritas"),
            ("Cаrіtаs", "Caritas"),
            ("Εurope House", "Europe House"),
            ("Demo Ηouse", "Demo House"),
            ("Demo Hοuse", "Demo House"),
            ("ADRA Bu1garia", "ADRA Bulgaria"),
            ("Aнимус", "Анимус"),
            ("Анимyс", "Анимус"),
            ("AHИМУС", "АНИМУС"),
            ("Centre for Peace⁄Sofia", "Centre for Peace/Sofia"),
            ("Ｃaritas", "Caritas"),
        ] {
            assert!(are_twins(twin, of), "{twin} / {of}");
        }
        for (twin, of) in [
            ("anirnus.example", "animus.example"),
            ("xn--nimus-4ve.example", "animus.example"),
            ("1astrada.example", "lastrada.example"),
            ("lastrada.exarnple", "lastrada.example"),
        ] {
            let shown = |domain| idna::domain_to_unicode(domain).0;
            assert!(are_twins(&shown(twin), &shown(of)), "{} / {of}", shown(twin));
        }
    }

    #[test]
    fn names_of_one_script_that_differ_are_no_twins() {
        for (a, b) in [
            ("Animus Association", "Anima Association"),
            ("Анимус", "Animus"),
            ("Дом", "Dom"),
            ("Kuća", "Kuca"),
            ("Centar 2000", "Centar 2001"),
            ("بيت الأمان", "دار الأمان"),
            ("A21 България", "A21 Bulgaria"),
        ] {
            assert!(!are_twins(a, b), "{a} / {b}");
        }
    }
}
