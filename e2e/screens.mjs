// Pictures of all pages, for looking at: phone, desktop, Arabic, dark. Into e2e/out/.
//
// node screens.mjs [part of a page's name…]      pictures of those pages
// node screens.mjs --guide                       also those of docs/guide/pictures/

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { context, launch } from './lib/browser.mjs';
import { root, theHub } from './lib/hub.mjs';
import { at, publicPages, staffPages } from './lib/pages.mjs';

const guide = process.argv.includes('--guide');
const parts = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const out = join(root, 'e2e/out');
mkdirSync(out, { recursive: true });

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
const looks = [
  { name: 'phone', lang: 'en', viewport: phone, colorScheme: 'light' },
  { name: 'desktop', lang: 'en', viewport: desktop, colorScheme: 'light' },
  { name: 'dark', lang: 'en', viewport: desktop, colorScheme: 'dark' },
  { name: 'arabic', lang: 'ar', viewport: desktop, colorScheme: 'light' },
  { name: 'arabic-phone', lang: 'ar', viewport: phone, colorScheme: 'light' },
  { name: 'bulgarian', lang: 'bg', viewport: phone, colorScheme: 'light' },
];

const pictures = {
  home: { path: '/en/', viewport: desktop },
  organisations: { path: '/en/organisations?q=victims&region=see', viewport: desktop },
  map: { path: '/en/map?region=see', viewport: desktop },
  help: { path: '/bg/help', viewport: phone },
  arabic: { path: '/ar/organisations', viewport: phone, colorScheme: 'dark' },
};

const hub = await theHub();
const browser = await launch();
let taken = 0;
try {
  const pages = { ...(await publicPages(hub)), ...(await staffPages(hub)) };
  const chosen = Object.entries(pages).filter(
    ([name]) => !parts.length || parts.some((part) => name.includes(part)),
  );
  for (const { name: look, lang, ...options } of looks) {
    for (const [name, path] of chosen) {
      const cookie = path.startsWith('/desk') ? hub.cookie : undefined;
      const own = await context(browser, hub, { ...options, cookie, locale: lang });
      const page = await own.newPage();
      await page.goto(hub.url + at(lang, path), { waitUntil: 'load' });
      await page.waitForTimeout(path.startsWith('/map') || path === '/' ? 1500 : 150);
      const file = `${name.replace(/[^a-z0-9]+/gi, '-')}.${look}.png`;
      await page.screenshot({ path: join(out, file), fullPage: true });
      taken += 1;
      await own.close();
    }
    const own = await context(browser, hub, { ...options, locale: lang });
    const page = await own.newPage();
    await page.goto(`${hub.url}/${lang}/help`);
    const form = page.locator('main form[method="post" i]').first();
    await form.locator('select[name=country]').selectOption({ index: 1 });
    await form.locator('[type=submit]').first().click();
    await page.screenshot({ path: join(out, `help-answer.${look}.png`), fullPage: true });
    taken += 1;
    await own.close();
  }
  if (guide) {
    const folder = join(root, 'docs/guide/pictures');
    mkdirSync(folder, { recursive: true });
    for (const [name, { path, ...look }] of Object.entries(pictures)) {
      const own = await context(browser, hub, { colorScheme: 'light', ...look });
      const page = await own.newPage();
      await page.goto(hub.url + path);
      await page.waitForTimeout(1500);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await own.close();
    }
  }
} finally {
  await browser.close();
  await hub.stop();
}
console.log(`${taken} pictures in ${out}`);
