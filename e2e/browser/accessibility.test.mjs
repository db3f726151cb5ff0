// axe-core's WCAG 2.2 AA rules on every template, in three languages, light and dark.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { seen } from '../lib/axe.mjs';
import { context, launch } from '../lib/browser.mjs';
import { redeem, startHub, theHub } from '../lib/hub.mjs';
import { matchingPages } from '../lib/matching.mjs';
import { at, looked, publicPages, staffPages, uploaded } from '../lib/pages.mjs';

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

async function look(path, page) {
  await page.goto(hub.url + path);
  return seen(page, path);
}

async function lookAt(paths, options) {
  const own = await context(browser, hub, options);
  const page = await own.newPage();
  const found = [];
  for (const path of paths) found.push(...(await look(path, page)));
  await own.close();
  assert.equal(found.length, 0, found.join('\n'));
}

for (const lang of looked) {
  test(`public pages in ${lang}`, { timeout: 600_000 }, async () => {
    const paths = Object.values(await publicPages(hub)).map((path) => at(lang, path));
    await lookAt(paths);
  });
  test(`staff pages in ${lang}`, { timeout: 600_000 }, async () => {
    const paths = Object.values(await staffPages(hub)).map((path) => at(lang, path));
    await lookAt(paths, { cookie: hub.cookie });
  });
  test(`pages of private matching in ${lang}`, { timeout: 600_000 }, async () => {
    for (const { paths, cookie } of await matchingPages(hub)) {
      await lookAt(paths.map((path) => at(lang, path)), { cookie });
    }
  });
}

const form = (page) => page.locator('main form[method="post" i]').first();
const submit = (page) => form(page).locator('[type=submit]').first().click();

/** Pages that come only as the answer to a form: how to get there, and what shows that one did. */
const answers = {
  'answer of find help': ['/help', submit, '.help-card h2[id]'],
  'answer of find help to print': [
    '/help',
    async (page) => {
      await submit(page);
      await page.locator('form:has([name=sheet]) [type=submit]').first().click();
    },
    'table.hours',
  ],
  'answer of find help without a service': [
    '/help',
    async (page) => {
      await form(page).locator('[name=country]').selectOption('HU');
      await submit(page);
    },
    '.empty',
  ],
  'find help: refused': [
    '/help',
    async (page) => {
      await page.evaluate(() => (document.querySelector('option[value=BG]').value = 'QQ'));
      await form(page).locator('[name=country]').selectOption('QQ');
      await submit(page);
    },
    'h1',
  ],
  'form with errors': [
    '/desk/organisations/new',
    async (page) => {
      await page.evaluate(() => {
        for (const one of document.forms) one.noValidate = true;
      });
      await submit(page);
    },
    '[href="#name"], [href="#names"], [aria-invalid=true]',
  ],
  'conflict of two edits': [
    async () => (await staffPages(hub))['edit an organisation'],
    async (page) => {
      await page.evaluate(() => (document.querySelector('[name=version]').value -= 1));
      await page.locator('form:has([name=version]) [type=submit]').first().click();
    },
    'form [name=version]',
  ],
  'token created': [
    '/desk/tokens',
    async (page) => {
      const make = page.locator('form:has([name=days])');
      await make.locator('[name=name]').fill('axe');
      await make.locator('[type=submit]').first().click();
    },
    'main code, main input[readonly], main pre',
  ],
};

for (const lang of looked) {
  test(`answers to forms in ${lang}`, { timeout: 600_000 }, async () => {
    const own = await context(browser, hub, { cookie: hub.cookie });
    const page = await own.newPage();
    const found = [];
    for (const [name, [start, go, sign]] of Object.entries(answers)) {
      const path = typeof start === 'string' ? start : await start();
      await page.goto(hub.url + at(lang, path));
      await go(page);
      await page.waitForLoadState();
      assert.ok((await page.locator(sign).count()) > 0, `${name}: ${page.url()} ${await page.title()}`);
      found.push(...(await seen(page, `${lang} ${name}`)));
    }
    await own.close();
    assert.equal(found.length, 0, found.join('\n'));
  });
}

test('setting up, and an import at work', { timeout: 600_000 }, async () => {
  const fresh = await startHub({ demo: false });
  try {
    const own = await context(browser, fresh);
    const page = await own.newPage();
    const secret = new URL(fresh.setup).pathname.split('/').pop();
    const found = [];
    for (const lang of looked) {
      await page.goto(`${fresh.url}/${lang}/setup/${secret}`);
      assert.equal(await form(page).count(), 1);
      found.push(...(await seen(page, `${lang} setup`)));
    }
    fresh.cookie = await redeem(fresh);
    const [name, value] = fresh.cookie.split('=');
    await own.addCookies([{ name, value, url: fresh.url }]);
    // Long enough to be looked at while it goes on.
    const rows = Array.from({ length: 100_000 }, (_, n) => `Long import ${n},ngo,BG`);
    const path = await uploaded(fresh, `name,kind,country\n${rows.join('\n')}\n`);
    await page.goto(`${fresh.url}/en${path}`);
    await page.locator('main form button[name=act][value=start]').click();
    for (const lang of looked) {
      await page.goto(`${fresh.url}/${lang}${path}`);
      assert.ok((await page.locator('progress, [role=progressbar]').count()) > 0, `${lang}: at work`);
      found.push(...(await seen(page, `${lang} import at work`)));
    }
    await own.close();
    assert.equal(found.length, 0, found.join('\n'));
  } finally {
    await fresh.stop();
  }
});
