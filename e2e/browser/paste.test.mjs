// The hub's own page for small lists: an analyst of the demo bank pastes identifiers, sees their forms,
// deposits them, and sees a hit that a program of the helpline made; nothing but the hub is asked.
//
// Not here: the protocol (`programs/matched`), who may have the page (`tests/it/paste.rs`).

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fine, seen } from '../lib/axe.mjs';
import { asPerson, launch, watch } from '../lib/browser.mjs';
import { root, startHub } from '../lib/hub.mjs';

const layer = existsSync(join(root, 'web/dist/paste.js'));
const path = '/agreements/demo-bank-hotline/paste';
const patience = { timeout: 300_000, skip: !layer && 'no web/dist' };

let hub;
let browser;
before(async () => {
  // Its own: it takes the key files of the demonstration's members from the hub's folder.
  hub = await startHub();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hub?.stop();
});

const as = (person, options) => asPerson(browser, hub, person, options);

const keyOf = (member) => join(hub.data, 'demo-members', `${member}.key`);
const said = (page) => page.locator('#paste-said').textContent();
const until = (page, text) => page.locator('#paste-said', { hasText: text }).waitFor({ timeout: 60_000 });

/** Numbers that the bank and the helpline both hold, as the bank writes them. */
function shared() {
  const lines = (name) => readFileSync(join(root, 'testdata/matching', name), 'utf8').trim().split('\n').map((line) => line.split(','));
  const both = lines('expected.csv').filter(([a, b, type]) => a.startsWith('B') && b.startsWith('H') && type === 'phone');
  const bank = new Map(lines('bank.csv').map((row) => [row[0], row[1]]));
  return both.slice(0, 2).map(([own]) => bank.get(own));
}

test('an analyst pastes a list and sees its hits', patience, async () => {
  const page = await as('bank-analyst');
  const watched = watch(page, hub);
  await page.goto(`${hub.url}/en/agreements/demo-bank-hotline/matching`);
  await page.locator(`main a[href="/en${path}"]`).click();
  assert.match(await page.locator('main .notice-warn').first().textContent(), /This page trusts the hub/);
  await page.locator('#paste-list').waitFor();
  assert.equal(await page.locator('#paste-still').isVisible(), false);
  const policy = (await page.reload()).headers()['content-security-policy'];
  assert.match(policy, /connect-src 'self';.*require-trusted-types-for 'script'/);
  await page.locator('#paste-list').waitFor();
  const found = await seen(page, 'en paste');
  assert.deepEqual(found, []);

  const numbers = shared();
  const list = [...numbers, '', '060 00', numbers[0], '+44 7700 900999 ext. 12'];
  await page.locator('#paste-list').fill(list.join('\n'));
  await page.locator('#paste-region').fill('BG');
  await page.locator('#paste-check').click();
  await until(page, 'Taken: 2. Refused: 3.');
  const rows = await page.locator('#paste-read tbody tr').allTextContents();
  assert.equal(rows.length, 5);
  assert.match(rows.join('\n'), /^4refused: no telephone number.*\n5refused: it is there twice\n6refused: .*extension/);
  assert.match(rows.slice(3).join('\n'), /^1\+\d+\n2\+\d+$/);

  await page.locator('#paste-deposit').click();
  await until(page, 'Choose the key file.');
  const key = page.locator('#paste-key');
  assert.equal(await key.evaluate((field) => document.activeElement === field && field.getAttribute('aria-invalid')), 'true');
  const told = (await key.getAttribute('aria-describedby')).split(' ').pop();
  assert.equal(await page.locator(`#${told}`).textContent(), 'Choose the key file.');
  await page.locator('#paste-key').setInputFiles(keyOf('demo-bank'));
  await page.locator('#paste-note').fill('case 7, desk@demo-bank.example');
  // The custodians need a moment to make the key, and the helpline to hand on the pepper.
  for (let tries = 0; ; tries += 1) {
    await page.locator('#paste-deposit').click();
    await page.locator('#paste-deposit:enabled').waitFor({ timeout: 120_000 });
    if (/^Deposited: 2\./.test(await said(page))) break;
    assert.ok(tries < 60 && /key|secret/.test(await said(page)), await said(page));
    await page.waitForTimeout(2000);
  }
  assert.equal(await page.locator('#paste .field-error, #paste [aria-invalid]').count(), 0, 'what was put right is not said again');
  await page.locator('#paste-hits tbody tr').nth(1).waitFor({ timeout: 120_000 });
  const hits = page.locator('#paste-hits tbody tr');
  // Its program verified the tag that this page made, and said so.
  await page.locator('#paste-hits tbody tr td:nth-child(7)', { hasText: 'confirmed' }).nth(1).waitFor({ timeout: 120_000 });
  const cells = await hits.evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const forms = rows.slice(3).map((row) => row.slice(1));
  assert.deepEqual(cells.map((row) => row[2]).sort(), forms.sort());
  assert.ok(cells[0][3] && cells.every((row) => row[3] === cells[0][3]), 'both of the helpline');
  assert.ok(cells.every((row) => row[5] === 'confirmed' && row[6] === 'confirmed'), `${cells}`);
  assert.equal(await page.locator('#paste-list').inputValue(), '', 'what was deposited is not there to be sent twice');
  await fine(page, 'en paste, with hits');
  assert.deepEqual(watched.foreign, []);
  assert.deepEqual(watched.complaints, []);
  // The hub made nothing of it but deposits: no spelling and no form is in its files.
  const kept = readFileSync(join(hub.data, 'hub.sqlite'), 'latin1');
  for (const text of [...numbers, ...forms]) assert.ok(!kept.includes(text.trim()), text);

  // A key of another organisation is not used, not even to ask.
  await page.locator('#paste-list').fill('+447700900123');
  await page.locator('#paste-key').setInputFiles(keyOf('demo-police'));
  await page.locator('#paste-deposit').click();
  await until(page, 'This key is not your organisation’s');
  await page.context().close();
});

