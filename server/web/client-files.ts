// The built client. Assets carry a hash in their name and never change; pages are always asked for again. What the build
// compressed is sent compressed: nothing is compressed while people wait.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';

/** Paths the client draws itself. */
const PAGES = ['/', '/join', '/join/:code', '/director', '/s/*rest'];
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

export function clientFiles(dir: string): Router {
  const router = Router();
  const files = filesIn(dir);

  router.get(PAGES, (_req, res) => {
    res.setHeader('Cache-Control', 'no-cache');
    res.sendFile('index.html', { root: dir, cacheControl: false, etag: true });
  });

  router.use((req, res, next) => {
    const name = req.path.slice(1);
    if ((req.method !== 'GET' && req.method !== 'HEAD') || !files.has(name)) return next();
    const immutable = name.startsWith('assets/');
    res.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    res.type(path.extname(name));
    let file = name;
    for (const [encoding, ending] of ENCODINGS) {
      if (!files.has(name + ending)) continue;
      res.vary('Accept-Encoding');
      if (!req.acceptsEncodings(encoding)) continue;
      res.setHeader('Content-Encoding', encoding);
      file = name + ending;
      break;
    }
    res.sendFile(file, { root: dir, cacheControl: false });
  });
  return router;
}

/** All files of the built client by path; a build happens before a start, never during one. */
function filesIn(dir: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (inside: string): void => {
    for (const name of readdirSync(path.join(dir, inside))) {
      const file = inside === '' ? name : `${inside}/${name}`;
      if (statSync(path.join(dir, file)).isDirectory()) visit(file);
      else found.add(file);
    }
  };
  visit('');
  return found;
}
