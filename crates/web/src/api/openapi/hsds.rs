//! The paths under `/hsds/` in the OpenAPI document, as HSDS 3.0 defines them: one table.
//!
//! Whole objects are described by the standard's own schemas, which are named and not copied.
//!
//! Not here: what the answers hold (`app::hsds`), the rest of the document (`super`).

use serde_json::{Map, Value, json};

/// Where the standard's schemas are.
const SCHEMAS: &str =
    "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/compiled";

/// Lists: path, schema of an item, parameters beside those of every list, whether one can be had.
const LISTS: [(&str, &str, &[&str]); 5] = [
    (
        "services",
        "service",
        &[
            "taxonomy_term_id",
            "taxonomy_id",
            "organization_id",
            "modified_after",
            "minimal",
            "full",
            "postcode",
            "proximity",
        ],
    ),
    ("organizations", "organization", &["full_service", "full"]),
    ("taxonomies", "taxonomy", &[]),
    ("taxonomy_terms", "taxonomy_term", &["taxonomy_id", "top_only", "parent_id"]),
    (
        "service_at_locations",
        "service_at_location",
        &[
            "taxonomy_term_id",
            "taxonomy_id",
            "organization_id",
            "modified_after",
            "full",
            "postcode",
            "proximity",
        ],
    ),
];
/// Parameters of every list.
const ALWAYS: [&str; 4] = ["search", "page", "per_page", "format"];

/// A parameter's schema and what it does.
fn meaning(name: &str) -> (Value, &'static str) {
    let id = || json!({ "type": "string", "format": "uuid" });
    let text = || json!({ "type": "string", "maxLength": 300 });
    let flag = || json!({ "type": "boolean" });
    match name {
        "search" => (text(), "Words in name or description"),
        "page" => (json!({ "type": "integer", "minimum": 1, "maximum": 100_000 }), "From 1"),
        "per_page" => (
            json!({ "type": "integer", "minimum": 1, "maximum": 100 }),
            "At most 100; 25 unless said",
        ),
        "format" => (json!({ "type": "string", "enum": ["json"] }), "There is no other here"),
        "taxonomy_term_id" => (id(), "Services with this term"),
        "taxonomy_id" => (id(), "With any term of this taxonomy"),
        "organization_id" => (id(), "Services of this organisation"),
        "parent_id" => (id(), "Terms that are right below this one"),
        "modified_after" => {
            (json!({ "type": "string", "format": "date-time" }), "Changed then or later")
        }
        "minimal" => (flag(), "Identifiers and dates of change alone"),
        "full" => (flag(), "Each with everything that belongs to it"),
        "full_service" => (flag(), "Services inside organisations with everything"),
        "top_only" => (flag(), "Only terms that are below no other"),
        "postcode" => (
            json!({ "type": "string", "minLength": 1, "maxLength": 300 }),
            "Given at a public place with this postal code; capitals, spaces and hyphens make no \
             difference. Areas of service are countries here, and are not asked",
        ),
        _ => (
            json!({ "type": "string" }),
            "Refused (400): positions of postcodes are not known here, so no distance can be told",
        ),
    }
}

fn parameter(name: &str) -> Value {
    let (schema, description) = meaning(name);
    json!({ "name": name, "in": "query", "required": false, "schema": schema,
        "description": description })
}

fn answer(description: &str, schema: &Value) -> Value {
    json!({ "description": description, "content": { "application/json": { "schema": schema } } })
}

fn get(description: &str, parameters: &[Value], answer: &Value) -> Value {
    json!({ "tags": ["hsds"], "summary": description, "parameters": parameters,
        "responses": { "200": answer } })
}

/// One object of a schema of the standard.
fn item(schema: &str) -> Value {
    let published = json!({ "url": format!("{SCHEMAS}/{schema}.json") });
    json!({ "type": "object", "required": ["id"], "externalDocs": published,
        "properties": { "id": { "type": "string", "format": "uuid" } } })
}

/// The paths.
pub(super) fn paths() -> Map<String, Value> {
    let mut paths = Map::new();
    let mut add = |path: String, operations: Value| paths.insert(path, operations);
    for (list, schema, more) in LISTS {
        let names = || ALWAYS.iter().chain(more);
        let parameters: Vec<_> = names().map(|name| parameter(name)).collect();
        let page = json!({ "allOf": [
            { "$ref": "#/components/schemas/HsdsPage" },
            { "type": "object", "properties":
                { "contents": { "type": "array", "items": item(schema) } } },
        ] });
        let page = answer("A page of the list", &page);
        let mut operations =
            json!({ "get": get("Those that fit, a page at a time", &parameters, &page) });
        if let ("services", Some(map)) = (list, operations.as_object_mut()) {
            let fields: Map<_, _> = names().map(|n| ((*n).to_owned(), meaning(n).0)).collect();
            let form = json!({ "schema": { "type": "object", "properties": fields } });
            let ask = json!({ "tags": ["hsds"],
                "summary": "The same question in the body, so that it stands in no address",
                "requestBody": { "content": { "application/x-www-form-urlencoded": form } },
                "responses": { "200": page } });
            map.insert("post".into(), ask);
        }
        add(format!("/hsds/{list}"), operations);
        let id = json!({ "name": "id", "in": "path", "required": true,
            "schema": { "type": "string" }, "description": "Identifier" });
        let whole = parameter("full_service");
        let parameters = if list == "organizations" { vec![id, whole] } else { vec![id] };
        let mut one = get("One, with everything", &parameters, &answer("It", &item(schema)));
        if let Some(responses) = one.get_mut("responses").and_then(Value::as_object_mut) {
            responses.insert("404".into(), json!({ "description": "There is none" }));
            if list == "organizations" {
                responses
                    .insert("308".into(), json!({ "description": "It was joined to another" }));
            }
        }
        add(format!("/hsds/{list}/{{id}}"), json!({ "get": one }));
    }
    root(&mut paths);
    paths
}

/// The root and our profile.
fn root(paths: &mut Map<String, Value>) {
    let (text, address) =
        (json!({ "type": "string" }), json!({ "type": "string", "format": "uri" }));
    let about = json!({ "type": "object", "required": ["version", "profile", "openapi_url"],
        "properties": { "version": text, "profile": address, "openapi_url": address } });
    let about = get("Version, profile and description", &[], &answer("The API", &about));
    paths.insert("/hsds/".into(), json!({ "get": about }));
    let object = answer("A document", &json!({ "type": "object" }));
    let index = get("What our records have beyond the standard", &[], &object);
    paths.insert("/hsds/profile".into(), json!({ "get": index }));
    let name = json!({ "name": "name", "in": "path", "required": true,
        "schema": { "type": "string" }, "description": "Name of a schema of the standard" });
    let mut patch = get("A merge patch (RFC 7386) to a schema", &[name], &object);
    if let Some(responses) = patch.get_mut("responses").and_then(Value::as_object_mut) {
        responses.insert("404".into(), json!({ "description": "There is none" }));
    }
    paths.insert("/hsds/profile/{name}".into(), json!({ "get": patch }));
}

/// The envelope of a list.
pub(super) fn page() -> Value {
    let (number, truth) =
        (json!({ "type": "integer", "minimum": 0 }), json!({ "type": "boolean" }));
    json!({
        "type": "object",
        "description": "A page of an HSDS list",
        "required": ["total_items", "total_pages", "page_number", "size", "first_page",
            "last_page", "empty", "contents"],
        "properties": {
            "total_items": number, "total_pages": number, "page_number": number, "size": number,
            "first_page": truth, "last_page": truth, "empty": truth,
            "contents": { "type": "array" },
        },
    })
}
