// What a trainee's browser has to fetch before the console stands: the entry, the seat page and the trainee's console
// with all they import, JS and CSS, gzipped as they go over the wire. The build fails when it is too heavy.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib.mjs';

const GOAL = 190;
const LIMIT = 220;
const START = ['index.html', 'app/seat-page.tsx', 'consoles/trainee/trainee-page.tsx'];

const dist = path.join(root, 'dist', 'client');
const manifestFile = path.join(dist, '.vite', 'manifest.json');
if (!existsSync(manifestFile)) {
  console.error('nothing to weigh: build the client first (npm run build)');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const files = new Set();
const seen = new Set();

function take(name) {
  if (seen.has(name)) return;
  seen.add(name);
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the manifest: was it renamed?`);
  files.add(chunk.file);
  for (const sheet of chunk.css ?? []) files.add(sheet);
  for (const next of chunk.imports ?? []) take(next);
}
for (const name of START) take(name);

let bytes = 0;
for (const file of files) bytes += gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
const weight = bytes / 1000;
console.log(
  `[weigh] trainee first load: ${weight.toFixed(1)} KB gzip in ${files.size} files (goal ${GOAL}, limit ${LIMIT})`,
);
if (weight > LIMIT) {
  console.error('[weigh] too heavy: see what the chunk imports (a schema file with zod? a whole icon set?)');
  process.exit(1);
}
