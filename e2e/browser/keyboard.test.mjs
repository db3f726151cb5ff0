// Journeys with nothing but the keyboard.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { context, launch } from '../lib/browser.mjs';
import { theHub } from '../lib/hub.mjs';

let hub;
let browser;
let own;
let page;
before(async () => {
  hub = await theHub();
  browser = await launch();
  own = await context(browser, hub, { cookie: hub.cookie, viewport: { width: 1280, height: 800 } });
  page = await own.newPage();
});
after(async () => {
  await browser?.close();
  await hub?.stop();
});

/** What has the focus now, and whether one sees it. */
const focus = () =>
  page.evaluate(() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    // A circle of the map shows it by its rim.
    const rim = parseFloat(getComputedStyle(one.querySelector('circle') ?? one).strokeWidth) >= 2;
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const ring = outlined || (one.closest('svg') !== null && rim);
    const box = one.getBoundingClientRect();
    return {
      tag: one.tagName,
      name: one.getAttribute('name'),
      value: one.getAttribute('value'),
      href: one.getAttribute('href'),
      text: one.textContent.trim().slice(0, 40),
      seen: ring || style.boxShadow !== 'none',
      inView: box.width > 0 && box.bottom > 0 && box.top < window.innerHeight,
    };
  });

async function tabUntil(is, most = 120) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const now = await focus();
    if (is(now)) return now;
  }
  return assert.fail('the focus never came there');
}

test('the first stop is a link that skips to the content', async () => {
  await page.goto(`${hub.url}/en/organisations`);
  await page.keyboard.press('Tab');
  const now = await focus();
  assert.match(now.href ?? '', /^#./);
  assert.ok(now.seen && now.inView, 'it is seen when it has the focus');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement.closest('main') !== null);
  assert.ok(inside, 'the next stop is in the content');
});

test('every stop on a page shows that it has the focus', async () => {
  for (const path of ['/en/', '/en/organisations', '/en/help', '/en/desk/organisations/new']) {
    await page.goto(hub.url + path);
    const unseen = [];
    let last = '';
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const now = await focus();
      if (now.tag === 'BODY') break;
      const what = `${now.tag} ${now.name ?? now.href ?? ''} ${now.value ?? ''} ${now.text}`;
      if (!now.seen || !now.inView) unseen.push(what);
      assert.ok(step === 0 || what !== last || step > 55, `${path}: the focus is caught at ${what}`);
      last = what;
    }
    assert.equal(unseen.length, 0, `${path}:\n${unseen.join('\n')}`);
  }
});

test('a slash goes to the search field, but not while one types', async () => {
  await page.goto(`${hub.url}/en/networks`);
  await page.keyboard.press('/');
  assert.equal((await focus()).name, 'q');
  await page.keyboard.type('Niš');
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]q=Ni/);
  await page.goto(`${hub.url}/en/desk/organisations/new`);
  const field = page.locator('main form input[type=text], main form input:not([type])').first();
  await field.focus();
  await page.keyboard.type('a/b');
  assert.equal(await field.inputValue(), 'a/b');
});

test('a facet is chosen and taken back', async () => {
  await page.goto(`${hub.url}/en/organisations`);
  const result = page.locator('main');
  const before = await result.innerText();
  const facet = await page.evaluate(() => {
    const links = [...document.querySelectorAll('main a[href*="country="]')];
    const boxes = [...document.querySelectorAll('main input[name=country], main select[name=country]')];
    return links.length ? 'link' : boxes.length ? 'field' : 'none';
  });
  assert.notEqual(facet, 'none', 'there is a facet of countries');
  if (facet === 'link') {
    await tabUntil((now) => /[?&]country=/.test(now.href ?? ''));
    await page.keyboard.press('Enter');
  } else {
    await tabUntil((now) => now.name === 'country');
    const kind = (await focus()).tag;
    await page.keyboard.press(kind === 'SELECT' ? 'ArrowDown' : 'Space');
    await page.keyboard.press('Enter');
  }
  await page.waitForURL(/[?&]country=[A-Z]{2}/);
  assert.notEqual(await result.innerText(), before);
  await page.goBack();
  await page.waitForURL((url) => !/country=[A-Z]/.test(url.search));
});

test('a form that is refused says so first, and leads to the field', async () => {
  await page.goto(`${hub.url}/en/desk/organisations/new`);
  await page.evaluate(() => {
    for (const form of document.forms) form.noValidate = true;
  });
  await page.locator('main form [name=website], main form [name*=website]').first().fill('not an address');
  await page.keyboard.press('Enter');
  const summary = page.locator('[role=alert], .error-summary').first();
  await summary.waitFor();
  const link = summary.locator('a[href^="#"]').first();
  const target = await link.getAttribute('href');
  await link.focus();
  await page.keyboard.press('Enter');
  const inside = () =>
    page.evaluate((id) => {
      const now = document.activeElement;
      return now.id === id || now.closest(`#${CSS.escape(id)}`) !== null;
    }, target.slice(1));
  // A group of fields takes no focus itself; the next stop is in it.
  if (!(await inside())) await page.keyboard.press('Tab');
  assert.ok(await inside(), `${target} has the focus`);
  const kept = await page.locator('main form [name*=website]').first().inputValue();
  assert.equal(kept, 'not an address', 'nothing typed is lost');
});

test('an organisation is added from the keyboard alone', async () => {
  await page.goto(`${hub.url}/en/desk/organisations/new`);
  const name = page.locator('main form input[name*=name]:not([type=hidden])').first();
  await name.focus();
  await page.keyboard.type('Keyboard Example Association');
  for (const field of ['kind', 'country']) {
    const select = page.locator(`main form select[name=${field}]`);
    if (!(await select.count())) continue;
    await select.focus();
    await page.keyboard.press('ArrowDown');
  }
  await name.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/organisations\/keyboard-example-association/);
  assert.match(await page.locator('h1').innerText(), /Keyboard Example Association/);
});
