// Bytes of messages: numbers with their big end first, lengths before what they measure.
//
// Not here: which fields a message has (`message`).

import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export { bytesToHex as hex, utf8ToBytes as utf8 };

/** Bytes one after the other; a list of numbers is taken for bytes, too. */
export const concat = (...parts) => concatBytes(...parts.map((part) => (Array.isArray(part) ? Uint8Array.from(part) : part)));

/** Why something is not taken: a code that stays the same, and nothing of what it was. */
export class Refused extends Error {
  constructor(code, more = {}) {
    super(code);
    this.code = code;
    Object.assign(this, more);
  }
}

/** Reads exactly `size` bytes of hexadecimal. */
export function unhex(text, size) {
  if (typeof text !== 'string' || !/^([0-9a-fA-F]{2})*$/.test(text) || text.length !== 2 * size) {
    throw new Refused('hex');
  }
  return hexToBytes(text);
}

export function base64(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function unbase64(text) {
  try {
    return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  } catch {
    throw new Refused('base64');
  }
}

/** Text of bytes that have to be UTF-8. */
export function text(bytes) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Whether two public values are the same. */
export const equal = (one, other) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** The same for what somebody might guess: time hangs on the length alone. */
export function equalSecret(one, other) {
  if (one.length !== other.length) return false;
  let differs = 0;
  for (let at = 0; at < one.length; at += 1) differs |= one[at] ^ other[at];
  return differs === 0;
}

/** A number in `size` bytes. */
export function number(value, size) {
  const bytes = new Uint8Array(size);
  let left = BigInt(value);
  for (let at = size - 1; at >= 0; at -= 1) {
    bytes[at] = Number(left & 0xffn);
    left >>= 8n;
  }
  if (left !== 0n) throw new Refused('too-long');
  return bytes;
}

/** Bytes with their length in `size` bytes before them. */
export const sized = (bytes, size) => concat(number(bytes.length, size), bytes);

/** Reads fields in their order, and says when something is missing or left over. */
export class Reader {
  #bytes;
  #at = 0;
  constructor(bytes) {
    this.#bytes = bytes;
  }
  raw(count) {
    if (this.#at + count > this.#bytes.length) throw new Refused('short');
    this.#at += count;
    return this.#bytes.slice(this.#at - count, this.#at);
  }
  number(size) {
    const value = this.raw(size).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Refused('field');
    return Number(value);
  }
  flag() {
    const byte = this.number(1);
    if (byte > 1) throw new Refused('field');
    return byte === 1;
  }
  /** Bytes behind a length of `size` bytes. */
  sized(size, most = Infinity) {
    const count = this.number(size);
    if (count > most) throw new Refused('too-long');
    return this.raw(count);
  }
  many(count, size) {
    return Array.from({ length: count }, () => this.raw(size));
  }
  before() {
    return this.#bytes.slice(0, this.#at);
  }
  get left() {
    return this.#bytes.length - this.#at;
  }
  finish() {
    if (this.left) throw new Refused('trailing');
  }
}
