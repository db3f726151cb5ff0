// axe-core's WCAG 2.2 AA rules on every template, in three languages, light and dark.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { context, launch } from '../lib/browser.mjs';
import { theHub } from '../lib/hub.mjs';
import { at, looked, publicPages, staffPages } from '../lib/pages.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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

async function violations(page, runOnly) {
  // Not addScriptTag: the policy refuses it, as it should.
  await page.evaluate(axe);
  const found = await page.evaluate(
    (only) => globalThis.axe.run(document, { runOnly: only, resultTypes: ['violations'] }),
    runOnly,
  );
  return found.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`,
    ),
  );
}

async function look(path, page) {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(hub.url + path);
  const light = await violations(page, { type: 'tag', values: rules });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, { type: 'rule', values: ['color-contrast'] });
  return [...light, ...dark.map((one) => `dark: ${one}`)].map((one) => `${path}: ${one}`);
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
}

test('answers of find help, and forms with errors', { timeout: 300_000 }, async () => {
  const own = await context(browser, hub, { cookie: hub.cookie });
  const page = await own.newPage();
  await page.goto(`${hub.url}/en/help`);
  await page.locator('main form[method="post" i] [type=submit]').first().click();
  const found = await violations(page, { type: 'tag', values: rules });
  await page.goto(`${hub.url}/en/desk/organisations/new`);
  await page.evaluate(() => {
    for (const form of document.forms) form.noValidate = true;
  });
  await page.locator('main form[method="post" i] [type=submit]').first().click();
  found.push(...(await violations(page, { type: 'tag', values: rules })));
  await own.close();
  assert.equal(found.length, 0, found.join('\n'));
});
