// E-mail addresses: trimmed, in lower case, in Unicode's form C, the domain in A-labels by UTS 46.
//
// The labels are made by the URL parser that every browser has; it is laxer than mail, so that what it
// lets through is looked at once more. It reads a last label such as `0x1` as a number, and such an
// address is refused here while other programs take it. Not here: whether somebody reads mail there.

import { Refused, utf8 } from '../bytes.mjs';
import { space, trim } from './text.mjs';

const wrong = /[\p{White_Space}\p{Cc}"(),:;<>[\\\]@]/u;
const localMax = 64;

export function email(text) {
  const bare = bareOf(text);
  const at = bare.lastIndexOf('@');
  if (at < 0) throw new Refused('no-at');
  const local = localPart(bare.slice(0, at));
  return `${local}@${domainPart(bare.slice(at + 1))}`;
}

/** Without `mailto:` and without angle brackets around it. */
function bareOf(text) {
  const plain = text.slice(0, 7).toLowerCase() === 'mailto:' ? text.slice(7) : text;
  const inner = plain.startsWith('<') && plain.endsWith('>') && plain.length > 1 ? plain.slice(1, -1) : plain;
  return trim(inner);
}

function localPart(text) {
  const lower = [...text.normalize('NFC')].map(lowered).join('').normalize('NFC');
  if (!lower) throw new Refused('no-at');
  if (utf8(lower).length > localMax) throw new Refused('too-long');
  if (wrong.test(lower)) throw new Refused('letter');
  return lower;
}

/** Lower case of a letter by itself, whatever stands around it. */
function lowered(c) {
  if (c === 'İ') return 'i';
  return c === 'ς' ? 'σ' : c.toLowerCase();
}

function domainPart(text) {
  const domain = trim(text).replace(/\.+$/, '');
  const labels = domain.split(/[.\u3002\uff0e\uff61]/u);
  // What the URL parser would take for something else than a host.
  if (/[%/?#@:\\[\]<>^|]/.test(domain) || space.test(domain)) throw new Refused('domain');
  if (labels.length < 2 || labels.some((label) => /^-|-$/.test(label))) throw new Refused('domain');
  const ascii = hostOf(domain);
  const made = ascii.split('.');
  const fits = (label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label);
  if (made.length < 2 || ascii.length > 253 || !made.every(fits)) throw new Refused('domain');
  if (/^\d+$/.test(made.at(-1)) || /^\d+(\.\d+){3}$/.test(ascii)) throw new Refused('domain');
  return ascii;
}

function hostOf(domain) {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    throw new Refused('domain');
  }
}
