// npm run bench: references and engine in one run. `npm run bench -- a` runs one part, `-- --rounds=3` takes a quick look.
// Builds first (prebench); the engine that is measured is the one in dist/.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './lib.mjs';

/** Everything together ends by itself after this long; the parts share it. */
const LONGEST_MINUTES = 40;

const child = spawn(
  process.execPath,
  ['--expose-gc', '--import', 'tsx', path.join(root, 'tests', 'load', 'bench.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
);
const limit = setTimeout(
  () => {
    console.error(`[bench] ended after ${LONGEST_MINUTES} minutes`);
    child.kill('SIGKILL');
  },
  LONGEST_MINUTES * 60_000 - 5_000,
);
child.on('exit', (code) => {
  clearTimeout(limit);
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
