import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readGleif } from './read-gleif';

const folder = join(import.meta.dirname, '../../../../../shared/data/gleif');
const present = existsSync(folder);
if (!present) console.log(`Skipped: the samples of ${folder} are not there`);

const [child, parent] = ['0292003540H0S4VA7A50', '0292002717G4T0CH6E65'];
const relation = (type: string, status = 'ACTIVE') => ({
  Relationship: {
    StartNode: { NodeID: child },
    EndNode: { NodeID: parent },
    RelationshipType: type,
    RelationshipStatus: status,
    RelationshipPeriods: [
      { StartDate: '2018-01-01T00:00:00Z', EndDate: '2018-12-31T00:00:00Z', PeriodType: 'ACCOUNTING_PERIOD' },
      { StartDate: '2017-08-14T00:00:00Z', PeriodType: 'RELATIONSHIP_PERIOD' },
    ],
  },
  Registration: { LastUpdateDate: '2023-02-22T09:00:21Z', ValidationSources: 'FULLY_CORROBORATED' },
});

describe('GLEIF records', () => {
  it('of a direct parent make a holding of unknown size and a fact of control, from the day of the relationship', () => {
    const { edges, controls } = readGleif([relation('IS_DIRECTLY_CONSOLIDATED_BY')]);
    expect(edges).toMatchObject([
      {
        owner: parent,
        asset: child,
        capital: { kind: 'UNKNOWN' },
        from: '2017-08-14',
        until: null,
        source: { grade: 'B' },
      },
    ]);
    expect(controls).toMatchObject([{ kind: 'CONSOLIDATED_ACCOUNTS', holder: parent, over: child }]);
  });

  it('of an ultimate parent make no holding, of a fund manager nothing: both are named', () => {
    const file = readGleif([relation('IS_ULTIMATELY_CONSOLIDATED_BY'), relation('IS_FUND-MANAGED_BY')]);
    expect([file.edges.length, file.controls.length]).toEqual([0, 1]);
    expect(file.notes.map(({ code }) => code).slice(0, 2)).toEqual(['INDIRECT', 'NOT_OWNERSHIP']);
  });

  it('that are no longer active end on the day they say so', () => {
    expect(readGleif([relation('IS_DIRECTLY_CONSOLIDATED_BY', 'INACTIVE')]).edges).toMatchObject([
      { until: '2023-02-22' },
    ]);
  });

  it('of an exception make an owner whom nobody names', () => {
    const exception = {
      LEI: child,
      ExceptionCategory: 'DIRECT_ACCOUNTING_CONSOLIDATION_PARENT',
      ExceptionReason: 'NATURAL_PERSONS',
    };
    const file = readGleif([exception]);
    expect(file.parties[0]).toMatchObject({ kind: 'UNDISCLOSED' });
    expect(file.notes[0]).toMatchObject({ code: 'OWNERS_EXEMPT', about: `${child} NATURAL_PERSONS` });
  });

  it('that are broken are named', () => {
    expect(readGleif([7, { LEI: 'x' }, { LEI: child }]).notes.map(({ code }) => code)).toEqual([
      ...['NOT_READ', 'NOT_READ', 'NOT_READ'],
    ]);
  });

  (present ? it : it.skip)('of the published samples are all a fact, a party or named', () => {
    const read = (name: string) => readGleif(JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown[]);
    const facts = (name: string) => {
      const { parties, edges, controls, notes, statements } = read(name);
      return [statements, parties.length, edges.length, controls.length, notes.length];
    };
    expect(facts('lei-data.json').slice(0, 2)).toEqual([13, 13]);
    for (const name of ['rr-data.json', 'repex-data.json', 'relationship-update-data.json']) {
      const [statements = 0, ...made] = facts(name);
      expect(made.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(statements);
    }
  });
});
