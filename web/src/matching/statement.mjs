// The key of an epoch: a statement that all custodians of the agreement's text signed. `Y` and every
// `Y_i` are taken from here alone.
//
// Not here: how it comes to be; the round-one messages, of which it has a digest.

import { sha256 } from '@noble/hashes/sha2.js';
import { fits } from './blind.mjs';
import { Reader, Refused, concat, equal, number, sized, text as utf8Text, utf8 } from './bytes.mjs';
import { verifies } from './identity.mjs';
import { scopeBytes, signedPart } from './message.mjs';

const label = 'whatson-match key v1';
const stated = { label: 'whatson-match key statement v1' };

/** Reads a statement, and checks all of it against the agreement's text. */
export function readStatement(bytes, text, epoch) {
  const reader = new Reader(bytes);
  if (utf8Text(reader.sized(1)) !== label) throw new Refused('label');
  const scope = { agreement: text.slug, version: text.version, epoch };
  const wanted = scopeBytes(scope);
  if (!equal(reader.raw(wanted.length), wanted)) throw new Refused('statement-terms');
  const fields = reader.sized(4, 1 << 16);
  const found = readFields(fields);
  const signatures = reader.many(found.lines.length, 64);
  reader.finish();
  const { custodians, threshold } = text;
  const areThese =
    found.lines.length === custodians.length &&
    found.lines.every((line, at) => equal(line.custodian, custodians[at].keys.id));
  const ceremony = ceremonyOf(scope, found, text);
  if (!areThese || found.threshold !== threshold || !equal(found.ceremony, ceremony)) {
    throw new Refused('statement-terms');
  }
  custodians.forEach(({ keys }, at) => {
    const signed = signedPart(stated, scope, keys.id, fields);
    if (!verifies(keys, signed, signatures[at])) throw new Refused('statement-signature');
  });
  const shares = found.lines.map((line) => line.key);
  if (!fits(threshold, found.key, shares)) throw new Refused('statement-keys');
  const digest = sha256(concat(utf8('whatson-match key digest v1'), wanted, fields));
  return { scope, digest, threshold, shares };
}

function readFields(bytes) {
  const fields = new Reader(bytes);
  const [ceremony, run] = [fields.raw(32), fields.number(4)];
  const renews = fields.flag() ? fields.raw(32) : undefined;
  const threshold = fields.number(2);
  fields.raw(32); // the digest of round one
  const key = fields.raw(32);
  const lines = Array.from({ length: fields.number(2) }, () => ({ custodian: fields.raw(32), key: fields.raw(32) }));
  fields.finish();
  return { ceremony, run, renews, threshold, key, lines };
}

/** What binds every message of a ceremony to its terms and run. */
const ceremonyOf = (scope, { run, renews }, { threshold, custodians }) =>
  sha256(
    concat(
      utf8('whatson-match ceremony v1'),
      scopeBytes(scope),
      number(run, 4),
      [renews ? 1 : 0],
      renews ?? [],
      number(threshold, 2),
      number(custodians.length, 2),
      ...custodians.map(({ keys }) => keys.bytes),
    ),
  );