test('a key with which a program deposits is refused before anything is asked for', patience, async () => {
  const page = await as('hotline-case-worker');
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // Its program deposits the helpline's list once there is a key.
  for (let tries = 0; ; tries += 1) {
    await page.goto(hub.url + `/en${path}`);
    if (await page.locator('main .notice-danger').count()) break;
    assert.ok(tries < 60, 'its program deposited');
    await page.waitForTimeout(2000);
  }
  assert.match(await page.locator('main .notice-danger').textContent(), /this page refuses the key/);
  assert.equal(await page.locator('#paste').count(), 0);
  asked.length = 0;
  await page.reload();
  assert.ok(!asked.some((one) => one.includes('paste.js')), 'no script of it is there');
  await page.context().close();
});

test('without scripts it says what to do instead', patience, async () => {
  const page = await as('bank-analyst', { javaScriptEnabled: false });
  await page.goto(`${hub.url}/en${path}`);
  assert.ok(await page.locator('#paste-still').isVisible());
  assert.equal(await page.locator('#paste').isVisible(), false);
  assert.match(await page.locator('main .command').first().textContent(), /whatson tokenise --page/);
  await page.goto(`${hub.url}/bg${path}`);
  assert.match(await page.locator('main .notice-warn').first().textContent(), /се доверява на портала/);
  await page.context().close();
});

test('more lines than the page takes are refused whole', patience, async () => {
  const page = await as('bank-analyst');
  await page.goto(`${hub.url}/en${path}`);
  const lines = (count) => Array.from({ length: count }, (_, at) => `+4477009${String(at).padStart(5, '0')}`).join('\n');
  const paste = (text) => page.locator('#paste-list').evaluate((list, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    list.setSelectionRange(0, list.value.length);
    list.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await paste(lines(5001));
  await page.locator('#paste-check').click();
  await until(page, 'too many lines');
  assert.equal(await page.locator('#paste-read').isVisible(), false);
  await paste(lines(5000));
  await page.locator('#paste-check').click();
  await until(page, 'Taken: 5000. Refused: 0.');
  await page.context().close();
});
