// Telephone numbers as ITU-T E.164 has them: `+`, calling code, national number, digits alone.
//
// Which digits are trunk prefix, dialling prefix and calling code says the metadata of libphonenumber,
// in another implementation than the hub's programs have. Whether a number is possible hangs on its
// length; whether it is assigned is not asked. Not here: extensions, which are refused.

import metadata from 'libphonenumber-js/max/metadata';
import parsed, { isSupportedCountry } from 'libphonenumber-js/core';
import { Refused } from '../bytes.mjs';
import { digit, space } from './text.mjs';

/** Digits that a spelling has at the most. */
const digitsMax = 24;
const punctuation = /[()[\]\-./\\~_'\u{2010}-\u{2015}\u{2212}\u{30fc}\u{b7}\u{2022}\u{ff08}\u{ff09}\u{ff0d}-\u{ff0f}]/u;
const extension = /[\p{Alphabetic}#;,]/u;
const labels = ['tel', 'Tel', 'TEL', 'тел', 'Тел', 'ТЕЛ', 'Τηλ', 'τηλ'];

export function phone(text, region) {
  const number = read(dialled(text), region);
  // Without its area code a number is another one in each town; such a one is not possible here.
  if (!number?.isPossible()) throw new Refused('impossible-number');
  return number.number;
}

/** The digits in ASCII, after a `+` where there is one. */
function dialled(text) {
  const label = labels.find((one) => text.startsWith(one));
  const rest = label ? text.slice(label.length).replace(/^[:. ]+/, '') : text;
  let out = '';
  for (const c of rest) {
    if (/[+\uff0b]/.test(c) && !out) out = '+';
    else if (!space.test(c) && !punctuation.test(c)) {
      const found = digit(c);
      if (found === undefined) throw new Refused(out.length > 3 && extension.test(c) ? 'extension' : 'letter');
      out += found;
    }
    if (out.length > digitsMax) throw new Refused('impossible-number');
  }
  if (!/\d/.test(out)) throw new Refused('form');
  return out;
}

/**
 * `00` is the dialling prefix that E.164 recommends, so it is a `+` wherever the region's own plan does
 * not say otherwise.
 */
function read(written, region) {
  if (written.startsWith('+')) return parse(written);
  const abroad = written.startsWith('00') ? `+${written.slice(2)}` : undefined;
  if (region === undefined) {
    if (!abroad) throw new Refused('region');
    return parse(abroad);
  }
  if (!isSupportedCountry(region, metadata)) throw new Refused('region');
  if (!abroad) return parse(written, region);
  const own = attempt(written, region);
  return own?.__countryCallingCodeSource === 'FROM_NUMBER_WITH_IDD' ? own : parse(abroad);
}

function attempt(written, region) {
  try {
    return parsed(written, { defaultCountry: region, extract: false }, metadata);
  } catch {
    return undefined;
  }
}

function parse(written, region) {
  const found = attempt(written, region);
  if (!found) throw new Refused('impossible-number');
  return found;
}
