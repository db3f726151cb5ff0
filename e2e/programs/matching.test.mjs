// The second implementation of private matching, in JavaScript, against known answers: vectors of the
// RFCs, the answers of the `private-match` crate, a key file of the program.
//
// Not here: canonical forms (`canonical`), a real hub with custodians (`matched`), the page in a browser.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { program } from '../lib/hub.mjs';
import { fits, blind, check, coefficients, combine, sizes } from '../../web/src/matching/blind.mjs';
import { hex, unhex, utf8 } from '../../web/src/matching/bytes.mjs';
import { paddedSize } from '../../web/src/matching/deposit.mjs';
import { input } from '../../web/src/matching/input.mjs';
import { isSealed, readKeys } from '../../web/src/matching/key_file.mjs';
import { isTagged, noteKey, openNote, sealNote, tag, token } from '../../web/src/matching/output.mjs';
import { unseal } from '../../web/src/matching/seal.mjs';
import { isIncluded, leaf, root as rootOf } from '../../web/src/matching/tree.mjs';
import { ristretto255, ristretto255_oprf } from '../../web/node_modules/@noble/curves/ed25519.js';

const bytes = (text) => unhex(text, text.length / 2);
const { voprf } = ristretto255_oprf;
const { Point } = ristretto255;
const { Fn } = Point;

// RFC 9497 appendix A.1.2, batch of two: ristretto255-SHA512, mode VOPRF.
const rfc = {
  secret: 'e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909',
  key: 'c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e',
  inputs: ['00', '5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a'],
  blinds: [
    '64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706',
    '222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e',
  ],
  blinded: [
    '863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945',
    '90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654',
  ],
  evaluated: [
    'aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e',
    'cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a',
  ],
  proof:
    'cc203910175d786927eeb44ea847328047892ddf8590e723c37205cb74600b0a' +
    '5ab5337c8eb4ceae0494c2cf89529dcf94572ed267473d567aeed6ab873dee08',
  outputs: [
    'b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d' +
      'a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c',
    '8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60' +
      '356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6',
  ],
};

/** The RFC's batch; elements come from its own blinds. */
function ofTheRfc() {
  const items = rfc.inputs.map((own, at) => ({
    input: bytes(own),
    blind: bytes(rfc.blinds[at]),
    blinded: Point.fromBytes(bytes(rfc.blinded[at])).toBytes(),
  }));
  return { items, count: 2, elements: items.map((item) => item.blinded) };
}

/** Splits a secret so that any `t` of `n` make it again; `at` gives the share of a number. */
function split(secret, t, n) {
  const more = Array.from({ length: t - 1 }, (_, at) => Fn.create(12345678901234567890123n ** BigInt(at + 2)));
  const at = (x) => more.reduce((sum, of, power) => Fn.add(sum, Fn.mul(of, Fn.create(BigInt(x) ** BigInt(power + 1)))), secret);
  return Array.from({ length: n }, (_, x) => Fn.toBytes(at(x + 1)));
}

const publicOf = (share) => Point.BASE.multiply(Fn.fromBytes(share)).toBytes();
const answerOf = (share, batch) => {
  const { evaluated, proof } = voprf.blindEvaluateBatch(share, publicOf(share), batch.elements);
  return { elements: evaluated, proof };
};

test('blinding of the RFC gives its elements, and its proof and outputs hold', () => {
  for (const [at, own] of rfc.inputs.entries()) {
    const made = voprf.blind(bytes(own));
    const factor = Fn.mul(Fn.fromBytes(bytes(rfc.blinds[at])), Fn.inv(Fn.fromBytes(made.blind)));
    assert.equal(hex(Point.fromBytes(made.blinded).multiply(factor).toBytes()), rfc.blinded[at]);
  }
  const batch = ofTheRfc();
  const answer = { elements: rfc.evaluated.map(bytes), proof: bytes(rfc.proof) };
  const points = check(batch, bytes(rfc.key), answer);
  assert.deepEqual(combine(batch, 1, new Map([[1, points]])).map(hex), rfc.outputs);
});

