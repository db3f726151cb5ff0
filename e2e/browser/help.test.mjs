// Find help leaves no trace: not in the browser, not in the address, not with the hub.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { context, launch, watch } from '../lib/browser.mjs';
import { redeem, startHub } from '../lib/hub.mjs';
import { at, languages } from '../lib/pages.mjs';

/** A town that stands nowhere else: whoever keeps it, gives it away. */
const town = 'Zyxwvutown';
const most = 50_000;

let hub;
let browser;
before(async () => {
  // A hub of its own, whose log and folder can be searched afterwards.
  hub = await startHub({ flags: ['--log', 'debug'] });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await hub?.stop();
});

/** Asks for help in a country that has some; leaves the page at the answer. */
async function ask(page, lang = 'en') {
  await page.goto(`${hub.url}/${lang}/help`);
  const form = page.locator('main form[method="post" i]').first();
  const values = await form
    .locator('select[name=country] option')
    .evaluateAll((all) => all.map((one) => one.value).filter(Boolean));
  const country = values.includes('BG') ? 'BG' : values[0];
  await form.locator('select[name=country]').selectOption(country);
  await form.locator('[name=town]').fill(town);
  await form.locator('[type=submit]').first().click();
  await page.waitForLoadState();
}

test('it works without scripts, and the question is not in the address', async () => {
  const own = await context(browser, hub, { javaScriptEnabled: false });
  const page = await own.newPage();
  await ask(page);
  assert.equal(page.url(), `${hub.url}/en/help`);
  assert.ok((await page.locator('main a[href^="tel:"]').count()) > 0, 'numbers can be tapped');
  assert.deepEqual(await own.cookies(), []);
  await own.close();
});

test('no cookie, nothing kept, no other host, never cached, no referrer', async () => {
  const own = await context(browser, hub);
  const page = await own.newPage();
  const seen = watch(page, hub);
  const answers = [];
  page.on('response', (answer) => answers.push(answer));
  await page.goto(`${hub.url}/en/help/safety`);
  await ask(page);
  await ask(page, 'ar');
  for (const answer of answers) {
    const headers = await answer.allHeaders();
    assert.equal(headers['set-cookie'], undefined, answer.url());
    const { pathname } = new URL(answer.url());
    // Every page of the hub loads the stylesheet; the rest is loaded here alone.
    if (pathname === '/static/style.css') continue;
    if (pathname.startsWith('/static/')) {
      assert.equal(headers['cache-control'], 'no-store', answer.url());
      continue;
    }
    assert.equal(headers['cache-control'], 'no-store', answer.url());
    assert.equal(headers['referrer-policy'], 'no-referrer', answer.url());
    assert.equal(headers.etag, undefined, answer.url());
  }
  assert.deepEqual(await own.cookies(), []);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    caches: (await globalThis.caches?.keys())?.length ?? 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    databases: (await indexedDB.databases()).length,
  }));
  assert.deepEqual(kept, { local: 0, session: 0, caches: 0, workers: 0, databases: 0 });
  assert.deepEqual(seen.foreign, []);
  assert.deepEqual(seen.complaints, []);
  await own.close();
});

test('a session elsewhere on the hub is not read here', async () => {
  const cookie = await redeem(hub);
  const get = (path, headers = {}) => fetch(hub.url + path, { headers });
  const find = (headers = {}) =>
    fetch(`${hub.url}/en/help`, { method: 'POST', body: new URLSearchParams({ country: 'BG' }), headers });
  const desk = await get('/en/desk', { cookie });
  assert.equal(desk.status, 200, 'the session is one');
  assert.notEqual(await (await get('/en/', { cookie })).text(), await (await get('/en/')).text());
  const from = { cookie, origin: hub.url };
  const pairs = [
    [await get('/en/help', { cookie }), await get('/en/help')],
    [await get('/en/help/safety', { cookie }), await get('/en/help/safety')],
    [await find(from), await find({ origin: hub.url })],
  ];
  for (const [known, unknown] of pairs) {
    assert.equal(known.status, 200);
    assert.equal(known.headers.get('set-cookie'), null);
    assert.equal(await known.text(), await unknown.text(), known.url);
  }
  assert.equal((await get('/en/desk', { cookie })).status, 200, 'and it goes on elsewhere');
});

