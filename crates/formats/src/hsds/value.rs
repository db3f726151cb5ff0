//! Small pieces of HSDS objects: fields that are left out when empty, addresses that fit the
//! standard's formats.
//!
//! Not here: the objects (`organization`, `service`, `location`).

use serde_json::{Map, Value};
use url::Url;
use whatson_domain::text::{LocalText, Name, WebAddress};

use crate::json::LocalShape;

/// An object being written.
#[derive(Default)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    pub(super) fn new(id: &impl ToString) -> Self {
        Self::default().with("id", id.to_string())
    }

    pub(super) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// Sets a field unless there is nothing to say.
    pub(super) fn maybe<V: Into<Value>>(self, key: &str, value: Option<V>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// Sets a list unless it is empty.
    pub(super) fn list(self, key: &str, values: Vec<Value>) -> Self {
        if values.is_empty() { self } else { self.with(key, values) }
    }

    pub(super) fn names(self, names: &[Name]) -> Self {
        let rest: Vec<&str> = names.iter().skip(1).map(|n| n.value.as_str()).take(1).collect();
        self.with("name", names.first().map_or("", |n| n.value.as_str()))
            .maybe("alternate_name", rest.first().copied())
    }

    /// `email` where the standard's format takes it, and `x_email` where it does not.
    pub(super) fn email(self, email: Option<&String>) -> Self {
        match email {
            Some(email) if is_plain_email(email) => self.with("email", email.clone()),
            other => self.maybe("x_email", other.cloned()),
        }
    }

    /// A web address as a URI; where that changes it, also as it was, in `x_website`.
    pub(super) fn website(self, key: &str, address: Option<&WebAddress>) -> Self {
        let Some(address) = address else { return self };
        let written = uri(address.as_str());
        let changed = written.as_deref() != Some(address.as_str());
        self.maybe(key, written).maybe("x_website", changed.then(|| address.to_string()))
    }

    pub(super) fn value(self) -> Value {
        Value::Object(self.0)
    }
}

/// Names with their languages.
pub(super) fn local_names(names: &[Name]) -> Value {
    serde_json::to_value(LocalShape::names(names)).unwrap_or_default()
}

/// Texts with their languages.
pub(super) fn local_texts(texts: &[LocalText]) -> Value {
    serde_json::to_value(LocalShape::texts(texts)).unwrap_or_default()
}

/// Values as texts.
pub(super) fn words<T: ToString>(values: &[T]) -> Value {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().into()
}

/// A web address in the characters of RFC 3986: the host in Punycode, the rest with `%`.
pub(crate) fn uri(address: &str) -> Option<String> {
    let parsed = Url::parse(address).ok()?;
    let host = parsed.host_str()?;
    let (scheme, rest) = address.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let port = authority.split_once(':').map(|(_, port)| format!(":{port}")).unwrap_or_default();
    let mut written = format!("{scheme}://{host}{port}");
    let mut fragment = false;
    for (place, byte) in tail.bytes().enumerate() {
        let after = tail.get(place + 1..place + 3).unwrap_or_default();
        let kept = match byte {
            b'%' => after.len() == 2 && after.bytes().all(|b| b.is_ascii_hexdigit()),
            b'#' => !std::mem::replace(&mut fragment, true),
            b => b.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&b),
        };
        if kept {
            written.push(char::from(byte));
        } else {
            written.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(written)
}

/// Whether an e-mail address is one of plain ASCII, as validators know them.
fn is_plain_email(email: &str) -> bool {
    let Some((local, host)) = email.split_once('@') else { return false };
    let local_fits = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&b))
    };
    let host_fits = |part: &str| {
        !part.is_empty()
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    local.split('.').all(local_fits) && host.contains('.') && host.split('.').all(host_fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_address_becomes_a_uri_of_plain_characters() {
        for (given, written) in [
            (
                "https://фар.example/път?а=[1]#x#y",
                "https://xn--80a6ak.example/%D0%BF%D1%8A%D1%82?%D0%B0=%5B1%5D#x%23y",
            ),
            ("http://a.example:8080/%zz%20", "http://a.example:8080/%25zz%20"),
            ("https://a.example", "https://a.example"),
        ] {
            assert_eq!(uri(given).as_deref(), Some(written));
        }
        assert_eq!(uri("https://a.example:99999999/"), None);
    }

    #[test]
    fn an_unusual_email_address_is_kept_beside_the_standard() {
        assert!(is_plain_email("info+x@far.example"));
        for odd in ["инфо@far.example", "a..b@c.example", "a@-b.example", "a@b"] {
            assert!(!is_plain_email(odd), "{odd}");
        }
    }
}
