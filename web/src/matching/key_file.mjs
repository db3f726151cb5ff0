// Reads the file of a party's secret keys: sealed with a passphrase (argon2id, XChaCha20-Poly1305), or open.
//
// Not here: writing one, which the member's own program does.

import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Refused, unbase64, utf8 } from './bytes.mjs';
import { trim } from './canonical/text.mjs';
import { identity } from './identity.mjs';

const sealedHead = 'whatson party keys sealed 1';
const plainHead = 'whatson party keys 1';
const purpose = 'whatson party key file 1';
/** Most memory in KiB, rounds and lanes that a file may ask for. */
const most = [1 << 20, 64, 16];
const shortest = 12;

const lines = (file) => file.replace(/\r?\n$/, '').split(/\r?\n/);

/** Whether it needs a passphrase. */
export const isSealed = (file) => lines(file)[0] === sealedHead;

/** The keys of a file; `onProgress` is told from 0 to 1, since opening takes seconds. */
export async function readKeys(file, passphrase = '', onProgress = undefined) {
  const [head, ...rest] = lines(file);
  if (head === sealedHead) return identity(await unlock(rest, passphrase, onProgress));
  if (head !== plainHead || rest.length !== 1) throw new Refused('key-file');
  const bytes = unbase64(rest[0]);
  if (bytes.length !== 64) throw new Refused('key-file');
  return identity(bytes);
}

async function unlock(rest, passphrase, onProgress) {
  const how = /^argon2id (\d+) (\d+) (\d+) (\S+)$/.exec(rest[0] ?? '');
  if (!how || rest.length !== 2) throw new Refused('key-file');
  const [m, t, p] = how.slice(1, 4).map(Number);
  if ([m, t, p].some((asked, at) => !asked || asked > most[at])) throw new Refused('key-file');
  const typed = trim(passphrase);
  if ([...typed].length < shortest) throw new Refused('passphrase');
  const key = await argon2idAsync(utf8(typed), unbase64(how[4]), { m, t, p, dkLen: 32, onProgress });
  const sealed = unbase64(rest[1]);
  const about = utf8(`${sealedHead}\n${rest[0]}\n`);
  const own = expand(sha256, extract(sha256, key), utf8(purpose), 32);
  try {
    return xchacha20poly1305(own, sealed.slice(0, 24), about).decrypt(sealed.slice(24));
  } catch {
    throw new Refused('passphrase');
  }
}
