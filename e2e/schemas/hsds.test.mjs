// HSDS answers against the published schemas of HSDS 3.0, read from beside the repository.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { root, theHub } from '../lib/hub.mjs';
import { json } from '../lib/pages.mjs';

const shared = process.env.WHATSON_SHARED || join(root, '../shared');
const folder = join(shared, 'data/hsds-3.0/schema');
const skip = existsSync(folder) ? false : `no ${folder}`;

let hub;
let ajv;
before(async () => {
  if (skip) return;
  hub = await theHub();
  // The published files carry words of tabular packages beside those of JSON Schema.
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addFormat('datetime', true);
  ajv.addFormat('csv', true);
  for (const name of readdirSync(folder).filter((one) => one !== 'openapi.json')) {
    ajv.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')), name);
  }
  const api = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8'));
  const page = api.components.schemas.Page;
  ajv.addSchema({ ...page, required: [...Object.keys(page.properties), 'contents'] }, 'page');
});
after(() => hub?.stop());

function isValid(schema, value, what) {
  const check = ajv.getSchema(schema);
  if (check(value)) return;
  const errors = check.errors.slice(0, 10);
  const faults = errors.map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
  assert.fail(`${what}:\n${faults.join('\n')}`);
}

test('the root names version, profile and API', { skip }, async () => {
  const about = await json(hub, '/hsds/');
  assert.match(about.version, /^3\.0/);
  assert.match(about.profile, /^http/);
  assert.match(about.openapi_url, /^http/);
  for (const address of [about.profile, about.openapi_url]) {
    const answer = await fetch(address);
    await answer.arrayBuffer();
    assert.equal(answer.status, 200, address);
  }
});

const lists = {
  services: 'service.json',
  organizations: 'organization.json',
  taxonomies: 'taxonomy.json',
  taxonomy_terms: 'taxonomy_term.json',
  service_at_locations: 'service_at_location.json',
};
for (const [list, schema] of Object.entries(lists)) {
  test(`${list}: every page and every item is valid`, { skip, timeout: 300_000 }, async () => {
    let items = 0;
    for (let page = 1; ; page += 1) {
      const envelope = await json(hub, `/hsds/${list}?per_page=50&page=${page}`);
      isValid('page', envelope, `${list} page ${page}`);
      assert.equal(envelope.page_number, page);
      assert.equal(envelope.size, envelope.contents.length);
      assert.equal(envelope.first_page, page === 1);
      for (const brief of envelope.contents) {
        isValid(schema, brief, `${list} ${brief.id} in the list`);
        isValid(schema, await json(hub, `/hsds/${list}/${brief.id}`), `${list} ${brief.id}`);
        items += 1;
      }
      if (envelope.last_page) {
        assert.equal(items, envelope.total_items);
        break;
      }
      assert.ok(page < 100, 'a last page comes');
    }
    assert.ok(items > 0, 'there is something to check');
  });
}

test('the parameters of the standard are understood', { skip }, async () => {
  const all = await json(hub, '/hsds/services?per_page=1');
  const [first] = all.contents;
  const by = await json(hub, `/hsds/services?search=${encodeURIComponent(first.name)}`);
  assert.ok(by.contents.some((one) => one.id === first.id), first.name);
  const later = await json(hub, '/hsds/services?modified_after=2100-01-01T00:00:00Z');
  assert.equal(later.total_items, 0);
  assert.equal(later.empty, true);
});
