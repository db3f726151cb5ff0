// A newcomer follows one page of the guide, word by word: becomes the bank's analyst, deposits a list,
// sees a hit with the helpline, takes its certificate and verifies it off line. Then the commands that the
// hub's own page shows, as they stand there.
//
// Not here: which pairs are found (`member::tests::samples`), what a certificate proves (`matching::`).

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { asPerson, launch } from '../lib/browser.mjs';
import { program, root, startHub } from '../lib/hub.mjs';
import { json, plain } from '../lib/pages.mjs';

const matching = '/en/agreements/demo-bank-hotline/matching';
const patience = { timeout: 600_000 };

let hub;
let browser;
let place;
before(async () => {
  // Of its own: nobody else deposits for the bank.
  hub = await startHub();
  browser = await launch();
  place = mkdtempSync(join(tmpdir(), 'whatson-walk-'));
  mkdirSync(join(place, 'bin'));
  symlinkSync(program, join(place, 'bin/whatson'));
  symlinkSync(join(root, 'testdata'), join(place, 'testdata'));
});
after(async () => {
  await browser?.close();
  await hub?.stop();
  if (place) rmSync(place, { recursive: true, force: true });
});

/** Runs lines of a shell as a newcomer would; gives what they print, and fails when they do. */
async function typed(lines) {
  const env = { HOME: place, PATH: `${join(place, 'bin')}:${process.env.PATH}` };
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', lines], { cwd: place, env });
  let out = '';
  let told = '';
  shell.stdout.on('data', (bytes) => (out += bytes));
  shell.stderr.on('data', (bytes) => (told += bytes));
  const code = await new Promise((done) => shell.once('close', done));
  assert.equal(code, 0, `${lines}\nended with ${code}:\n${out}${told}`);
  return out;
}

/** The blocks of commands under a heading of a page of the guide, for this hub. */
function blocks(file, heading) {
  const text = readFileSync(join(root, 'docs/guide', file), 'utf8');
  const section = text.split(`\n## ${heading}\n`)[1].split('\n## ')[0];
  const found = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]);
  return found.map((lines) => lines.replaceAll('http://localhost:8080', hub.url).replaceAll('DIR', hub.data));
}

/** Looks at the page of the matching again until there is what is looked for. */
async function until(page, looked, seconds = 180) {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    await page.goto(hub.url + matching);
    const found = await looked(page);
    if (found) return found;
    assert.ok(Date.now() < end, `not after ${seconds} s:\n${await page.locator('main').innerText()}`);
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

/** The first of what a page has in such a place, for `until`. */
const first = (place) => async (page) => {
  const found = place(page);
  return (await found.count()) > 0 && found.first();
};

async function downloaded(page, link, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  if (name) assert.equal(file.suggestedFilename(), name);
  await file.saveAs(join(place, file.suggestedFilename()));
  return file.suggestedFilename();
}

test('the guide, word by word, from the demo person to a certificate that verifies', patience, async () => {
  const helpline = await json(hub, '/api/organisations/demo-lighthouse');
  const name = helpline.name ?? helpline.names[0].value;
  const page = await asPerson(browser, hub, 'bank-analyst');
  await until(page, first((at) => at.getByText('the key stands since')));
  const [deposit, certificate] = blocks('demo.md', 'Private matching');
  const told = await typed(deposit);
  assert.match(told, new RegExp(`B-\\d+ .*${name}`), told);
  const hits = (at) => at.locator('tr', { hasText: 'Both sides confirmed' }).filter({ hasText: name });
  const row = await until(page, first(hits));
  const [, hit] = /\/hits\/([0-9a-f]{32})\/certificate/.exec(
    await row.locator('a[href^="/api/"]').getAttribute('href'),
  );
  // The custodians look at the hub's log every quarter of a minute; until two signed, its time is the hub's word.
  const proved = await until(page, async () => {
    const said = await typed(certificate.replaceAll('HIT', hit));
    return said.match(/^ {2}deposited: not after .*, by 2 witnesses$/gm)?.length === 2 && said;
  });
  assert.match(proved, /^VERIFIED: two organisations/m, proved);
  assert.ok(proved.includes(name), proved);

  // The same hit: others may stand above it by now.
  await page.locator(`a[href^="/en/"][href$="/hits/${hit}/certificate"]`).click();
  assert.match(await page.locator('h1').textContent(), /two organisations confirmed/);
  assert.equal(await downloaded(page, page.locator('main a[download][href$="/certificate"]')), `certificate-${hit}.json`);
  await downloaded(page, page.locator('main a[download][href$="/keys"]'), 'keys.txt');
  const again = await typed(await page.locator('.command code').textContent());
  assert.equal(again, proved);
  const altered = `sed -i 's/"version":1/"version":2/' certificate-${hit}.json`;
  const code = await typed(`${altered}; whatson verify --trust keys.txt certificate-${hit}.json || echo $?`);
  assert.equal(code.trim(), '1', 'what was altered does not verify');
  await page.context().close();
});

test('the commands of the hub’s own page, as they stand there', patience, async () => {
  const page = await asPerson(browser, hub, 'police-investigator');
  await until(page, first((at) => at.locator('#how ~ ol .command')));
  await downloaded(page, page.locator('main a[download][href$="/sample.csv"]'), 'sample.csv');
  const commands = await page.locator('#how ~ ol .command code').allTextContents();
  assert.equal(commands.length, 3, plain(commands.join('\n')));
  const said = [];
  for (const one of commands) said.push(await typed(one));
  assert.match(said.at(-1), /P-\d+ /, said.at(-1));
  await page.context().close();
});
