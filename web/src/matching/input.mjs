// What the PRF is asked for an identifier: its bytes in the one form of this agreement, epoch and type.
//
// Not here: canonical forms (`canonical`), who holds the pepper (`session`).

import { Refused, concat, number, sized, utf8 } from './bytes.mjs';

const label = utf8('whatson-match-v1');
const longest = 2048;

/** `"whatson-match-v1" || L(agreement) || epoch || pepper || L(type) || L(canonical form)`. */
export function input({ agreement, epoch, pepper, type, form }) {
  const names = [utf8(agreement), utf8(type)];
  if (names.some((name) => !name.length || name.length > 255)) throw new Refused('name');
  const bytes = utf8(form);
  if (!bytes.length) throw new Refused('empty');
  if (bytes.length > longest) throw new Refused('too-long');
  return concat(label, sized(names[0], 2), number(epoch, 4), pepper, sized(names[1], 2), sized(bytes, 2));
}
