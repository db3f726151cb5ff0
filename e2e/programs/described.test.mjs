// The API against its own description: schemathesis reads /api/openapi.json, makes up requests that
// fit it and some that do not, and looks at every answer: no fault of ours, a status and a body as
// described, wrong requests refused. The seed is fixed, the number of examples bounded.
//
// It has a hub of its own, since it adds what it likes. `./x setup` installs it; without it this
// file is skipped, and `./x test` counts that.

import assert from 'node:assert/strict';
import { spawn, execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { program, startHub } from '../lib/hub.mjs';

const tool = process.env.WHATSON_SCHEMATHESIS;

// Valid by the schema is not all that is needed: a country must exist, a file must be readable.
const leftOut = 'positive_data_acceptance';

function run(words, folder) {
  // It keeps what failed in a folder of its own where it runs: that goes with the hub's.
  const child = spawn(tool, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (bytes) => (said += bytes));
  child.stderr.on('data', (bytes) => (said += bytes));
  return new Promise((done) => child.once('exit', (code) => done({ code, said })));
}

test('the API answers as it is described', { skip: !tool && 'no schemathesis: no Python with venv, or no packages' }, async () => {
  const hub = await startHub();
  try {
    const made = ['token', 'create', '--data', hub.data];
    const token = execFileSync(program, made, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const { code, said } = await run([
      'run', `${hub.url.replace('localhost', '127.0.0.1')}/api/openapi.json`,
      '--header', `Authorization: Bearer ${token.trim()}`,
      '--max-examples', '20', '--seed', '1', '--no-color',
      '--exclude-checks', leftOut,
    ], hub.data);
    assert.equal(code, 0, said);
    const tested = /Tested: (\d+)/.exec(said);
    assert.ok(Number(tested?.[1]) > 10, said);
    assert.doesNotMatch(hub.log, / ERROR |panicked/);
  } finally {
    await hub.stop();
  }
});
