import { readFileSync } from 'node:fs';

/** The product's version, from the root package file. */
export const version: string = readVersion();

function readVersion(): string {
  for (const place of ['./package.json', '../../../package.json']) {
    try {
      const { version } = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as { version?: string };
      if (version) return version;
    } catch {
      // The other place then: beside the bundle in an image, at the root of the workspace here.
    }
  }
  return '0.0.0';
}
