//! Names on platforms: `platform:name`, in lower case, without `@`. As spellings serve `platform:
//! name`, `platform @name` and the address of the profile.
//!
//! A number that a platform gives an account (`profile.php?id=…`) is a name of its own: which name
//! it goes with, only the platform knows. Facebook does not count dots, so they are dropped there.
//!
//! Not here: which platforms there are (`platforms`); posts, groups and invitations, which are
//! `url`s.

use super::Refusal;
use super::platforms::{PHONES, PLATFORMS, Platform};

/// Letters of a name at the most.
const NAME_MAX: usize = 100;

pub(super) fn canonical(text: &str) -> Result<String, Refusal> {
    let text = text.trim_start_matches('@').trim_start();
    let (platform, name) = match address(text) {
        Some(found) => found?,
        None => written(text)?,
    };
    let name = name.trim().trim_start_matches('@').to_lowercase();
    let word = platform.words.first().copied().ok_or(Refusal::Platform)?;
    let name = if word == "facebook" { name.replace('.', "") } else { name };
    if name.is_empty() {
        return Err(Refusal::Form);
    }
    if name.len() > NAME_MAX {
        return Err(Refusal::TooLong);
    }
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    if !name.chars().all(fits) || !name.contains(|c: char| c.is_ascii_alphanumeric()) {
        return Err(Refusal::Letter);
    }
    Ok(format!("{word}:{name}"))
}

/// `platform: name`, `platform @name`, `platform/name`.
fn written(text: &str) -> Result<(&'static Platform, String), Refusal> {
    let split = text.split_once([':', ' ', '/', '@']);
    let (word, name) = split.ok_or(Refusal::Platform)?;
    let word = word.trim().to_lowercase();
    if PHONES.contains(&word.as_str()) {
        return Err(Refusal::IsPhone);
    }
    let platform = PLATFORMS.iter().find(|one| one.words.contains(&word.as_str()));
    let platform = platform.ok_or(Refusal::Platform)?;
    let name = name.trim_start_matches([':', ' ', '/', '@']);
    // A whole address behind the word: `instagram: https://instagram.com/name`.
    match address(name) {
        Some(Ok((of, name))) if of.words == platform.words => Ok((of, name)),
        Some(_) => Err(Refusal::Form),
        None => Ok((platform, name.to_owned())),
    }
}

/// The name in a profile's address; none when this is no address of a platform.
fn address(text: &str) -> Option<Result<(&'static Platform, String), Refusal>> {
    let lower = text.to_lowercase();
    let bare = ["https://", "http://"].iter().find_map(|scheme| lower.strip_prefix(scheme));
    let rest = bare.unwrap_or(&lower);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = ["www.", "m.", "mobile."].iter().find_map(|p| host.strip_prefix(p)).unwrap_or(host);
    if PHONES.contains(&host) && host.contains('.') {
        return Some(Err(Refusal::IsPhone));
    }
    let platform = PLATFORMS.iter().find(|one| one.hosts.contains(&host));
    match (platform, bare) {
        (Some(platform), _) => {
            Some(in_path(platform, path).map(|n| (platform, n)).ok_or(Refusal::Form))
        }
        (None, Some(_)) => Some(Err(Refusal::Platform)),
        (None, None) => None,
    }
}

fn in_path(platform: &Platform, path: &str) -> Option<String> {
    let path = path.split('#').next()?;
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        ["profile.php"] => {
            let id = query.split('&').find_map(|one| one.strip_prefix("id="))?;
            id.chars().all(|c| c.is_ascii_digit()).then(|| id.to_owned())
        }
        ["people", _, id] if platform.hosts.contains(&"facebook.com") => Some((*id).to_owned()),
        [name] => {
            let at = name.starts_with('@') && platform.before.contains(&"@");
            let whole = platform.before.contains(&"") && !platform.never.contains(name);
            (at || whole).then(|| (*name).to_owned())
        }
        [before, name] => platform.before.contains(before).then(|| (*name).to_owned()),
        _ => None,
    }
}
