// Plain Node, no dependencies: this must run before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
// The deps stamp lives inside node_modules and the build stamp inside dist, so each dies with what it vouches for.
const at = (name) => path.join(root, name === 'deps' ? 'node_modules' : 'dist', `.stamp-${name}`);

/** On stderr: what a command prints is for whoever reads its output. */
export function say(msg) {
  console.error(`[setup] ${msg}`);
}

export function nodeOk() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

export function run(cmd, args, opts = {}) {
  const r = spawnSync(cmd, args, { cwd: root, stdio: 'inherit', ...opts });
  if (r.error) console.error(`${cmd}: ${r.error.message}`);
  return r.status ?? 1;
}

/** npm, by the very npm that runs us when there is one (no shell, no PATH surprises, Windows too). */
export function npm(args, opts = {}) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], opts);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows, ...opts });
}

/** The script behind a package's command, to be run with this Node: no shims, no shell. */
export function bin(pkg, command = pkg.split('/').at(-1)) {
  const dir = path.join(root, 'node_modules', ...pkg.split('/'));
  const declared = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')).bin;
  const file = typeof declared === 'string' ? declared : declared?.[command];
  if (!file) throw new Error(`${pkg} has no command ${command}`);
  return path.join(dir, file);
}

export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

function walk(p, out) {
  const full = path.join(root, p);
  if (!existsSync(full)) return out;
  const entries = readdirSync(full, { withFileTypes: true });
  for (const d of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const q = path.join(p, d.name);
    if (d.isDirectory()) walk(q, out);
    else if (d.isFile()) out.push(q);
  }
  return out;
}

export function hash(files, salt = '') {
  const h = createHash('sha256').update(salt);
  for (const f of files) {
    const full = path.join(root, f);
    if (existsSync(full)) h.update(f).update('\0').update(readFileSync(full)).update('\0');
  }
  return h.digest('hex');
}

/** What is installed depends on the lock file, on the dependencies asked for, and on the platform. */
export function depsHash() {
  const { dependencies, devDependencies, overrides } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const platform = `${process.versions.modules}-${process.platform}-${process.arch}`;
  return hash(['package-lock.json'], JSON.stringify([platform, dependencies, devDependencies, overrides]));
}

/** Everything the build reads. Tests are left out: changing one is no reason to build again. */
const sources = () =>
  ['server', 'client', 'shared', 'scenarios']
    .flatMap((dir) => walk(dir, []))
    .filter((f) => !/\.test\.tsx?$/.test(f))
    .concat(['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'vite.config.ts']);

export function buildHash() {
  return hash(sources(), process.versions.modules);
}

export function stampIs(name, value) {
  try {
    return readFileSync(at(name), 'utf8') === value;
  } catch {
    return false;
  }
}

export function stamp(name, value) {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), value);
}
