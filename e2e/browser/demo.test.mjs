// A newcomer opens the demonstration, becomes the bank's analyst, and sees who they are; on a phone,
// without scripts, from right to left.
//
// Not here: who may be one, and where nobody may (`tests/it/demo_person.rs`).

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fine } from '../lib/axe.mjs';
import { context, launch } from '../lib/browser.mjs';
import { theHub } from '../lib/hub.mjs';

let hub;
let browser;
before(async () => {
  hub = await theHub();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hub?.stop();
});

const patience = { timeout: 300_000 };

for (const [lang, direction] of [['en', 'ltr'], ['ar', 'rtl']]) {
  test(`from the first page to the analyst of the bank in ${lang}`, patience, async () => {
    const own = await context(browser, hub);
    const page = await own.newPage();
    await page.goto(`${hub.url}/${lang}/`);
    await page.locator(`main a[href="/${lang}/demo"]`).click();
    assert.equal(await page.locator('html').getAttribute('dir'), direction);
    const cards = page.locator('main .person');
    assert.ok((await cards.count()) >= 11);
    assert.equal(await page.locator('main .person button').count(), await cards.count());
    await fine(page, `${lang} demo persons`);
    const analyst = cards.filter({ has: page.locator('button[value="bank-analyst"]') });
    const name = (await analyst.locator('h3 bdi').textContent()).trim();
    await analyst.locator('button').click();
    await page.waitForURL(`${hub.url}/${lang}/account`);
    assert.equal(await page.locator('.banner bdi').textContent(), name);
    assert.ok((await page.locator('main dl.facts').textContent()).includes('@demo-bank.example'));
    await fine(page, `${lang} account of a demo person`);
    await page.locator(`.banner a[href="/${lang}/demo"]`).click();
    assert.equal(await page.locator('main .person .notice-good bdi').textContent(), name);
    assert.equal(await page.locator('button[value="bank-analyst"]').count(), 0);
    await fine(page, `${lang} demo persons, as one`);
    await own.close();
  });
}

test('from the sign-in page, without scripts, from one person to another', patience, async () => {
  const own = await context(browser, hub, { javaScriptEnabled: false });
  const page = await own.newPage();
  await page.goto(`${hub.url}/en/sign-in`);
  await page.locator('main a[href="/en/demo"]').click();
  await page.locator('button[value="auditor"]').click();
  await page.waitForURL(`${hub.url}/en/account`);
  await page.goto(`${hub.url}/en/desk/audit`);
  assert.equal(await page.locator('main h1').count(), 1);
  await page.goto(`${hub.url}/en/demo`);
  await page.locator('button[value="focal-point"]').click();
  await page.waitForURL(`${hub.url}/en/account`);
  const gone = await page.goto(`${hub.url}/en/desk/audit`);
  assert.equal(gone.status(), 404, 'one is not the auditor any more');
  await page.goto(`${hub.url}/en/account/organisation`);
  assert.ok((await page.locator('main form[action$="/invitations"]').count()) > 0);
  await own.close();
});
