import { describe, expect, it } from '@jest/globals';
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { giveBack, isAmount, left, take, taken, type LedgerLine } from './quantity-ledger';

const line = (amount: string, uses: LedgerLine['uses'] = []): LedgerLine => ({
  ...{ id: 'row-1', attested: { amount, unit: 'pcs' }, uses },
});
const pcs = (amount: string) => ({ amount, unit: 'pcs' });

describe('take', () => {
  it('takes what is left to the last, and no more', () => {
    const first = take(line('10'), 'order-1', pcs('9.5'));
    const second = first.ok ? take(first.value, 'order-2', pcs('0.5')) : first;
    expect(second).toMatchObject({ ok: true });
    const third = second.ok ? take(second.value, 'order-3', pcs('0.000001')) : second;
    expect(third).toMatchObject({ ok: false, refusal: { code: 'QUANTITY_EXCEEDED', details: { left: '0' } } });
  });

  it('adds without the errors of binary fractions', () => {
    const uses = Array.from({ length: 9 }, (_, i) => ({ by: String(i), amount: '0.1' }));
    expect(take(line('1', uses), 'last', pcs('0.1'))).toMatchObject({ ok: true });
  });

  it.each(['0', '-1', '1e3', '', '1.1234567', 'NaN', '٣', '1234567890123456'])('is no amount: %p', (amount) => {
    expect(take(line('10'), 'order-1', pcs(amount))).toMatchObject({ refusal: { code: 'QUANTITY_INVALID' } });
  });

  it('compares units as they are meant and refuses others', () => {
    expect(take(line('10'), 'a', { amount: '1', unit: ' PCS ' })).toMatchObject({ ok: true });
    expect(take(line('10'), 'a', { amount: '1', unit: 'kg' })).toMatchObject({ refusal: { details: { why: 'UNIT' } } });
  });

  it('may be repeated, but not with another amount', () => {
    const once = take(line('10'), 'a', pcs('4'));
    const twice = once.ok ? take(once.value, 'a', pcs('4.0')) : once;
    expect(twice).toEqual(once);
    expect(once.ok && take(once.value, 'a', pcs('5'))).toMatchObject({
      refusal: { details: { why: 'TAKEN_OTHERWISE' } },
    });
  });
});

describe('the ledger', () => {
  const amount = fc
    .tuple(fc.nat(20), fc.nat(999_999))
    .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`)
    .filter((text) => new Decimal(text).gt(0));
  const consumer = fc.nat(12).map(String);
  const acts = fc.array(
    fc.oneof(
      fc.record({ act: fc.constant('take' as const), by: consumer, amount }),
      fc.record({ act: fc.constant('back' as const), by: consumer }),
    ),
    { maxLength: 60 },
  );

  it('never holds more than was attested, nor less than nothing, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(amount, acts, (attested, done) => {
        let now = line(attested);
        for (const one of done) {
          if (one.act === 'back') now = giveBack(now, one.by);
          else {
            const result = take(now, one.by, pcs(one.amount));
            if (result.ok) now = result.value;
          }
          expect(left(now).gte(0)).toBe(true);
          expect(left(now).plus(taken(now)).eq(attested)).toBe(true);
          expect(new Set(now.uses.map(({ by }) => by)).size).toBe(now.uses.length);
        }
      }),
    );
  });

  it('refuses only what does not fit', () => {
    fc.assert(
      fc.property(amount, acts, amount, (attested, done, wanted) => {
        let now = line(attested);
        for (const one of done) {
          const result = one.act === 'take' ? take(now, one.by, pcs(one.amount)) : undefined;
          now = result?.ok ? result.value : one.act === 'back' ? giveBack(now, one.by) : now;
        }
        expect(take(now, 'another', pcs(wanted)).ok).toBe(left(now).gte(wanted));
      }),
    );
  });

  it('gives back what was taken', () => {
    fc.assert(
      fc.property(amount, consumer, amount, (attested, by, wanted) => {
        const result = take(line(attested), by, pcs(wanted));
        if (result.ok) expect(giveBack(result.value, by)).toEqual(line(attested));
      }),
    );
  });
});

describe('isAmount', () => {
  it.each(['0', '1', '100000', '0.5', '999999999999999.999999'])('%s', (text) => expect(isAmount(text)).toBe(true));
});
