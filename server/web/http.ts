// Everything that goes over HTTP, in the order a request passes it.
import express, { type ErrorRequestHandler, type Express } from 'express';
import { faultOf } from '../log.ts';
import { clientFiles } from './client-files.ts';
import type { Web } from './context.ts';
import { entering } from './entering.ts';
import { headers } from './headers.ts';
import { house } from './house.ts';
import { isSameOrigin } from './origin.ts';
import { Refusal, refuse } from './refusals.ts';
import { seatControl } from './seat-control.ts';
import { seatViews } from './seat-views.ts';
import { steerSet } from './steer-set.ts';

/** No request is larger: what people write comes over the socket. */
const LARGEST_BODY = '16kb';

export function createHttp(web: Web): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', web.trustProxy);
  app.set('etag', false);
  app.set('query parser', 'simple');

  app.use((req, _res, next) => {
    web.addresses.seen(req.headers.host, req.ip);
    next();
  });
  app.use(headers(web.principals));
  app.get('/healthz', (_req, res) => {
    const storing = web.registry.storing();
    res.setHeader('Cache-Control', 'no-store');
    res.status(storing ? 200 : 503).json({ ok: storing, storing });
  });

  app.use('/api', (req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    if (req.method !== 'GET' && req.method !== 'HEAD' && !isSameOrigin(req.headers, web.origins))
      return refuse(res, { code: 'role-forbids', detail: 'origin' });
    next();
  });
  app.use('/api', express.json({ limit: LARGEST_BODY }));
  app.use(entering(web), house(web), steerSet(web), seatViews(web), seatControl(web));
  app.use('/api', (_req, res) => refuse(res, { code: 'not-found' }));

  if (web.clientDir !== undefined) app.use(clientFiles(web.clientDir));
  app.use((_req, res) => void res.status(404).type('text/plain').send('There is nothing here.\n'));
  app.use(answerFailure(web));
  return app;
}

/** Refusals leave by name; whatever else was thrown is a bug, said as such and logged without anybody's words. */
function answerFailure(web: Web): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    if (error instanceof Refusal) return refuse(res, error.rejection);
    const type = error instanceof Error && 'type' in error ? String(error.type) : '';
    if (type === 'entity.too.large') return refuse(res, { code: 'too-large' });
    if (/^(entity|encoding|charset|request)\./.test(type)) return refuse(res, { code: 'malformed', detail: 'body' });
    if (error instanceof URIError) return refuse(res, { code: 'malformed', detail: 'path' });
    web.log.error({ method: req.method, fault: faultOf(error) }, 'a request failed');
    refuse(res, { code: web.registry.storing() ? 'internal' : 'not-stored' });
  };
}
