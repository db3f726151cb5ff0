// Starts one hub and runs the tests of the folders named (programs, schemas, browser) against it.
//
// node run.mjs browser            all of a folder
// node run.mjs browser help       files whose name contains "help"

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { redeem, startHub } from './lib/hub.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folders = ['programs', 'schemas', 'browser'];
const wanted = process.argv.slice(2);
const chosen = wanted.filter((word) => folders.includes(word));
const parts = wanted.filter((word) => !folders.includes(word));
const files = (chosen.length ? chosen : folders)
  .flatMap((folder) => readdirSync(join(here, folder)).map((name) => join(here, folder, name)))
  .filter((path) => path.endsWith('.test.mjs'))
  .filter((path) => !parts.length || parts.some((part) => path.includes(part)));

const hub = await startHub();
let code = 1;
try {
  const cookie = await redeem(hub);
  const runner = spawn(
    process.execPath,
    [
      '--test', '--test-concurrency=2',
      '--test-reporter=spec', '--test-reporter-destination=stdout',
      `--test-reporter=${pathToFileURL(join(here, 'lib/skips.mjs'))}`,
      '--test-reporter-destination=stderr',
      ...files,
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, WHATSON_E2E_URL: hub.url, WHATSON_E2E_COOKIE: cookie },
    },
  );
  code = await new Promise((done) => runner.once('exit', (status) => done(status ?? 1)));
  const errors = hub.log.split('\n').filter((line) => / ERROR |"level":"ERROR"|panicked/.test(line));
  if (errors.length) {
    console.error(`the hub logged errors:\n${errors.slice(0, 20).join('\n')}`);
    code = 1;
  }
} finally {
  await hub.stop();
}
process.exit(code);
