// What the types share about letters: marks that nobody sees, and digits of all scripts.
//
// Not here: what a type makes of them.

const invisible =
  /[\u{ad}\u{61c}\u{200b}\u{200e}\u{200f}\u{feff}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{fe00}-\u{fe0f}]/gu;
/** Space as Unicode has it; `trim` of this language means another set. */
export const space = /\p{White_Space}/u;

/** Without space around it. */
export const trim = (text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');

/** Without what is invisible, and without space around it. */
export const clean = (text) => trim(text.replace(invisible, ''));

/** Zero of each script whose decimal digits people type: a fixed list, so that a new Unicode changes nothing. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

/** A decimal digit of any script as one of ASCII; a superscript is a footnote, no digit. */
export function digit(c) {
  const code = c.codePointAt(0);
  if (code >= 0x30 && code <= 0x39) return c;
  const zero = zeros.find((from) => code >= from && code < from + 10);
  return zero === undefined ? undefined : String(code - zero);
}
