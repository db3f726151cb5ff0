// The map: drawn for everybody with a table of the same numbers; panning where the layer is built.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { context, launch, watch } from '../lib/browser.mjs';
import { root, theHub } from '../lib/hub.mjs';

const layer = existsSync(join(root, 'web/dist/map.js'));

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

test('without scripts there are circles, and a table with the same numbers', async () => {
  const own = await context(browser, hub, { javaScriptEnabled: false });
  const page = await own.newPage();
  await page.goto(`${hub.url}/en/map`);
  const circles = await page.locator('main svg circle').count();
  const rows = await page.locator('main table tbody tr').count();
  assert.ok(circles > 5, `${circles} circles`);
  assert.ok(rows >= circles, `${rows} rows for ${circles} circles`);
  assert.match(await page.locator('main').innerText(), /boundar/i, 'a word on boundaries');
  await own.close();
});

test('no circle covers another, and the world can be reached', async () => {
  const own = await context(browser, hub, { javaScriptEnabled: false });
  const page = await own.newPage();
  const covered = () =>
    page.locator('main svg circle').evaluateAll((all) => {
      const at = (one, name) => Number(one.getAttribute(name));
      const touch = (a, b) =>
        Math.hypot(at(a, 'cx') - at(b, 'cx'), at(a, 'cy') - at(b, 'cy')) < at(a, 'r') + at(b, 'r') - 0.5;
      return all.flatMap((a, n) =>
        all.slice(n + 1).filter((b) => touch(a, b)).map((b) => `${a.textContent} and ${b.textContent}`),
      );
    });
  await page.goto(`${hub.url}/en/map`);
  const near = await page.locator('main svg circle').count();
  assert.deepEqual(await covered(), []);
  await page.locator('.meta a[href*="extent=001"]').click();
  assert.ok((await page.locator('main svg circle').count()) > near, 'more of the world');
  assert.deepEqual(await covered(), []);
  await own.close();
});

test('on a phone the filters are folded, above what they filter', async () => {
  const viewport = { width: 390, height: 844 };
  const own = await context(browser, hub, { javaScriptEnabled: false, viewport });
  const page = await own.newPage();
  for (const [path, below] of [['/en/map', 'main svg'], ['/en/organisations', '.card']]) {
    await page.goto(hub.url + path);
    const fold = page.locator('.fold > summary');
    assert.equal(await page.locator('.facets').isVisible(), false, path);
    const top = async (what) => (await what.boundingBox()).y;
    assert.ok((await top(fold)) < (await top(page.locator(below).first())), path);
    await fold.click();
    assert.ok(await page.locator('.facet a').first().isVisible(), path);
    const rest = page.locator('.facet-rest').first();
    assert.equal(await rest.locator('a').first().isVisible(), false, 'the long list is folded');
    await rest.locator('summary').click();
    assert.ok(await rest.locator('a').first().isVisible());
  }
  await own.close();
});

test('the layer paints our own shapes and points', { skip: !layer && 'no web/dist' }, async () => {
  const own = await context(browser, hub, { viewport: { width: 1280, height: 900 } });
  const page = await own.newPage();
  const seen = watch(page, hub);
  const tiles = [];
  page.on('response', (answer) => {
    if (new URL(answer.url()).pathname.startsWith('/tiles/')) tiles.push(answer.status());
  });
  await page.goto(`${hub.url}/en/map`);
  await page.locator('#map canvas').waitFor({ timeout: 60_000 });
  await page.locator('#map[data-state=ready]').waitFor({ timeout: 60_000 });
  assert.ok(tiles.length > 0 && tiles.every((status) => status === 200 || status === 204), `${tiles}`);
  assert.deepEqual(seen.foreign, []);
  assert.deepEqual(seen.complaints, []);
  assert.ok((await page.locator('main table tbody tr').count()) > 5, 'the table stays');
  assert.match(await page.locator('#map').innerText(), /Natural Earth/);
  const refused = await page.evaluate(() => {
    const tries = [
      () => (document.createElement('p').innerHTML = '<b>x</b>'),
      () => new Worker('/static/app.js'),
      () => new DOMParser().parseFromString('x', 'text/html'),
    ];
    return tries.map((one) => { try { one(); return 'done'; } catch (error) { return error.name; } });
  });
  assert.deepEqual(refused, ['TypeError', 'TypeError', 'TypeError'], 'its policy is for its worker alone');
  await own.close();
});
