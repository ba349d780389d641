import { describe, expect, it } from '@jest/globals';
import { later, orThrow } from '@downstream/kernel';
import type { ChplRow } from './list-rows';
import {
  draftVersion,
  listsInForce,
  proposeVersion,
  publish,
  retire,
  returnVersion,
  reviseDraft,
  type ListVersion,
} from './published-list';
import { shippedLists } from './shipped-lists';
import { anAct, minute, person, systemAct } from './testing/index';

const chpl = { list: 'chpl', kind: 'CHPL' } as const;
const rows: readonly ChplRow[] = [{ hs6: '854231', tier: '1', description: 'Processors' }];
const content = { source: 'A bureau, 1 March 2026', rows };
const first = shippedLists.find((one): one is ListVersion<'CHPL'> => one.kind === 'CHPL')!;
const ana = anAct({ person: 'ana' });
const ben = anAct({ person: 'ben', at: minute(10) });
const tomorrow = later(minute(), 24 * 60 * 60 * 1000);

const drafted = orThrow(draftVersion(chpl, [first], content, ana));
const proposed = orThrow(proposeVersion(drafted, tomorrow, ana));
const published = orThrow(publish(proposed, ben));
const code = (result: ReturnType<typeof publish>) => (result.ok ? 'ok' : result.refusal.code);

describe('a new version', () => {
  it('is the next number, and of whoever wrote it', () => {
    expect(drafted).toMatchObject({ version: 2, state: 'DRAFT', effectiveFrom: null, contributors: [person('ana')] });
    expect(orThrow(draftVersion(chpl, [], content, ana)).version).toBe(1);
  });

  it('is one at a time', () => {
    for (const open of [drafted, proposed]) {
      expect(draftVersion(chpl, [first, open], content, ana)).toMatchObject({
        refusal: { code: 'LIST_VERSION_OPEN', details: { version: 2, state: open.state } },
      });
    }
    expect(orThrow(draftVersion(chpl, [first, published], content, ana)).version).toBe(3);
  });

  it('keeps the kind of its list, and a new list has a name for addresses', () => {
    const goods = { list: 'chpl', kind: 'SENSITIVE_GOODS' } as const;
    expect(draftVersion(goods, [first] as never, { source: 'x', rows: [] }, ana)).toMatchObject({
      refusal: { details: { faults: [{ pointer: '/kind', code: 'UNKNOWN' }] } },
    });
    for (const list of ['Our list', 'ours-', '', 'a'.repeat(61)]) {
      expect(draftVersion({ list, kind: 'CHPL' }, [], content, ana)).toMatchObject({
        refusal: { details: { faults: [{ pointer: '/list', code: 'UNKNOWN' }] } },
      });
    }
  });

  it('is in force from its publication on where nobody dates it', () => {
    const undated = orThrow(publish(orThrow(proposeVersion(drafted, null, ana)), ben));
    expect(undated.effectiveFrom).toBe(ben.at);
  });

  it('is refused with every fault at once', () => {
    const wrong = { source: ' ', rows: [{ ...rows[0]!, hs6: '1' }, rows[0]!, rows[0]!] };
    const faults = [
      { pointer: '/source', code: 'REQUIRED' },
      { pointer: '/rows/0/hs6', code: 'HS_CODE' },
      { pointer: '/rows/2', code: 'TWICE' },
    ];
    expect(draftVersion(chpl, [], wrong, ana)).toMatchObject({
      refusal: { code: 'LIST_ROWS_INVALID', details: { faults } },
    });
    expect(reviseDraft(drafted, wrong, ana)).toMatchObject({ refusal: { code: 'LIST_ROWS_INVALID' } });
    expect(draftVersion(chpl, [], { ...content, source: 'x'.repeat(501) }, ana)).toMatchObject({
      refusal: { details: { faults: [{ pointer: '/source', code: 'TOO_LONG' }] } },
    });
  });

  it('is in force from its instant on, and not before', () => {
    const asked = (at: typeof tomorrow) => listsInForce([...shippedLists, published], 'CHPL', at)[0]?.version;
    expect([asked(minute(20)), asked(tomorrow)]).toEqual([1, 2]);
    for (const version of [drafted, proposed]) {
      expect(listsInForce([first, version], 'CHPL', tomorrow)[0]?.version).toBe(1);
    }
  });

  it('may be written anew until it is proposed, never in place', () => {
    expect(orThrow(reviseDraft(drafted, content, ben)).contributors).toEqual([person('ana'), person('ben')]);
    for (const version of [proposed, published, first]) {
      expect(code(reviseDraft(version, content, ana))).toBe('TRANSITION_NOT_ALLOWED');
    }
  });
});

describe('publish', () => {
  it.each([
    ['the author', ana],
    ['another account of the author', anAct({ person: 'ana', account: 'other' })],
    ['a key of the author', anAct({ person: 'ana', account: 'erp', kind: 'key' })],
    ['a machine', systemAct()],
  ])('is not for %s', (_, act) => expect(code(publish(proposed, act))).toBe('LIST_NEEDS_ANOTHER_PERSON'));

  it('is not for whoever dated it', () => {
    const dated = orThrow(proposeVersion(drafted, tomorrow, ben));
    expect(code(publish(dated, ben))).toBe('LIST_NEEDS_ANOTHER_PERSON');
  });

  it('never reaches into the past', () => {
    expect(code(proposeVersion(drafted, minute(-1), ana))).toBe('LIST_DATE_PASSED');
    expect(code(publish(proposed, anAct({ person: 'ben', at: later(tomorrow, 1) })))).toBe('LIST_DATE_PASSED');
  });

  it('wants a proposal', () => {
    expect(code(publish(drafted, ben))).toBe('TRANSITION_NOT_ALLOWED');
    expect(code(publish(published, ben))).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('returnVersion', () => {
  it('makes a draft of it again, with a reason and without a date', () => {
    const returned = orThrow(returnVersion(proposed, 'Tier of 8542.31?'));
    expect(returned).toMatchObject({ state: 'DRAFT', effectiveFrom: null, returnReason: 'Tier of 8542.31?' });
    expect(code(returnVersion(proposed, ' '))).toBe('REASON_REQUIRED');
    expect(code(returnVersion(published, 'Too late.'))).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('retire', () => {
  it('takes what a later version has replaced, and for the past it stays', () => {
    const retired = orThrow(retire(first, [first, published], tomorrow));
    expect(listsInForce([retired, published], 'CHPL', minute())[0]?.version).toBe(1);
  });

  it('never leaves a list in nothing', () => {
    expect(retire(first, [first, published], minute(20))).toMatchObject({
      refusal: { code: 'LIST_STILL_IN_FORCE', details: { inForce: 1 } },
    });
    expect(code(retire(published, [first, published], tomorrow))).toBe('LIST_STILL_IN_FORCE');
    expect(code(retire(drafted, [first, drafted], tomorrow))).toBe('TRANSITION_NOT_ALLOWED');
  });
});

describe('listsInForce', () => {
  it('is one version of each list of the kind, whatever their order', () => {
    const other: ListVersion<'CHPL'> = { ...first, list: 'another' };
    const found = listsInForce(
      [published, other, first, ...shippedLists.filter((one) => one !== first)],
      'CHPL',
      tomorrow,
    );
    expect(found.map(({ list, version }) => [list, version])).toEqual([
      ['another', 1],
      ['chpl', 2],
    ]);
  });

  it('is nothing before the first one begins', () => {
    expect(listsInForce(shippedLists, 'CHPL', '2024-02-22T23:59:59.999Z' as typeof tomorrow)).toEqual([]);
  });
});
