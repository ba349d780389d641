import type { importRun, listSummary, listVersionRow, ownListSummary } from '@downstream/contracts/checks';
import { idOf, minute } from '@downstream/distributors/core/testing';
import type { ListVersionId } from '@downstream/kernel';
import type { z } from 'zod';
import { aListInForce } from './a-hit';

/** A list and how fresh it is. */
export type ListSummary = z.output<typeof listSummary>;
/** An import. */
export type ImportRun = z.output<typeof importRun>;
/** A version of a list. */
export type ListVersion = z.output<typeof listVersionRow>;

/** A list of one's own. */
export type OwnListSummary = z.output<typeof ownListSummary>;

/** A list of one's own that refuses, with two entries. */
export const anOwnList = (facts: Partial<OwnListSummary> = {}): OwnListSummary => ({
  id: idOf('own list'),
  list: 'own:Refused customers',
  name: 'Refused customers',
  effect: 'REFUSE',
  about: 'Whom sales turned down',
  registeredAt: minute(-900),
  registeredBy: 'Ana Costa',
  inForce: { ...aListInForce, list: 'own:Refused customers', version: 3, entries: 2 },
  retrievedAt: minute(-600),
  retiredAt: null,
  held: 0,
  ...facts,
});

/** A list in force, three hours old. */
export const aList = (facts: Partial<ListSummary> = {}): ListSummary => ({
  list: 'ofac-sdn',
  publisher: 'US Treasury, OFAC',
  title: 'Specially Designated Nationals',
  forms: [
    {
      format: 'ofac-sdn',
      title: 'OFAC SDN list, legacy CSV set',
      ...{ input: 'SET' as const, terms: null },
      files: ['sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv'].map((name) => ({
        name,
        address: `https://www.treasury.gov/ofac/downloads/${name}`,
      })),
    },
  ],
  inForce: aListInForce,
  inForceForTenant: minute(-590),
  retrievedAt: minute(-600),
  ageHours: 3.4,
  freshness: 'FRESH',
  held: 0,
  sample: false,
  ...facts,
});

/** A version of that list. */
export const aVersion = (version: number, facts: Partial<ListVersion> = {}): ListVersion => ({
  id: idOf<ListVersionId>(`version ${version}`),
  version,
  ...{ status: 'RELEASED' as const, format: 'ofac-sdn', follows: version > 1 ? version - 1 : null },
  generatedAt: null,
  importedAt: minute(-600),
  retrievedAt: minute(-600),
  importedBy: 'Ole Sørensen',
  sha256: 'ab'.repeat(32),
  entries: 18_000,
  byType: { INDIVIDUAL: 7_000, ENTITY: 9_000, VESSEL: 2_000 },
  ...{ names: 40_000, addresses: 20_000, ids: 12_000 },
  added: 12,
  changed: 3,
  reworded: 1,
  removed: 1,
  ...{ kept: [], notes: [], alarms: [], votes: [], reason: null },
  sample: false,
  ...facts,
});

/** An import under way. */
export const anImport = (facts: Partial<ImportRun> = {}): ImportRun => ({
  id: idOf('import'),
  list: 'ofac-sdn',
  state: 'RUNNING',
  done: 400,
  total: 1000,
  startedAt: minute(),
  endedAt: null,
  errors: [],
  versionId: null,
  unchanged: false,
  held: false,
  ...facts,
});

/** A version that is held back, for two people to decide. */
export const aHeldVersion = (version: number, facts: Partial<ListVersion> = {}): ListVersion =>
  aVersion(version, {
    status: 'HELD',
    removed: 1_400,
    alarms: [{ code: 'MANY_REMOVED', count: 1_400, of: 14_000, limit: 1_399, what: null }],
    ...facts,
  });
