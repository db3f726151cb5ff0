// Hits: each is checked before it is shown: the partner signed a list that holds its deposit, and made
// the deposit's tag with the same identifier. What the hub says beside that is not believed.
//
// Not here: certificates, and what a person says later of a hit: the member's own program does that.

import { randomBytes } from '@noble/hashes/utils.js';
import { partyOf } from './agreement.mjs';
import { Refused, concat, equal, hex, unbase64, unhex, utf8 } from './bytes.mjs';
import { entryBytes } from './deposit.mjs';
import { open, peek, scopeBytes, sign } from './message.mjs';
import { depositList, hitAnswer } from './message/kinds.mjs';
import { isTagged, openNote, sealedNote } from './output.mjs';
import { seal } from './seal.mjs';
import { isIncluded, leaf } from './tree.mjs';

/** The form of what is sealed to the partner: a random name of the own record, for this partner alone. */
const form = 1;

/**
 * Checks all hits of `records`, `{ output, deposit }` each, and answers those that nobody answered, where
 * the agreement does not leave that to a person. A hit of another deposit of this member is left out; one
 * that does not hold comes with `alarm`.
 */
export async function readHits(session, records) {
  const byDeposit = new Map(records.map((record) => [hex(record.deposit.deposit), record]));
  const found = [];
  for (const state of await session.hub.hits()) {
    const record = byDeposit.get(state.own.deposit);
    if (record) found.push(await one(session, state, record));
  }
  return found;
}

async function one(session, state, record) {
  const shown = { number: state.number, hit: state.hit, record, type: record.deposit.type, date: state.at.slice(0, 10) };
  let known;
  try {
    known = knownOf(session, state, record);
  } catch (error) {
    return { ...shown, alarm: error.code ?? 'hit-unreadable' };
  }
  const said = saidOf(session, state, known);
  if (known.isFalse) {
    if (!said.own) await answer(session, known, 'bad-tag');
    return { ...shown, partner: known.partner.name, alarm: 'bad-tag' };
  }
  // What lets a partner know is decided by a person.
  const isDecided = session.text.hits === 'owner-first' || session.own.roles.includes('protecting');
  if (!said.own && !isDecided) {
    await answer(session, known, 'confirmed');
    said.own = 'confirmed';
  }
  return { ...shown, partner: known.partner.name, note: known.note, own: said.own, other: said.other };
}

/** Everything that is checked of a hit but the tag; `isFalse` says that the tag is wrong. */
function knownOf(session, state, { output, deposit }) {
  const { text, epoch } = session;
  const told = state.partner;
  const ownLeaf = leaf(entryBytes(deposit));
  if (state.type !== deposit.type || state.own.leaf !== hex(ownLeaf)) throw new Refused('own-deposit-altered');
  const list = unbase64(told.list);
  if (peek(list).scope.epoch !== state.epoch || state.epoch !== epoch.number) throw new Refused('list-of-another-epoch');
  const partner = partyOf(text, unhex(told.party, 32));
  if (!partner || equal(partner.keys.id, session.own.keys.id)) throw new Refused('partner-not-in-the-text');
  const { body } = open(depositList, list, epoch.scope, partner.keys);
  const entry = {
    deposit: unhex(told.deposit, 16),
    token: deposit.token,
    reference: unhex(told.reference, 16),
    expiry: told.expiry,
    tag: unhex(told.tag, 16),
    note: told.note ? unbase64(told.note) : undefined,
  };
  if (entry.note && entry.note.length !== sealedNote) throw new Refused('hit-unreadable');
  const otherLeaf = leaf(entryBytes(entry));
  const proof = told.proof.map((hash) => unhex(hash, 32));
  const stands = told.leaf === hex(otherLeaf) && isIncluded(otherLeaf, told.index, body.entries, body.root, proof);
  if (body.type !== deposit.type || !stands) throw new Refused('deposit-not-in-the-list');
  const of = { ...deposit, member: hex(partner.keys.id), deposit: entry.deposit, expiry: entry.expiry };
  const isFalse = !isTagged(output, of, entry.reference, entry.note, entry.tag);
  const note = entry.note && !isFalse ? openNote(entry.note, output, of) : undefined;
  return { hit: unhex(state.hit.replaceAll('-', ''), 16), partner, ownLeaf, otherLeaf, isFalse, note };
}

/** What both said of a hit last, as far as their signatures hold and it is of this hit. */
function saidOf(session, state, { hit, partner, ownLeaf, otherLeaf }) {
  const [said, at] = [{}, {}];
  for (const text of state.answers ?? []) {
    try {
      const bytes = unbase64(text);
      const isOwn = equal(peek(bytes).sender, session.own.keys.id);
      const [who, keys] = isOwn ? ['own', session.own.keys] : ['other', partner.keys];
      const { body } = open(hitAnswer, bytes, session.epoch.scope, keys);
      const [first, second] = isOwn ? [ownLeaf, otherLeaf] : [otherLeaf, ownLeaf];
      const isThis = equal(body.hit, hit) && equal(body.own, first) && equal(body.other, second);
      if (isThis && body.time >= (at[who] ?? 0)) [at[who], said[who]] = [body.time, body.verdict];
    } catch {
      // Not what a party signed: it says nothing.
    }
  }
  return said;
}

async function answer(session, { hit, partner, ownLeaf, otherLeaf }, verdict) {
  const { epoch, identity, hub } = session;
  const about = concat(scopeBytes(epoch.scope), hit);
  const name = concat([form], randomBytes(16));
  const info = utf8('whatson-match answer to a hit v1');
  const sealed = verdict === 'confirmed' ? await seal(partner.keys, info, about, name) : new Uint8Array();
  const body = { hit, own: ownLeaf, other: otherLeaf, verdict, time: session.now(), sealed };
  await hub.tell(sign(hitAnswer, epoch.scope, body, identity));
}
