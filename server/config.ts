// What the environment may say, parsed once. A wrong variable is refused in one readable line, never guessed around.
import path from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/kit/result.ts';

/** Docker and shells hand over unset variables as empty texts; both mean the default. */
const given = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);

const Hops = z
  .string()
  .trim()
  .transform((text, ctx): boolean | number | string[] => {
    if (/^(false|no|off|0)$/i.test(text)) return false;
    if (/^(true|yes|on)$/i.test(text)) return 1;
    if (/^\d{1,2}$/.test(text)) return Number(text);
    const parts = text.split(',').map((part) => part.trim());
    const known = /^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/i;
    if (parts.every((part) => known.test(part))) return parts;
    ctx.addIssue({
      code: 'custom',
      message: 'write how many proxies stand in front (e.g. 1), their addresses (e.g. 10.0.0.2,loopback), or false',
    });
    return z.NEVER;
  });

const PublicUrl = z
  .string()
  .trim()
  .transform((text, ctx) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) return url.origin;
    ctx.addIssue({
      code: 'custom',
      message: 'write the address people open, without a path, e.g. https://exercise.example.org',
    });
    return z.NEVER;
  });

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const Environment = z.object({
  PORT: given(
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/, 'write a port number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'write a port number from 0 to 65535')
      .default(3000),
  ),
  HOST: given(
    z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9.:_-]+$/, 'write an address of this machine, e.g. 0.0.0.0 for all of them')
      .default('0.0.0.0'),
  ),
  DATA_DIR: given(z.string().trim().default('data')),
  SCENARIOS_DIR: given(z.string().trim().default('scenarios')),
  PUBLIC_URL: given(PublicUrl.optional()),
  TRUST_PROXY: given(Hops.default(false)),
  LOG_LEVEL: given(
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(LEVELS, `write one of: ${LEVELS.join(', ')}`))
      .default('info'),
  ),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute. */
  readonly scenariosDir: string;
  /** Origin people open, where it is not what the machine itself knows: behind a proxy. */
  readonly publicUrl?: string;
  /** As Express understands `trust proxy`. */
  readonly trustProxy: boolean | number | string[];
  readonly logLevel: (typeof LEVELS)[number];
}

/** Reads the environment, or says per wrong variable what to write instead. Never repeats more than a short value. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, string[]> {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    return err(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const value = (env[name] ?? '').slice(0, 60);
        return `${name}=${JSON.stringify(value)} does not work: ${issue.message}.`;
      }),
    );
  }
  const e = parsed.data;
  return ok({
    port: e.PORT,
    host: e.HOST,
    dataDir: path.resolve(e.DATA_DIR),
    scenariosDir: path.resolve(e.SCENARIOS_DIR),
    ...(e.PUBLIC_URL === undefined ? {} : { publicUrl: e.PUBLIC_URL }),
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
  });
}
