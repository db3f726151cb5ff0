//! Identity providers that the operator has set up: read from a file each, checked at the start.
//!
//! A provider vouches for addresses of the domains that its file names and for no others: who runs
//! one must not be able to come in as somebody of another organisation.
//!
//! Not here: talking to a provider (`party`), signing in by one (`oidc`).

use std::path::{Path, PathBuf};

use serde::Deserialize;
use url::Url;
use whatson_domain::person::EmailAddress;
use whatson_domain::text;
use zeroize::Zeroizing;

use whatson_client::Address;

/// Longest file of a provider or of its secret, in bytes.
const LONGEST: u64 = 64 << 10;

/// One identity provider.
pub struct Provider {
    /// What forms call it.
    pub id: String,
    /// What its button says.
    pub name: String,
    /// Its address, exactly as it calls itself.
    pub issuer: String,
    /// What the hub is called there.
    pub client_id: String,
    /// What proves that it is the hub who asks.
    pub client_secret: Zeroizing<String>,
    /// Slug of the organisation whose people it knows, if it is of one.
    pub organisation: Option<String>,
    /// Domains of the addresses that it vouches for, in lower case.
    pub mail_domains: Vec<String>,
    /// Hosts that the hub asks: the issuer's, and others that were named.
    pub hosts: Vec<String>,
    /// Ways of proving that the hub asks for, where the provider knows such.
    pub acr_values: Vec<String>,
    /// Certificates (PEM) that the provider's may be signed with, beside the public ones.
    pub ca: Option<Vec<u8>>,
}

/// Nobody's secret comes into a log.
impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What is wrong with a provider's file.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// A file cannot be read.
    #[error("cannot read {0} ({1})")]
    File(PathBuf, std::io::Error),
    /// It is not what such a file has to be.
    #[error("{0}")]
    Form(serde_json::Error),
    /// A value cannot be taken.
    #[error("{0}")]
    Value(&'static str),
    /// This program was built without it.
    #[error("this program was built without OpenID Connect; take one of `./x build`")]
    Without,
}

/// A provider's file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    name: String,
    issuer: String,
    client_id: String,
    client_secret_file: PathBuf,
    organisation: Option<String>,
    mail_domains: Vec<String>,
    #[serde(default)]
    hosts: Vec<String>,
    #[serde(default)]
    acr_values: Vec<String>,
    ca_file: Option<PathBuf>,
}

impl Provider {
    /// Reads a provider's file, and the files that it names.
    ///
    /// # Errors
    ///
    /// [`ProviderError`].
    pub fn read(path: &Path) -> Result<Self, ProviderError> {
        if !cfg!(feature = "oidc") {
            return Err(ProviderError::Without);
        }
        let file = serde_json::from_slice(&bytes(path)?).map_err(ProviderError::Form)?;
        // What a file names lies beside it, wherever the hub was started.
        Self::checked(file, path.parent().unwrap_or(Path::new(".")))
    }

    fn checked(file: File, beside: &Path) -> Result<Self, ProviderError> {
        let bad = ProviderError::Value;
        let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !(1..=40).contains(&file.id.len()) || !file.id.chars().all(is_word) {
            return Err(bad("write `id` with small letters, digits and hyphens"));
        }
        let name = text::line("name", &file.name, 60).map_err(|_| bad("`name` is missing"))?;
        let issuer = Url::parse(&file.issuer).ok().filter(|url| Address::of(url).is_some());
        let issuer = issuer.filter(|url| url.query().is_none() && url.fragment().is_none());
        let issuer = issuer.ok_or(bad(
            "write `issuer` like https://login.example; http is for this machine alone",
        ))?;
        if file.client_id.trim().is_empty() {
            return Err(bad("`client_id` is missing"));
        }
        let secret = Zeroizing::new(bytes(&beside.join(&file.client_secret_file))?);
        let secret = std::str::from_utf8(&secret).map(str::trim).unwrap_or_default();
        if secret.is_empty() {
            return Err(bad("the file of `client_secret_file` is empty"));
        }
        let domains: Option<Vec<String>> = file.mail_domains.iter().map(|d| domain(d)).collect();
        let domains = domains.filter(|all| !all.is_empty());
        let ca = file.ca_file.map(|ca| bytes(&beside.join(ca))).transpose()?;
        let mut hosts: Vec<String> = file.hosts.iter().map(|host| host.to_lowercase()).collect();
        hosts.extend(issuer.host_str().map(str::to_owned));
        Ok(Self {
            id: file.id,
            name,
            issuer: file.issuer,
            client_id: file.client_id,
            client_secret: Zeroizing::new(secret.to_owned()),
            organisation: file.organisation,
            mail_domains: domains.ok_or(bad("write `mail_domains` like [\"demo.example\"]"))?,
            hosts,
            acr_values: file.acr_values,
            ca,
        })
    }