const submit = (page) => page.locator('main form[method="post" i] [type=submit]').first().click();
const toSheet = (page) => page.locator('form:has([name=sheet]) [type=submit]').first().click();

/** Bytes of the last page as sent, with all it loads on a first visit, and its services. */
async function weigh(path, steps = []) {
  const own = await context(browser, hub);
  const page = await own.newPage();
  const seen = watch(page, hub);
  const all = [() => page.goto(hub.url + path), ...steps.map((step) => () => step(page))];
  const last = all.pop();
  // What the pages before would leave in the browser's cache would not be counted.
  await page.route('**/static/**', (route) => route.abort());
  for (const step of all) await step();
  await page.waitForLoadState('networkidle');
  await seen.settled();
  await page.unroute('**/static/**');
  const before = seen.bytes;
  await last();
  await page.waitForLoadState('networkidle');
  await seen.settled();
  const services = await page.locator('main .help-card h2[id]').count();
  await own.close();
  return { bytes: seen.bytes - before, services };
}

for (const lang of languages) {
  test(`every page is under 50 kB with all it needs: ${lang}`, async () => {
    const question = at(lang, '/help');
    // Asked for any country: no answer is fuller.
    const weights = {
      question: await weigh(question),
      safety: await weigh(at(lang, '/help/safety')),
      answer: await weigh(question, [submit]),
      sheet: await weigh(question, [submit, toSheet]),
    };
    assert.equal(weights.answer.services, 12, 'a full page');
    assert.ok(weights.sheet.services > 30, `${weights.sheet.services} services on the sheet`);
    for (const [name, { bytes }] of Object.entries(weights)) {
      // Less than the stylesheet weighs alone would mean that something was not counted.
      assert.ok(bytes > 5_000 && bytes < most, `${lang} ${name}: ${bytes} bytes`);
    }
    if (process.env.WHATSON_E2E_SAY) console.log(lang, weights);
  });
}

test('the title and the icon tell nothing', async () => {
  for (const lang of languages) {
    const html = await (await fetch(`${hub.url}/${lang}/help`)).text();
    const title = /<title>([^<]*)<\/title>/.exec(html)[1];
    assert.doesNotMatch(title, /traffick|victim|surviv|violence|exploit|traite|трафик|търговия/i, lang);
    const icon = /<link[^>]+rel="icon"[^>]*>/.exec(html)?.[0] ?? '';
    assert.doesNotMatch(icon, /whatson|traffick|help/i, lang);
    assert.doesNotMatch(html, /property="og:|rel="alternate" type="application\/atom/, lang);
  }
});

test('leaving: a plain link on every page, which works without scripts', async () => {
  const own = await context(browser, hub, { javaScriptEnabled: false });
  const page = await own.newPage();
  const exit = async () => {
    const link = page.locator('a[data-exit], a.quick-exit, a#exit, a.exit').first();
    const href = await link.getAttribute('href');
    assert.match(href, /^https:\/\//);
    assert.match((await link.getAttribute('rel')) ?? '', /noreferrer/);
    assert.ok(await link.isVisible());
  };
  for (const path of ['/help', '/help/safety', '/help/nowhere-at-all']) {
    await page.goto(hub.url + at('en', path));
    await exit();
  }
  await ask(page);
  await exit();
  await own.close();
});

test('leaving: Esc three times, and going back does not return', async () => {
  const own = await context(browser, hub);
  await own.route(
    (url) => !url.href.startsWith(hub.url),
    (route) => route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }),
  );
  const page = await own.newPage();
  await page.goto(`${hub.url}/en/languages`);
  await page.goto(`${hub.url}/en/help`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  assert.equal(page.url(), `${hub.url}/en/help`, 'twice is not yet enough');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.href.startsWith(hub.url));
  assert.equal(await page.title(), 'elsewhere');
  await page.goBack();
  assert.equal(page.url(), `${hub.url}/en/languages`);
  await own.close();
});

