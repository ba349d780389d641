/** The spine: a room may look only at the rooms on its own list. Nobody lists `audit`. */
export const spine = {
  access: [],
  catalogue: ['access'],
  distributors: ['access', 'catalogue'],
  attestations: ['access', 'catalogue', 'distributors'],
  checks: ['access', 'catalogue', 'distributors', 'attestations'],
  risk: ['access', 'catalogue', 'distributors', 'attestations', 'checks'],
  reviews: ['access', 'catalogue', 'distributors', 'attestations', 'checks', 'risk'],
  monitoring: ['access', 'catalogue', 'distributors', 'attestations', 'checks', 'risk', 'reviews'],
  release: ['access', 'catalogue', 'distributors', 'attestations', 'checks', 'reviews'],
  diversion: ['access', 'catalogue', 'distributors', 'attestations', 'checks', 'release'],
  integrations: ['access'],
  audit: ['access'],
};

const rooms = Object.entries(spine).map(([room, upstream]) => ({
  sourceTag: `scope:${room}`,
  onlyDependOnLibsWithTags: [room, ...upstream, 'shared'].map((scope) => `scope:${scope}`),
}));

const layers = {
  kernel: [],
  core: ['core', 'kernel'],
  contracts: ['kernel'],
  platform: ['platform', 'contracts', 'kernel'],
  server: ['server', 'platform', 'core', 'contracts', 'kernel'],
  ui: ['ui', 'contracts', 'kernel'],
  web: ['web', 'ui', 'core', 'contracts', 'kernel'],
  // `core`: the e2e project and the database-free CLI import pure engines and builders
  app: ['server', 'web', 'platform', 'ui', 'core', 'contracts', 'kernel'],
};

/** npm packages `core` may import: no I/O, no clock. One ADR line each (ADR 0003). A subpath needs its own entry. */
export const pure = [
  'saxes',
  'csv-parse',
  'csv-parse/sync',
  'iconv-lite',
  'ibantools',
  'libphonenumber-js',
  'libphonenumber-js/*',
  'stdnum',
  'stdnum/*',
  'decimal.js',
  'diff',
  'any-ascii',
  'canonicalize',
];

/** The only npm packages the inner layers may import; every other layer is free of this list. */
const packages = { kernel: [], core: pure, contracts: ['zod'] };

/**
 * The Nx boundary rule with the house's tags.
 * @param testPackages npm packages that the files in question may import on top, because they are tests
 * @param allow patterns of imports that no constraint is asked about: the journeys start the tools, which have no door
 */
export const boundaries = (testPackages, allow = []) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow,
      // What a page loads lazily it may not import statically elsewhere; a test may do both.
      checkDynamicDependenciesExceptions: testPackages.length > 0 ? ['.*'] : [],
      // A specification inside a platform library may use the throw-away database, which is built from these libraries.
      ignoredCircularDependencies: [
        ['platform-*', 'platform-testing'],
        // Tests take a free port as the tools do, whose benchmarks in turn bundle what they measure.
        ['platform-testing', 'tools'],
      ],
      depConstraints: [
        ...rooms,
        { sourceTag: 'scope:app', onlyDependOnLibsWithTags: ['*'] },
        { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
        ...Object.entries(layers).map(([layer, below]) => ({
          sourceTag: `layer:${layer}`,
          onlyDependOnLibsWithTags: below.map((l) => `layer:${l}`),
          ...(packages[layer] && { allowedExternalImports: [...packages[layer], ...testPackages] }),
        })),
        { sourceTag: 'platform:any', onlyDependOnLibsWithTags: ['platform:any'] },
        {
          sourceTag: 'platform:server',
          onlyDependOnLibsWithTags: ['platform:server', 'platform:any'],
          bannedExternalImports: ['@angular/*'],
        },
        {
          sourceTag: 'platform:browser',
          onlyDependOnLibsWithTags: ['platform:browser', 'platform:any'],
          bannedExternalImports: ['@nestjs/*', 'typeorm', 'bullmq', 'pg'],
        },
      ],
    },
  ],
});