    /// Whether it may vouch for an address.
    #[must_use]
    pub fn knows(&self, address: &EmailAddress) -> bool {
        self.mail_domains.iter().any(|domain| domain == address.domain())
    }

    /// Whether the hub may ask an address for the sake of this provider.
    #[must_use]
    pub fn may_ask(&self, url: &Url) -> bool {
        Address::of(url).is_some()
            && url.host_str().is_some_and(|host| self.hosts.iter().any(|h| h == host))
    }
}

/// A domain as addresses have it.
fn domain(text: &str) -> Option<String> {
    let whole = EmailAddress::new("mail_domains", &format!("x@{text}")).ok()?;
    Some(whole.domain().to_owned())
}

fn bytes(path: &Path) -> Result<Vec<u8>, ProviderError> {
    use std::io::Read as _;
    let failed = |why| ProviderError::File(path.to_owned(), why);
    let file = std::fs::File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(change: impl Fn(&mut serde_json::Value)) -> Result<Provider, ProviderError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("secret"), "open sesame\n").unwrap();
        let mut file = serde_json::json!({
            "id": "demo", "name": "Demo House", "issuer": "https://login.demo.example/realm",
            "client_id": "hub", "client_secret_file": "secret", "mail_domains": ["Demo.example"],
        });
        change(&mut file);
        let file = serde_json::from_value(file).map_err(ProviderError::Form)?;
        Provider::checked(file, folder.path())
    }

    #[test]
    fn a_file_is_read_and_what_is_wrong_is_said() {
        let good = read(|_| ()).unwrap();
        assert_eq!(good.client_secret.as_str(), "open sesame");
        assert!(!format!("{good:?}").contains("sesame"));
        for (field, value) in [
            ("id", "Demo House"),
            ("name", " "),
            ("issuer", "http://login.demo.example"),
            ("issuer", "http://localhost.demo.example"),
            ("issuer", "https://a:b@login.demo.example"),
            ("issuer", "https://login.demo.example?x=1"),
            ("issuer", "ftp://login.demo.example"),
            ("client_id", " "),
            ("client_secret_file", "nowhere"),
            ("client_secret", "in the file itself"),
        ] {
            assert!(read(|file| file[field] = value.into()).is_err(), "{field} {value}");
        }
        for domains in [serde_json::json!([]), serde_json::json!(["example"])] {
            assert!(read(|file| file["mail_domains"] = domains.clone()).is_err(), "{domains}");
        }
        for local in ["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"] {
            assert!(read(|file| file["issuer"] = local.into()).is_ok(), "{local}");
        }
    }

    #[test]
    fn it_vouches_for_its_own_domains_and_is_asked_at_its_own_hosts() {
        let demo = read(|file| file["hosts"] = serde_json::json!(["keys.demo.example"])).unwrap();
        let knows = |text| demo.knows(&EmailAddress::new("email", text).unwrap());
        assert!(knows("ana@demo.example"));
        for other in ["ana@other.example", "ana@sub.demo.example", "ana@xdemo.example"] {
            assert!(!knows(other), "{other}");
        }
        let may = |text| demo.may_ask(&Url::parse(text).unwrap());
        assert!(may("https://login.demo.example/token") && may("https://keys.demo.example/jwks"));
        for other in [
            "http://login.demo.example/token",
            "https://demo.example/token",
            "https://169.254.169.254/latest",
            "http://127.0.0.1/admin",
        ] {
            assert!(!may(other), "{other}");
        }
    }
}
