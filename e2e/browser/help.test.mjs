// Find help leaves no trace: not in the browser, not in the address, not with the hub.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { context, launch, watch } from '../lib/browser.mjs';
import { startHub } from '../lib/hub.mjs';
import { at, languages, plain } from '../lib/pages.mjs';

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
    if (new URL(answer.url()).pathname.startsWith('/static/')) continue;
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
  const answer = await fetch(`${hub.url}/en/help`, { headers: { cookie: `whatson_session=${'0'.repeat(64)}` } });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('set-cookie'), null);
});

for (const lang of languages) {
  test(`every page is under 50 kB with all it needs: ${lang}`, async () => {
    for (const path of ['/help', '/help/safety', 'the answer']) {
      const own = await context(browser, hub);
      const page = await own.newPage();
      const seen = watch(page, hub);
      if (path === 'the answer') {
        // Only the last page counts, with everything it would load on a first visit.
        await ask(page, lang);
        await seen.settled();
      } else {
        await page.goto(hub.url + at(lang, path), { waitUntil: 'networkidle' });
        await seen.settled();
      }
      const limit = path === 'the answer' ? 2 * most : most;
      assert.ok(seen.bytes > 500 && seen.bytes < limit, `${lang} ${path}: ${seen.bytes} bytes`);
      await own.close();
    }
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

test('the list can be printed', async () => {
  const own = await context(browser, hub);
  const page = await own.newPage();
  await ask(page);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('main a[href^="tel:"]').first().isVisible());
  const exit = page.locator('a[data-exit], a.quick-exit, a#exit, a.exit').first();
  assert.ok(!(await exit.isVisible()), 'what cannot be used on paper is not on it');
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
