import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shippedLists } from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import { readCases, type RiskCase } from '@downstream/risk/core';

/** Where the published cases lie: beside the bundle in a build, in the documentation in the source tree. */
const places = ['./assets/diversion-cases.json', '../../../../docs/risk/diversion-cases.json'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * The public diversion cases that every version of the model must stop.
 * @throws Error when the build is incomplete or the file has a fault: nothing is published without them
 */
export function publishedCases(at: Instant): readonly RiskCase[] {
  const place = places.find((path) => existsSync(path));
  if (!place) throw new Error('diversion-cases.json is missing in this build');
  const read = readCases(JSON.parse(readFileSync(place, 'utf8')), shippedLists, at);
  if (!read.ok) throw new Error(`diversion-cases.json: ${JSON.stringify(read.faults)}`);
  return read.cases;
}
