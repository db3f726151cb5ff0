// A member at work under an agreement: the text that all signed, the epoch's key, the pepper; then
// identifiers become outputs and outputs a list.
//
// Nothing is kept from one visit to the next, so that nothing is pinned either: this client believes the
// newest text that every party signed. The member's own program pins. Not here: hits (`hits`).

import { sha512 } from '@noble/hashes/sha2.js';
import { holds, partyOf, readText, signedBy } from './agreement.mjs';
import { blind, sizes } from './blind.mjs';
import { Refused, concat, equal, hex, unbase64, unhex, utf8 } from './bytes.mjs';
import { versions } from './canonical.mjs';
import { Custodians } from './custodians.mjs';
import { deposit, list } from './deposit.mjs';
import { input } from './input.mjs';
import { open, peek, scopeBytes, sign } from './message.mjs';
import { depositList, pepperGrant, poll } from './message/kinds.mjs';
import { unseal } from './seal.mjs';
import { readStatement } from './statement.mjs';

/** Messages that the hub hands out at once. */
const pageSize = 64;
/** How often a list is given another number before that is an error. */
const numbersMax = 8;

/** Year times twelve plus the month from zero, of a moment in seconds. */
function monthOf(seconds) {
  const date = new Date(seconds * 1000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Begins: all signatures are checked, then the key statement, then the pepper is opened. */
export async function openSession(hub, identity, now = () => Math.floor(Date.now() / 1000)) {
  const { version } = await hub.state();
  const state = await polled(hub, identity, version, now);
  const text = readText(state.text);
  if (text.slug !== hub.slug || text.version !== state.version) throw new Refused('text');
  const own = signedBy(text, state.signatures, identity.keys.id);
  if (!holds(text, state.state, new Date(now() * 1000).toISOString().slice(0, 10))) throw new Refused('not-in-force');
  const usable = state.epochs.filter((of) => of.statement && of.state === 'key' && of.version === text.version);
  const newest = usable.sort((one, other) => other.epoch - one.epoch)[0];
  if (!newest) throw new Refused('no-key');
  const statement = readStatement(unbase64(newest.statement), text, newest.epoch);
  const epoch = { ...statement, number: newest.epoch, nextList: newest.next_list };
  const pepper = await pepperOf(state, text, epoch, newest.pepper, identity);
  return { hub, identity, now, text, own, member: hex(own.keys.id), epoch, pepper };
}

/** How the agreement stands, with all messages that are kept for this party. */
async function polled(hub, identity, version, now) {
  const scope = { agreement: hub.slug, version, epoch: 0 };
  const messages = [];
  for (;;) {
    const after = messages.at(-1)?.number ?? 0;
    const state = await hub.tell(sign(poll, scope, { time: now(), after, wait: 0 }, identity));
    messages.push(...state.messages);
    const isWhole = state.messages.length < pageSize || messages.at(-1).number <= after;
    if (isWhole) return { ...state, messages };
  }
}

/** The pepper that another member handed to these keys; this client never draws one. */
async function pepperOf(state, text, { scope, number }, digest, identity) {
  if (!digest) throw new Refused('no-pepper');
  const wanted = unhex(digest, 64);
  for (const kept of state.messages) {
    const bytes = kept.epoch === number && kept.label === pepperGrant.label ? unbase64(kept.bytes) : undefined;
    const sender = bytes && partyOf(text, peek(bytes).sender);
    if (!sender?.roles.includes('member')) continue;
    const { body } = open(pepperGrant, bytes, scope, sender.keys);
    if (!equal(body.to, identity.keys.id) || !equal(body.digest, wanted)) continue;
    const pepper = await unseal(identity.encryption, utf8('whatson-match pepper v1'), scopeBytes(scope), body.sealed);
    const made = sha512(concat(utf8('whatson-match pepper digest v1'), pepper));
    if (pepper.length === 32 && equal(made, wanted)) return pepper;
  }
  throw new Refused('no-pepper');
}

/**
 * The outputs of canonical forms, `{ type, form }` each. `onProgress` is told how many are done;
 * `onTrouble` which custodian did not answer as it should.
 */
export async function evaluate(session, wanted, { onProgress = () => {}, onTrouble } = {}) {
  const { text, epoch, pepper } = session;
  const inputs = wanted.map(({ type, form }) => {
    if (!text.types.includes(type)) throw new Refused('type');
    return input({ agreement: text.slug, epoch: epoch.number, pepper, type, form });
  });
  const custodians = new Custodians(session, onTrouble);
  const outputs = [];
  for (const size of sizes(inputs.length)) {
    const batch = blind(inputs.slice(outputs.length, outputs.length + size));
    outputs.push(...(await custodians.evaluate(batch)));
    onProgress(outputs.length);
    // The page draws between two batches.
    await new Promise((done) => setTimeout(done, 0));
  }
  return outputs;
}

/** A deposit for each output, of `{ type, note }`; it expires when the agreement says. */
export function deposits(session, outputs, wanted) {
  const { text, epoch, member } = session;
  const expiry = monthOf(session.now()) + text.retention;
  return outputs.map((output, at) => {
    const of = { agreement: text.slug, epoch: epoch.number, type: wanted[at].type, member, expiry };
    return deposit(output, of, wanted[at].note);
  });
}

/** Hands in deposits of one type as a list; gives the hub's receipt. */
export async function handIn(session, type, all) {
  const { hub, epoch, identity } = session;
  const { parts, entries, root } = list(all);
  for (let attempt = 0; attempt < numbersMax; attempt += 1) {
    const number = epoch.nextList;
    const body = { number, type, versions, statement: epoch.digest, entries, root, time: session.now() };
    try {
      const begun = await hub.tell(sign(depositList, epoch.scope, body, identity));
      if (begun.parts !== parts.length) throw new Refused('parts');
    } catch (error) {
      // Another list of this member came first.
      if (error.code !== 'list-number' || !error.problem?.next) throw error;
      epoch.nextList = error.problem.next;
      continue;
    }
    let receipt;
    for (const [at, part] of parts.entries()) receipt = (await hub.part(epoch.number, number, at, part)) ?? receipt;
    if (!receipt) throw new Refused('receipt');
    epoch.nextList = number + 1;
    return receipt;
  }
  throw new Refused('list-number');
}
