//! The OpenAPI 3.1 document, from the handlers' own annotations.
//!
//! Not here: the handlers; a test walks the table of routes and fails on an undocumented one.

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
    ),
    tags((name = "directory", description = "Who works against trafficking, where, on what")),
)]
struct Document;

/// The document with this hub's address and the ways to sign a request.
pub(super) fn document(public_url: &str) -> Value {
    let mut document = serde_json::to_value(Document::openapi()).unwrap_or_default();
    if let Some(map) = document.as_object_mut() {
        map.insert("servers".into(), json!([{ "url": public_url }]));
        let paths = map.get_mut("paths").and_then(Value::as_object_mut);
        for operations in paths.into_iter().flat_map(|p| p.values_mut()) {
            secure(operations);
        }
        let components = map.entry("components").or_insert_with(|| json!({}));
        if let Some(components) = components.as_object_mut() {
            let token = json!({ "token": { "type": "http", "scheme": "bearer" } });
            components.insert("securitySchemes".into(), token);
        }
    }
    document
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
