// One canonical form for each type of identifier, so that two members who hold the same one in other
// spellings feed the same bytes to the PRF. The same rules as the hub's programs have, written anew.
//
// Not here: the other types, which need the member's own program.

import { Refused, utf8 } from './bytes.mjs';
import { email } from './canonical/email.mjs';
import { iban } from './canonical/iban.mjs';
import { phone } from './canonical/phone.mjs';
import { clean } from './canonical/text.mjs';

/** The types that are known here. */
export const types = { phone, email, iban };
/** Bytes of a spelling, and of a form, at the most. */
const spellingMax = 4096;
const canonicalMax = 2048;
/** How often a form may change before it is refused. */
const rounds = 4;

/**
 * What makes the forms, with its tables: part of every deposit. It differs from that of the members'
 * own programs, as it should: other tables may spell otherwise, and partners are told so. It begins with
 * `page; `, by which the hub knows lists of the page that it serves.
 */
export const versions = 'page; canonical 1; phone metadata of libphonenumber-js 1.13.16; iban_validate 5.0.1; idna of the browser';

/**
 * The form of a spelling; `region` is the country whose national numbers stand without a calling code.
 * Throws `Refused` with the reason's word, which has nothing of the spelling.
 */
export function canonical(type, text, region) {
  const once = Object.hasOwn(types, type) && types[type];
  if (!once) throw new Refused('type');
  if (utf8(text).length > spellingMax) throw new Refused('too-long');
  const spelling = clean(text);
  if (!spelling) throw new Refused('empty');
  let form = once(spelling, region);
  for (let round = 0; round < rounds; round += 1) {
    const next = again(once, form, region);
    if (next === form) {
      if (utf8(form).length > canonicalMax) throw new Refused('too-long');
      return form;
    }
    form = next;
  }
  throw new Refused('unsettled');
}

/** A form is its own form, since some members keep only that. */
function again(once, form, region) {
  try {
    return once(form, region);
  } catch {
    throw new Refused('unsettled');
  }
}
