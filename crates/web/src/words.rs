//! Words of the interface: Fluent files per language, embedded, English where one is missing.
//!
//! A language's files say on their first line whether the makers of the program wrote them, a
//! machine made them, or who reviewed them; pages show it.
//!
//! In a language written from right to left, what is put into a message is isolated: a Latin name
//! keeps its place in an Arabic sentence.
//!
//! Not here: names of countries and labels of codes (`app::reference`).

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;
use whatson_app::reference::LANGUAGES;

#[derive(RustEmbed)]
#[folder = "words/"]
struct Files;

/// The words of all languages.
pub struct Words {
    bundles: HashMap<&'static str, FluentBundle<FluentResource>>,
    makers: HashMap<&'static str, Maker>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("languages", &self.bundles.len()).finish()
    }
}

impl Words {
    /// Reads all files.
    ///
    /// # Errors
    ///
    /// The file that cannot be read; a test keeps that from happening.
    pub fn load() -> Result<Self, String> {
        let mut words = Self { bundles: HashMap::new(), makers: HashMap::new() };
        for lang in LANGUAGES {
            let tag: LanguageIdentifier = fluent_tag(lang).parse().map_err(|e| format!("{e:?}"))?;
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // `Argument` does it: it alone knows what is a foreign text and what our own words.
            bundle.set_use_isolating(false);
            let mut makers = Vec::new();
            for path in Files::iter().filter(|p| p.starts_with(&format!("{lang}/"))) {
                let file = Files::get(&path).ok_or_else(|| path.to_string())?;
                let text = String::from_utf8_lossy(&file.data).into_owned();
                makers.extend(text.lines().next().and_then(Maker::of));
                let resource = FluentResource::try_new(text)
                    .map_err(|(_, errors)| format!("{path}: {errors:?}"))?;
                bundle.add_resource(resource).map_err(|errors| format!("{path}: {errors:?}"))?;
            }
            words.bundles.insert(lang, bundle);
            words.makers.insert(lang, makers.into_iter().max().unwrap_or(Maker::Machine));
        }
        Ok(words)
    }

    /// The message `key` in `lang`; the second value is false when it is the English one instead.
    #[must_use]
    pub fn say(&self, lang: &str, key: &str, args: &[(&str, Argument)]) -> (String, bool) {
        let mut given = FluentArgs::new();
        for (name, value) in args {
            given.set(*name, value.fluent(direction(lang) == "rtl"));
        }
        for (try_this, own) in [(lang, true), ("en", lang == "en")] {
            let Some(bundle) = self.bundles.get(try_this) else { continue };
            let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else { continue };
            let mut errors = vec![];
            let text = bundle.format_pattern(pattern, Some(&given), &mut errors);
            return (text.into_owned(), own);
        }
        (key.to_owned(), false)
    }

    /// The message without arguments.
    #[must_use]
    pub fn get(&self, lang: &str, key: &str) -> String {
        self.say(lang, key, &[]).0
    }

    /// Whether a language has a message of its own.
    #[must_use]
    pub fn has(&self, lang: &str, key: &str) -> bool {
        self.bundles.get(lang).is_some_and(|b| b.has_message(key))
    }

    /// Who made the words of a language: of its files, the one that can be trusted least.
    #[must_use]
    pub fn maker(&self, lang: &str) -> Maker {
        self.makers.get(lang).copied().unwrap_or(Maker::Machine)
    }

    /// Whether a machine made any file of a language.
    #[must_use]
    pub fn is_machine_made(&self, lang: &str) -> bool {
        self.maker(lang) == Maker::Machine
    }
}

/// Who made the words of a file, the most trusted first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Maker {
    /// A person, who gave a name, reviewed what a machine made.
    Reviewer,
    /// The makers of the program wrote them.
    Makers,
    /// A machine made them.
    Machine,
}

impl Maker {
    /// Reads the first line of a file.
    fn of(line: &str) -> Option<Self> {
        match line.strip_prefix("# ")? {
            "written by the makers" => Some(Self::Makers),
            "machine-made" => Some(Self::Machine),
            other => {
                let name = other.strip_prefix("reviewed by ")?;
                (!name.trim().is_empty()).then_some(Self::Reviewer)
            }
        }
    }

