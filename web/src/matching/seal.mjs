// Sealing to a party's key: HPKE (RFC 9180) in base mode, X25519, HKDF-SHA256, ChaCha20-Poly1305.
//
// Not here: what is sealed.

import { Chacha20Poly1305 } from '@hpke/chacha20poly1305';
import { CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { Refused, concat } from './bytes.mjs';

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
});

/** Seals to the party with these keys: the encapsulated key, then the ciphertext. */
export async function seal(keys, info, aad, plain) {
  const recipientPublicKey = await suite.kem.deserializePublicKey(keys.encryption);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, plain, aad);
  return concat(new Uint8Array(enc), new Uint8Array(ct));
}

/** Opens what `seal` made, with the secret encryption key. */
export async function unseal(secret, info, aad, sealed) {
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(secret);
    const enc = sealed.slice(0, 32);
    return new Uint8Array(await suite.open({ recipientKey, enc, info }, sealed.slice(32), aad));
  } catch {
    throw new Refused('closed');
  }
}
