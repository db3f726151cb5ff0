// A party's keys: one that signs (Ed25519) and one that is sealed to (X25519).
//
// Not here: who is party to what (`agreement`), sealing itself (`seal`).

import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Refused, concat, equal, hex, utf8 } from './bytes.mjs';

const prime = 2n ** 255n - 19n;

/** Reads the signing key and then the encryption key, 32 bytes each; those that anybody has are none. */
export function partyKeys(bytes) {
  if (bytes.length !== 64) throw new Refused('keys');
  const [signing, encryption] = [bytes.slice(0, 32), bytes.slice(32)];
  let point;
  try {
    point = ed25519.Point.fromBytes(signing);
    x25519.scalarMult(new Uint8Array(32).fill(1), encryption);
  } catch {
    throw new Refused('keys');
  }
  const value = encryption.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  if (point.isSmallOrder() || !equal(point.toBytes(), signing) || value >= prime) throw new Refused('keys');
  const hashed = (label) => sha256(concat(utf8(label), bytes));
  return { bytes, signing, encryption, id: hashed('whatson-match party v1'), fingerprint: () => digits(hashed('whatson-match fingerprint v1')) };
}

/** 45 digits in groups of five, of a number modulo 10^45. */
function digits(hash) {
  const all = (BigInt(`0x${hex(hash)}`) % 10n ** 45n).toString().padStart(45, '0');
  return all.match(/.{5}/g).join(' ');
}

/** Secret keys from their 64 bytes: the seed of the signing key, then the encryption key. */
export function identity(bytes) {
  if (bytes.length !== 64) throw new Refused('keys');
  const [seed, encryption] = [bytes.slice(0, 32), bytes.slice(32)];
  const keys = partyKeys(concat(ed25519.getPublicKey(seed), x25519.getPublicKey(encryption)));
  return { keys, encryption, sign: (message) => ed25519.sign(message, seed) };
}

/** Whether `signature` is that of the party with these keys under `message`; strictly as in RFC 8032. */
export function verifies(keys, message, signature) {
  try {
    return ed25519.verify(signature, message, keys.signing, { zip215: false });
  } catch {
    return false;
  }
}
