// The Merkle tree over a list's entries, and proofs in it (RFC 6962 section 2.1, RFC 9162 section 2.1.3.2).
//
// Not here: what an entry says (`deposit`).

import { sha256 } from '@noble/hashes/sha2.js';
import { concat, equal } from './bytes.mjs';

export const leaf = (entry) => sha256(concat([0], entry));
const node = (left, right) => sha256(concat([1], left, right));

/** The root over leaves. */
export function root(leaves) {
  if (leaves.length === 1) return leaves[0];
  const half = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return node(root(leaves.slice(0, half)), root(leaves.slice(half)));
}

/** Whether a leaf stands at `index` in the tree of `size` leaves with this root. */
export function isIncluded(of, index, size, top, proof) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [place, last, made] = [index, size - 1, of];
  for (const other of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      made = node(other, made);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      made = node(made, other);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && equal(made, top);
}
