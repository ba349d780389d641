import { instant, millis, parseInstant, type ApprovalCondition } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { approvalEnds, conditionFault } from './conditions';

const at = parseInstant('2026-11-23T12:00:00Z');
const cap = (facts: Partial<Extract<ApprovalCondition, { kind: 'QUANTITY_CAP' }>> = {}): ApprovalCondition => ({
  kind: 'QUANTITY_CAP',
  amount: 80,
  unit: 'Thermal cameras',
  period: 'YEAR',
  ...facts,
});
const territory = (...countries: string[]): ApprovalCondition => ({ kind: 'TERRITORY', countries });
const expiry = (day: string): ApprovalCondition => ({ kind: 'EXPIRY', day });

describe('conditions of an approval', () => {
  it('stand beside each other where each says something of its own', () => {
    const all = [cap(), cap({ period: 'ORDER', amount: 5 }), { kind: 'END_USER_PER_ORDER' } as const];
    expect(conditionFault([...all, territory('PT', 'ES'), expiry('2026-11-23'), 'A sentence of before.'], at)).toBe(
      undefined,
    );
  });

  it.each([
    ['nothing counted', [cap({ amount: 0 })], '/conditions/0/amount'],
    ['half a piece', [cap({ amount: 1.5 })], '/conditions/0/amount'],
    ['a cap on what nobody knows', [cap({ unit: ' ' })], '/conditions/0/unit'],
    ['two caps on the same', [cap(), cap({ amount: 20 })], '/conditions/1/kind'],
    ['two territories', [territory('PT'), territory('ES')], '/conditions/1/kind'],
    ['a country twice', [territory('PT', 'PT')], '/conditions/0/countries'],
    ['no country', [territory()], '/conditions/0/countries'],
    ['a day that is over', [cap(), expiry('2026-11-22')], '/conditions/1/day'],
    ['a blank sentence', [' '], '/conditions/0/text'],
  ])('are refused where they make no sense: %s', (_, conditions, pointer) => {
    expect(conditionFault(conditions, at)).toBe(pointer);
  });

  it('end an approval with the day they name, and never later than the tier does', () => {
    expect(approvalEnds(at, 'HIGH', [cap()])).toBe('2027-05-23T12:00:00.000Z');
    expect(approvalEnds(at, 'HIGH', [expiry('2027-03-14')])).toBe('2027-03-15T00:00:00.000Z');
    expect(approvalEnds(at, 'HIGH', [expiry('2031-03-14')])).toBe('2027-05-23T12:00:00.000Z');
    expect(conditionFault([expiry('2026-11-23')], instant(millis(at) + 12 * 3_600_000))).toBe('/conditions/0/day');
  });
});
