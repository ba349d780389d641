import { describe, expect, it } from '@jest/globals';
import type { Id } from '@downstream/kernel';
import * as fc from 'fast-check';
import { coverLines, type Relied, type WantedLine } from './cover-line';

const item = {
  lineId: 'line-1' as Id<'attestationLine'>,
  partKey: 'TC2',
  hs6: '852589',
  left: { amount: '10', unit: 'PCS' },
};
const statement = (more: Partial<Relied> = {}): Relied => ({
  ...{ id: 'one' as Id<'attestation'>, kind: 'T1', validFrom: '2026-01-01', validTo: '2026-12-31', usable: true },
  ...{ items: [item], destinations: ['KZ'], endUsers: ['Andes Termografia SpA'], codes: null },
  ...more,
});
const line = (more: Partial<WantedLine> = {}): WantedLine => ({
  ...{ id: '1', partKey: 'TC2', hs6: '852589', quantity: { amount: '4', unit: 'pcs' }, destination: 'KZ' },
  ...{ endUser: 'Andes Termografía SpA', required: ['T1'] },
  ...more,
});
const gapOf = (wanted: WantedLine, relied: Relied[], day = '2026-06-01') =>
  coverLines([wanted], relied, day)[0]?.templates[0]?.gap;

describe('coverLines', () => {
  it('covers a line that an attestation names, in date, with enough left', () => {
    expect(gapOf(line(), [statement()])).toBeNull();
  });

  it.each<[string, WantedLine, Relied[], string | undefined]>([
    ['nothing was attested', line(), [], 'NONE'],
    ['another template was', line({ required: ['T2'] }), [statement()], 'NONE'],
    ['it does not count', line(), [statement({ usable: false })], 'NOT_USABLE'],
    ['it is over', line(), [statement({ validTo: '2026-05-31' })], 'NOT_IN_DATE'],
    ['it has not begun', line(), [statement({ validFrom: '2026-06-02' })], 'NOT_IN_DATE'],
    ['other goods', line({ partKey: 'TC3' }), [statement()], 'GOODS'],
    ['another code', line({ hs6: '880622' }), [statement()], 'GOODS'],
    ['another unit', line({ quantity: { amount: '4', unit: 'kg' } }), [statement()], 'GOODS'],
    ['codes that leave it out', line(), [statement({ items: null, codes: ['8806'] })], 'GOODS'],
    ['another country', line({ destination: 'KG' }), [statement()], 'DESTINATION'],
    ['another end user', line({ endUser: 'Quick Freight GmbH' }), [statement()], 'END_USER'],
    ['nobody named', line({ endUser: null }), [statement()], 'END_USER'],
    ['too much', line({ quantity: { amount: '10.5', unit: 'pcs' } }), [statement()], 'QUANTITY'],
  ])('says why not: %s', (_, wanted, relied, gap) => {
    expect(gapOf(wanted, relied)).toBe(gap);
  });

  it('names the nearest of several reasons', () => {
    const over = statement({ validTo: '2026-05-31' });
    expect(gapOf(line({ quantity: { amount: '99', unit: 'pcs' } }), [over, statement()])).toBe('QUANTITY');
  });

  it('covers with an undertaking that names no goods', () => {
    const undertaking = statement({ kind: 'T2', items: null, destinations: null, endUsers: null });
    expect(gapOf(line({ required: ['T2'] }), [undertaking])).toBeNull();
  });

  it('never gives the same piece to two lines, whatever is wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }), (amounts) => {
        const lines = amounts.map((amount, i) =>
          line({ id: String(i), quantity: { amount: String(amount), unit: 'pcs' } }),
        );
        const covered = coverLines(lines, [statement()], '2026-06-01').filter((one) => one.covered);
        const sum = covered.reduce((all, one) => all + (amounts[Number(one.line)] ?? 0), 0);
        expect(sum).toBeLessThanOrEqual(10);
      }),
    );
  });
});
