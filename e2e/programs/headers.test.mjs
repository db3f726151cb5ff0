// Security headers are on every kind of answer, refusals and failures too.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { theHub } from '../lib/hub.mjs';
import { at, publicPages, staffPages } from '../lib/pages.mjs';

let hub;
before(async () => (hub = await theHub()));
after(() => hub?.stop());

function check(path, answer) {
  const policy = answer.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/, `${path}: ${policy}`);
  assert.match(policy, /frame-ancestors 'none'/, path);
  assert.match(policy, /form-action 'self'/, path);
  assert.match(policy, /base-uri 'none'/, path);
  assert.match(policy, /require-trusted-types-for 'script'/, path);
  // Only the page of the moving map has a policy, which starts its worker.
  const makes = /^(\/[a-zA-Z-]+)?\/map(\?|$)/.test(path) ? /trusted-types ('none'|default)$/ : /trusted-types 'none'$/;
  assert.match(policy, makes, path);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/, path);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path);
  assert.match(answer.headers.get('referrer-policy') ?? '', /^(same-origin|no-referrer)$/, path);
  assert.equal(answer.headers.get('server'), null, path);
}

test('every page carries the policy', async () => {
  const pages = { ...(await publicPages(hub)), ...(await staffPages(hub)) };
  for (const path of Object.values(pages)) {
    const answer = await fetch(hub.url + at('en', path), { headers: { cookie: hub.cookie } });
    assert.ok(answer.status === 200 || path.includes('nowhere'), `${path}: ${answer.status}`);
    check(path, answer);
    await answer.arrayBuffer();
  }
});

test('pages hold no inline script, style or handler', async () => {
  for (const path of Object.values(await publicPages(hub))) {
    const html = await (await fetch(hub.url + at('en', path))).text();
    assert.doesNotMatch(html, /<[^>]+\s(style|on[a-z]+)=/i, path);
    assert.doesNotMatch(html, /<style/i, path);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")/i, path);
  }
});

const refusals = [
  ['no such page', '/nowhere', {}, 404],
  ['no such API', '/api/nowhere', {}, 404],
  ['a wrong method', '/organisations', { method: 'DELETE' }, 405],
  ['a parameter out of range', '/api/organisations?per_page=1000', {}, [400, 422]],
  ['a parameter that is no number', '/api/organisations?page=x', {}, [400, 422]],
  ['a box that is no box', '/api/organisations?bbox=a,b', {}, [400, 422]],
  ['a wrong token', '/api/organisations', { headers: { authorization: 'Bearer x' } }, 401],
  ['a change without a token', '/api/organisations', { method: 'POST', body: '{}' }, [401, 403]],
  ['the desk without a session', '/en/desk', {}, 404],
  ['help with a wrong form', '/en/help', { method: 'POST', body: 'country=%FF' }, [200, 400, 422]],
  ['no such help', '/en/help/nowhere', {}, 404],
  ['no such file', '/static/nowhere.css', {}, 404],
];
for (const [name, path, options, status] of refusals) {
  test(`refusal: ${name}`, async () => {
    const headers = { origin: hub.url, ...options.headers };
    if (options.body) headers['content-type'] ??= 'application/x-www-form-urlencoded';
    const answer = await fetch(hub.url + path, { ...options, headers });
    const body = await answer.text();
    assert.ok([status].flat().includes(answer.status), `${path}: ${answer.status} ${body}`);
    check(path, answer);
    if (path.startsWith('/api/')) {
      assert.match(answer.headers.get('content-type'), /^application\/problem\+json/);
      const problem = JSON.parse(body);
      assert.equal(problem.status, answer.status);
      assert.ok(problem.title && problem.type, body);
    }
  });
}

test('another host is refused', async () => {
  const { request } = await import('node:http');
  const status = await new Promise((done, fail) => {
    const asked = request(`${hub.url}/en/`, { headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    });
    asked.on('error', fail);
    asked.end();
  });
  assert.ok(status >= 400 && status < 500, String(status));
});

test('a change from another origin is refused', async () => {
  const answer = await fetch(`${hub.url}/en/desk/tokens`, {
    method: 'POST',
    headers: {
      cookie: hub.cookie,
      origin: 'https://evil.example',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'name=x',
  });
  assert.equal(answer.status, 403);
  check('/en/desk/tokens', answer);
});
