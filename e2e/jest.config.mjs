// The large tests without a browser: whole journeys over HTTP, and faults. `npm run e2e` runs them before the browser's.
import config from '../jest.config.mjs';

const medium = config.projects.find((project) => project.displayName === 'medium');

export default {
  ...medium,
  displayName: 'large',
  globals: {},
  setupFilesAfterEnv: [],
  cacheDirectory: config.cacheDirectory,
  maxWorkers: 1,
  testTimeout: 120_000,
  testMatch: ['<rootDir>/e2e/{api,faults}/**/*.e2e.ts'],
};
