// The JavaScript client and the members' own programs give equal tokens: at a real hub with three
// custodians the client hands in the bank's list, the programs have handed in the others', and each side
// verifies the other's tag, which only the same output of the PRF makes.
//
// Not here: known answers (`matching`), the page in a browser.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { program, root, startHub } from '../lib/hub.mjs';
import { base64, hex, unbase64 } from '../../web/src/matching/bytes.mjs';
import { canonical, types, versions } from '../../web/src/matching/canonical.mjs';
import { deposit, entryBytes } from '../../web/src/matching/deposit.mjs';
import { readHits } from '../../web/src/matching/hits.mjs';
import { Hub } from '../../web/src/matching/hub.mjs';
import { readKeys } from '../../web/src/matching/key_file.mjs';
import { open, sign } from '../../web/src/matching/message.mjs';
import { depositList, hitAnswer } from '../../web/src/matching/message/kinds.mjs';
import { deposits, evaluate, handIn, openSession } from '../../web/src/matching/session.mjs';
import { leaf } from '../../web/src/matching/tree.mjs';

const slug = 'demo-bank-hotline';
const patience = 180_000;
let hub;
before(async () => {
  hub = await startHub();
});
after(() => hub?.stop());

const done = (...words) => execFileSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'] }).toString().trim();
const keyFile = (member) => join(hub.data, 'demo-members', `${member}.key`);
const tokenOf = (person) => done('token', 'create', '--demo-person', person, '--data', hub.data);
const pause = (time) => new Promise((go) => setTimeout(go, time));

/** Tries until it does not throw what passes by itself. */
async function until(what, passes) {
  const began = Date.now();
  for (;;) {
    try {
      return await what();
    } catch (error) {
      if (!passes(error) || Date.now() - began > patience) throw error;
      await pause(1000);
    }
  }
}

/** A table of the fictional members; fields may stand in quotation marks. */
function table(name) {
  const [head, ...rows] = readFileSync(join(root, 'testdata/matching', name), 'utf8').trim().split('\n');
  const cells = (line) => [...line.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map((cell) => cell[1] ?? cell[2]);
  const names = cells(head);
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, at) => [names[at], cell.trim()])));
}

/** The bank's identifiers of the types that the client knows. */
const wanted = table('bank.csv').flatMap((row) =>
  Object.keys(types).filter((type) => row[type]).map((type) => ({
    type, form: canonical(type, row[type], 'BG'), own: row.reference, note: row.note || undefined,
  })),
);
const partners = { H: 'demo-lighthouse', P: 'demo-police', T: 'demo-telecom' };
const rows = ['bank', 'hotline', 'police', 'telecom'].flatMap((name) => table(`${name}.csv`));
const noteOf = (reference) => rows.find((row) => row.reference === reference).note || undefined;
/** What is planted for the bank: its reference, the partner's, the type. */
const planted = table('expected.csv')
  .map(({ reference_a: a, reference_b: b, type }) => (a.startsWith('B') ? { own: a, other: b, type } : { own: b, other: a, type }))
  .filter(({ own, type }) => own.startsWith('B') && types[type]);

let session;
let records;

test('what the client hands in meets what the programs handed in, and each checks the other', { timeout: 2 * patience }, async () => {
  const way = new Hub(slug, { base: hub.url, token: tokenOf('bank-analyst') });
  const keys = await readKeys(readFileSync(keyFile('demo-bank'), 'utf8'));
  // The custodians need a moment to make the key, and another member to draw the pepper.
  session = await until(() => openSession(way, keys), (error) => ['no-key', 'no-pepper'].includes(error.code));
  const troubles = [];
  const counts = [];
  const outputs = await evaluate(session, wanted, {
    onProgress: (count) => counts.push(count),
    onTrouble: (trouble) => troubles.push(trouble),
  });
  assert.deepEqual(troubles, []);
  assert.equal(counts.at(-1), wanted.length);
  const made = deposits(session, outputs, wanted);
  for (const type of Object.keys(types)) {
    const receipt = await handIn(session, type, made.filter((one) => one.type === type));
    assert.match(receipt.receipt, /\n\n— /, 'a signed note');
  }
  records = made.map((deposit, at) => ({ deposit, output: outputs[at], own: wanted[at].own }));
  const hits = await until(async () => {
    const found = await readHits(session, records);
    const open = found.filter((hit) => !hit.alarm && hit.other !== 'confirmed').length;
    const missing = planted.length - found.length;
    if (open || missing > 0) throw Object.assign(new Error(`${open} not confirmed, ${missing} missing`), { passes: true });
    return found;
  }, (error) => error.passes);
  assert.deepEqual(hits.filter((hit) => hit.alarm), []);
  const parties = new Map(session.text.parties.map((party) => [party.name, party.organisation]));
  const slugs = await Promise.all([...parties].map(async ([name, id]) => {
    const answer = await fetch(`${hub.url}/api/organisations/${id}`);
    return [name, (await answer.json()).slug];
  }));
  const letters = new Map(slugs.map(([name, own]) => [name, Object.keys(partners).find((letter) => partners[letter] === own)]));
  // With a partner's note, sealed by its program under the key that comes of the output.
  const found = hits.map((hit) => [hit.record.own, letters.get(hit.partner), hit.type, hit.note].join()).sort();
  const told = planted.map(({ own, other, type }) => [own, other[0], type, noteOf(other)].join()).sort();
  assert.deepEqual(found, told, 'exactly what was planted');
  assert.ok(hits.some((hit) => hit.note));
  assert.ok(hits.every((hit) => hit.own === 'confirmed' && hit.other === 'confirmed'));
});

