// What axe-core's WCAG 2.2 AA rules find on the page that is open, light and dark.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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

/** What axe finds on the page that is open, light and dark. */
export async function seen(page, name) {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, { type: 'tag', values: rules });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, { type: 'rule', values: ['color-contrast'] });
  return [...light, ...dark.map((one) => `dark: ${one}`)].map((one) => `${name}: ${one}`);
}

/** Axe finds nothing, and nothing sticks out on a small phone. */
export async function fine(page, name) {
  const found = await seen(page, name);
  assert.equal(found.length, 0, found.join('\n'));
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `${name} is ${wide} wide`);
  await page.setViewportSize(size);
}
