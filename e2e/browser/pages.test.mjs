// Every page: one heading, its language, its own ids, no foreign request, no complaint.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { context, launch, watch } from '../lib/browser.mjs';
import { theHub } from '../lib/hub.mjs';
import { matchingPages } from '../lib/matching.mjs';
import { at, languages, publicPages, staffLanguages, staffPages } from '../lib/pages.mjs';

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

/** Runs in the page: what is wrong with its frame. */
function faults() {
  const found = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  if (all('h1').length !== 1) found.push(`${all('h1').length} h1`);
  if (all('main').length !== 1) found.push(`${all('main').length} main`);
  if (!document.title.trim()) found.push('no title');
  const ids = all('[id]').map((one) => one.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  if (twice.length) found.push(`ids twice: ${twice}`);
  for (const one of all('input:not([type=hidden]), select, textarea')) {
    if (!one.labels?.length && !one.getAttribute('aria-label')) {
      found.push(`no label: ${one.name || one.id}`);
    }
  }
  for (const link of all('a[target=_blank]')) found.push(`opens a window: ${link.href}`);
  if (/\b(undefined|NaN|\[object|null)\b/.test(document.body.innerText)) {
    found.push('a value was not found');
  }
  if (/\b[a-z]+-[a-z]+-[a-z]+-[a-z-]+\b = /.test(document.body.innerText)) found.push('a bare key');
  return found;
}

async function visit(pages, options, statusOf) {
  const own = await context(browser, hub, options);
  const page = await own.newPage();
  const seen = watch(page, hub);
  const found = [];
  for (const path of pages) {
    const answer = await page.goto(hub.url + path, { waitUntil: 'load' });
    const status = statusOf(path);
    if (answer.status() !== status) found.push(`${path}: ${answer.status()}`);
    for (const fault of await page.evaluate(faults)) found.push(`${path}: ${fault}`);
    for (const what of seen.complaints.splice(0)) found.push(`${path}: ${what}`);
    for (const url of seen.foreign.splice(0)) found.push(`${path} asks ${url}`);
  }
  await own.close();
  assert.equal(found.length, 0, found.join('\n'));
}

const statusOf = (path) => (path.includes('nowhere') ? 404 : 200);

test('public pages in every language', { timeout: 900_000 }, async () => {
  const paths = Object.values(await publicPages(hub));
  const all = languages.flatMap((lang) => paths.map((path) => at(lang, path)));
  await visit(all, {}, statusOf);
});

test('public pages without scripts', { timeout: 300_000 }, async () => {
  const own = await context(browser, hub, { javaScriptEnabled: false });
  const page = await own.newPage();
  for (const [name, path] of Object.entries(await publicPages(hub))) {
    const answer = await page.goto(hub.url + at('en', path));
    assert.equal(answer.status(), statusOf(path), name);
    assert.ok((await page.locator('h1').innerText()).length > 1, name);
  }
  await page.goto(`${hub.url}/en/`);
  await page.locator('input[name=q]').first().fill('Niš');
  await page.locator('form:has(input[name=q]) [type=submit]').first().click();
  assert.match(page.url(), /[?&]q=Ni/);
  assert.ok((await page.locator('main a[href*="/organisations/"]').count()) > 0);
  await own.close();
});

test('staff pages in their languages', { timeout: 300_000 }, async () => {
  const paths = Object.values(await staffPages(hub));
  const all = staffLanguages.flatMap((lang) => paths.map((path) => at(lang, path)));
  await visit(all, { cookie: hub.cookie }, statusOf);
});

test('pages of private matching in their languages', { timeout: 300_000 }, async () => {
  for (const { paths, cookie } of await matchingPages(hub)) {
    const all = staffLanguages.flatMap((lang) => paths.map((path) => at(lang, path)));
    await visit(all, { cookie }, statusOf);
  }
});

test('a link on any page leads somewhere', { timeout: 300_000 }, async () => {
  const own = await context(browser, hub);
  const page = await own.newPage();
  const links = new Map();
  for (const path of Object.values(await publicPages(hub))) {
    await page.goto(hub.url + at('en', path));
    const here = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((a) => new URL(a.getAttribute('href'), a.baseURI).href));
    for (const link of here.filter((one) => one.startsWith(`${hub.url}/`))) {
      const plain = link.split('#')[0];
      // One of each shape is enough: what differs in numbers or in the last word is one kind.
      links.set(plain.replace(/[0-9]+/g, '0').replace(/=[^&]*/g, '='), { plain, path });
    }
  }
  await own.close();
  const broken = [];
  for (const { plain, path } of links.values()) {
    try {
      const answer = await fetch(plain);
      await answer.arrayBuffer();
      if (answer.status < 400 || plain.includes('nowhere')) continue;
      broken.push(`${path} → ${plain}: ${answer.status}`);
    } catch (error) {
      broken.push(`${path} → ${plain}: ${error.cause ?? error}`);
    }
  }
  assert.equal(broken.length, 0, broken.join('\n'));
});

test('feeds and site maps are well-formed', async () => {
  const own = await context(browser, hub);
  // A blank page: on the hub's own no text becomes a document.
  const page = await own.newPage();
  const parts = [];
  for (const path of ['/organisations.atom', '/organisations.atom?q=shelter', '/sitemap.xml']) {
    parts.push(path);
    const xml = await (await fetch(hub.url + path)).text();
    const fault = await page.evaluate((text) => {
      const made = new DOMParser().parseFromString(text, 'application/xml');
      return made.querySelector('parsererror')?.textContent ?? '';
    }, xml);
    assert.equal(fault, '', `${path}: ${fault}`);
    if (path.includes('.atom')) {
      assert.match(xml, /<feed[^>]*xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
      for (const element of ['id', 'title', 'updated', 'link']) {
        assert.match(xml, new RegExp(`<${element}[ >]`), `${path}: ${element}`);
      }
    }
  }
  const map = await (await fetch(`${hub.url}/sitemap.xml`)).text();
  for (const [, address] of map.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const answer = await fetch(address.replaceAll('&amp;', '&'));
    await answer.arrayBuffer();
    assert.equal(answer.status, 200, address);
    if (parts.push(address) > 8) break;
  }
  await own.close();
});

test('filters change the results in place, and no text becomes HTML', async () => {
  const own = await context(browser, hub);
  const page = await own.newPage();
  const seen = watch(page, hub);
  await page.goto(`${hub.url}/en/organisations`);
  await page.evaluate(() => (window.before = true));
  const link = page.locator('#results a[data-live]').first();
  const wanted = await link.getAttribute('href');
  await link.click();
  await page.waitForURL((url) => url.pathname + url.search === wanted);
  await page.goBack();
  await page.waitForURL(`${hub.url}/en/organisations`);
  await page.waitForFunction((href) => document.querySelector('#results a[data-live]')?.getAttribute('href') === href, wanted);
  assert.equal(await page.evaluate(() => window.before), true, 'without loading the page again');
  assert.deepEqual(seen.complaints, []);
  const refused = await page.evaluate(() => {
    const tries = [
      () => (document.createElement('p').innerHTML = '<b>x</b>'),
      () => (document.createElement('script').src = '/static/app.js'),
      () => new DOMParser().parseFromString('x', 'text/html'),
      () => trustedTypes.createPolicy('default', {}),
    ];
    return tries.map((one) => { try { one(); return 'done'; } catch (error) { return error.name; } });
  });
  assert.deepEqual(refused, Array(4).fill('TypeError'));
  await own.close();
});
