// Hidden places, on every surface: each one of the demo is given an address first, which must be
// seen, and is hidden then, after which nothing may tell it.
//
// It has a hub of its own, since it changes what all others look at.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { program, root, startHub } from '../lib/hub.mjs';
import { json, text } from '../lib/pages.mjs';

const demo = JSON.parse(readFileSync(join(root, 'data/demo/hsds.json'), 'utf8'));

/** Hands every object of a document to `change`, which may give another for it. */
function each(value, change) {
  if (Array.isArray(value)) return value.map((one) => each(one, change));
  if (value === null || typeof value !== 'object') return value;
  const inside = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, each(v, change)]));
  return change(inside) ?? inside;
}

/** Hidden places by identifier, each with an address that stands nowhere else. */
const places = new Map();
for (const organisation of demo.organizations) {
  each(organisation, (one) => {
    if (one.x_hidden !== true || places.has(one.id)) return;
    const n = places.size + 1;
    places.set(one.id, {
      organisation: organisation.id,
      country: one.x_country,
      street: `Kanarche ${n}7`,
      town: `Zaytsevgrad${'abcdefghij'[n]}`,
      postcode: `KN-99${n}`,
      latitude: 41.42424 + n / 10,
      longitude: 23.13131 + n / 10,
    });
  });
}
const telling = [...places.values()].flatMap((p) => [p.street, p.town, p.postcode, `${p.latitude}`, `${p.longitude}`]);

const shown = each(demo, (one) => {
  const place = places.get(one.id);
  if (!place) return undefined;
  return {
    id: one.id,
    location_type: 'physical',
    x_hidden: false,
    x_country: place.country,
    latitude: place.latitude,
    longitude: place.longitude,
    addresses: [{
      id: one.id.replace(/^........-/, '0000a0a0-'), address_1: place.street, city: place.town,
      state_province: '', postal_code: place.postcode, country: place.country, address_type: 'physical',
    }],
  };
});

let hub;
let token;
before(async () => {
  hub = await startHub();
  const words = ['token', 'create', '--data', hub.data];
  token = execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
});
after(() => hub?.stop());