test('a note that the client sealed opens in the program of the partner', { timeout: 2 * patience }, async () => {
  const token = join(hub.data, 'hotline.token');
  writeFileSync(token, tokenOf('hotline-case-worker'));
  const words = ['hits', '--hub', hub.url, '--token-file', token, '--key-file', keyFile('demo-lighthouse'), '--agreement', slug, '--json'];
  // The demonstration's own look may hold the store for a moment.
  const told = await until(async () => done(...words), (error) => error.status !== undefined);
  const notes = JSON.parse(told).hits.map((hit) => `${hit.reference} ${hit.type} ${hit.note ?? undefined}`);
  const own = planted.filter(({ other }) => other.startsWith('H')).map(({ own, other, type }) => `${other} ${type} ${noteOf(own)}`);
  assert.deepEqual(own.filter((one) => !notes.includes(one)), []);
  assert.ok(own.some((one) => !one.endsWith('undefined')));
});

test('whatever a hub alters of a hit is an alarm', { timeout: patience }, async () => {
  const [whole] = await session.hub.hits();
  const other = (await session.hub.hits()).find((hit) => hit.type === whole.type && hit.hit !== whole.hit);
  const flipped = (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  const partner = (more) => ({ ...whole, partner: { ...whole.partner, ...more } });
  const list = unbase64(whole.partner.list);
  list[list.length - 10] ^= 1;
  const altered = {
    'own-deposit-altered': { ...whole, own: { ...whole.own, leaf: flipped(whole.own.leaf) } },
    'list-of-another-epoch': { ...whole, epoch: whole.epoch + 1 },
    'partner-not-in-the-text': partner({ party: flipped(whole.partner.party) }),
    signature: partner({ list: base64(list) }),
    sender: partner({ party: session.text.members.map((one) => hex(one.keys.id)).find((id) => ![whole.partner.party, session.member].includes(id)) }),
  };
  const inTheList = {
    tag: partner({ tag: flipped(whole.partner.tag) }),
    reference: partner({ reference: flipped(whole.partner.reference) }),
    expiry: partner({ expiry: whole.partner.expiry + 1 }),
    index: partner({ index: whole.partner.index + 1 }),
    'another deposit': partner(other.partner),
  };
  const read = async (state) => (await readHits({ ...session, hub: { hits: async () => [state], tell: () => assert.fail('told') } }, records))[0];
  assert.equal((await read(whole)).alarm, undefined);
  for (const [code, state] of Object.entries(altered)) assert.equal((await read(state)).alarm, code);
  for (const [what, state] of Object.entries(inTheList)) {
    assert.equal((await read(state)).alarm, 'deposit-not-in-the-list', what);
  }
});

test('a partner that never held the identifier is found out', { timeout: patience }, async () => {
  const liar = await readKeys(readFileSync(keyFile('demo-lighthouse'), 'utf8'));
  const [record, elsewhere] = records;
  const { epoch, text } = session;
  const of = { agreement: slug, epoch: epoch.number, type: record.deposit.type, member: hex(liar.keys.id), expiry: record.deposit.expiry };
  for (const [output, alarm, verdict] of [[record.output, undefined, 'confirmed'], [elsewhere.output, 'bad-tag', 'bad-tag']]) {
    // The token of a deposit is no secret to who has the hub's disk; its tag is.
    const made = { ...deposit(output, of), token: record.deposit.token };
    const top = leaf(entryBytes(made));
    const said = { number: 1, type: of.type, versions, statement: epoch.digest, entries: 1, root: top, time: session.now() };
    const own = { deposit: hex(record.deposit.deposit), leaf: hex(leaf(entryBytes(record.deposit))) };
    const partner = {
      party: of.member, deposit: hex(made.deposit), reference: hex(made.reference), expiry: made.expiry, tag: hex(made.tag),
      list: base64(sign(depositList, epoch.scope, said, liar)), leaf: hex(top), index: 0, proof: [],
    };
    const state = { number: 1, hit: '00'.repeat(16), epoch: epoch.number, type: of.type, at: '2026-11-28', own, partner };
    const told = [];
    const stub = { hits: async () => [state], tell: async (message) => told.push(message) };
    const [hit] = await readHits({ ...session, hub: stub }, [record]);
    assert.equal(hit.alarm, alarm);
    assert.equal(hit.partner, text.parties.find((party) => hex(party.keys.id) === of.member).name);
    assert.deepEqual(told.map((bytes) => open(hitAnswer, bytes, epoch.scope, session.own.keys).body.verdict), [verdict]);
  }
});
