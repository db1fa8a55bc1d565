/** The layers of ARCHITECTURE.md: imports point downwards only, and never in a circle. */
const layers = {
  statistics: [],
  domain: [],
  ingestion: ['domain'],
  projection: ['domain', 'statistics'],
  metrics: ['statistics', 'domain'],
  persistence: ['domain', 'projection', 'statistics'],
  services: ['ingestion', 'projection', 'persistence', 'metrics', 'statistics', 'domain'],
  graphql: ['services', 'domain'],
  http: ['graphql', 'services', 'persistence', 'domain'],
};

const layerRules = Object.entries(layers).map(([layer, below]) => ({
  name: `layer-${layer}`,
  comment: `src/${layer} may import ${below.length > 0 ? below.join(', ') : 'no other layer'}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: [layer, ...below].map((name) => `^src/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sql-in-persistence-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/persistence/' },
      to: { path: 'node_modules/(pg|kysely|@mikro-orm)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-layers-do-no-io',
      severity: 'error',
      from: { path: '^src/(statistics|metrics|projection|domain)/' },
      to: { path: '^(node:)?(fs|net|http|child_process|timers)' },
    },
    {
      name: 'seeds-know-no-internals',
      severity: 'error',
      from: { path: '^seeds/' },
      to: { path: '^src/(?!domain/|ingestion/)' },
    },
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/graphiql/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^src/http/graphiql/client' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