test('with the key split t of n the outputs are those of the RFC, whoever answers', () => {
  const secret = Fn.fromBytes(bytes(rfc.secret));
  for (const [t, n, who] of [[2, 3, [1, 2]], [2, 3, [3, 1]], [3, 5, [5, 2, 4]]]) {
    const shares = split(secret, t, n);
    assert.ok(fits(t, bytes(rfc.key), shares.map(publicOf)), `${t} of ${n}`);
    const batch = ofTheRfc();
    const answers = new Map(who.map((one) => [one, check(batch, publicOf(shares[one - 1]), answerOf(shares[one - 1], batch))]));
    assert.deepEqual(combine(batch, t, answers).map(hex), rfc.outputs, who.join());
    answers.delete(who[0]);
    assert.throws(() => combine(batch, t, answers), { code: 'quorum' });
  }
  assert.deepEqual(coefficients([1, 2]), [2n, Fn.neg(1n)]);
});

test('a key whose parts do not fit together is refused', () => {
  const shares = split(Fn.fromBytes(bytes(rfc.secret)), 2, 3).map(publicOf);
  assert.ok(fits(2, bytes(rfc.key), shares));
  assert.ok(!fits(2, shares[0], shares), 'another key');
  assert.ok(!fits(2, bytes(rfc.key), [shares[1], shares[0], shares[2]]), 'another order');
  assert.ok(!fits(3, bytes(rfc.key), shares), 'fewer are enough');
  assert.ok(!fits(2, bytes(rfc.key), [shares[0], shares[1], Point.ZERO.toBytes()]), 'the identity');
});

test('an answer that is not of this batch and key is a lie', () => {
  const share = bytes(rfc.secret);
  const batch = blind([utf8('one'), utf8('two')]);
  assert.equal(batch.elements.length, 64);
  const good = answerOf(share, batch);
  check(batch, bytes(rfc.key), good);
  const flip = (of, at) => of.map((byte, place) => (place === at ? byte ^ 1 : byte));
  const swapped = [good.elements[1], good.elements[0], ...good.elements.slice(2)];
  const lies = {
    'an altered proof': { ...good, proof: flip(good.proof, 40) },
    'a proof that is no scalar': { ...good, proof: good.proof.map(() => 0xff) },
    'another order': { ...good, elements: swapped },
    'too few': { ...good, elements: good.elements.slice(1) },
    'the identity': { ...good, elements: [Point.ZERO.toBytes(), ...good.elements.slice(1)] },
    'no element': { ...good, elements: [new Uint8Array(32).fill(0xff), ...good.elements.slice(1)] },
    'of padding alone': { ...good, elements: [...good.elements.slice(0, 63), good.elements[0]] },
    'of another key': answerOf(bytes(rfc.blinds[0]), batch),
  };
  for (const [what, lie] of Object.entries(lies)) {
    assert.throws(() => check(batch, bytes(rfc.key), lie), { isLie: true }, what);
  }
});

test('batches waste at most 12 % in padding where there are many', () => {
  const padded = (size) => Math.max(64, 2 ** Math.ceil(Math.log2(size)));
  for (let count = 1; count <= 5000; count += 1) {
    const all = sizes(count);
    assert.equal(all.reduce((sum, size) => sum + size), count);
    assert.ok(all.every((size) => size > 0 && size <= 256));
    const whole = all.reduce((sum, size) => sum + padded(size), 0);
    assert.ok(whole - count < 64 || (whole - count) * 100 <= whole * 12, `${count}: ${all}`);
  }
});

// The crate's own, computed by its authors with another program from the formulas of the protocol.
const of = { agreement: 'demo-bank-hotline', epoch: 1, type: 'phone', member: 'demo-bank', deposit: new Uint8Array(16).fill(1), expiry: 24330 };
const [first, second] = [1, 2].map((byte) => new Uint8Array(64).fill(byte));
const reference = new Uint8Array(16).fill(3);