async function bring(file) {
  const headers = { authorization: `Bearer ${token}` };
  const sent = await fetch(`${hub.url}/api/imports`, { method: 'POST', headers, body: JSON.stringify(file) });
  assert.equal(sent.status, 202, await sent.clone().text());
  const { id } = await sent.json();
  for (let n = 0; n < 300; n += 1) {
    const run = await (await fetch(`${hub.url}/api/imports/${id}`, { headers })).json();
    if (run.state === 'done') {
      // The index follows within a second.
      await new Promise((done) => setTimeout(done, 2_000));
      return;
    }
    assert.notEqual(run.state, 'failed', JSON.stringify(run));
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail('the import did not end');
}

/** What every open surface says, by its address. */
async function surfaces() {
  const paths = new Set([
    '/organisations.csv', '/organisations.json', '/organisations.hsds', '/organisations.atom',
    '/sitemap.xml', '/sitemaps/pages.xml', '/en/', '/en/map', '/en/map?region=see', '/en/networks',
    '/api/points', '/api/points?precision=place', '/api/networks', '/tiles/0/0/0', '/en/organisations',
    '/hsds/services?full=true&per_page=100', '/hsds/organizations?full=true&per_page=100',
    '/hsds/service_at_locations?full=true&per_page=100',
  ]);
  for (const place of places.values()) {
    const of = place.organisation;
    const { slug } = await json(hub, `/api/organisations/${of}`);
    paths.add(`/api/organisations/${of}`).add(`/hsds/organizations/${of}`);
    for (const lang of ['en', 'ar', 'bg']) {
      paths.add(`/${lang}/organisations/${slug}`).add(`/${lang}/organisations/${slug}/history`);
    }
    const near = 0.05;
    const box = [place.longitude - near, place.latitude - near, place.longitude + near, place.latitude + near];
    paths.add(`/api/points?bbox=${box.join(',')}`);
    const full = await json(hub, `/hsds/organizations/${of}?full=true`);
    for (const service of full.services ?? []) {
      paths.add(`/hsds/services/${service.id}`).add(`/en/services/${service.id}`);
    }
  }
  const list = await json(hub, '/hsds/service_at_locations?per_page=100');
  assert.ok(list.last_page, 'all of them');
  for (const { id } of list.contents) paths.add(`/hsds/service_at_locations/${id}`);
  const said = new Map();
  for (const path of paths) {
    const answer = await fetch(hub.url + path);
    if (answer.status === 404 || answer.status === 422) {
      paths.delete(path);
      continue;
    }
    assert.equal(answer.status, 200, path);
    said.set(path, await answer.text());
  }
  for (const { country, town } of places.values()) {
    for (const form of [{ country }, { country, sheet: 'yes' }]) {
      const body = new URLSearchParams(form);
      const answer = await fetch(`${hub.url}/en/help`, { method: 'POST', body, headers: { origin: hub.url } });
      assert.equal(answer.status, 200);
      said.set(`find help: ${body}`, await answer.text());
    }
    // A town that leads to a service tells where its place is, also where no word is shown.
    const body = new URLSearchParams({ country, town });
    const answer = await fetch(`${hub.url}/en/help`, { method: 'POST', body, headers: { origin: hub.url } });
    const page = (await answer.text()).replaceAll(/<input[^>]*name="town"[^>]*>/g, '');
    said.set(`find help in a town: ${town}`, page);
    const found = await json(hub, `/api/organisations?q=${town}`);
    if (found.total) said.set(`search: ${town}`, `${town} leads to ${found.items[0].slug}`);
  }
  return said;
}

const leaks = (said) =>
  [...said].flatMap(([path, body]) => telling.filter((word) => body.includes(word)).map((word) => `${path}: ${word}`));

test('no surface tells more of a hidden place than its country', { timeout: 300_000 }, async () => {
  assert.ok(places.size >= 7, `${places.size} hidden places in the demo`);
  const first = await surfaces();
  assert.deepEqual(leaks(first), [], 'as the demo comes');

  await bring(shown);
  const open = leaks(await surfaces());
  for (const place of places.values()) {
    for (const word of [place.street, place.town, `${place.latitude}`]) {
      const seen = open.filter((leak) => leak.endsWith(`: ${word}`));
      assert.ok(seen.length >= 5, `${word} must be seen while it is public: ${seen}`);
    }
  }

  await bring(demo);
  const hidden = await surfaces();
  assert.deepEqual(leaks(hidden), []);
  for (const [path, body] of hidden) {
    if (!body.startsWith('{') && !body.startsWith('[')) continue;
    each(JSON.parse(body), (one) => {
      if (places.has(one.id)) {
        const allowed = ['id', 'location_type', 'x_country', 'x_hidden', 'hidden', 'country'];
        assert.deepEqual(Object.keys(one).filter((key) => !allowed.includes(key)), [], path);
      }
      // An address, a telephone or the like that hangs on it.
      if (places.has(one.location_id)) {
        const kept = ['id', 'location_id', 'service_id', 'location', 'service', 'schedules', 'x_country', 'x_hidden'];
        assert.deepEqual(Object.keys(one).filter((key) => !kept.includes(key)), [], path);
      }
    });
  }
  const page = await text(hub, `/en/organisations/${(await json(hub, `/api/organisations/${[...places.values()][0].organisation}`)).slug}`);
  assert.match(page, /Confidential/, 'that there is one may be known');
});

test('and no file of the hub holds it', () => {
  const search = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        search(path);
        continue;
      }
      const bytes = readFileSync(path, 'latin1');
      for (const { street, town } of places.values()) {
        assert.ok(!bytes.includes(street) && !bytes.includes(town), `${path} holds ${street} or ${town}`);
      }
    }
  };
  search(hub.data);
});
