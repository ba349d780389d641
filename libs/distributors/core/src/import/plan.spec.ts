import { describe, expect, it } from '@jest/globals';
import type { DistributorState } from '@downstream/kernel';
import { idOf } from '../testing';
import { PlanSummary } from './groups';
import { ImportPlan } from './plan';
import type { ImportDecisions } from './repairs';
import { keysOf, RecordIndex, type KnownRecord } from './row-keys';
import type { ReadRow } from './row-reader';

const undecided: ImportDecisions = { words: {}, repairs: {}, existing: 'UPDATE' };

const known = (
  name: string,
  number: string | null,
  state: DistributorState = 'DRAFT',
  submitted = false,
): KnownRecord => ({
  ...{ id: idOf(name), state, submitted, name },
  keys: keysOf({
    ...{ country: 'RU', registryNumber: number === null ? null : { scheme: 'INN', value: number } },
    legalName: { native: name },
  }),
});
const row = (at: number, name: string, number: string | null = null, faults: ReadRow['faults'] = []): ReadRow => ({
  ...{ row: at, faults, words: [], formulas: 0 },
  facts: {
    legalName: { native: name },
    country: 'RU',
    ...(number !== null && { registryNumber: { scheme: 'INN', value: number } }),
  },
});
function planned(records: KnownRecord[], rows: ReadRow[], decisions: Partial<ImportDecisions> = {}) {
  const plan = new ImportPlan(new RecordIndex(records), { ...undecided, ...decisions });
  return rows.map((one) => plan.next(one));
}
const told = (...args: Parameters<typeof planned>) =>
  planned(...args).map(({ outcome, faults }) => [outcome, ...faults.map(({ code }) => code)].join(' '));

const A = '7707083893';
const B = '7728168971';

describe('a plan', () => {
  it('tells new rows from those on record, by number first, then by name', () => {
    const records = [known('ООО «Байкал»', A), known('Ветер', null)];
    const rows = [row(2, 'Baikal, renamed', '7707 083 893'), row(3, 'ВЕТЕР'), row(4, 'Новый', B), row(5, 'ООО Байкал')];
    const plans = planned(records, rows);
    expect(plans.map(({ outcome }) => outcome)).toEqual(['UPDATE', 'UPDATE', 'CREATE', 'UPDATE']);
    expect(plans.map(({ target }) => target)).toEqual([
      idOf('ООО «Байкал»'),
      idOf('Ветер'),
      null,
      idOf('ООО «Байкал»'),
    ]);
  });

  it('holds back what may be another one', () => {
    expect(told([known('Байкал', A)], [row(2, 'Байкал', B)])).toEqual(['ERROR NAME_ON_RECORD']);
    expect(told([known('Байкал', A)], [row(2, 'Байкал', B)], { repairs: { 'row:NAME_ON_RECORD': 'KEEP' } })).toEqual([
      'CREATE NAME_ON_RECORD',
    ]);
    expect(told([known('Ветер', null), known('ветер', null)], [row(2, 'Ветер')])).toEqual(['ERROR SEVERAL_ON_RECORD']);
  });

  it.each<[DistributorState, string]>([
    ['DRAFT', 'UPDATE'],
    ['APPROVED', 'UPDATE'],
    ['IN_REVIEW', 'ERROR LOCKED'],
    ['SUSPENDED', 'ERROR LOCKED'],
    ['REJECTED', 'ERROR REJECTED_BEFORE'],
    ['TERMINATED', 'ERROR ENDED_BEFORE'],
  ])('of a record that is %s: %s', (state, outcome) =>
    expect(told([known('Байкал', A, state, true)], [row(2, 'Байкал', A)])).toEqual([outcome]),
  );

  it('passes over drafts that were taken back', () => {
    expect(told([known('Байкал', A, 'TERMINATED', false)], [row(2, 'Байкал', A)])).toEqual(['CREATE']);
  });

  it('finds a distributor that stands in the file twice, and says where first', () => {
    const plans = planned([], [row(2, 'Байкал', A), row(3, 'Байкал', A), row(4, 'Ветер'), row(5, 'ветер')]);
    expect(plans.map(({ outcome }) => outcome)).toEqual(['CREATE', 'ERROR', 'CREATE', 'ERROR']);
    expect(plans.map(({ faults }) => faults[0]?.hint)).toEqual([undefined, '2', undefined, '4']);
    expect(told([], [row(2, 'Байкал', A), row(3, 'Байкал', A)], { repairs: { 'row:TWICE_IN_FILE': 'SKIP' } })).toEqual([
      'CREATE',
      'SKIP TWICE_IN_FILE',
    ]);
  });

  it('leaves rows on record alone where that was decided', () => {
    expect(told([known('Байкал', A)], [row(2, 'Байкал', A)], { existing: 'SKIP' })).toEqual(['SKIP']);
  });

  it('holds a row back until everything about it is decided', () => {
    const fault = { field: 'website', code: 'FORM', value: 'x', hint: null, repair: null } as const;
    const skip = { field: 'city', code: 'TOO_LONG', value: 'y', hint: null, repair: 'SKIP' } as const;
    const leave = { ...fault, repair: 'LEAVE_OUT' } as const;
    expect(
      told([], [row(2, 'A', null, [fault]), row(3, 'B', null, [leave]), row(4, 'C', null, [fault, skip])]),
    ).toEqual(['ERROR FORM', 'CREATE FORM', 'SKIP FORM TOO_LONG']);
  });
});

describe('a summary', () => {
  it('counts rows by outcome, faults by what mends them, and words by what they stand for', () => {
    const wrong = { field: 'registryNumber', code: 'CHECK', value: '1', hint: '3', repair: null } as const;
    const decisions = { ...undecided, words: { country: { 'b r d': 'DE' } } };
    const plan = new ImportPlan(new RecordIndex([]), decisions);
    const summary = new PlanSummary(decisions);
    const words = [{ field: 'country', word: 'B R D' }] as const;
    summary.add(plan.next({ ...row(2, 'A', null, [wrong, wrong]), words, formulas: 2 }));
    summary.add(plan.next({ ...row(3, 'B', null, [{ ...wrong, value: '2' }]), words: [{ field: 'tier', word: 'x' }] }));
    summary.add(plan.next(row(4, 'C', null, [{ ...wrong, value: '2' }])));
    expect(summary.report()).toEqual({
      rows: 3,
      outcomes: { CREATE: 0, UPDATE: 0, SKIP: 0, ERROR: 3 },
      groups: [
        {
          ...{ key: 'registryNumber:CHECK', field: 'registryNumber', code: 'CHECK', rows: 3, repair: null },
          repairs: ['LEAVE_OUT', 'KEEP', 'SKIP'],
          values: [
            { value: '1', rows: 2, hint: '3' },
            { value: '2', rows: 2, hint: '3' },
          ],
        },
      ],
      words: [
        { field: 'country', word: 'B R D', rows: 1, means: 'DE' },
        { field: 'tier', word: 'x', rows: 1, means: undefined },
      ],
      moreWords: 0,
      formulas: 2,
    });
  });
});
