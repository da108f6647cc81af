// Everything that can be said about the code without running it, all at once: format and lint, types, layers, leftovers.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bin, root, seconds } from './lib.mjs';
import { lockProblems } from './lockcheck.mjs';

const folders = ['shared', 'server', 'client', 'tests'].filter((d) => existsSync(path.join(root, d)));

function node(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = [];
    const err = [];
    child.stdout.on('data', (d) => out.push(d));
    child.stderr.on('data', (d) => err.push(d));
    child.on('error', (e) => err.push(Buffer.from(e.message)));
    child.on('close', (code) => {
      resolve({ ok: code === 0, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

async function plain(script, args) {
  const r = await node(script, args);
  return { ok: r.ok, text: `${r.out}${r.err}` };
}

async function boundaries() {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const r = await node(bin('dependency-cruiser', 'depcruise'), args);
  let result;
  try {
    result = JSON.parse(r.out);
  } catch {
    return { ok: false, text: `${r.out}${r.err}` };
  }
  const own = result.modules.filter((m) => folders.some((d) => m.source.startsWith(`${d}/`)));
  // With a compiler it cannot use, the tool reports no violation because it read nothing at all.
  const unread = ['shared', 'server', 'client'].filter((d) => !own.some((m) => m.source.startsWith(`${d}/`)));
  const typescript = own.some((m) => /\.tsx?$/.test(m.source));
  const lines = result.summary.violations.map((v) => {
    const via = v.cycle ? ` -> ${v.cycle.map((c) => c.name).join(' -> ')}` : ` -> ${v.to}`;
    return `${v.rule.severity} ${v.rule.name}: ${v.from}${via}`;
  });
  if (unread.length > 0) lines.push(`no module was read in: ${unread.join(', ')}`);
  if (!typescript) lines.push('no TypeScript module was read');
  return { ok: lines.length === 0, text: lines.join('\n'), note: `${own.length} modules` };
}

function lock() {
  const problems = lockProblems(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  return { ok: problems.length === 0, text: problems.join('\n') };
}

const steps = {
  format: () => plain(bin('@biomejs/biome'), ['check', '--no-errors-on-unmatched', '--colors=off']),
  lint: () => plain(bin('oxlint'), ['--type-aware']),
  types: () => plain(bin('@typescript/native', 'tsc'), ['-b', '--pretty', 'false']),
  boundaries,
  leftovers: () => plain(bin('knip'), ['--no-progress']),
  generated: () => plain(bin('tsx'), ['server/setup/generate.ts', '--check']),
  lock,
};

const only = process.argv.slice(2);
const unknown = only.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`no such check: ${unknown.join(', ')} (there are: ${Object.keys(steps).join(', ')})`);
  process.exit(2);
}
const chosen = Object.entries(steps).filter(([name]) => only.length === 0 || only.includes(name));
const results = await Promise.all(
  chosen.map(async ([name, step]) => {
    const t = Date.now();
    try {
      return { name, ...(await step()), took: seconds(t) };
    } catch (e) {
      return { name, ok: false, text: String(e), took: seconds(t) };
    }
  }),
);
for (const r of results) {
  if (!r.ok && r.text.trim()) console.log(`\n--- ${r.name}\n${r.text.trimEnd()}\n`);
}
for (const r of results)
  console.log(`[check] ${r.ok ? 'ok  ' : 'FAIL'} ${r.name} (${[r.note, r.took].filter(Boolean).join(', ')})`);
process.exit(results.every((r) => r.ok) ? 0 : 1);
