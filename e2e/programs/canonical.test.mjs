// Canonical forms of the JavaScript client against the corpus of the `private-match` crate: every row of
// the types that it knows gives the same form, or is refused with the same word. There is no exception.
//
// Not here: the other types, which the client refuses.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../lib/hub.mjs';
import { canonical, types, versions } from '../../web/src/matching/canonical.mjs';

const corpus = join(root, 'crates/private-match/corpus');
const unescaped = (text) => text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
const rows = (name) =>
  readFileSync(join(corpus, name), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t').map(unescaped));

function formOf(type, spelling, region) {
  try {
    return canonical(type, spelling, region === '-' ? undefined : region);
  } catch (error) {
    if (!error.code) throw error;
    return `refused: ${error.code}`;
  }
}

test('every spelling of the corpus has its form, and every refusal its word', () => {
  let count = 0;
  for (const type of Object.keys(types)) {
    for (const row of rows(`${type}.tsv`)) {
      const [form, region, spelling] = row.length === 3 ? row : [row[0], '-', row[1]];
      assert.equal(formOf(type, spelling, region), form, `${type} ${region} ${spelling}`);
      assert.equal(formOf(type, form, region), form, 'a form is its own form');
      count += 1;
    }
  }
  for (const [type, region, word, spelling] of rows('refused.tsv').filter(([type]) => types[type])) {
    assert.equal(formOf(type, spelling, region), `refused: ${word}`, `${type} ${region} ${spelling}`);
    count += 1;
  }
  assert.ok(count > 700, `${count} rows`);
});

test('a deposit says which tables made its forms', () => {
  const { devDependencies: own } = JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8'));
  assert.ok(versions.includes(`libphonenumber-js ${own['libphonenumber-js']}`), versions);
  assert.ok(Buffer.byteLength(versions) <= 255);
});
