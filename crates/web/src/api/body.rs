//! A JSON body, taken apart field by field: whatever is wrong is named by its field, as the same
//! refusals that the rules give, all at once.
//!
//! By hand and not by `serde`, whose messages speak of this program's types, stop at the first
//! fault, and cannot be translated.
//!
//! Not here: what a value may be (`whatson_domain`), which fields there are (the file of the noun).

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use serde_json::{Map, Value};
use whatson_domain::{FieldError, FieldErrors};

use crate::problem::Problem;

/// Fields that nobody knows are named up to this number.
const MOST_UNKNOWN: usize = 20;

/// An object whose fields are still to be taken.
pub(crate) struct Body {
    fields: Map<String, Value>,
    errors: FieldErrors,
}

impl Body {
    /// The object that was sent.
    pub(crate) fn read(sent: Result<Json<Value>, JsonRejection>) -> Result<Self, Problem> {
        match sent {
            Ok(Json(Value::Object(fields))) => Ok(Self { fields, errors: FieldErrors::default() }),
            Ok(Json(other)) => {
                Err(FieldErrors::from(refusal("body", "not-an-object", &other)).into())
            }
            Err(rejection) => Err(unread(&rejection)),
        }
    }

    /// Ends the reading: fields that were not taken are not known.
    pub(crate) fn end(mut self) -> Result<(), Problem> {
        let rest = self.fields.iter().take(MOST_UNKNOWN);
        self.errors.0.extend(rest.map(|(key, value)| refusal(key, "unknown-field", value)));
        self.errors.into_result().map_err(Problem::from)
    }

    /// A text, which may be left out or null.
    pub(crate) fn text(&mut self, key: &str) -> Option<String> {
        match self.fields.remove(key)? {
            Value::Null => None,
            value => self.errors.take(text(key, value)),
        }
    }

    /// A text that must be there.
    pub(crate) fn needed(&mut self, key: &str) -> String {
        match self.fields.remove(key) {
            Some(value) => self.errors.take(text(key, value)).unwrap_or_default(),
            None => self.lacks(key),
        }
    }

    /// A whole number, which may be left out or null.
    pub(crate) fn number(&mut self, key: &str) -> Option<i64> {
        match self.fields.remove(key)? {
            Value::Null => None,
            value => {
                let number = value.as_i64().ok_or_else(|| refusal(key, "not-a-number", &value));
                self.errors.take(number)
            }
        }
    }

    /// A whole number as it would be typed; blank where it is left out.
    pub(crate) fn typed_number(&mut self, key: &str) -> String {
        self.number(key).map(|number| number.to_string()).unwrap_or_default()
    }

    /// True or false, which may be left out: false.
    pub(crate) fn flag(&mut self, key: &str) -> bool {
        match self.fields.remove(key) {
            None | Some(Value::Null) => false,
            Some(value) => {
                let flag = value.as_bool().ok_or_else(|| refusal(key, "not-yes-or-no", &value));
                self.errors.take(flag).unwrap_or_default()
            }
        }
    }

    /// A list of objects, which may be left out; each is read by `take`, which takes all its fields.
    pub(crate) fn objects<T>(&mut self, key: &str, take: impl Fn(&mut Self) -> T) -> Vec<T> {
        let items = match self.fields.remove(key) {
            None => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(other) => {
                self.errors.0.push(refusal(key, "not-a-list", &other));
                Vec::new()
            }
        };
        let mut all = Vec::new();
        for (place, item) in (0_usize..).zip(items) {
            let name = format!("{key}[{place}]");
            let Value::Object(fields) = item else {
                self.errors.0.push(refusal(&name, "not-an-object", &item));
                continue;
            };
            let mut item = Self { fields, errors: FieldErrors::default() };
            all.push(take(&mut item));
            let unknown = item.fields.iter().take(MOST_UNKNOWN);
            item.errors.0.extend(unknown.map(|(key, value)| refusal(key, "unknown-field", value)));
            let named = item.errors.0.into_iter();
            let named = named.map(|e| FieldError { field: format!("{name}.{}", e.field), ..e });
            self.errors.0.extend(named);
        }
        all
    }

    /// A list of texts, which may be left out.
    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        self.list(key, text)
    }

    /// A list of texts with their languages, which may be left out unless it is `needed`.
    pub(crate) fn local(&mut self, key: &str, needed: bool) -> Vec<(String, String)> {
        if needed && !self.fields.contains_key(key) {
            return self.lacks(key);
        }
        self.list(key, pair)
    }

    /// A list; the first of its items that does not fit is named.
    fn list<T>(
        &mut self,
        key: &str,
        take: impl Fn(&str, Value) -> Result<T, FieldError>,
    ) -> Vec<T> {
        let read = match self.fields.remove(key) {
            None => return Vec::new(),
            Some(Value::Array(items)) => {
                let item = |(place, value)| take(&format!("{key}[{place}]"), value);
                (0_usize..).zip(items).map(item).collect()
            }
            Some(other) => Err(refusal(key, "not-a-list", &other)),
        };
        self.errors.take(read).unwrap_or_default()
    }

    fn lacks<T: Default>(&mut self, key: &str) -> T {
        self.errors.0.push(FieldError::new(key, "required", ""));
        T::default()
    }
}

