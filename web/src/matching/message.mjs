// The envelope of everything that travels between members, custodians and hub:
//
//   L1 label | format | L1 agreement | version | epoch | sender | L4 fields | signature | L4 rest
//
// The signature is over all that stands before it. `rest` is what a kind signs by digest alone. A kind
// is `{ label, limit, write(body), read(fields, rest) }` of `message/kinds`. Not here: whose keys a
// sender has (they come from the agreement's text, never from a message).

import { sha256 } from '@noble/hashes/sha2.js';
import { Reader, Refused, concat, equal, number, sized, text, utf8 } from './bytes.mjs';
import { verifies } from './identity.mjs';

const format = 1;
const mostAgreement = 64;

/** Agreement, version and epoch: no message counts in another one. */
export function scopeBytes({ agreement, version, epoch }) {
  const name = utf8(agreement);
  if (!name.length || name.length > mostAgreement) throw new Refused('scope');
  return concat(sized(name, 1), number(version, 4), number(epoch, 4));
}

/** What `sender` signs when it says `fields`. */
export const signedPart = (kind, scope, sender, fields) =>
  concat(sized(utf8(kind.label), 1), [format], scopeBytes(scope), sender, sized(fields, 4));

/** Writes and signs a message. */
export function sign(kind, scope, body, identity) {
  const { fields, rest = new Uint8Array() } = kind.write(body);
  if (fields.length + rest.length > kind.limit) throw new Refused('too-long');
  const signed = signedPart(kind, scope, identity.keys.id, fields);
  return concat(signed, identity.sign(signed), sized(rest, 4));
}

/** What other messages mean this one by: SHA-256 of what is signed of it. */
export function digestOf(bytes) {
  const reader = new Reader(bytes);
  head(reader);
  reader.sized(4);
  return sha256(reader.before());
}

/** Reads a message of the party with `keys` within `scope`, and checks its signature. */
export function open(kind, bytes, scope, keys) {
  const reader = new Reader(bytes);
  const peeked = head(reader);
  if (peeked.label !== kind.label) throw new Refused('label');
  if (!equal(scopeBytes(peeked.scope), scopeBytes(scope))) throw new Refused('scope');
  if (!equal(peeked.sender, keys.id)) throw new Refused('sender');
  const fields = reader.sized(4, kind.limit);
  const signed = reader.before();
  const signature = reader.raw(64);
  const rest = reader.sized(4, kind.limit);
  reader.finish();
  if (!verifies(keys, signed, signature)) throw new Refused('signature');
  return { body: readBody(kind, fields, rest), digest: sha256(signed) };
}

/** `isSigned` says whether the fault stands in what the sender signed, so that the sender answers for it. */
function readBody(kind, fields, rest) {
  if (fields.length + rest.length > kind.limit) throw new Refused('rest');
  const [own, beside] = [new Reader(fields), new Reader(rest)];
  try {
    const body = kind.read(own, beside);
    own.finish();
    beside.finish();
    return body;
  } catch (error) {
    throw error.code === 'rest' || own.left === 0 ? new Refused('rest') : new Refused('field', { isSigned: true });
  }
}

/** What stands in front, to know whose key to take; nothing of it is checked. */
export const peek = (bytes) => head(new Reader(bytes));

function head(reader) {
  const label = text(reader.sized(1));
  if (reader.number(1) !== format) throw new Refused('format');
  const agreement = text(reader.sized(1, mostAgreement));
  const scope = { agreement, version: reader.number(4), epoch: reader.number(4) };
  return { label, scope, sender: reader.raw(32) };
}