    /// The message that says it.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Self::Reviewer => "reviewed-mark",
            Self::Makers => "makers-mark",
            Self::Machine => "machine-made-mark",
        }
    }
}

/// A value put into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A number, which plural forms look at.
    Number(f64),
    /// A text of any language.
    Text(String),
    /// A part of a phrase in the message's own language, such as the month of a date. Isolating
    /// it would hide its letters from whoever asks in which direction the phrase runs.
    Part(String),
}

impl Argument {
    /// A small number of things.
    pub(crate) fn count(of: usize) -> Self {
        Self::Number(f64::from(u32::try_from(of).unwrap_or(u32::MAX)))
    }

    fn fluent(&self, isolate: bool) -> FluentValue<'_> {
        match self {
            Self::Number(n) => FluentValue::from(*n),
            Self::Text(text) if isolate => FluentValue::from(format!("\u{2068}{text}\u{2069}")),
            Self::Text(text) | Self::Part(text) => FluentValue::from(text.as_str()),
        }
    }
}

/// The tag that plural rules are kept under.
fn fluent_tag(lang: &str) -> &str {
    match lang {
        "cnr" => "sr-Latn-ME",
        other => other,
    }
}

/// The direction in which a language is written.
#[must_use]
pub fn direction(lang: &str) -> &'static str {
    match lang.split('-').next() {
        Some("ar" | "he" | "fa" | "ur" | "ku" | "ps") => "rtl",
        _ => "ltr",
    }
}

/// The name of a language in itself, for choosing it.
#[must_use]
pub fn own_name(lang: &str) -> &'static str {
    match lang {
        "en" => "English",
        "fr" => "Français",
        "bg" => "Български",
        "sq" => "Shqip",
        "sr" => "Српски",
        "sr-Latn" => "Srpski",
        "bs" => "Bosanski",
        "hr" => "Hrvatski",
        "cnr" => "Crnogorski",
        "mk" => "Македонски",
        "ro" => "Română",
        "sl" => "Slovenščina",
        "el" => "Ελληνικά",
        "tr" => "Türkçe",
        "es" => "Español",
        "ru" => "Русский",
        "ar" => "العربية",
        "zh" => "中文",
        _ => "?",
    }
}

/// The tag for HTML's `lang`: Montenegrin has one of its own in ISO 639-3.
#[must_use]
pub fn html_tag(lang: &str) -> &str {
    match lang {
        "sr" => "sr-Cyrl",
        other => other,
    }
}

/// Whether the pages of the desk have words in a language.
#[must_use]
pub fn has_staff_words(lang: &str) -> bool {
    ["en", "bg", "fr"].contains(&lang)
}

/// The hub's language that fits an `Accept-Language` header best (RFC 9110 section 12.5.4).
#[must_use]
pub fn accepted(header: &str) -> &'static str {
    let mut wishes: Vec<(u16, usize, String)> = header
        .split(',')
        .take(30)
        .enumerate()
        .filter_map(|(place, part)| {
            let mut pieces = part.trim().split(';');
            let tag = pieces.next()?.trim().to_ascii_lowercase();
            let quality = pieces.find_map(|p| p.trim().strip_prefix("q=")?.parse::<f32>().ok());
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "0 to 1000"
            )]
            let quality = (quality.unwrap_or(1.0).clamp(0.0, 1.0) * 1000.0) as u16;
            (quality > 0 && !tag.is_empty()).then_some((quality, place, tag))
        })
        .collect();
    wishes.sort_by_key(|(quality, place, _)| (std::cmp::Reverse(*quality), *place));
    wishes.iter().find_map(|(_, _, tag)| ours(tag)).unwrap_or("en")
}

/// The hub's language for a tag of a browser.
fn ours(tag: &str) -> Option<&'static str> {
    let mapped = match tag {
        "sr-latn-me" | "sr-me" | "me" => "cnr",
        t if t.starts_with("sr-latn") => "sr-Latn",
        t if t.starts_with("sr") => "sr",
        "sh" => "sr-Latn",
        t => t.split('-').next().unwrap_or(t),
    };
    LANGUAGES.iter().find(|l| **l == mapped).copied()
}

#[cfg(test)]
mod tests;