fn text(field: &str, value: Value) -> Result<String, FieldError> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(refusal(field, "not-a-text", &other)),
    }
}

/// An item such as `{"lang": "bg", "value": "Име"}`; a script is told by the letters and passed
/// over.
fn pair(field: &str, value: Value) -> Result<(String, String), FieldError> {
    let Value::Object(mut item) = value else {
        return Err(refusal(field, "not-an-object", &value));
    };
    let mut part = |key: &str| {
        item.remove(key).map(|value| text(&format!("{field}.{key}"), value)).transpose()
    };
    let lang = part("lang")?.unwrap_or_default();
    part("script")?;
    let value = part("value")?;
    let missing = || FieldError::new(format!("{field}.value"), "required", "");
    Ok((lang, value.ok_or_else(missing)?))
}

fn refusal(field: &str, reason: &'static str, value: &Value) -> FieldError {
    let said = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    FieldError::new(field, reason, &said)
}

/// What is wrong with a body that is no JSON at all: line and column where it breaks off.
fn unread(rejection: &JsonRejection) -> Problem {
    let code = match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "media-type",
        _ => "not-json",
    };
    let mut problem = Problem::new(rejection.status(), code);
    if code == "not-json" {
        let told = rejection.body_text();
        let place = told.rsplit_once(" at line ").map_or("", |(_, place)| place);
        let place = place.replace(" column ", ":");
        problem.errors.push(FieldError::new("body", "not-json", &place));
    }
    problem
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(problem: &Problem) -> Vec<(&str, &str)> {
        problem.errors.iter().map(|e| (e.field.as_str(), e.reason)).collect()
    }

    #[test]
    fn every_field_that_does_not_fit_is_named_at_once() {
        let sent = json!({
            "kind": 7, "city": null, "founded": "x", "subjects": ["a", 5, {}], "languages": {},
            "names": [{"value": "A"}, {"lang": 3, "value": "B"}],
            "descriptions": [{"lang": "en"}], "other": true,
        });
        let mut body = Body::read(Ok(Json(sent))).unwrap();
        assert_eq!((body.needed("kind"), body.needed("country")), Default::default());
        assert_eq!((body.text("city"), body.number("founded")), (None, None));
        assert_eq!((body.texts("subjects"), body.texts("languages")), Default::default());
        assert_eq!(
            (body.local("names", true), body.local("descriptions", false)),
            Default::default()
        );
        let problem = body.end().unwrap_err();
        assert_eq!(
            told(&problem),
            [
                ("kind", "not-a-text"),
                ("country", "required"),
                ("founded", "not-a-number"),
                ("subjects[1]", "not-a-text"),
                ("languages", "not-a-list"),
                ("names[1].lang", "not-a-text"),
                ("descriptions[0].value", "required"),
                ("other", "unknown-field"),
            ]
        );
        assert_eq!(problem.code, "fields-refused");
    }

    #[test]
    fn objects_of_a_list_are_named_by_their_place() {
        let sent = json!({"parties": [{"a": "x"}, {"a": 1, "b": 2}, 3], "page": "yes", "n": 5});
        let mut body = Body::read(Ok(Json(sent))).unwrap();
        assert_eq!(body.objects("parties", |one| one.needed("a")), ["x", ""]);
        assert_eq!((body.flag("page"), body.flag("other")), (false, false));
        assert_eq!((body.typed_number("n"), body.typed_number("m")), ("5".into(), String::new()));
        let problem = body.end().unwrap_err();
        assert_eq!(
            told(&problem),
            [
                ("parties[1].a", "not-a-text"),
                ("parties[1].b", "unknown-field"),
                ("parties[2]", "not-an-object"),
                ("page", "not-yes-or-no"),
            ]
        );
    }

    #[test]
    fn what_is_no_object_is_told_and_what_fits_is_taken() {
        for sent in [json!(null), json!([1]), json!("a")] {
            let refused = Body::read(Ok(Json(sent))).map(|_| ()).unwrap_err();
            assert_eq!(told(&refused), [("body", "not-an-object")]);
        }
        let sent =
            json!({"names": [{"lang": "bg", "script": "Cyrl", "value": "Име"}], "version": 3});
        let mut body = Body::read(Ok(Json(sent))).unwrap();
        assert_eq!(body.local("names", true), [("bg".to_owned(), "Име".to_owned())]);
        assert_eq!((body.number("version"), body.texts("subjects")), (Some(3), vec![]));
        body.end().unwrap();
    }
}
