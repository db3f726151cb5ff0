// What is made of a PRF output: the token that is compared, the tag of a deposit, the sealed note.
//
// Not here: the deposit's way to the hub (`deposit`).

import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { expand } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { Reader, Refused, concat, equalSecret, number, sized, text, utf8 } from './bytes.mjs';

/** Bytes of a note's text at the most, and of a sealed note always. */
export const noteMax = 510;
const padded = noteMax + 2;
const nonceSize = 24;
export const sealedNote = nonceSize + padded + 16;

const derived = (output, label, size) => expand(sha512, output, utf8(label), size);

/** What is compared: 16 bytes. */
export const token = (output) => derived(output, 'whatson token v1', 16);
/** The key of notes. */
export const noteKey = (output) => derived(output, 'whatson note v1', 32);

/**
 * What tag and note are bound to, each part behind its length: agreement, epoch, type, token, member (the
 * hexadecimal id of its keys), deposit, then `more`.
 */
function bound(output, { agreement, epoch, type, member, deposit }, more) {
  const parts = [utf8(agreement), number(epoch, 4), utf8(type), token(output), utf8(member), deposit, ...more];
  return concat(...parts.map((part) => sized(part, 8)));
}

/** The tag of a deposit, which only who evaluated the identifier makes. */
export function tag(output, of, reference, note) {
  const about = bound(output, of, [reference, number(of.expiry, 4), sha256(note ?? new Uint8Array())]);
  return hmac(sha512, derived(output, 'whatson tag v1', 32), about).slice(0, 16);
}

export const isTagged = (output, of, reference, note, told) => equalSecret(tag(output, of, reference, note), told);

/** Seals a text for who evaluates the same identifier. */
export function sealNote(words, output, of) {
  const plain = utf8(words);
  if (plain.length > noteMax) throw new Refused('note-too-long');
  const whole = new Uint8Array(padded);
  whole.set(sized(plain, 2));
  const nonce = randomBytes(nonceSize);
  return concat(nonce, cipher(output, of, nonce).encrypt(whole));
}

/** Opens a note; none when it was not sealed for this deposit by who evaluated the identifier. */
export function openNote(note, output, of) {
  try {
    const plain = cipher(output, of, note.slice(0, nonceSize)).decrypt(note.slice(nonceSize));
    return text(new Reader(plain).sized(2, noteMax));
  } catch {
    return undefined;
  }
}

const cipher = (output, of, nonce) =>
  xchacha20poly1305(noteKey(output), nonce, bound(output, of, [number(of.expiry, 4)]));
