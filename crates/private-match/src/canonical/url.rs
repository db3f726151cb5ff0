//! Web addresses, parsed and written as the WHATWG URL standard says (section 4.4, "URL parsing"),
//! then without scheme, credentials, default ports, fragment, tracking parameters and trailing
//! slash; the host in A-labels; percent-encoding as RFC 3986 section 6.2.2 normalises it.
//!
//! An address without a scheme is accepted when it looks like a host. `hxxp` and `[.]`, as
//! addresses are written so that nobody opens them, are read as meant. `www.` stays: it may be
//! another page.
//!
//! Not here: where a short link leads, and what a page holds.

use url::{Host, Url};

use super::Refusal;

/// Parameters that say where a visitor came from, and never which page it is. A `*` ends a prefix.
const TRACKING: [&str; 42] = [
    "utm_*",
    "mtm_*",
    "pk_*",
    "hsa_*",
    "at_campaign",
    "at_medium",
    "fbclid",
    "fb_action_ids",
    "fb_action_types",
    "fb_source",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "gad_source",
    "gad_campaignid",
    "_ga",
    "_gl",
    "msclkid",
    "yclid",
    "ysclid",
    "_openstat",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "igsh",
    "igshid",
    "ttclid",
    "twclid",
    "li_fat_id",
    "sccid",
    "rdt_cid",
    "epik",
    "_hsenc",
    "_hsmi",
    "__hstc",
    "__hssc",
    "vero_id",
    "oly_anon_id",
    "oly_enc_id",
    "s_cid",
];

pub(super) fn canonical(text: &str) -> Result<String, Refusal> {
    let (url, had_scheme) = parse(text)?;
    let host = host(&url, text, had_scheme)?;
    let mut out = host;
    // Both default ports, since the scheme is dropped.
    if let Some(port) = url.port().filter(|port| !matches!(port, 80 | 443)) {
        out.push(':');
        out.push_str(&port.to_string());
    }
    out.push_str(percent(url.path().trim_end_matches('/')).trim_end_matches('/'));
    if let Some(query) = query(&url) {
        out.push('?');
        out.push_str(&query);
    }
    Ok(out)
}

/// The address, and whether it came with a scheme.
fn parse(text: &str) -> Result<(Url, bool), Refusal> {
    let text = text.replace("[.]", ".");
    let lower: String = text.chars().take(8).collect::<String>().to_ascii_lowercase();
    let schemes = ["https:", "http:", "hxxps:", "hxxp:"];
    let (rest, had_scheme) = match schemes.iter().find(|scheme| lower.starts_with(**scheme)) {
        Some(scheme) => (text.get(scheme.len()..).unwrap_or_default(), true),
        None if text.starts_with("//") => (text.as_str(), true),
        None if looks_like_host(&text) => (text.as_str(), false),
        None => return Err(Refusal::NotWeb),
    };
    let url = Url::parse(&format!("https://{}", rest.trim_start_matches(['/', '\\'])));
    Ok((url.map_err(|_| Refusal::NotWeb)?, had_scheme))
}

/// Whether what stands before the path is a host with a dot, or an address in brackets; so neither
/// a mail address, nor a word, nor another scheme.
fn looks_like_host(text: &str) -> bool {
    let host = text.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let bare = host.trim_start_matches('[');
    (host.contains(['.', '\u{3002}', '\u{ff0e}']) || bare.len() < host.len())
        && !host.contains(['@', ',', ';', ' '])
        && !text.contains(char::is_whitespace)
}

fn host(url: &Url, text: &str, had_scheme: bool) -> Result<String, Refusal> {
    match url.host() {
        Some(Host::Domain(domain)) => {
            let domain = domain.trim_end_matches('.');
            let labels = domain.split('.').collect::<Vec<_>>();
            let fits = labels.len() > 1 && labels.iter().all(|l| !l.is_empty() && l.len() < 64);
            if fits && domain.len() < 254 { Ok(domain.to_owned()) } else { Err(Refusal::Domain) }
        }
        // A number with dots, such as a telephone number, is no address without a scheme.
        Some(Host::Ipv4(ip)) if had_scheme || text.starts_with(&ip.to_string()) => {
            Ok(ip.to_string())
        }
        Some(Host::Ipv6(ip)) => Ok(format!("[{ip}]")),
        Some(Host::Ipv4(_)) | None => Err(Refusal::NotWeb),
    }
}

/// The parameters that are no tracking ones, in their order.
fn query(url: &Url) -> Option<String> {
    let kept: Vec<&str> =
        url.query()?.split('&').filter(|one| !one.is_empty() && !is_tracking(one)).collect();
    (!kept.is_empty()).then(|| percent(&kept.join("&")))
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default();
    let name = percent(name).to_ascii_lowercase();
    TRACKING.iter().any(|one| match one.strip_suffix('*') {
        Some(prefix) => name.starts_with(prefix),
        None => name == *one,
    })
}

/// Percent-encoding one way: capitals for the digits, and nothing encoded that may stand by itself
/// (RFC 3986 section 2.3).
fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let code = after.get(..2).and_then(|hex| {
            let both = hex.chars().all(|c| c.is_ascii_hexdigit());
            u8::from_str_radix(hex, 16).ok().filter(|_| both)
        });
        let Some(code) = code else {
            out.push('%');
            rest = after;
            continue;
        };
        let c = char::from(code);
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~') {
            out.push(c);
        } else {
            out.push_str(&format!("%{code:02X}"));
        }
        rest = after.get(2..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}
