// From an application to a vetted focal point who brings a colleague, in a real browser: what each
// sees on the way, with the keyboard where one types, without scripts where that can be, on a phone.
//
// Not here: rules and refusals (`tests/it/joining.rs`), who enters what (`tests/it/matrix.rs`).

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fine } from '../lib/axe.mjs';
import { context, launch, withDevice } from '../lib/browser.mjs';
import { redeem, startHub } from '../lib/hub.mjs';

let hub;
let browser;
before(async () => {
  hub = await startHub({ demo: false });
  hub.cookie = await redeem(hub);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hub?.stop();
});

const patience = { timeout: 300_000 };

/** The link in the next letter to an address, as its owner would open it. */
async function letter(to) {
  const folder = join(hub.data, 'mail');
  for (let tries = 0; tries < 200; tries += 1) {
    const names = existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith('.eml')) : [];
    for (const name of names.sort().reverse()) {
      const text = readFileSync(join(folder, name), 'utf8');
      if (!text.includes(`To: ${to}`)) continue;
      const plain = text.replaceAll('=\r\n', '').replaceAll('=3D', '=');
      const link = /(http:\/\/\S+)/.exec(plain)?.[1];
      if (link && !letter.opened.has(link)) {
        letter.opened.add(link);
        return link;
      }
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no letter to ${to}`);
}
letter.opened = new Set();

/** Fills a form with the keyboard alone: each field by its label's order. */
async function typed(page, values) {
  await page.focus('main form input:not([type=hidden]), main form select');
  for (const [index, value] of values.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    if (value) await page.keyboard.type(value);
  }
}

/** Somebody applies without scripts and confirms their address. */
async function apply(name, domain) {
  const own = await context(browser, hub, { javaScriptEnabled: false });
  const page = await own.newPage();
  await page.goto(`${hub.url}/en/join`);
  await page.fill('#person', 'Bo Demo');
  await page.fill('#email', `bo@${domain}`);
  await page.fill('#position', 'Director');
  await page.fill('#name', name);
  await page.selectOption('#kind', 'ngo');
  await page.selectOption('#country', 'BG');
  await page.fill('#website', `https://${domain}`);
  await page.click('main form button');
  await page.waitForSelector('text=Look into your mailbox');
  await page.goto(await letter(`bo@${domain}`));
  await page.click('main form button');
  await page.waitForURL(/\/account$/);
  return { own, page };
}

/** Two organisations that a moderator let in. */
async function letIn(name, domain) {
  const bo = await apply(name, domain);
  const staff = await context(browser, hub, { cookie: hub.cookie });
  const page = await staff.newPage();
  await page.goto(`${hub.url}/en/desk/applications`);
  await fine(page, 'queue');
  await page.click(`a:has-text("${name}")`);
  await fine(page, 'application');
  await page.fill('#evidence', 'Register extract of today');
  await page.click('button[value=accept]');
  await page.waitForSelector('text=accepted');
  await staff.close();
  return bo;
}

test('a second person comes from an application to a vetted focal point', patience, async () => {
  const alpha = await letIn('Demo Alpha', 'alpha.example');
  const beta = await letIn('Demo Beta', 'beta.example');

  // With the keyboard alone, and a passkey at the end.
  const own = await context(browser, hub);
  const { page } = await withDevice(own);
  await page.goto(`${hub.url}/en/join`);
  await fine(page, 'join');
  await typed(page, ['Gil Demo', 'gil@gamma.example', 'Head', 'Demo Gamma', 'Ci', 'Bul']);
  assert.equal(await page.inputValue('#country'), 'BG');
  assert.notEqual(await page.inputValue('#kind'), '');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https://gamma.example');
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('text=Look into your mailbox');
  await page.goto(await letter('gil@gamma.example'));
  await fine(page, 'confirm');
  await page.click('main form button');
  await page.waitForURL(/\/account$/);
  await fine(page, 'account');
  await page.fill('[data-passkey-add] input', 'My key');
  await page.click('[data-passkey-add] button');
  await page.waitForSelector('text=My key');
  const none = await page.request.get(`${hub.url}/api/organisations?q=gamma`);
  assert.equal((await none.json()).total, 0, 'nothing of an applicant is public');

  await page.goto(`${hub.url}/en/account/application`);
  for (const name of ['Demo Alpha', 'Demo Beta']) {
    await page.selectOption('#organisation', { label: name });
    await page.click('button[value=ask]');
  }
  await fine(page, 'own application');
  for (const voucher of [alpha, beta]) {
    await voucher.page.goto(`${hub.url}/en/account/organisation`);
    await voucher.page.fill('textarea', 'We ran a shelter together from 2021 on');
    await voucher.page.click('button[value=give]');
    await voucher.page.waitForSelector('article', { state: 'detached' });
  }
  await page.reload();
  await page.waitForSelector('text=Your organisation is part of this hub');
  await page.goto(`${hub.url}/en/account/organisation`);
  assert.ok(await page.locator('h1:has-text("Demo Gamma")').count());
  await fine(page, 'organisation');

  // And brings a colleague.
  await page.fill('#email', 'hel@gamma.example');
  await page.check('input[name=roles][value=case-worker] >> nth=-1');
  await page.click('form[action$="/invitations"] button');
  await page.waitForSelector('text=hel@gamma.example');
  const other = await context(browser, hub, { javaScriptEnabled: false });
  const hel = await other.newPage();
  await hel.goto(await letter('hel@gamma.example'));
  await hel.fill('#name', 'Hel Demo');
  await hel.click('main form button');
  await hel.waitForURL(/\/account$/);
  await hel.goto(`${hub.url}/en/account/organisation`);
  assert.ok(await hel.locator('text=Gil Demo').count());

  // Everybody sees who they are, and signs in again by the passkey.
  await page.goto(`${hub.url}/en/organisations/demo-gamma`);
  assert.ok(await page.locator('text=Known to partners').count());
  await fine(page, 'organisation of a focal point');
  await page.click('form[action$="/sign-out"] button');
  await page.goto(`${hub.url}/en/sign-in`);
  await page.click('[data-passkey-sign-in] button');
  await page.waitForURL(/\/account$/);
  assert.ok(await page.locator('text=Demo Gamma').count());
  for (const one of [alpha.own, beta.own, own, other]) await one.close();
});

test('moderators suspend, administrators stop, and both find their pages fit', patience, async () => {
  const bo = await letIn('Demo Delta', 'delta.example');
  const staff = await context(browser, hub, { cookie: hub.cookie });
  const page = await staff.newPage();
  for (const path of ['/desk', '/desk/vetting', '/desk/vetting/demo-delta', '/desk/blocks', '/desk/people']) {
    await page.goto(`${hub.url}/en${path}`);
    await fine(page, path);
  }
  await page.goto(`${hub.url}/en/desk/vetting/demo-delta`);
  await page.fill('#reason', 'Somebody else writes from there');
  await page.click('button[value=suspend]');
  await page.waitForSelector('text=Let it in again');
  const shut = await bo.page.goto(`${hub.url}/en/account/organisation`);
  assert.equal(shut.status(), 404);
  await page.goto(`${hub.url}/en/desk/people?who=${encodeURIComponent('bo@delta.example')}`);
  await page.click('main td a, main th a');
  await fine(page, 'person');
  await page.click('button[value=suspend]');
  await page.waitForSelector('text=suspended');
  await bo.page.goto(`${hub.url}/en/account`);
  assert.match(bo.page.url(), /\/sign-in$/);
  for (const lang of ['ar', 'bg']) {
    await page.goto(`${hub.url}/${lang}/desk/applications?state=accepted`);
    await fine(page, `queue ${lang}`);
  }
  await staff.close();
  await bo.own.close();
});