test('token, note key and tag of an output are those of the crate', () => {
  assert.equal(hex(token(first)), 'b6f5287b99d18d64fd2c7d8cd0701fb9');
  assert.equal(hex(noteKey(first)), '8b3d870c1d2e18b900177d0ee9246d367f0ca7b292c53fd9893c948d16ed0016');
  const made = tag(first, of, reference, undefined);
  assert.equal(hex(made), '20501536f6fa9665d4eafd01cc682ab0');
  assert.ok(isTagged(first, of, reference, undefined, made));
  assert.ok(!isTagged(second, of, reference, undefined, made), 'another identifier');
  assert.ok(!isTagged(first, { ...of, expiry: 24331 }, reference, undefined, made), 'another month');
});

test('a note opens for its own deposit and identifier alone, and has one size', () => {
  for (const words of ['', 'Case 7/26, desk@bank.example', 'x'.repeat(510)]) {
    const note = sealNote(words, first, of);
    assert.equal(note.length, 552);
    assert.equal(openNote(note, first, of), words);
    assert.equal(openNote(note, second, of), undefined);
    assert.equal(openNote(note, first, { ...of, member: 'demo-hotline' }), undefined);
  }
  assert.throws(() => sealNote('x'.repeat(511), first, of), { code: 'note-too-long' });
});

test('the input of the PRF is the bytes of the protocol', () => {
  const made = input({ agreement: 'ab', epoch: 7, pepper: new Uint8Array(32).fill(9), type: 'iban', form: 'X1' });
  const wanted = `${hex(utf8('whatson-match-v1'))}0002${hex(utf8('ab'))}00000007${'09'.repeat(32)}0004${hex(utf8('iban'))}0002${hex(utf8('X1'))}`;
  assert.equal(hex(made), wanted);
});

test('what RFC 9180 sealed opens (appendix A.2.1), for its data alone', async () => {
  const secret = bytes('8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb');
  const sealed = bytes(
    '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a' +
      '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
  );
  const info = bytes('4f6465206f6e2061204772656369616e2055726e');
  assert.equal(hex(await unseal(secret, info, utf8('Count-0'), sealed)), hex(utf8('Beauty is truth, truth beauty')));
  await assert.rejects(unseal(secret, info, utf8('Count-1'), sealed), { code: 'closed' });
});

test('a list is filled up and hangs on one root', () => {
  for (const [count, size] of [[1, 64], [64, 64], [65, 80], [97, 112], [129, 160], [1025, 1280], [5000, 5120]]) {
    assert.equal(paddedSize(count), size, `${count}`);
  }
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map((text) => leaf(bytes(text)));
  // Root and path of seven leaves: the tree of RFC 6962's reference implementation.
  assert.equal(hex(rootOf(leaves)), 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c');
  const path = [leaves[5], rootOf(leaves.slice(6)), rootOf(leaves.slice(0, 4))];
  const [own, top] = [leaves[4], rootOf(leaves)];
  assert.ok(isIncluded(own, 4, 7, top, path));
  for (const wrong of [[own, 5, 7, top, path], [own, 4, 6, top, path], [own, 4, 7, own, path], [leaves[3], 4, 7, top, path], [own, 4, 7, top, path.slice(1)]]) {
    assert.ok(!isIncluded(...wrong));
  }
});

test('a key file of the program opens with its passphrase, and is the same party', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whatson-keys-'));
  try {
    const [file, phrase] = [join(folder, 'own.key'), join(folder, 'phrase')];
    writeFileSync(phrase, 'a river of many stones\n');
    const run = (...words) => execFileSync(program, ['party-key', ...words, '--passphrase-file', phrase]).toString();
    run('new', '--out', file);
    const text = readFileSync(file, 'utf8');
    assert.ok(isSealed(text));
    const identity = await readKeys(text, ' a river of many stones ');
    const shown = run('show', file);
    assert.ok(shown.includes(identity.keys.fingerprint()), shown);
    assert.ok(shown.includes(hex(identity.keys.bytes)), shown);
    await assert.rejects(readKeys(text, 'a river of many bridges'), { code: 'passphrase' });
    await assert.rejects(readKeys(text.replace(' 3 1 ', ' 2 1 '), 'a river of many stones'), { code: 'passphrase' });
    await assert.rejects(readKeys('whatson party keys 1\nAAAA\n'), { code: 'key-file' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
