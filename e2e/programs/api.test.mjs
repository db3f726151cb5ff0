// The open interfaces as a program sees them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { theHub } from '../lib/hub.mjs';
import { json, languages, plain } from '../lib/pages.mjs';

let hub;
before(async () => (hub = await theHub()));
after(() => hub?.stop());

test('the OpenAPI document is valid 3.1', async () => {
  const document = await json(hub, '/api/openapi.json');
  assert.match(document.openapi, /^3\.1\./);
  const result = await new Validator().validate(document);
  const faults = (result.errors ?? []).map?.((e) => `${e.instancePath}: ${e.message}`);
  assert.ok(result.valid, [...new Set(faults)].join('\n'));
});

test('every path that takes no parameter is answered as the document says', async () => {
  const document = await json(hub, '/api/openapi.json');
  let asked = 0;
  for (const [path, verbs] of Object.entries(document.paths)) {
    const needs = [...(verbs.parameters ?? []), ...(verbs.get?.parameters ?? [])];
    if (!verbs.get || path.includes('{') || needs.some((one) => one.required)) continue;
    const answer = await fetch(hub.url + path);
    await answer.arrayBuffer();
    assert.ok(String(answer.status) in verbs.get.responses, `${path}: ${answer.status}`);
    asked += 1;
  }
  assert.ok(asked > 3, `only ${asked} paths`);
});

test('a list has a total, items with the agreed fields, and facets with counts', async () => {
  const list = await json(hub, '/api/organisations?per_page=5');
  assert.ok(list.total > 71, `${list.total}`);
  assert.equal(list.items.length, 5);
  const fields =
    'id slug name names kind country city subjects status tier website source url'.split(' ');
  for (const item of list.items) {
    for (const field of fields) assert.ok(field in item, field);
    assert.ok(item.url.startsWith(hub.url), item.url);
  }
  for (const [name, values] of Object.entries(list.facets)) {
    for (const one of values) {
      assert.ok(one.value && one.label && one.count > 0, `${name}: ${JSON.stringify(one)}`);
    }
  }
  const [country] = list.facets.country;
  const there = await json(hub, `/api/organisations?country=${country.value}`);
  assert.equal(there.total, country.count);
});

test('sector and topic are accepted as other words for kind and subject', async () => {
  const list = await json(hub, '/api/organisations');
  const [kind] = list.facets.kind;
  const [subject] = list.facets.subject;
  const totals = async (query) => (await json(hub, `/api/organisations?${query}`)).total;
  assert.equal(await totals(`sector=${kind.value}`), kind.count);
  assert.equal(await totals(`topic=${subject.value}`), subject.count);
});

test('one name is found in three alphabets', async () => {
  for (const [one, other] of [['Niš', 'Ниш'], ['Скопје', 'Skopje'], ['София', 'Sofia'], ['Астра', 'Astra']]) {
    const a = await json(hub, `/api/organisations?q=${encodeURIComponent(one)}`);
    const b = await json(hub, `/api/organisations?q=${encodeURIComponent(other)}`);
    assert.ok(a.total > 0, one);
    const common = a.items.filter((item) => b.items.some((x) => x.id === item.id));
    assert.ok(common.length > 0, `${one} and ${other}`);
  }
});

test('an unchanged answer is 304', async () => {
  const list = await json(hub, '/api/organisations');
  for (const path of ['/api/organisations', `/api/organisations/${list.items[0].id}`]) {
    const first = await fetch(hub.url + path);
    await first.arrayBuffer();
    const etag = first.headers.get('etag');
    assert.ok(etag, path);
    const second = await fetch(hub.url + path, { headers: { 'if-none-match': etag } });
    assert.equal(second.status, 304, path);
  }
});

test('the language is in the path, else Accept-Language decides', async () => {
  for (const lang of languages) {
    const answer = await fetch(`${hub.url}/${lang}/`);
    const html = plain(await answer.text());
    assert.equal(answer.status, 200, lang);
    assert.match(html, new RegExp(`<html[^>]* lang="${lang === 'sr' ? 'sr-Cyrl' : lang}"`), lang);
    for (const other of languages) assert.ok(html.includes(`/${other}/`), `${lang}: ${other}`);
  }
  const answer = await fetch(`${hub.url}/organisations`, {
    headers: { 'accept-language': 'de,mk;q=0.8,en;q=0.5' },
  });
  assert.match(await answer.text(), /<html[^>]* lang="mk"/);
  assert.match(answer.headers.get('vary') ?? '', /accept-language/i);
});

test('robots and sitemap point to what is public', async () => {
  const robots = await (await fetch(`${hub.url}/robots.txt`)).text();
  assert.match(robots, /Sitemap: http/);
  assert.match(robots, /Disallow: .*desk/);
});
