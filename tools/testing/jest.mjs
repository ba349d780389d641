const runner = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** How Node runs Jest here, as native ES modules: the small, medium and web tests. */
export const jest = [...runner, '--config=jest.config.mjs'];

/** The large ones without a browser: whole journeys over HTTP, and faults. */
export const largeJest = [...runner, '--config=e2e/jest.config.mjs'];
