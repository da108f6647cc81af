// A whole view over HTTP, compressed where the browser can read that.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';
import type { Whole } from '../sessions/audiences.ts';

const zipped = promisify(gzip);
/** Each whole view is compressed once, however many consoles ask for it. */
const compressed = new WeakMap<Whole, Promise<Buffer>>();

export async function sendWhole(req: Request, res: Response, whole: Whole): Promise<void> {
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Vary', 'Accept-Encoding');
  if (!req.acceptsEncodings('gzip')) {
    res.send(whole.json);
    return;
  }
  let bytes = compressed.get(whole);
  if (!bytes) {
    bytes = zipped(whole.json, { level: 5 });
    compressed.set(whole, bytes);
  }
  res.setHeader('Content-Encoding', 'gzip');
  res.end(await bytes);
}
