import { describe, expect, it } from '@jest/globals';
import { aFlag, aRaised, aSettlement, day } from '../testing';
import { keepFlags } from './keep-flags';
import { statusPercent } from './flag-flow';
import type { FlagOutcome, RaisedFlag, RedFlag } from './red-flag';

const raised = (flag: Partial<RaisedFlag> = {}): FlagOutcome => ({ outcome: 'RAISED', ...aRaised(flag) });
const other: RaisedFlag['inputs'] = [{ key: 'party.mailbox', value: 'DISPOSABLE', source: 'K08', asOf: '2026-11-24' }];
const not: FlagOutcome = { outcome: 'NOT_RAISED', rule: 'RF-10', version: 1 };
const explained = aFlag({
  state: 'RESOLVED',
  settled: { settlement: aSettlement({ expiresOn: '2026-12-01' }), by: [] },
});
const only = ({ flags }: { flags: readonly RedFlag[] }) => flags[0];

describe('flags of a party', () => {
  it('begin with the rule that raises them', () => {
    const kept = keepFlags([], [raised()], day());
    expect(kept).toEqual({ flags: [aFlag()], raised: ['RF-10'], lapsed: [], ended: [] });
  });

  it('stay what they are while their facts say the same, also when they were looked up again', () => {
    const again = [{ ...aRaised().inputs[0], asOf: '2026-11-25', source: 'K08 anew' }] as RaisedFlag['inputs'];
    const kept = keepFlags([explained], [raised({ inputs: again })], day(2));
    expect(only(kept)).toMatchObject({ state: 'RESOLVED', inputs: again });
    expect(kept.lapsed).toEqual([]);
  });

  it('are open again when an input of what was explained changes', () => {
    const kept = keepFlags([explained], [raised({ inputs: other })], day(2));
    expect(only(kept)).toMatchObject({ state: 'RAISED', lapsed: { why: 'INPUT_CHANGED', at: day(2) }, inputs: other });
    expect(kept.lapsed).toEqual(['RF-10']);
  });

  it('are open again when they become graver or the day of the explanation is over', () => {
    expect(only(keepFlags([explained], [raised({ severity: 3 })], day(2)))?.state).toBe('RAISED');
    expect(only(keepFlags([explained], [raised()], day(8)))?.state).toBe('RESOLVED');
    for (const outcomes of [[raised()], []]) {
      expect(only(keepFlags([explained], outcomes, day(9)))).toMatchObject({
        state: 'RAISED',
        lapsed: { why: 'EXPIRED' },
      });
    }
  });

  it('lose a proposal that was made for other facts', () => {
    const proposed = aFlag({ state: 'UNDER_INQUIRY', proposal: { settlement: aSettlement(), by: {} as never } });
    expect(only(keepFlags([proposed], [raised()], day(1)))?.proposal).not.toBeNull();
    expect(only(keepFlags([proposed], [raised({ inputs: other })], day(1)))).toMatchObject({
      state: 'UNDER_INQUIRY',
      proposal: null,
    });
  });

  it('end when their rule no longer raises, stay in the list, and may begin again', () => {
    const ended = keepFlags([aFlag()], [not], day(1));
    expect(ended.ended).toEqual(['RF-10']);
    expect(ended.flags.map(statusPercent)).toEqual([0]);
    expect(keepFlags(ended.flags, [raised()], day(2)).flags.map(({ endedAt }) => endedAt)).toEqual([day(1), null]);
  });

  it('do not end by themselves at severity 4, nor when nothing can be said any more', () => {
    expect(only(keepFlags([aFlag({ severity: 4 })], [not], day(1)))?.endedAt).toBeNull();
    const lacking: FlagOutcome = { outcome: 'NOT_EVALUATED', rule: 'RF-10', version: 1, lacks: ['party.mailbox'] };
    expect(keepFlags([aFlag()], [lacking], day(1)).flags).toEqual([aFlag()]);
  });
});
