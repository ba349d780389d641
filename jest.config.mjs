// Three Jest projects in one process, chosen by path and file name: small (pure, no I/O), medium (real PostgreSQL)
// and web (Angular in jsdom). Native ESM: run through `npm run unit`, which sets --experimental-vm-modules.
import { readFileSync } from 'node:fs';
import presets from 'jest-preset-angular/presets/index.js';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const { paths } = read('./tsconfig.base.json').compilerOptions;
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([alias, [file]]) => [`^${literal(alias)}$`, `<rootDir>/${file.replace('./', '')}`]),
);
const swc = ['@swc/jest', { ...read('./tools/swc.json'), swcrc: false }];
const server = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.nx/'],
  setupFilesAfterEnv: ['<rootDir>/tools/jest-time-limit.mjs'],
};
const angular = presets.createEsmPreset({ tsconfig: '<rootDir>/apps/web/tsconfig.spec.json' });

export default {
  cacheDirectory: '.jest-cache',
  maxWorkers: 2,
  // A worker keeps what its spec files have loaded, and slows down with it; beyond this another follows it.
  workerIdleMemoryLimit: '1500MB',
  // Only so that a run ends: tools/jest-time-limit.mjs knows how long a test may take, and on what kind of machine.
  testTimeout: 60_000,
  projects: [
    {
      ...server,
      displayName: 'small',
      globals: { downstreamTestLimit: 1000 },
      testMatch: [
        '<rootDir>/libs/{kernel,matching,contracts}/**/*.spec.ts',
        '<rootDir>/libs/*/{core,server,verifier,screening,list-formats,ownership,company-registry}/**/*.spec.ts',
        '<rootDir>/libs/platform/**/*.spec.ts',
        '<rootDir>/{apps/api,e2e/house}/**/*.spec.ts',
        '<rootDir>/tools/**/*.spec.mjs',
      ],
      testPathIgnorePatterns: ['\\.db\\.spec\\.(ts|mjs)$', '/node_modules/'],
    },
    {
      ...server,
      displayName: 'medium',
      globals: { downstreamTestLimit: 5000 },
      testMatch: ['<rootDir>/{libs,apps/api,e2e}/**/*.db.spec.ts', '<rootDir>/tools/**/*.db.spec.mjs'],
      globalSetup: '<rootDir>/tools/jest-postgres-start.mjs',
      globalTeardown: '<rootDir>/tools/jest-postgres-stop.mjs',
    },
    {
      ...angular,
      rootDir: import.meta.dirname,
      displayName: 'web',
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/test-setup.ts'],
      testMatch: [
        '<rootDir>/libs/*/web/**/*.spec.ts',
        '<rootDir>/libs/ui/**/*.spec.ts',
        '<rootDir>/apps/web/**/*.spec.ts',
      ],
      modulePathIgnorePatterns: ['<rootDir>/dist/'],
      moduleNameMapper: {
        ...angular.moduleNameMapper,
        ...moduleNameMapper,
        // What a browser reads contracts with; package.json says the same to the bundler.
        '^zod$': '<rootDir>/libs/contracts/src/reader/index.ts',
      },
    },
  ],
};
