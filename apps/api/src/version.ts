import { createRequire } from 'node:module';

/** The product's version, from the root package file, which the build copies beside the bundle. */
export const version: string = process.env['npm_package_version'] ?? readVersion();

function readVersion(): string {
  try {
    const { version } = createRequire(import.meta.url)('./package.json') as { version: string };
    return version;
  } catch {
    return '0.0.0';
  }
}