/** What paper needs and what it must not say, of the page as it is now. */
async function printed(page, phones) {
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator(phones).first().isVisible(), 'telephone numbers');
  const hours = await page.locator('table.hours').all();
  assert.ok(hours.length > 0, 'some hours');
  for (const table of hours) assert.ok(await table.locator('td').first().isVisible(), 'hours');
  const paper = await page.locator('main').innerText();
  assert.match(paper, /\d\d:\d\d–\d\d:\d\d/, 'hours in figures');
  assert.doesNotMatch(paper, /Open now|Closed now/, 'not true when it is read');
  assert.match(paper, /\d{1,2} \w+ 20\d\d/, 'the date');
  return paper;
}

test('the page of an organisation prints hours, numbers and each address once', async () => {
  const own = await context(browser, hub);
  const page = await own.newPage();
  const found = await (await fetch(`${hub.url}/api/organisations?q=demo+lighthouse`)).json();
  await page.goto(`${hub.url}/en/organisations/${found.items[0].slug}`);
  await printed(page, '.service a[href^="tel:"]');
  const site = page.locator('main .facts > dd a[href^="http"]').first();
  assert.equal((await site.innerText()).replace(/\/$/, ''), found.items[0].website.replace(/\/$/, ''));
  const after = await site.evaluate((link) => getComputedStyle(link, '::after').content);
  assert.ok(['none', 'normal'].includes(after), `printed twice: ${after}`);
  await own.close();
});

test('the list can be printed, and a short one has a sheet as well', async () => {
  const own = await context(browser, hub);
  const page = await own.newPage();
  await ask(page);
  assert.ok((await page.locator('main .help-card h2[id]').count()) <= 12, 'a short list');
  assert.ok(await page.locator('form:has([name=sheet]) [type=submit]').isVisible());
  await toSheet(page);
  await printed(page, 'main a[href^="tel:"]');
  await page.emulateMedia({ media: 'screen' });
  await ask(page);
  await printed(page, 'main a[href^="tel:"]');
  const exit = page.locator('a[data-exit], a.quick-exit, a#exit, a.exit').first();
  assert.ok(!(await exit.isVisible()), 'what cannot be used on paper is not on it');
  for (const form of await page.locator('form, header, footer').all()) assert.ok(!(await form.isVisible()));
  const paper = (await page.locator('main').innerText()).trim().split('\n').filter(Boolean);
  assert.match(paper[0], /Bulgaria/, 'the country first');
  assert.match(paper[1], /^\d{1,2} \w+ 20\d\d$/, 'then the date');
  assert.ok(paper.slice(2, 6).includes('112'), `then the emergency number: ${paper.slice(0, 6)}`);
  await page.emulateMedia({ media: 'screen' });
  assert.equal(await page.locator('.on-paper').isVisible(), false);
  await own.close();
});

test('all can be had on one sheet, with the hours of every day', async () => {
  const own = await context(browser, hub, { javaScriptEnabled: false });
  const page = await own.newPage();
  await page.goto(`${hub.url}/en/help`);
  await page.locator('main form[method="post" i] [type=submit]').first().click();
  await page.locator('form:has([name=sheet]) [type=submit]').first().click();
  assert.equal(page.url(), `${hub.url}/en/help`);
  await page.emulateMedia({ media: 'print' });
  assert.ok((await page.locator('main .help-card h2[id]').count()) > 30);
  assert.ok(await page.locator('table.hours td').first().isVisible());
  assert.equal(await page.locator('form:has([name=sheet])').count(), 0);
  await own.close();
});

// Last: everything above has asked with the same town.
test('the hub kept nothing of what was asked', async () => {
  const own = await context(browser, hub);
  const page = await own.newPage();
  await ask(page);
  await own.close();
  assert.ok(!hub.log.includes(town), 'the log holds the town');
  assert.doesNotMatch(hub.log, /127\.0\.0\.1:(?!0\b)\d{5}\b/, 'the log holds a visitor’s address');
  const search = (folder) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) search(path);
      else assert.ok(!readFileSync(path).includes(town), path);
    }
  };
  search(hub.data);
});
