// npm test: the static checks, the unit and property tests, the browser tests. `npm test -- unit` runs one of them.
import { ensureChromium } from './chromium.mjs';
import { bin, root, run, say, seconds } from './lib.mjs';

const node = (script, args, env = {}) => run(process.execPath, [script, ...args], { env: { ...process.env, ...env } });

const suites = {
  check: () => node(`${root}/server/setup/check.mjs`, []),
  // Under NODE_ENV=production React leaves out what component tests need.
  unit: (args) => node(bin('vitest'), ['run', ...args], { NODE_ENV: 'test' }),
  e2e: async (args) => {
    const exe = await ensureChromium();
    if (exe === undefined) {
      console.error('No Chromium: set CHROMIUM_PATH, or install Chrome or Chromium.');
      return 1;
    }
    say(`browser: ${exe || "Playwright's own"}`);
    return node(bin('@playwright/test', 'playwright'), ['test', ...args], { CHROMIUM_PATH: exe });
  },
};

const [only, ...rest] = process.argv.slice(2);
if (only && !(only in suites)) {
  console.error(`no such suite: ${only} (there are: ${Object.keys(suites).join(', ')})`);
  process.exit(2);
}
const results = [];
for (const [name, suite] of Object.entries(suites)) {
  if (only && only !== name) continue;
  const t = Date.now();
  let rc = 1;
  try {
    rc = await suite(rest);
  } catch (e) {
    console.error(e instanceof Error ? e.message : e);
  }
  results.push({ ok: rc === 0, line: `${name} ${rc === 0 ? 'ok' : 'FAILED'} (${seconds(t)})` });
}
const ok = results.every((r) => r.ok);
console.log(`\n[test] ${ok ? 'PASSED' : 'FAILED'}: ${results.map((r) => r.line).join(', ')}`);
process.exit(ok ? 0 : 1);
