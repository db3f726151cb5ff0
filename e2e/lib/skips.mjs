// A reporter for node's test runner that writes nothing but skips: one line each (what is missing,
// why, which test; parted by tabs) into the file that WHATSON_SKIPS names, beside those of the
// Rust tests. `./x test` counts them.

import { appendFileSync } from 'node:fs';

export default async function* skips(source) {
  const path = process.env.WHATSON_SKIPS;
  for await (const { type, data } of source) {
    if (!path || type !== 'test:pass' || data.skip === undefined || data.skip === false) continue;
    const why = typeof data.skip === 'string' && data.skip ? data.skip : 'no reason given';
    appendFileSync(path, `e2e\t${why}\t${data.name}\n`);
  }
  yield '';
}
