// Deposits: entries with random names, and the list that they go in: padded so that its length says
// little, in an order that says nothing, under one root that is signed.
//
// Not here: sending it (`session`), taking back, which needs the member's own program.

import { randomBytes } from '@noble/hashes/utils.js';
import { Refused, concat, number } from './bytes.mjs';
import { sealNote, sealedNote, tag, token } from './output.mjs';
import { leaf, root } from './tree.mjs';

const fewest = 64;
/** Entries of a part of a list. */
const partSize = 1024;

/**
 * A deposit of an identifier: `of` has agreement, epoch, type, member (the hexadecimal id of its keys)
 * and expiry (year times twelve, plus the month from zero).
 */
export function deposit(output, of, note) {
  const own = { ...of, deposit: randomBytes(16) };
  const reference = randomBytes(16);
  const sealed = note ? sealNote(note, output, own) : undefined;
  const made = { ...own, token: token(output), reference, note: sealed };
  return { ...made, tag: tag(output, own, reference, sealed) };
}

/** The bytes that are hashed as a leaf of the list's tree. */
export const entryBytes = (of) =>
  concat(of.deposit, of.token, of.reference, number(of.expiry, 4), of.tag, [of.note ? 1 : 0], of.note ?? []);

/** How many entries a list of so many is filled up to: 64, then the next of 1, 1.25, 1.5, 1.75 times a power of two. */
export function paddedSize(count) {
  if (count <= fewest) return fewest;
  const power = 2 ** Math.floor(Math.log2(count));
  return power + Math.ceil((count - power) / (power / 4)) * (power / 4);
}

/** A number below `most`, each as likely. */
function below(most) {
  const limit = Math.floor(2 ** 32 / most) * most;
  for (;;) {
    const drawn = new DataView(randomBytes(4).buffer).getUint32(0);
    if (drawn < limit) return drawn % most;
  }
}

/** An entry that nothing is behind; it looks like one of the list's own. */
const padding = (like) => ({
  deposit: randomBytes(16),
  token: randomBytes(16),
  reference: randomBytes(16),
  expiry: like.expiry,
  tag: randomBytes(16),
  note: like.note && randomBytes(sealedNote),
});

/** The list of some deposits: its entries as they travel, in parts, and what is signed of them. */
export function list(deposits) {
  if (!deposits.length) throw new Refused('empty');
  const all = [...deposits];
  while (all.length < paddedSize(deposits.length)) all.push(padding(deposits[below(deposits.length)]));
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    [all[at], all[other]] = [all[other], all[at]];
  }
  const entries = all.map(entryBytes);
  const parts = [];
  for (let at = 0; at < entries.length; at += partSize) parts.push(concat(...entries.slice(at, at + partSize)));
  return { parts, entries: entries.length, root: root(entries.map(leaf)) };
}
