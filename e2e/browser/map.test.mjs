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
  await own.close();
});
