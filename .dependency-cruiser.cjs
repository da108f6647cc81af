// The layers of the system, as rules. `npm run check` fails when an import crosses one of them.
const test = '\\.test\\.tsx?$';

/** Inside shared/, a folder imports itself and the folders before it. */
const order = ['kit', 'scenario', 'exercise', 'views', 'rehearsal', 'review', 'protocol'];
const sharedLayers = order.map((folder, i) => ({
  name: `shared-${folder}-looks-back-only`,
  comment: `shared/${folder} imports only: ${order.slice(0, i + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^shared/${folder}/`, pathNot: test },
  to: { path: '^shared/', pathNot: `^shared/(${order.slice(0, i + 1).join('|')})/` },
}));

/** What each folder of server/ may import of server/. main.ts, app.ts, cli/ and setup/ put the parts together. */
const allowed = {
  ports: ['ports'],
  store: ['store', 'ports'],
  library: ['library', 'ports'],
  sessions: ['sessions', 'ports'],
  web: ['web', 'sessions', 'ports', 'log'],
};
const serverLayers = Object.entries(allowed).map(([folder, may]) => ({
  name: `server-${folder}-keeps-to-its-layer`,
  comment: `server/${folder} imports only shared and, of server: ${may.join(', ')}`,
  severity: 'error',
  from: { path: `^server/${folder}/`, pathNot: test },
  to: { path: '^server/', pathNot: `^server/(${may.join('|')})(/|\\.ts$)` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|\\.{1,2}/.*\\?)' },
    },
    { name: 'client-not-server', severity: 'error', from: { path: '^client/' }, to: { path: '^server/' } },
    { name: 'server-not-client', severity: 'error', from: { path: '^server/' }, to: { path: '^client/' } },
    {
      name: 'shared-is-leaf',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { path: '^(client|server|tests)/' },
    },
    {
      name: 'product-not-tests',
      severity: 'error',
      from: { path: '^(client|server)/', pathNot: test },
      to: { path: `^tests/|${test}` },
    },
    ...sharedLayers,
    {
      name: 'shared-has-known-folders',
      comment: `a module of shared/ lives in one of: ${order.join(', ')}`,
      severity: 'error',
      from: {},
      to: { path: '^shared/', pathNot: `^shared/(${order.join('|')})/` },
    },
    ...serverLayers,
    {
      name: 'only-main-and-app-compose',
      severity: 'error',
      from: { path: '^server/[^/]+$', pathNot: ['^server/(main|app)\\.ts$', test] },
      to: { path: '^server/(web|sessions|store|library)/' },
    },
    {
      name: 'consoles-are-apart',
      severity: 'error',
      from: { path: '^client/consoles/([^/]+)/' },
      to: { path: '^client/consoles/[^/]+/', pathNot: '^client/consoles/$1/' },
    },
    {
      name: 'no-machine-in-replay-views-client',
      severity: 'error',
      from: { path: '^(shared/exercise/(evolve|fold)|shared/views/|client/)', pathNot: test },
      to: { path: '(^|/)node_modules/(xstate|@xstate|@marcbachmann/cel-js)/' },
    },
    {
      name: 'shared-knows-no-node',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-knows-no-node',
      severity: 'error',
      from: { path: '^client/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'runtime-needs-no-dev-packages',
      severity: 'error',
      from: { path: '^(server|shared)/', pathNot: [test, '^server/setup/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'style', 'default', 'require', 'node', 'types'],
    },
  },
};
