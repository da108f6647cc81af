// A lock file can silently lack the platform packages of some tools; npm ci then fails on every other machine.

/** The entry a package at `from` would get for `name`: its own node_modules first, then each one above. */
function resolve(packages, from, name) {
  for (let at = from; ; ) {
    const candidate = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (!at) return undefined;
    const up = at.lastIndexOf('/node_modules/');
    at = up < 0 ? '' : at.slice(0, up);
  }
}

/**
 * What is wrong with a parsed package-lock.json, one line each: optional dependencies without an entry of their own,
 * and entries that name the host they were fetched from. Empty when all is well.
 */
export function lockProblems(lock) {
  const packages = lock.packages ?? {};
  const problems = [];
  for (const [at, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!resolve(packages, at, name)) problems.push(`${at || 'root'} wants ${name}@${range}, which is not locked`);
    }
    if (/^https?:/.test(entry.resolved ?? '')) problems.push(`${at} names the host it was fetched from`);
  }
  return problems;
}
