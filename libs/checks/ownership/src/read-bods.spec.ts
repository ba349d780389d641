import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fileChanges } from './file-changes';
import { readBods } from './read-bods';

const folder = join(import.meta.dirname, '../../../../../shared/data/bods');
const present = existsSync(folder);
if (!present) console.log(`Skipped: the examples of ${folder} are not there`);

const said = { statementDate: '2026-01-05', publicationDetails: { publisher: { name: 'Register' } } };
const entity = (recordId: string, name = recordId) => ({
  ...{ ...said, statementId: `s-${recordId}`, recordId, recordType: 'entity', recordStatus: 'new' },
  recordDetails: { entityType: { type: 'registeredEntity' }, name },
});
const relation = (interestedParty: unknown, interests: object[] | undefined, more: object = {}) => ({
  ...{ ...said, statementId: 's-r', recordId: 'r', recordType: 'relationship', recordStatus: 'new' },
  recordDetails: { subject: 'D', interestedParty, interests },
  ...more,
});
const shares = (share: object, more: object = {}) => [
  { type: 'shareholding', directOrIndirect: 'direct', share, ...more },
];
const both = [entity('D'), entity('O')];

describe('BODS statements', () => {
  it('make holdings with their bounds, days and source', () => {
    const interests = [
      ...shares({ minimum: 75, exclusiveMaximum: 100 }, { startDate: '2020-02-01' }),
      { type: 'votingRights', share: { exact: 49.99 }, startDate: '2020-02-01' },
    ];
    expect(readBods([...both, relation('O', interests)]).edges).toEqual([
      {
        ...{ ref: 'r', owner: 'O', asset: 'D', from: '2020-02-01', until: null },
        capital: { kind: 'BAND', from: '75', to: '100' },
        votes: { kind: 'EXACT', percent: '49.99' },
        source: { text: 'Register', grade: 'C', asOf: '2026-01-05' },
      },
    ]);
  });

  it('name nobody where somebody is exempt: an undisclosed owner, an unknown share', () => {
    const file = readBods([...both, relation({ reason: 'subjectExemptFromDisclosure' }, undefined)]);
    expect(file.edges).toMatchObject([{ owner: 'undisclosed r', capital: { kind: 'UNKNOWN' } }]);
    expect(file.notes).toMatchObject([{ code: 'OWNERS_EXEMPT', about: 'subjectExemptFromDisclosure' }]);
  });

  it('replace what the record said before, and end it when the record is closed', () => {
    const first = relation('O', shares({ exact: 60 }));
    const second = relation('O', shares({ exact: 40 }));
    const closed = {
      ...relation('O', undefined),
      recordStatus: 'closed',
      statementDate: '2026-03-01',
      recordDetails: {},
    };
    expect(readBods([...both, first, second]).edges).toMatchObject([{ capital: { percent: '40' }, until: null }]);
    const file = readBods([...both, first, closed]);
    expect(file.edges).toMatchObject([{ capital: { percent: '60' }, until: '2026-03-01' }]);
    expect(file.notes.map(({ code }) => code)).toEqual(['NO_LONGER']);
  });

  it('leave an indirect interest to its parts, or make a band from nothing of it', () => {
    const indirect = relation('O', shares({ exact: 60 }, { directOrIndirect: 'indirect' }));
    expect(readBods([...both, indirect]).edges).toMatchObject([{ capital: { kind: 'BAND', from: '0', to: '60' } }]);
    const parted = { ...indirect, recordDetails: { ...indirect.recordDetails, componentRecords: ['x'] } };
    expect(readBods([...both, parted]).edges).toEqual([]);
  });

  it('are named where they are broken', () => {
    const broken = [5, { recordId: 'x' }, relation('O', shares({ exact: 400 })), ...both];
    expect(readBods(broken).notes.map(({ code }) => code)).toEqual(['NOT_READ', 'NOT_READ', 'NOT_READ']);
    expect(readBods([entity('O'), relation('O', shares({ exact: 4 }))]).notes).toMatchObject([
      { code: 'PARTY_MISSING' },
    ]);
  });

  it('become changes for whoever stands above the distributor alone', () => {
    const elsewhere = { ...relation('D', shares({ exact: 5 })), recordId: 'down' };
    elsewhere.recordDetails.subject = 'Below';
    const file = readBods([...both, entity('Below'), elsewhere, relation('O', shares({ exact: 60 }))]);
    let count = 0;
    const found = fileChanges(file, { id: 'root', names: ['d'], number: null }, [], () => `id${++count}`);
    expect(found?.changes).toMatchObject([
      { entry: 'id1', fact: { kind: 'HOLDER', name: 'O' } },
      { entry: 'id2', fact: { kind: 'EDGE', owner: 'id1', asset: 'root' } },
    ]);
    expect(fileChanges(file, { id: 'root', names: ['Somebody'], number: null }, [], () => 'x')?.changes.length).toBe(4);
  });

  (present ? it : it.skip)('of every published example are read: each relationship is a fact or is named', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const list = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { recordType: string; recordId: string }[];
      const { edges, controls, notes } = readBods(list);
      for (const { recordId } of list.filter(({ recordType }) => recordType === 'relationship')) {
        const fact = [...edges, ...controls].some(({ ref }) => ref === recordId || ref.startsWith(`${recordId} `));
        expect([name, recordId, fact || notes.length > 0]).toEqual([name, recordId, true]);
      }
    }
  });
});
