//! Taking fields out of one JSON object patiently: what does not fit is noted, never fatal.
//!
//! Not here: which fields there are (`read_organization`, `read_service`).

use serde_json::{Map, Value};
use whatson_domain::Moment;

use super::read::Defaults;
use crate::cell::MOST_VALUES;
use crate::entry::Remark;
use crate::outline::MOST_PARTS;

/// Most notes on one item.
const MOST_NOTES: usize = 100;

/// One item being read: takes fields patiently and notes what does not fit.
pub(super) struct Reading<'a> {
    pub(super) row: u64,
    pub(super) defaults: &'a Defaults<'a>,
    pub(super) remarks: Vec<Remark>,
}

impl Reading<'_> {
    pub(super) fn note(&mut self, column: &str, value: &str, reason: &'static str) {
        if self.remarks.len() < MOST_NOTES {
            self.remarks.push(Remark::note(self.row, column, value, reason));
        }
    }

    pub(super) fn refuse(&mut self, column: &str, value: &str, reason: &'static str) {
        self.remarks.push(Remark::refusal(self.row, column, value, reason));
    }

    /// A text; a number is taken as one, anything else is noted and empty.
    pub(super) fn text(&mut self, object: &Map<String, Value>, key: &str) -> String {
        match object.get(key) {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            None | Some(Value::Null) => String::new(),
            Some(other) => {
                self.note(key, &other.to_string(), "not-a-text");
                String::new()
            }
        }
    }

    pub(super) fn some(&mut self, object: &Map<String, Value>, key: &str) -> Option<String> {
        Some(self.text(object, key)).filter(|text| !text.is_empty())
    }

    /// Yes or no; `unclear` where it is neither, which is noted.
    pub(super) fn truth(&mut self, object: &Map<String, Value>, key: &str, unclear: bool) -> bool {
        let told = match object.get(key) {
            None | Some(Value::Null) => return false,
            Some(Value::Bool(told)) => return *told,
            Some(Value::String(text)) => text.trim().to_ascii_lowercase(),
            Some(other) => other.to_string(),
        };
        match told.as_str() {
            "true" | "yes" | "1" => true,
            "false" | "no" | "0" | "" => false,
            _ => {
                self.note(key, &told, "not-yes-or-no");
                unclear
            }
        }
    }

    pub(super) fn texts(&mut self, object: &Map<String, Value>, key: &str) -> Vec<String> {
        match object.get(key) {
            Some(Value::Array(items)) => {
                let texts = items.iter().filter_map(|v| v.as_str().map(str::to_owned));
                texts.take(MOST_VALUES).collect()
            }
            None | Some(Value::Null) => Vec::new(),
            Some(other) => {
                self.note(key, &other.to_string(), "not-a-list");
                Vec::new()
            }
        }
    }

    /// Texts with their languages from one of our own fields.
    pub(super) fn local(
        &mut self,
        object: &Map<String, Value>,
        key: &str,
    ) -> Option<Vec<(String, String)>> {
        let Some(Value::Array(items)) = object.get(key) else { return None };
        let pair = |item: &Value| {
            let field = |name| item.get(name).and_then(Value::as_str).map(str::to_owned);
            Some((field("lang").unwrap_or_default(), field("value")?))
        };
        Some(items.iter().filter_map(pair).take(MOST_VALUES).collect())
    }

    pub(super) fn objects<'o>(
        &mut self,
        object: &'o Map<String, Value>,
        key: &str,
    ) -> Vec<&'o Map<String, Value>> {
        match object.get(key) {
            Some(Value::Array(items)) => {
                if items.len() > MOST_PARTS {
                    self.note(key, &items.len().to_string(), "too-many-parts");
                }
                items.iter().take(MOST_PARTS).filter_map(Value::as_object).collect()
            }
            None | Some(Value::Null) => Vec::new(),
            Some(other) => {
                self.note(key, &other.to_string(), "not-a-list");
                Vec::new()
            }
        }
    }

    pub(super) fn moment(&mut self, object: &Map<String, Value>, key: &str) -> Option<Moment> {
        let text = self.some(object, key)?;
        let read = crate::moment::read(&text);
        if read.is_none() {
            self.note(key, &text, "not-a-date");
        }
        read
    }

    /// Telephone numbers of an object, without the quotes some exports leave around them.
    pub(super) fn phones(&mut self, object: &Map<String, Value>) -> Vec<String> {
        let phones = self.objects(object, "phones");
        let numbers = phones.into_iter().filter_map(|phone| self.some(phone, "number"));
        numbers.map(|n| n.trim_matches(['"', ' ']).to_owned()).collect()
    }

    /// Our list of names, or else the standard's two.
    pub(super) fn names(&mut self, object: &Map<String, Value>) -> Vec<(String, String)> {
        if let Some(names) = self.local(object, "x_names") {
            return names;
        }
        let lang = self.defaults.lang.to_owned();
        let names = ["name", "alternate_name"].into_iter();
        let names = names.filter_map(|key| self.some(object, key));
        names.map(|name| (lang.clone(), name)).collect()
    }

    /// Our list of texts, or else the standard's one unless a hub made it up.
    pub(super) fn descriptions(&mut self, object: &Map<String, Value>) -> Vec<(String, String)> {
        if let Some(texts) = self.local(object, "x_descriptions") {
            return texts;
        }
        if self.texts(object, "x_generated").iter().any(|field| field == "description") {
            return Vec::new();
        }
        let lang = self.defaults.lang.to_owned();
        self.some(object, "description").map(|text| (lang, text)).into_iter().collect()
    }
}
