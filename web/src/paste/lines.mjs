// What was pasted, line by line: a canonical form, or why there is none.
//
// Not here: the rules of the types (`matching/canonical`).

import { Refused } from '../matching/bytes.mjs';
import { canonical } from '../matching/canonical.mjs';

/** The word of a page for each reason; those of a type that has one word share it. */
const said = {
  'no-at': 'email', domain: 'email', 'impossible-number': 'number', country: 'account', length: 'account',
  region: 'region', extension: 'extension', checksum: 'checksum',
};

/** Rows of `{ line, form }` or `{ line, refusal }`, of lines that are not blank; at most `most`. */
export function readLines(text, type, region, most) {
  const country = region.trim().toUpperCase() || undefined;
  const lines = text.split(/\r\n|\n|\r/).map((spelling, at) => ({ line: at + 1, spelling }));
  const filled = lines.filter(({ spelling }) => spelling.trim());
  if (filled.length > most) throw new Refused('lines');
  const seen = new Set();
  return filled.map(({ line, spelling }) => {
    try {
      const form = canonical(type, spelling, country);
      if (seen.has(form)) return { line, refusal: 'twice' };
      seen.add(form);
      return { line, form };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { line, refusal: said[error.code] ?? 'form' };
    }
  });
}
