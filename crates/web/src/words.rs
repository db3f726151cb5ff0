//! Words of the interface: Fluent files per language, embedded, English where one is missing.
//!
//! A language's files say on their first line whether a person reviewed them or a machine made
//! them; pages show it.
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
    machine_made: HashMap<&'static str, bool>,
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
        let mut words = Self { bundles: HashMap::new(), machine_made: HashMap::new() };
        for lang in LANGUAGES {
            let tag: LanguageIdentifier = fluent_tag(lang).parse().map_err(|e| format!("{e:?}"))?;
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // Isolation marks keep numbers and names in order inside right-to-left sentences.
            bundle.set_use_isolating(direction(lang) == "rtl");
            let mut machine_made = false;
            for path in Files::iter().filter(|p| p.starts_with(&format!("{lang}/"))) {
                let file = Files::get(&path).ok_or_else(|| path.to_string())?;
                let text = String::from_utf8_lossy(&file.data).into_owned();
                machine_made |= text.lines().next().is_some_and(|l| l.contains("machine-made"));
                let resource = FluentResource::try_new(text)
                    .map_err(|(_, errors)| format!("{path}: {errors:?}"))?;
                bundle.add_resource(resource).map_err(|errors| format!("{path}: {errors:?}"))?;
            }
            words.bundles.insert(lang, bundle);
            words.machine_made.insert(lang, machine_made);
        }
        Ok(words)
    }

    /// The message `key` in `lang`; the second value is false when it is the English one instead.
    #[must_use]
    pub fn say(&self, lang: &str, key: &str, args: &[(&str, Argument)]) -> (String, bool) {
        let mut given = FluentArgs::new();
        for (name, value) in args {
            given.set(*name, value.fluent());
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

    /// Whether a machine made any file of a language.
    #[must_use]
    pub fn is_machine_made(&self, lang: &str) -> bool {
        self.machine_made.get(lang).copied().unwrap_or(false)
    }
}

/// A value put into a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument {
    /// A number, which plural forms look at.
    Number(f64),
    /// A text.
    Text(String),
}

impl Argument {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Number(n) => FluentValue::from(*n),
            Self::Text(text) => FluentValue::from(text.as_str()),
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
