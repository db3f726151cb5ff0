//! The OpenAPI 3.1 document, from the handlers' own annotations; of HSDS from a table.
//!
//! Not here: the handlers; a test walks the table of routes and fails on an undocumented one.

mod hsds;

use serde_json::{Value, json};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "WhatsOn hub",
        description = "Directory of organisations against trafficking in persons. Reading is open; \
            writing needs a token. Errors are problem documents (RFC 9457).",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    paths(
        super::organisation::list,
        super::organisation::create,
        super::organisation::show,
        super::organisation::update,
        super::network::list,
        super::network::show,
        super::subjects,
        super::suggest,
        super::points,
        super::land,
        super::import::create,
        super::import::show,
        super::agreement::list,
        super::agreement::create,
        super::agreement::show,
        super::agreement::update,
        super::agreement::text,
        super::agreement::open,
        super::agreement::sign,
        super::agreement::suspend,
        super::agreement::resume,
        super::agreement::end,
        super::agreement::amend,
        super::matching::message,
        super::matching::part,
        super::matching::state,
        super::matching::hits,
        super::matching::release,
        super::matching::lists,
        super::matching::certificate,
        super::matching::keys,
        super::first_load::list,
        super::first_load::confirm,
        super::first_load::take_back,
        super::party_key::show,
        super::party_key::register,
        crate::audit::inclusion,
        crate::audit::consistency,
    ),
    tags(
        (name = "directory", description = "Who works against trafficking, where, on what"),
        (name = "agreements", description = "Who may match what with whom; for those who act for a party"),
        (name = "matching", description = "Private matching: for programs of members and custodians"),
        (name = "audit", description = "Proofs that the audit log is whole (RFC 6962)"),
        (name = "hsds", description = "The same in HSDS 3.0 (Open Referral)"),
    ),
)]
struct Document;

/// The document with this hub's address and the ways to sign a request.
pub(super) fn document(public_url: &str) -> Value {
    let mut document = serde_json::to_value(Document::openapi()).unwrap_or_default();
    if let Some(map) = document.as_object_mut() {
        map.insert("servers".into(), json!([{ "url": public_url }]));
        let mut paths = map.get_mut("paths").and_then(Value::as_object_mut);
        if let Some(paths) = &mut paths {
            paths.extend(hsds::paths());
        }
        for (path, operations) in paths.into_iter().flat_map(|p| p.iter_mut()) {
            identify(path, operations);
            secure(operations);
            operations.as_object_mut().into_iter().flatten().for_each(|(m, o)| refuse(m, o));
        }
        let components = map.entry("components").or_insert_with(|| json!({}));
        if let Some(components) = components.as_object_mut() {
            let token = json!({ "token": { "type": "http", "scheme": "bearer" } });
            components.insert("securitySchemes".into(), token);
            if let Some(schemas) = components.get_mut("schemas").and_then(Value::as_object_mut) {
                schemas.insert("Problem".into(), problem());
                schemas.insert("HsdsPage".into(), hsds::page());
            }
        }
    }
    document
}

/// Names each operation by its method and path: no two may have one name (OpenAPI 3.1, operationId).
fn identify(path: &str, operations: &mut Value) {
    let words = path.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name: Vec<&str> = words.skip_while(|word| *word == "api").collect();
    for (method, operation) in operations.as_object_mut().into_iter().flatten() {
        if let Some(map) = operation.as_object_mut() {
            map.insert("operationId".into(), json!(format!("{method}-{}", name.join("-"))));
        }
    }
}

/// Operations that answer 401 need a token.
fn secure(operations: &mut Value) {
    for operation in operations.as_object_mut().into_iter().flat_map(|o| o.values_mut()) {
        let needs = operation.pointer("/responses/401").is_some();
        if let (true, Some(map)) = (needs, operation.as_object_mut()) {
            map.insert("security".into(), json!([{ "token": [] }]));
        }
    }
}

/// Adds the refusals that any operation can meet, and says that each is a problem document.
fn refuse(method: &str, operation: &mut Value) {
    let takes_body = operation.get("requestBody").is_some();
    let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) else {
        return;
    };
    let mut add = |status: &str, description: &str| {
        let told = || json!({ "description": description });
        responses.entry(status.to_owned()).or_insert_with(told);
    };
    add("400", "The request cannot be read");
    add("401", "The token that was sent is not taken");
    add("503", "Not now: try again after the time of `Retry-After`");
    if method == "get" {
        add("304", "Not changed since the entity tag of `If-None-Match`");
    }
    if takes_body {
        add("413", "The body is too large");
        add("415", "The body is of a type that is not taken");
    }
    let refused = responses.iter_mut().filter(|(s, _)| s.starts_with('4') || s.starts_with('5'));
    for response in refused.filter_map(|(_, response)| response.as_object_mut()) {
        let schema = json!({ "schema": { "$ref": "#/components/schemas/Problem" } });
        response.insert("content".into(), json!({ "application/problem+json": schema }));
    }
}

/// A problem document (RFC 9457) as `crate::problem` writes it.
fn problem() -> Value {
    let text = || json!({ "type": "string" });
    json!({
        "type": "object",
        "description": "A problem (RFC 9457); `/api/problems` explains the codes.",
        "required": ["type", "title", "status", "code", "request_id"],
        "properties": {
            "type": { "type": "string", "format": "uri" },
            "title": text(),
            "status": { "type": "integer" },
            "code": text(),
            "request_id": text(),
            "errors": { "type": "array", "items": {
                "type": "object",
                "required": ["field", "reason", "value", "detail"],
                "properties": { "field": text(), "reason": text(), "value": text(), "detail": text() },
            } },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_of_the_path_stands_in_it() {
        let document = document("https://hub.example");
        let mut seen = 0;
        for (path, operations) in document["paths"].as_object().unwrap() {
            for operation in operations.as_object().unwrap().values() {
                let told = operation["parameters"].as_array().into_iter().flatten();
                for parameter in told {
                    let name = parameter["name"].as_str().unwrap();
                    let stands = path.contains(&format!("{{{name}}}"));
                    assert_eq!(parameter["in"] == "path", stands, "{path}: {name}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 0);
    }
}
