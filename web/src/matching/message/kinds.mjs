// The kinds of messages that a member sends or reads: encodings alone.
//
// Not here: the envelope (`message`), the list's entries (`deposit`), what ceremonies are made of.

import { sha256 } from '@noble/hashes/sha2.js';
import { Refused, concat, equal, number, sized, text, utf8 } from '../bytes.mjs';

/** Elements of a batch at the most. */
const elementsMax = 1024;

const elementsDigest = (elements) => sha256(concat(utf8('whatson-match elements v1'), ...elements));

function counted(elements) {
  if (!elements.length || elements.length > elementsMax) throw new Refused('field');
  return concat(number(elements.length, 2), elementsDigest(elements));
}

function readElements(fields, rest) {
  const count = fields.number(2);
  if (!count || count > elementsMax) throw new Refused('field');
  const digest = fields.raw(32);
  const elements = rest.left === 32 * count ? rest.many(count, 32) : undefined;
  if (!elements || !equal(elementsDigest(elements), digest)) throw new Refused('rest');
  return elements;
}

/** A party's signature under the text of one version. */
export const agreementSignature = {
  label: 'whatson-match agreement signature v1',
  limit: 64,
  write: (body) => ({ fields: body.text }),
  read: (fields) => ({ text: fields.raw(64) }),
};

/** A member asks one custodian to evaluate. */
export const evaluationRequest = {
  label: 'whatson-match evaluation request v1',
  limit: 128 + 32 * elementsMax,
  write: ({ statement, custodian, nonce, time, elements }) => ({
    fields: concat(statement, number(custodian, 2), counted(elements), nonce, number(time, 8)),
    rest: concat(...elements),
  }),
  read(fields, rest) {
    const [statement, custodian] = [fields.raw(32), fields.number(2)];
    const elements = readElements(fields, rest);
    return { statement, custodian, elements, nonce: fields.raw(16), time: fields.number(8) };
  },
};

/** A custodian's answer, signed together with the request. */
export const evaluationAnswer = {
  label: 'whatson-match evaluation answer v1',
  limit: 192 + 32 * elementsMax,
  write: ({ request, running, elements, proof }) => ({
    fields: concat(request, number(running, 8), counted(elements), proof),
    rest: concat(...elements),
  }),
  read(fields, rest) {
    const [request, running] = [fields.raw(32), fields.number(8)];
    const elements = readElements(fields, rest);
    return { request, running, elements, proof: fields.raw(64) };
  },
};

/** Why a custodian does not answer. */
export const evaluationRefusal = {
  label: 'whatson-match evaluation refusal v1',
  limit: 32 + 1 + 64 + 8,
  write: ({ request, code, time }) => ({ fields: concat(request, sized(utf8(code), 1), number(time, 8)) }),
  read: (fields) => ({ request: fields.raw(32), code: text(fields.sized(1)), time: fields.number(8) }),
};

/** A party asks the hub for its messages. */
export const poll = {
  label: 'whatson-match poll v1',
  limit: 17,
  write: ({ time, after, wait }) => ({ fields: concat(number(time, 8), number(after, 8), number(wait, 1)) }),
  read: (fields) => ({ time: fields.number(8), after: fields.number(8), wait: fields.number(1) }),
};

/** The pepper of an epoch, sealed to one member. */
export const pepperGrant = {
  label: 'whatson-match pepper v1',
  limit: 96 + 32 + 48,
  write: ({ to, digest, sealed }) => ({ fields: concat(to, digest, sealed) }),
  read: (fields) => ({ to: fields.raw(32), digest: fields.raw(64), sealed: fields.raw(32 + 48) }),
};

/** What a member says of a list; its entries come beside it. */
export const depositList = {
  label: 'whatson-match deposit list v1',
  limit: 2 * 256 + 80,
  write: ({ number: own, type, versions, statement, entries, root, time }) => ({
    fields: concat(
      number(own, 4), sized(utf8(type), 1), sized(utf8(versions), 1), statement, number(entries, 4), root, number(time, 8),
    ),
  }),
  read(fields) {
    const [own, type, versions] = [fields.number(4), text(fields.sized(1)), text(fields.sized(1))];
    const [statement, entries] = [fields.raw(32), fields.number(4)];
    if (!own || !entries) throw new Refused('field');
    return { number: own, type, versions, statement, entries, root: fields.raw(32), time: fields.number(8) };
  },
};

const verdicts = ['confirmed', 'bad-tag', 'false-positive', 'retracted'];

/** What a member says of a hit after it looked. */
export const hitAnswer = {
  label: 'whatson-match answer to a hit v1',
  limit: 96 + 4096,
  write: ({ hit, own, other, verdict, time, sealed }) => ({
    fields: concat(hit, own, other, [verdicts.indexOf(verdict) + 1], number(time, 8), sized(sealed, 2)),
  }),
  read(fields) {
    const [hit, own, other] = [fields.raw(16), fields.raw(32), fields.raw(32)];
    const verdict = verdicts[fields.number(1) - 1];
    if (!verdict) throw new Refused('field');
    return { hit, own, other, verdict, time: fields.number(8), sealed: fields.sized(2, 4096) };
  },
};
