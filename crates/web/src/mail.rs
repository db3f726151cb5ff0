//! Letters in words: subject and body of a mail in its reader's language, as plain text.
//!
//! What somebody typed stands in a letter as words alone: it makes no second line and no link.
//!
//! Not here: to whom it goes and how (`app::mail`).

use whatson_app::mail::Letter;
use whatson_app::reference::LANGUAGES;

use crate::Site;
use crate::words::{Argument, Words};

/// Longest name in a letter, in characters.
const NAME_MAX: usize = 200;
/// Stands between the parts of what could be taken for an address, and is not seen.
const JOINER: char = '\u{2060}';

/// Subject and body of a letter; none when its link is not a path of the hub.
#[must_use]
pub fn render(site: &Site, letter: &Letter) -> Option<(String, String)> {
    let settings = site.settings();
    in_words(site.words(), &settings.hub_name, &settings.public_url, letter)
}

fn in_words(words: &Words, hub: &str, url: &str, letter: &Letter) -> Option<(String, String)> {
    let lang = LANGUAGES.iter().find(|l| **l == letter.lang).copied().unwrap_or("en");
    // Marks of direction around an address would belong to it where it is opened.
    let address = |path: &str| Argument::Part(format!("{url}/{lang}{path}"));
    let mut given = vec![("hub", Argument::Text(hub.to_owned())), ("address", address("/"))];
    for (name, value) in &letter.arguments {
        let told = match name.as_str() {
            "link" if value.starts_with('/') => address(value),
            "link" => return None,
            _ => Argument::Text(words_alone(value)),
        };
        given.push((name.as_str(), told));
    }
    let kind = letter.kind.word();
    let say = |key: &str| words.say(lang, key, &given).0;
    let (subject, body) = (say(&format!("mail-{kind}-subject")), say(&format!("mail-{kind}-body")));
    // A line of two hyphens and a space begins what programs for mail show as a footer.
    Some((subject, format!("{body}\n\n-- \n{}\n", say("mail-footer"))))
}

/// A text of somebody's, of which programs for mail make no link.
fn words_alone(text: &str) -> String {
    let mut told = String::new();
    for c in text.chars().filter(|c| !c.is_control()).take(NAME_MAX) {
        told.push(c);
        if matches!(c, '.' | ':' | '/' | '@') {
            told.push(JOINER);
        }
    }
    told
}

#[cfg(test)]
mod tests;
