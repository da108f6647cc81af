// Compresses the built client once, so that no request waits for it: brotli for https, gzip for plain http (browsers
// offer brotli behind https only).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './lib.mjs';

const WORTH = /\.(js|css|html|svg|json|txt|map|webmanifest)$/;
const SMALLEST = 1024;

function visit(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) visit(file);
    else if (WORTH.test(entry.name)) compress(file);
  }
}

function compress(file) {
  const bytes = readFileSync(file);
  if (bytes.length < SMALLEST) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

visit(path.join(root, 'dist', 'client'));
