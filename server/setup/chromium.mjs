import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bin, npm, root, say } from './lib.mjs';

const works = (p) =>
  Boolean(p) && existsSync(p) && spawnSync(p, ['--version'], { timeout: 15_000, stdio: 'ignore' }).status === 0;

function onPath(names) {
  const dirs = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const ext = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((n) => dirs.map((d) => path.join(d, n + ext))).filter((p) => existsSync(p));
}

function wellKnown() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  if (process.platform !== 'win32') return [];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((v) => {
    const base = process.env[v];
    if (!base) return [];
    return [
      path.join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  });
}

function system() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
  // On Windows the browser hands --version to a running window and tells nothing: being there has to do.
  return [...onPath(names), ...wellKnown()].find((p) => (process.platform === 'win32' ? existsSync(p) : works(p)));
}

async function playwrightOwn() {
  const { chromium } = await import('@playwright/test');
  const p = chromium.executablePath();
  return Boolean(p) && existsSync(p);
}

function debian() {
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function aptInstall() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout: 600_000 }).status === 0;
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

/** A headless Chromium that ships inside an npm package: needs neither root nor a package manager. */
async function shippedInPackage() {
  const dir = path.join(root, 'node_modules', '.cache', 'chromium');
  const entry = path.join(dir, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
  if (!existsSync(entry)) {
    say('trying the Chromium that ships as an npm package');
    mkdirSync(dir, { recursive: true });
    const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    if (npm(['install', '--prefix', dir, ...quiet, '@sparticuz/chromium@147.0.0']) !== 0) return undefined;
  }
  const { default: shipped } = await import(pathToFileURL(entry).href);
  const p = await shipped.executablePath();
  return works(p) ? p : undefined;
}

/** Path to a Chromium that is there already; '' for Playwright's own; undefined if there is none. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && works(named)) return named;
  return system() ?? ((await playwrightOwn()) ? '' : undefined);
}

/** Path to a Chromium that starts; '' to let Playwright use its own; undefined when none can be had. */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!works(named)) throw new Error(`CHROMIUM_PATH=${named} does not start`);
    return named;
  }
  const found = system();
  if (found) return found;
  if (await playwrightOwn()) return '';
  say("no Chromium found: trying Playwright's download");
  const dl = spawnSync(process.execPath, [bin('@playwright/test', 'playwright'), 'install', 'chromium'], {
    cwd: root,
    stdio: 'ignore',
    timeout: 180_000,
  });
  if (dl.status === 0 && (await playwrightOwn())) return '';
  if (process.platform === 'linux' && process.getuid?.() === 0 && debian()) {
    say("Playwright's download is out of reach: apt-get install chromium");
    const p = aptInstall() ? system() : undefined;
    if (p) return p;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return shippedInPackage();
  return undefined;
}
