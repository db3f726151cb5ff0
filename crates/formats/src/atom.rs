//! Atom feeds (RFC 4287).
//!
//! Every feed and entry has a permanent identifier (`urn:uuid:`); `updated` changes only with the
//! content, so that a reader is not told old news as new.
//!
//! Not here: which records a feed holds (`app`), its address (`web`).

use atom_syndication::{Category, Feed, FixedDateTime, Link, Person, Text};
use uuid::Uuid;
use whatson_domain::Moment;

use crate::moment;

/// What a feed says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// Permanent identifier: derived from the saved search, see [`crate::hsds::derived`].
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Language of its titles (BCP 47).
    pub lang: String,
    /// Its own address.
    pub self_url: String,
    /// The page it follows.
    pub page_url: String,
    /// Who publishes it.
    pub author: String,
    /// SPDX identifier or sentence on the rights.
    pub rights: Option<String>,
    /// When anything in it last changed; of an empty feed, when the hub was set up.
    pub updated: Moment,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Permanent identifier.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Its page.
    pub url: String,
    /// The same page in other languages: language and address.
    pub alternates: Vec<(String, String)>,
    /// A plain sentence about it.
    pub summary: Option<String>,
    /// Codes of its subjects or kinds.
    pub categories: Vec<String>,
    /// A fictional record of a demonstration.
    pub demo: Option<Mark>,
    /// When it first appeared.
    pub published: Option<Moment>,
    /// When its content last changed.
    pub updated: Moment,
}

/// What marks a fictional record of a demonstration: a category (RFC 4287 section 4.2.2) with the
/// term `demo`, and its label again in the summary, since many readers show no categories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Address of the list of marks.
    pub scheme: String,
    /// The mark as a person reads it.
    pub label: String,
}

/// Writes the feed; entries in the order given.
#[must_use]
pub fn feed(channel: &Channel, items: &[Item]) -> String {
    let links = vec![
        link("self", &channel.self_url, Some("application/atom+xml"), None),
        link("alternate", &channel.page_url, Some("text/html"), None),
    ];
    let feed = Feed {
        title: Text::plain(plain(&channel.title)),
        id: urn(channel.id),
        updated: at(channel.updated),
        authors: vec![Person { name: plain(&channel.author), ..Person::default() }],
        links,
        rights: channel.rights.as_deref().map(|r| Text::plain(plain(r))),
        lang: Some(plain(&channel.lang)),
        entries: items.iter().map(entry).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

fn entry(item: &Item) -> atom_syndication::Entry {
    let said = item.summary.iter().chain(item.demo.as_ref().map(|mark| &mark.label));
    let summary = said.map(|text| plain(text)).collect::<Vec<_>>().join(" · ");
    let code = |term: &String| Category { term: plain(term), ..Category::default() };
    let mark = item.demo.iter().map(|mark| Category {
        term: "demo".to_owned(),
        scheme: Some(plain(&mark.scheme)),
        label: Some(plain(&mark.label)),
    });
    let mut links = vec![link("alternate", &item.url, Some("text/html"), None)];
    let others = item.alternates.iter();
    links.extend(others.map(|(lang, url)| link("alternate", url, Some("text/html"), Some(lang))));
    atom_syndication::Entry {
        title: Text::plain(plain(&item.title)),
        id: urn(item.id),
        updated: at(item.updated),
        published: item.published.map(at),
        links,
        summary: (!summary.is_empty()).then(|| Text::plain(summary)),
        categories: item.categories.iter().map(code).chain(mark).collect(),
        ..atom_syndication::Entry::default()
    }
}

fn link(rel: &str, href: &str, mime: Option<&str>, lang: Option<&str>) -> Link {
    Link {
        rel: rel.to_owned(),
        href: plain(href),
        mime_type: mime.map(str::to_owned),
        hreflang: lang.map(str::to_owned),
        ..Link::default()
    }
}

fn urn(id: Uuid) -> String {
    format!("urn:uuid:{id}")
}

fn at(moment: Moment) -> FixedDateTime {
    moment::write(moment).parse().unwrap_or_default()
}

/// Without the characters XML 1.0 cannot hold.
fn plain(text: &str) -> String {
    text.chars().filter(|c| crate::sitemap::fits_xml(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn channel() -> Channel {
        Channel {
            id: Uuid::from_u128(1),
            title: "Organisations: shelter & help".into(),
            lang: "en".into(),
            self_url: "https://hub.example/feed?q=a&b=<".into(),
            page_url: "https://hub.example/organisations".into(),
            author: "Demo hub".into(),
            rights: Some("CC0-1.0".into()),
            updated: Moment(1_700_000_000_123_456),
        }
    }

    fn item() -> Item {
        Item {
            id: Uuid::from_u128(2),
            title: "Фар <b> & \u{0}Co".into(),
            url: "https://hub.example/organisations/far".into(),
            alternates: vec![("bg".into(), "https://hub.example/bg/organisations/far".into())],
            summary: Some("Line\nbreak".into()),
            categories: vec!["shelter".into()],
            demo: None,
            published: Some(Moment(0)),
            updated: Moment(1_700_000_000_000_000),
        }
    }

    #[test]
    fn a_fictional_record_is_marked_for_programs_and_for_people() {
        let mark =
            Mark { scheme: "https://hub.example/marks".into(), label: "Fictional <x>".into() };
        let (real, demo) = (item(), Item { demo: Some(mark), ..item() });
        let read: Feed = feed(&channel(), &[real, demo]).parse().unwrap();
        let [real, demo] = read.entries.as_slice() else { panic!("{read:?}") };
        assert!(real.categories.iter().all(|c| c.term != "demo"));
        let category = demo.categories.iter().find(|c| c.term == "demo").unwrap();
        assert_eq!(category.scheme.as_deref(), Some("https://hub.example/marks"));
        assert_eq!(category.label.as_deref(), Some("Fictional <x>"));
        assert_eq!(demo.summary.as_ref().unwrap().value, "Line\nbreak · Fictional <x>");
        assert_eq!(real.summary.as_ref().unwrap().value, "Line\nbreak");
    }

    #[test]
    fn a_feed_is_read_back_with_permanent_identifiers() {
        let written = feed(&channel(), &[item()]);
        let read: Feed = written.parse().unwrap();
        assert_eq!(read.id, "urn:uuid:00000000-0000-0000-0000-000000000001");
        assert_eq!(read.entries[0].id, "urn:uuid:00000000-0000-0000-0000-000000000002");
        assert_eq!(read.entries[0].title.value, "Фар <b> & Co");
        assert_eq!(read.entries[0].updated.to_rfc3339(), "2023-11-14T22:13:20+00:00");
        assert_eq!(read.links[0].href, "https://hub.example/feed?q=a&b=<");
        assert!(written.contains("hreflang=\"bg\""));
    }
}
