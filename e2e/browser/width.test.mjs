// No page scrolls sideways, on a small phone or a wide screen, in any language; right-to-left
// languages are laid out from the right.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { context, launch } from '../lib/browser.mjs';
import { theHub } from '../lib/hub.mjs';
import { matchingPages } from '../lib/matching.mjs';
import { at, languages, publicPages, staffLanguages, staffPages } from '../lib/pages.mjs';

const widths = [320, 768, 1600];

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

/** Runs in the page: what sticks out of the window, if anything makes it scroll. */
function overflow() {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return '';
  const out = [...document.body.querySelectorAll('*')].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 0 && (box.right > room + 1 || box.left < -1);
  });
  const last = out.at(-1);
  const name = last ? `${last.tagName.toLowerCase()}.${last.className} “${last.textContent.trim().slice(0, 40)}”` : '?';
  return `${document.documentElement.scrollWidth} of ${room}: ${name}`;
}

async function measure(paths, options) {
  const own = await context(browser, hub, options);
  const page = await own.newPage();
  const found = [];
  for (const path of paths) {
    await page.setViewportSize({ width: widths[0], height: 700 });
    await page.goto(hub.url + path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 700 });
      const fault = await page.evaluate(overflow);
      if (fault) found.push(`${path} at ${width}: ${fault}`);
    }
  }
  await own.close();
  assert.equal(found.length, 0, found.join('\n'));
}

for (const lang of languages) {
  test(`public pages in ${lang}`, { timeout: 300_000 }, async () => {
    const paths = Object.values(await publicPages(hub)).map((path) => at(lang, path));
    await measure(paths);
  });
}

test('staff pages', { timeout: 300_000 }, async () => {
  const paths = Object.values(await staffPages(hub));
  await measure(['en', 'bg'].flatMap((lang) => paths.map((path) => at(lang, path))), {
    cookie: hub.cookie,
  });
});

test('pages of private matching', { timeout: 600_000 }, async () => {
  for (const { paths, cookie } of await matchingPages(hub)) {
    // Words of agreements are in three languages; of a certificate, which has its own, in all.
    const own = staffLanguages.flatMap((lang) => paths.map((path) => at(lang, path)));
    const shown = paths.filter((path) => path.endsWith('/certificate'));
    const rest = languages.filter((lang) => !staffLanguages.includes(lang));
    await measure([...own, ...rest.flatMap((lang) => shown.map((path) => at(lang, path)))], { cookie });
  }
});

test('Arabic begins at the right, names keep their own direction', async () => {
  const own = await context(browser, hub, { viewport: { width: 1280, height: 800 } });
  const page = await own.newPage();
  const begin = async (path) => {
    await page.goto(hub.url + path);
    return page.locator('h1').evaluate((one) => {
      const style = getComputedStyle(one);
      return { dir: document.documentElement.dir, direction: style.direction };
    });
  };
  assert.deepEqual(await begin('/ar/organisations'), { dir: 'rtl', direction: 'rtl' });
  const isolated = await page.locator('main bdi, main [dir=auto]').count();
  assert.ok(isolated > 0, 'names of organisations are isolated');
  const left = await page.locator('main').evaluate((one) => {
    const first = one.querySelector('a[href*="/organisations/"]').getBoundingClientRect();
    return first.right > window.innerWidth / 2 || first.left > window.innerWidth / 4;
  });
  assert.ok(left, 'the list starts from the right');
  assert.equal((await begin('/en/organisations')).direction, 'ltr');
  await own.close();
});

test('targets are at least 44 px high on a phone', async () => {
  const own = await context(browser, hub, { viewport: { width: 390, height: 800 }, hasTouch: true });
  const page = await own.newPage();
  const small = [];
  for (const path of ['/en/', '/en/organisations', '/en/help']) {
    await page.goto(hub.url + path);
    const here = await page
      .locator('button:visible, [type=submit]:visible, select:visible, input[type=search]:visible')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 43.5)
          .map((one) => `${one.tagName} ${one.name} “${one.textContent.trim().slice(0, 20)}” ${one.getBoundingClientRect().height}`),
      );
    small.push(...here.map((one) => `${path}: ${one}`));
  }
  await own.close();
  assert.equal(small.length, 0, small.join('\n'));
});
