// Headers every answer carries: what a page may load, and nothing that breaks it on plain http in a local network
// (no upgrade to https, no HSTS) while both are there behind https.
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Principals } from './principals.ts';

const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-fA-F:]+\](:\d{1,5})?$/;

export function headers(principals: Principals): RequestHandler {
  const common = {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library puts small style elements into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        // Older Safari does not take 'self' to cover web sockets.
        connectSrc: [
          "'self'",
          (req: { headers: { host?: string | undefined } }) => {
            const host = req.headers.host ?? '';
            return HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";
          },
        ],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // 'no-referrer' would make some browsers send `Origin: null`, which the origin check refuses.
    referrerPolicy: { policy: 'same-origin' },
  } as const;
  const plain = helmet({
    ...common,
    strictTransportSecurity: false,
    // Browsers ignore both on an address that is no secure context, and complain about it.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  const secure = helmet({ ...common, strictTransportSecurity: { maxAge: 15_552_000, includeSubDomains: false } });
  return (req, res, next) => {
    res.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    (principals.isSecure(req) ? secure : plain)(req, res, next);
  };
}
