// The agreement's text that all parties signed: read line by line in the one order it has, and believed
// when every party's signature holds under these very bytes, one's own among them.
//
// Not here: whether its terms are allowed (each party's own program looked before it signed), the key.

import { sha512 } from '@noble/hashes/sha2.js';
import { Refused, equal, unbase64, unhex, utf8 } from './bytes.mjs';
import { partyKeys } from './identity.mjs';
import { agreementSignature } from './message/kinds.mjs';
import { open, peek } from './message.mjs';

const head = 'whatson agreement, text version 1';

/** Reads the text of an agreement. */
export function readText(written) {
  const lines = written.split('\n');
  let at = 0;
  const wrong = () => new Refused('text', { line: at + 1 });
  if (lines[at++] !== head || lines.pop() !== '') throw wrong();
  const maybe = (name) => (lines[at]?.startsWith(`${name}: `) ? lines[at++].slice(name.length + 2) : undefined);
  const take = (name) => {
    const value = maybe(name);
    if (value === undefined) throw wrong();
    return value;
  };
  const each = (name) => take(name).split(', ');
  const words = (name) => {
    const inner = /^"((?:[^"\\]|\\[n"\\])*)"$/.exec(take(name));
    if (!inner) throw wrong();
    return inner[1].replace(/\\(.)/g, (_, c) => (c === 'n' ? '\n' : c));
  };
  const whole = (name) => {
    const value = take(name);
    if (!/^\d{1,15}$/.test(value)) throw wrong();
    return Number(value);
  };
  const [slug, version, title] = [take('agreement'), whole('version'), words('title')];
  take('instrument');
  words('citation');
  maybe('instrument at');
  const parties = [];
  for (let organisation = maybe('party'); organisation !== undefined; organisation = maybe('party')) {
    const [name, roles] = [words('  name'), each('  roles')];
    take('  jurisdiction');
    parties.push({ organisation, name, roles, keys: partyKeys(unhex(take('  keys'), 64)) });
  }
  take('purposes');
  take('data categories');
  const types = each('identifier types');
  take('marking at the most');
  const hits = take('hits');
  ['evaluations of a first load', 'evaluations a day', 'evaluations of all members', 'identifiers of a member'].forEach(take);
  const retention = whole('retention in months');
  const custodians = parties.filter((party) => party.roles.includes('custodian'));
  custodians.forEach((party, number) => {
    if (take(`custodian ${number + 1}`) !== party.organisation) throw wrong();
  });
  const threshold = whole('custodians that answer');
  const page = take('page of the hub') === 'allowed';
  const [from, until] = [take('from'), take('until')];
  take('review');
  if (at !== lines.length || threshold < 1 || threshold > custodians.length) throw wrong();
  const members = parties.filter((party) => party.roles.includes('member'));
  return { written, slug, version, title, parties, members, custodians, types, hits, retention, threshold, page, from, until };
}

/** The party whose keys have this id. */
export const partyOf = (text, id) => text.parties.find((party) => equal(party.keys.id, id));

/** Checks that every party signed, and that `own` is a member; gives its party. */
export function signedBy(text, signatures, own) {
  const party = partyOf(text, own);
  if (!party?.roles.includes('member')) throw new Refused('not-a-member');
  const scope = { agreement: text.slug, version: text.version, epoch: 0 };
  const digest = sha512(utf8(text.written));
  const messages = signatures.map(unbase64);
  for (const { keys, name } of text.parties) {
    const bytes = messages.find((one) => equal(peek(one).sender, keys.id));
    if (!bytes) throw new Refused('unsigned', { party: name });
    if (!equal(open(agreementSignature, bytes, scope, keys).body.text, digest)) {
      throw new Refused('signature', { party: name });
    }
  }
  return party;
}

/** Whether anything flows on this day, such as `2027-03-31`. */
export const holds = (text, state, day) => state === 'active' && text.from <= day && day <= text.until;
