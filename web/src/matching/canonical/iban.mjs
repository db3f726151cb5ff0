// Bank accounts as ISO 13616-1 has them in electronic form: capitals and digits, no space.
//
// The structures are those of the registry, as the crate `iban_validate` 5.0.1 has them. Not here: whether
// the account exists, and national check digits inside.

import { Refused } from '../bytes.mjs';
import { digit, space } from './text.mjs';

const lengthMax = 34;
/** The part after the check digits, by country, as the registry of ISO 13616 writes it: n digits, a letters, c either. */
const structures = new Map(`
  AD:8n12c AE:19n AL:8n16c AT:16n AZ:4a20c BA:16n BE:12n BG:4a6n8c BH:4a14c BI:23n BR:23n1a1c
  BY:4c4n16c CH:5n12c CR:18n CY:8n16c CZ:20n DE:18n DJ:23n DK:14n DO:4c20n EE:16n EG:25n ES:20n
  FI:14n FK:2a12n FO:14n FR:10n11c2n GB:4a14n GE:2a16n GI:4a15c GL:14n GR:7n16c GT:24c HR:17n HU:24n
  IE:4a14n IL:19n IQ:4a15n IS:22n IT:1a10n12c JO:4a4n18c KW:4a22c KZ:3n13c LB:4n20c LC:4a24c
  LI:5n12c LT:16n LU:3n13c LV:4a13c LY:21n MC:10n11c2n MD:20c ME:18n MK:3n10c2n MN:16n MR:23n
  MT:4a5n18c MU:4a19n3a NI:4a20n NL:4a10n NO:11n OM:3n16c PL:24n PS:4a21c PT:21n QA:4a21c RO:4a16c
  RS:18n RU:14n15c SA:2n18c SC:4a20n3a SD:14n SE:20n SI:15n SK:20n SM:1a10n12c SO:19n ST:21n
  SV:4a20n TL:19n TN:20n TR:6n16c UA:6n19c VA:18n VG:4a16n XK:16n YE:4a4n18c
`.trim().split(/\s+/).map((one) => one.split(':')));

export function iban(text) {
  const compact = compactOf(text);
  const number = compact.startsWith('IBAN') ? compact.slice(4) : compact;
  if (number.length > lengthMax || number.length < 5) throw new Refused('length');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(number)) throw new Refused('form');
  if (remainder(number) !== 1) throw new Refused('checksum');
  const structure = structures.get(number.slice(0, 2));
  if (!structure) throw new Refused('country');
  if (!pattern(structure).test(number.slice(4))) throw new Refused('length');
  // 00, 01 and 99 are never computed (ISO 7064), and equal another pair modulo 97.
  const check = Number(number.slice(2, 4));
  if (check < 2 || check > 98) throw new Refused('checksum');
  return number;
}

/** Capitals and digits; what printed forms put between them is dropped. */
function compactOf(text) {
  let out = '';
  for (const c of text) {
    if (/[a-zA-Z]/.test(c)) out += c.toUpperCase();
    else if (!space.test(c) && !/[-.:\u2010-\u2015]/.test(c)) {
      const found = digit(c);
      if (found === undefined) throw new Refused('letter');
      out += found;
    }
  }
  return out;
}

/** Modulo 97, with the first four characters at the end and letters as numbers from 10. */
function remainder(number) {
  const turned = number.slice(4) + number.slice(0, 4);
  return [...turned].reduce((sum, c) => {
    const value = parseInt(c, 36);
    return (sum * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}

function pattern(structure) {
  const kinds = { n: '\\d', a: '[A-Z]', c: '[A-Z0-9]' };
  return new RegExp(`^${structure.replace(/(\d+)([nac])/g, (_, count, kind) => `${kinds[kind]}{${count}}`)}$`);
}
