//! XML sitemaps (sitemaps.org 0.9) with the same page in other languages.
//!
//! Not here: which pages there are, `robots.txt` (`web`).

use std::fmt::Write;

use whatson_domain::Moment;

use crate::moment;

/// Most pages one file may list.
pub const MOST: usize = 50_000;

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its address.
    pub url: String,
    /// When it last changed.
    pub updated: Option<Moment>,
    /// The page in all languages, itself included: language (or `x-default`) and address.
    pub alternates: Vec<(String, String)>,
}

/// Writes the index of several sitemaps: address and last change of each.
#[must_use]
pub fn index(files: &[(String, Option<Moment>)]) -> String {
    let mut xml = head("sitemapindex", "");
    for (url, updated) in files {
        xml.push_str("<sitemap>");
        place(&mut xml, url, *updated);
        xml.push_str("</sitemap>\n");
    }
    xml + "</sitemapindex>\n"
}

/// Writes one sitemap of at most [`MOST`] pages; further ones are left out.
#[must_use]
pub fn urlset(pages: &[Page]) -> String {
    let mut xml = head("urlset", " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"");
    for page in pages.iter().take(MOST) {
        xml.push_str("<url>");
        place(&mut xml, &page.url, page.updated);
        for (lang, url) in &page.alternates {
            let (lang, url) = (escape(lang), escape(url));
            // Writing to a String cannot fail.
            let _ =
                write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>");
        }
        xml.push_str("</url>\n");
    }
    xml + "</urlset>\n"
}

fn head(root: &str, more: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{more}>\n"
    )
}

fn place(xml: &mut String, url: &str, updated: Option<Moment>) {
    let _ = write!(xml, "<loc>{}</loc>", escape(url));
    if let Some(updated) = updated {
        let _ = write!(xml, "<lastmod>{}</lastmod>", moment::date(updated));
    }
}

/// Whether XML 1.0 can hold a character.
pub(crate) fn fits_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().filter(|c| fits_xml(*c)) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_names_each_language_and_escapes_addresses() {
        let page = Page {
            url: "https://hub.example/?a=1&b=<2>".into(),
            updated: Some(Moment(0)),
            alternates: vec![("x-default".into(), "https://hub.example/\"".into())],
        };
        let xml = urlset(&[page]);
        assert!(xml.contains("<loc>https://hub.example/?a=1&amp;b=&lt;2&gt;</loc>"));
        assert!(xml.contains("<lastmod>1970-01-01</lastmod>"));
        assert!(xml.contains("hreflang=\"x-default\" href=\"https://hub.example/&quot;\""));
        let xml = index(&[("https://hub.example/sitemap-1.xml".into(), None)]);
        assert!(xml.contains("<sitemap><loc>https://hub.example/sitemap-1.xml</loc></sitemap>"));
        let mut reader = quick_xml::Reader::from_str(&xml);
        while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
    }
}
