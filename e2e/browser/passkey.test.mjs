// Passkeys in a real browser with a virtual authenticator: from the set-up link to signing in.
//
// Not here: passwords and codes (`tests/it/account.rs`), looks (`accessibility.test.mjs`).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { context, launch, withDevice } from '../lib/browser.mjs';
import { startHub } from '../lib/hub.mjs';

let hub;
let browser;
before(async () => {
  hub = await startHub({ demo: false });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hub?.stop();
});

test('the first administrator adds a passkey and signs in with it', { timeout: 180_000 }, async () => {
  const own = await context(browser, hub);
  const { page, device, authenticatorId } = await withDevice(own);
  await page.goto(hub.setup);
  await page.fill('#name', 'Ana Demo');
  await page.fill('#email', 'ana@demo.example');
  await page.click('main form button');
  assert.match(page.url(), /\/account$/);
  await page.fill('[data-passkey-add] input', 'Red key');
  await page.click('[data-passkey-add] button');
  await page.waitForSelector('text=Red key');
  const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId });
  assert.equal(credentials.length, 1);
  assert.equal(credentials[0].isResidentCredential, true);

  await page.click('form[action$="/sign-out"] button');
  await page.goto(`${hub.url}/en/account`);
  assert.match(page.url(), /\/sign-in$/, 'without a session one signs in first');
  await page.click('[data-passkey-sign-in] button');
  await page.waitForURL(/\/account$/);
  assert.ok(await page.locator('text=Ana Demo').count());
  assert.ok(await page.locator('td:has-text("a passkey")').count());

  await page.click('form[action$="/sign-out"] button');
  await device.send('WebAuthn.clearCredentials', { authenticatorId });
  await page.goto(`${hub.url}/en/sign-in`);
  await page.click('[data-passkey-sign-in] button');
  await page.waitForSelector('[data-passkey-sign-in] [role=alert]:not([hidden])');
  assert.match(page.url(), /\/sign-in$/, 'without the passkey nobody comes in');
  await own.close();
});

test('an answer that nobody asked for opens no account', { timeout: 180_000 }, async () => {
  const own = await context(browser, hub);
  const page = await own.newPage();
  // An answer that was not asked for is refused, with nothing to learn from it.
  const made_up = await page.request.post(`${hub.url}/sign-in/passkey`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { ceremony: '0'.repeat(64), credential: {} },
  });
  assert.equal(made_up.status(), 422);
  await own.close();
});
