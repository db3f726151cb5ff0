// Signing in by an identity provider, with a certified one as the peer: linking, coming back, and
// what must not come in.
//
// Not here: looks of the pages (`browser/`), files of providers (`app::oidc::provider`).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { program, startHub } from '../lib/hub.mjs';
import { foreignKey, secret, shared, startProvider, unsigned } from '../lib/provider.mjs';
import { browser } from '../lib/visitor.mjs';

const folder = mkdtempSync(join(tmpdir(), 'whatson-oidc-'));
let idp;
let hub;
let ana;

/** Begins, and gives the provider's address that the page leads to. */
async function begin(user, path = '/en/sign-in/oidc', provider = 'demo') {
  const page = await user(hub.url + path, { provider });
  assert.equal(page.status, 200, page.html);
  return /^0; url=(.+)$/.exec(page.headers.get('refresh'))[1];
}

/** Goes through the provider's pages; gives the address that leads back to the hub. */
async function through(user, url) {
  for (let steps = 0; steps < 10; steps += 1) {
    const { to, html, status } = await user(url);
    assert.ok(to, `${status} ${html}`);
    if (to.startsWith(hub.url)) return to;
    url = to;
  }
  throw new Error('the provider leads nowhere');
}

const back = async (user, path) => user(await through(user, await begin(user, path)));

async function refused(answer, reason) {
  assert.equal(answer.status, 422, answer.html);
  assert.match(answer.html, reason);
}

/** A person's own page, as they see it; nothing when they are not signed in. */
async function account(user) {
  const { status, html } = await user(`${hub.url}/en/account`);
  return status === 200 ? html : '';
}

