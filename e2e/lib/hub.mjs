// A hub for tests: the real program on a free port, over a folder that goes away.
//
// `run.mjs` starts one for all files and names it in the environment; a file that needs a hub of
// its own (to read its log, say) starts another.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = process.env.WHATSON_PROGRAM || join(root, 'target/debug/whatson');
const patience = 120_000;

/** Starts a hub; `stop()` ends it by its own id and removes its folder. */
export async function startHub({ demo = true, flags = [] } = {}) {
  if (!existsSync(program)) throw new Error(`no program at ${program}: cargo build -p whatson`);
  const data = mkdtempSync(join(tmpdir(), 'whatson-e2e-'));
  const words = ['serve', '--data', data, '--listen', '127.0.0.1:0', ...flags];
  const child = spawn(program, demo ? [...words, '--demo'] : words, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const hub = { data, child, log: '', out: '' };
  child.stderr.on('data', (bytes) => (hub.log += bytes));
  child.stdout.on('data', (bytes) => (hub.out += bytes));
  const ended = new Promise((done) => child.once('exit', done));
  hub.stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const began = Date.now();
  for (;;) {
    hub.url = /^listening on (\S+)$/m.exec(hub.out)?.[1];
    hub.setup = /^set-up link.*?: (\S+)$/m.exec(hub.out)?.[1];
    // A new folder always offers the link, printed after the address.
    if (hub.setup && (await isHealthy(hub.url))) return hub;
    if (child.exitCode !== null) throw new Error(`the hub ended:\n${hub.out}${hub.log}`);
    if (Date.now() - began > patience) {
      await hub.stop();
      throw new Error(`the hub did not start in ${patience / 1000} s:\n${hub.out}${hub.log}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function isHealthy(url) {
  try {
    return (await fetch(`${url}/healthz`)).status === 200;
  } catch {
    return false;
  }
}

/** Uses the set-up link; gives the session's cookie as `name=value`. */
export async function redeem(hub) {
  const answer = await fetch(hub.setup, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: hub.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`the set-up link gave no session: ${answer.status}`);
  return cookie;
}

/** The hub of this run: the one `run.mjs` started, or one of this file's own. */
export async function theHub() {
  if (process.env.WHATSON_E2E_URL) {
    return {
      url: process.env.WHATSON_E2E_URL,
      cookie: process.env.WHATSON_E2E_COOKIE,
      stop: async () => {},
    };
  }
  const hub = await startHub();
  hub.cookie = await redeem(hub);
  return hub;
}
