// Blinding, the check of what custodians answer, and one output of the answers of exactly `t` of them.
//
// Blinding, proofs and the end of RFC 9497 (ristretto255-SHA512, mode VOPRF) are the library's. Own is
// what the RFC does not have: which custodians, and Lagrange's coefficients. Not here: what travels.

import { ristretto255, ristretto255_oprf } from '@noble/curves/ed25519.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { Refused } from './bytes.mjs';

const { voprf, oprf } = ristretto255_oprf;
const { Point } = ristretto255;
const { Fn } = Point;

/** Elements of a batch at the least. */
const smallest = 64;
/** Most of a batch that may be padding, in hundredths, where there are enough identifiers. */
const wasteMax = 12;

const powerOver = (count) => 2 ** Math.ceil(Math.log2(count));

/**
 * The sizes of the batches that so many are evaluated in: few, with little padding. None is larger than
 * `largest`, so that a page stays awake.
 */
export function sizes(count, largest = 256) {
  const all = [];
  for (let left = count; left > 0; left -= all.at(-1)) {
    const whole = Math.min(Math.max(powerOver(left), smallest), largest);
    const fits = left <= whole && (whole - left) * 100 <= whole * wasteMax;
    if (left > largest) all.push(largest);
    else all.push(fits || left <= smallest ? left : Math.min(Math.max(whole / 2, smallest), left));
  }
  return all;
}

/** Blinds inputs, each by itself, and fills up to a power of two with elements that nothing is behind. */
export function blind(inputs) {
  const size = Math.max(powerOver(inputs.length), smallest);
  const padding = Array.from({ length: size - inputs.length }, () => randomBytes(32));
  const items = [...inputs, ...padding].map((one) => ({ input: one, ...voprf.blind(one) }));
  return { items, count: inputs.length, elements: items.map((item) => item.blinded) };
}

/**
 * Checks one custodian's answer to a batch against `Y_i` of the key statement. Throws when it is a lie:
 * another number of elements, no element, the identity, or a proof that does not hold.
 */
export function check(batch, key, { elements, proof }) {
  if (elements.length !== batch.items.length) throw new Refused('count', { isLie: true });
  const items = batch.items.map((item, at) => ({ ...item, evaluated: elements[at] }));
  try {
    voprf.finalizeBatch(items, key, proof);
  } catch {
    throw new Refused('false-proof', { isLie: true });
  }
  return elements.slice(0, batch.count).map((bytes) => Point.fromBytes(bytes));
}

/** What the values at `indices`, distinct and not zero, are multiplied with to make the value at `place`. */
export function coefficients(indices, place = 0) {
  return indices.map((own) => {
    const [above, below] = indices.filter((other) => other !== own).reduce(
      ([up, down], other) => [Fn.mul(up, Fn.create(BigInt(other - place))), Fn.mul(down, Fn.create(BigInt(other - own)))],
      [1n, 1n],
    );
    return Fn.mul(above, Fn.inv(below));
  });
}

/** The sum of points, each times its scalar; all of it is public or blinded. */
const sum = (points, scalars) =>
  points.reduce((all, point, at) => all.add(point.multiplyUnsafe(scalars[at])), Point.ZERO);

/** One output for each input, of the checked answers of exactly `threshold` custodians by their numbers. */
export function combine(batch, threshold, answers) {
  const indices = [...answers.keys()];
  if (indices.length !== threshold) throw new Refused('quorum');
  const by = coefficients(indices);
  const parts = [...answers.values()];
  return batch.items.slice(0, batch.count).map(({ input, blind: own }, at) => {
    const evaluated = sum(parts.map((points) => points[at]), by);
    return oprf.finalize(input, own, evaluated.toBytes());
  });
}

/** Whether all `Y_i`, numbered from one, lie on one polynomial of degree `threshold - 1` with `Y` at zero. */
export function fits(threshold, key, shares) {
  const [whole, ...points] = [key, ...shares].map((bytes) => Point.fromBytes(bytes));
  if ([whole, ...points].some((point) => point.equals(Point.ZERO))) return false;
  const at = (count, place) => {
    const indices = Array.from({ length: count }, (_, one) => one + 1);
    return sum(points.slice(0, count), coefficients(indices, place));
  };
  if (threshold > 1 && at(threshold - 1, 0).equals(whole)) return false;
  const others = points.slice(threshold);
  return at(threshold, 0).equals(whole) && others.every((point, more) => at(threshold, threshold + more + 1).equals(point));
}