before(async () => {
  idp = await startProvider();
  idp.people = {
    ana: { email: 'ana@demo.example', email_verified: true, name: 'Ana Demo' },
    bo: { email: 'bo@demo.example', email_verified: true, name: 'Bo Demo' },
    cy: { email: 'cy@demo.example', email_verified: true, name: 'Cy Demo' },
    nobody: { email: 'nobody@demo.example', email_verified: true },
    unsure: { email: 'ana@demo.example', email_verified: false },
    silent: {},
    far: { email: 'ana@other.example', email_verified: true },
  };
  writeFileSync(join(folder, 'secret'), `${secret}\n`);
  const file = (name, more) => {
    const all = { id: name, name: 'Demo House', client_id: 'hub', client_secret_file: 'secret' };
    const own = { ...all, issuer: idp.issuer, mail_domains: ['demo.example'], ...more };
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(own));
    return ['--oidc-provider', join(folder, `${name}.json`)];
  };
  const gone = await startProvider();
  await gone.stop();
  const flags = [
    '--trusted-proxy',
    '127.0.0.1',
    ...file('demo', { organisation: 'demo-house' }),
    ...file('gone', { issuer: gone.issuer, name: 'Gone House' }),
  ];
  hub = await startHub({ demo: false, flags });
  idp.begin(hub.url);
  ana = browser();
  const made = await ana(hub.setup, { name: 'Ana Demo', email: 'ana@demo.example' });
  assert.equal(made.status, 303, made.html);
});
after(async () => {
  await hub?.stop();
  await idp?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('an address alone opens no account; its owner links it, and signs in', async () => {
  const other = browser();
  await refused(await back(other), /link it on the page of your account first/);
  assert.equal(await account(other), '');

  const linked = await back(ana, '/en/account/oidc');
  assert.equal(linked.to, `${hub.url}/en/account`, linked.html);
  assert.match(await account(ana), /Identity provider <bdi>Demo House<\/bdi>/);
  await refused(await back(ana, '/en/account/oidc'), /linked with an account already/);

  const again = browser();
  const entered = await back(again);
  assert.equal(entered.to, `${hub.url}/en/account`, entered.html);
  assert.match(await account(again), /<td>an identity provider<\/td>/);
  assert.equal(again.jar(new URL(hub.url).origin).has('whatson_oidc'), false);
  const [asked] = idp.asked.slice(-1);
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.equal(asked.get('redirect_uri'), `${hub.url}/sign-in/oidc/callback`);
  assert.equal(asked.get('max_age'), '600');

  // Who is signed in and comes again has to prove it again.
  const anew = new URL(await begin(again)).searchParams;
  assert.deepEqual([anew.get('prompt'), anew.get('max_age')], ['login', '0']);
  assert.equal((await back(again)).to, `${hub.url}/en/account`);
});

test('what comes back to another browser, twice, or with another state is refused', async () => {
  const over = /over, or was begun in another browser/;
  const user = browser();
  const home = await through(user, await begin(user));
  await refused(await browser()(home), over);
  const wrong = new URL(home);
  wrong.searchParams.set('state', '0'.repeat(64));
  await refused(await user(wrong.href), over);
  wrong.searchParams.delete('state');
  await refused(await user(wrong.href), over);
  assert.equal((await user(home)).status, 303);
  await refused(await user(home), over);

  // The code of one sign-in in another: the provider looks at the verifier, and at codes used before.
  const second = browser();
  const next = new URL(await through(second, await begin(second)));
  next.searchParams.set('code', new URL(home).searchParams.get('code'));
  await refused(await second(next.href), /did not confirm who you are/);
  assert.equal(await account(second), '');
});

test('a code that says it is of another provider, or is none, is refused', async () => {
  const no = /did not confirm who you are/;
  const user = browser();
  const home = new URL(await through(user, await begin(user)));
  home.searchParams.set('iss', 'https://other.example');
  await refused(await user(home.href), no);
  const denied = new URL(await through(user, await begin(user)));
  denied.searchParams.delete('code');
  denied.searchParams.set('error', 'access_denied');
  const page = await user(denied.href);
  await refused(page, no);
  assert.doesNotMatch(page.html, /access_denied|state=/);
});

test('a token for another sign-in is refused', async () => {
  const user = browser();
  const url = new URL(await begin(user));
  url.searchParams.set('nonce', 'f'.repeat(64));
  await refused(await user(await through(user, url.href)), /did not confirm who you are/);
});

test('a token that is not this provider’s, not for this hub, or over is refused', async () => {
  const foreign = await foreignKey();
  const now = Math.floor(Date.now() / 1000);
  const ways = {
    'another issuer': (claims) => idp.sign({ ...claims, iss: 'https://other.example' }),
    'another audience': (claims) => idp.sign({ ...claims, aud: 'another' }),
    'two audiences': (claims) => idp.sign({ ...claims, aud: ['hub', 'another'] }),
    'over': (claims) => idp.sign({ ...claims, exp: now - 600, iat: now - 1200 }),
    'another key': (claims) => idp.sign(claims, {}, foreign),
    'the shared secret': (claims) => shared(claims),
    'no signature': (claims) => unsigned(claims),
    'another payload': (claims, token) => {
      const [head, , mark] = token.split('.');
      const body = Buffer.from(JSON.stringify({ ...claims, sub: 'bo' })).toString('base64url');
      return `${head}.${body}.${mark}`;
    },
  };
  try {
    for (const [name, spoil] of Object.entries(ways)) {
      idp.spoil = spoil;
      const user = browser();
      const answer = await back(user);
      assert.equal(answer.status, 422, name);
      assert.match(answer.html, /did not confirm who you are/, name);
      assert.equal(await account(user), '', name);
    }
    // The same way with nothing spoilt comes in.
    idp.spoil = (claims) => idp.sign(claims);
    assert.equal((await back(browser())).status, 303);
  } finally {
    idp.spoil = null;
  }
});

test('a proof that is old, where a new one was asked for, is refused', async () => {
  const user = browser();
  assert.equal((await back(user)).status, 303);
  idp.spoil = ({ auth_time: at, ...claims }) => idp.sign({ ...claims, auth_time: at - 3_600 });
  try {
    await refused(await back(user), /did not ask you for a proof again/);
  } finally {
    idp.spoil = null;
  }
});

test('an address that is not confirmed, not there, or of another domain is refused', async () => {
  try {
    for (const [who, reason] of [
      ['unsure', /did not confirm an e-mail address/],
      ['silent', /did not confirm an e-mail address/],
      ['far', /may not speak for this e-mail address/],
      ['nobody', /There is no account for you yet/],
    ]) {
      idp.who = who;
      const user = browser();
      await refused(await back(user), reason);
      assert.equal(await account(user), '', who);
    }
  } finally {
    idp.who = 'ana';
  }
});

/** The link that lets an administrator in, made for an address. */
function letIn(email, name) {
  const words = ['admin', 'create', '--email', email, '--name', name, '--public-url', hub.url];
  const said = execFileSync(program, [...words, '--data', hub.data], { encoding: 'utf8' });
  return /(http:\S+)/.exec(said)[1];
}

test('an account is linked with the provider’s for its own address alone, by its owner', async () => {
  const bo = browser();
  const made = await bo(letIn('bo@demo.example', 'Bo Demo'), {});
  assert.equal(made.status, 303, made.html);
  await refused(await back(bo, '/en/account/oidc'), /under another address than this account/);
  // Somebody else’s browser, signed in as somebody else, ends what was begun here.
  const home = await through(bo, await begin(bo, '/en/account/oidc'));
  const thief = browser();
  for (const [name, value] of bo.jar(new URL(hub.url).origin)) {
    if (name === 'whatson_oidc') thief.keep(new URL(hub.url).origin, name, value);
  }
  await refused(await thief(home), /over, or was begun in another browser/);
  assert.doesNotMatch(await account(bo), /<bdi>Demo House<\/bdi>/);
  assert.equal((await browser()(`${hub.url}/en/account/oidc`, { provider: 'demo' })).status, 404);
});

test('who is suspended does not come in, and learns no more than others', async () => {
  const bo = browser();
  assert.equal((await bo(letIn('bo@demo.example', 'Bo Demo'), {})).status, 303);
  idp.who = 'bo';
  try {
    assert.equal((await back(bo, '/en/account/oidc')).status, 303);
    assert.equal((await back(browser())).status, 303);
    const list = await ana(`${hub.url}/en/desk/people?who=bo%40demo.example`);
    const path = /\/en\/desk\/people\/[0-9a-f-]{36}/.exec(list.html)[0];
    assert.equal((await ana(hub.url + path, { act: 'suspend' })).status, 303);
    assert.equal(await account(bo), '');
    const user = browser();
    await refused(await back(user), /did not fit together/);
    assert.equal(await account(user), '');
    assert.equal((await ana(hub.url + path, { act: 'resume' })).status, 303);
    assert.equal((await back(user)).status, 303);
  } finally {
    idp.who = 'ana';
  }
});

/** The link in a letter to an address. */
async function letter(to) {
  const mail = join(hub.data, 'mail');
  for (let tries = 0; tries < 200; tries += 1) {
    for (const name of existsSync(mail) ? readdirSync(mail) : []) {
      const text = readFileSync(join(mail, name), 'utf8');
      const plain = text.replaceAll('=\r\n', '').replaceAll('=3D', '=');
      if (name.endsWith('.eml') && text.includes(`To: ${to}`)) return /(http:\/\/\S+)/.exec(plain)[1];
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no letter to ${to}`);
}

test('an open invitation of the provider’s organisation is taken by signing in', async () => {
  const di = browser();
  await di(`${hub.url}/en/join`, {
    person: 'Di Demo', email: 'di@house.example', position: 'Director', name: 'Demo House',
    kind: 'ngo', country: 'BG', website: 'https://house.example', descriptions: 'Shelter',
  });
  assert.equal((await di(await letter('di@house.example'), {})).status, 303);
  const queue = await ana(`${hub.url}/en/desk/applications`);
  const id = /name="id" value="([^"]+)"/.exec(queue.html)[1];
  const accept = { act: 'accept', evidence: 'Register extract' };
  assert.equal((await ana(`${hub.url}/en/desk/applications/${id}`, accept)).status, 303);
  idp.who = 'cy';
  try {
    await refused(await back(browser()), /There is no account for you yet/);
    const invited = { email: 'cy@demo.example', roles: 'member' };
    const sent = await di(`${hub.url}/en/account/organisation/invitations`, invited);
    assert.equal(sent.status, 303, sent.html);
    const cy = browser();
    const entered = await back(cy);
    assert.equal(entered.status, 303, entered.html);
    const own = await account(cy);
    assert.match(own, /<bdi>Cy Demo<\/bdi>/);
    assert.match(own, /Demo House<\/bdi><\/a>: Member/);
    assert.match(own, /Identity provider <bdi>Demo House<\/bdi>/);
    const open = (await di(`${hub.url}/en/account/organisation`)).html;
    assert.doesNotMatch(open, /account\/organisation\/invitations\/[0-9a-f-]{36}/, 'it is taken');
    assert.equal((await back(browser())).status, 303, 'and comes again');
  } finally {
    idp.who = 'ana';
  }
});

test('a provider that does not answer is said so, and is no one’s way in', async () => {
  const user = browser();
  const page = await user(`${hub.url}/en/sign-in/oidc`, { provider: 'gone' });
  await refused(page, /does not answer at present/);
  assert.match(page.html, /type="password"/, 'the other ways are there');
  assert.equal((await user(`${hub.url}/en/sign-in/oidc`, { provider: 'nowhere' })).status, 404);
  const home = await through(user, await begin(user));
  const { handle } = idp;
  idp.handle = null;
  try {
    await refused(await user(home), /does not answer at present/);
  } finally {
    idp.handle = handle;
  }
  assert.doesNotMatch(hub.log, /demo\.example|eyJ|code=|state=/, 'nobody’s address and no token');
});
