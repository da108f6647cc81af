// From a fresh clone to something that runs: install when the lock file changed, build when the sources changed.
// When neither did, this touches neither the network nor the disk.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildHash, depsHash, nodeOk, npm, root, say, seconds, stamp, stampIs } from './lib.mjs';

if (!nodeOk()) {
  console.error(`Node ${process.versions.node} is too old: this needs Node 20.19+, 22.12+ or 24+.`);
  process.exit(1);
}

/** Whatever is run here speaks on stderr too. */
const aside = { stdio: ['inherit', 2, 2] };

const deps = depsHash();
const have = existsSync(path.join(root, 'node_modules', '.package-lock.json'));
if (!have || !stampIs('deps', deps)) {
  const t = Date.now();
  say(have ? 'dependencies changed, running npm ci' : 'first run: installing dependencies (npm ci)');
  // --include=dev: NODE_ENV=production would leave out the tools the build needs.
  const rc = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'], aside);
  if (rc !== 0) {
    console.error('npm ci failed. Without a network, copy node_modules from a machine that has one (same OS and CPU).');
    process.exit(rc);
  }
  stamp('deps', deps);
  say(`dependencies ready in ${seconds(t)}`);
}

if (process.argv.includes('--build')) {
  const src = buildHash();
  const built = ['dist/server/main.js', 'dist/client/index.html'].every((f) => existsSync(path.join(root, f)));
  if (!built || !stampIs('build', src)) {
    const t = Date.now();
    say('building');
    // What is built is always the production client, whatever the caller's NODE_ENV says.
    const rc = npm(['run', '--silent', 'build'], { ...aside, env: { ...process.env, NODE_ENV: 'production' } });
    if (rc !== 0) process.exit(rc);
    stamp('build', src);
    say(`built in ${seconds(t)}`);
  }
}
