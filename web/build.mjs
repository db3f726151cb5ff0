// Builds the layer (the map, the page for small lists) into dist/, which git ignores and the program embeds
// if it is there.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(here, ...parts);
rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist'));

const library = at('node_modules/maplibre-gl/dist');
cpSync(join(library, 'maplibre-gl-worker.mjs'), at('dist/map-worker.js'));
await build({
  entryPoints: [join(library, 'maplibre-gl.css')],
  outfile: at('dist/map.css'),
  minify: true,
  loader: { '.svg': 'dataurl' },
  logLevel: 'warning',
});
const made = await build({
  entryPoints: [at('src/map.mjs'), at('src/paste.mjs')],
  outdir: at('dist'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  absWorkingDir: here,
});

// The licences of what is inside travel with it. The library is itself a bundle of its own
// dependencies, so all packages but the build tool are named.
const packages = new Set(
  Object.keys(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages).filter(
    (path) => path && !/node_modules\/(@?esbuild|@types)/.test(path),
  ),
);
const notices = [];
for (const path of packages) {
  if (!existsSync(at(path))) continue;
  const { name, version, license } = JSON.parse(readFileSync(at(path, 'package.json'), 'utf8'));
  // Some have several, such as for the tables inside.
  const files = readdirSync(at(path)).filter((one) => /^licen[cs]e/i.test(one));
  const texts = files.map((file) => readFileSync(at(path, file), 'utf8').trim());
  notices.push([`${name} ${version} (${license})`, ...texts].join('\n\n'));
}
writeFileSync(at('dist/map-licences.txt'), `${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);

const sizes = Object.entries(made.metafile.outputs).map(([file, { bytes }]) => `${file} ${bytes}`);
console.log(`layer: ${sizes.join(', ')} bytes, ${notices.length} licences`);
