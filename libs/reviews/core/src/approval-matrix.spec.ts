import { describe, expect, it } from '@jest/globals';
import { approverGrades, offices, riskTiers, type ApproverGrade, type Office } from '@downstream/kernel';
import { person } from '@downstream/distributors/core/testing';
import * as fc from 'fast-check';
import {
  decisionKind,
  decisionKinds,
  defaultMatrix,
  matrixFaults,
  missingSignatures,
  slotsFor,
  type ApprovalMatrix,
  type SignatureSlot,
  type Signer,
} from './approval-matrix';

const by = (name: string, grade: ApproverGrade, held: readonly Office[] = []): Signer => ({
  personId: person(name),
  grade,
  offices: held,
});
const with1 = (slots: readonly SignatureSlot[]): ApprovalMatrix => ({
  ...defaultMatrix,
  rules: { ...defaultMatrix.rules, APPROVAL: { LOW: slots, MEDIUM: slots, HIGH: slots } },
});
const lacking = (matrix: ApprovalMatrix, signers: readonly Signer[]) =>
  missingSignatures(matrix, 'APPROVAL', 'LOW', signers);

describe('the shipped default (domain reference 5.7)', () => {
  const enough = (tier: 'LOW' | 'MEDIUM' | 'HIGH', ...signers: Signer[]): boolean =>
    missingSignatures(defaultMatrix, 'APPROVAL', tier, signers).length === 0;

  it.each(approverGrades)('lets one %s approve at LOW', (grade) => expect(enough('LOW', by('a', grade))).toBe(true));

  it.each([
    ['senior', true],
    ['manager', true],
    ['director', true],
    ['counsel', false],
  ] as const)('lets one %s approve at MEDIUM: %s', (grade, expected) => {
    expect(enough('MEDIUM', by('a', grade))).toBe(expected);
  });

  it('wants a manager and a director at HIGH', () => {
    expect(enough('HIGH', by('a', 'manager'), by('b', 'director'))).toBe(true);
    expect(enough('HIGH', by('b', 'director'), by('a', 'manager'))).toBe(true);
    expect(enough('HIGH', by('a', 'director'), by('b', 'director'))).toBe(false);
    expect(enough('HIGH', by('a', 'senior'), by('b', 'director'))).toBe(false);
    expect(enough('HIGH', by('a', 'manager'))).toBe(false);
  });

  it('wants counsel and the export control officer after a knock-out, whatever the tier', () => {
    for (const tier of riskTiers) {
      const reopened = (...signers: Signer[]) =>
        missingSignatures(defaultMatrix, 'REOPENING', tier, signers).length === 0;
      const officer = by('o', 'director', ['EXPORT_CONTROL_OFFICER']);
      expect(reopened(by('c', 'counsel'), officer)).toBe(true);
      expect(reopened(by('c', 'counsel'), by('d', 'director'))).toBe(false);
      expect(reopened(officer)).toBe(false);
      // one person cannot be both
      expect(reopened(by('c', 'counsel', ['EXPORT_CONTROL_OFFICER']))).toBe(false);
    }
  });

  it('has no faults', () => expect(matrixFaults(defaultMatrix)).toEqual([]));
});

describe('decisionKind', () => {
  it('asks for counsel only where a knock-out is approved', () => {
    expect(decisionKind('APPROVED', false)).toBe('APPROVAL');
    expect(decisionKind('APPROVED_WITH_CONDITIONS', false)).toBe('APPROVAL');
    expect(decisionKind('APPROVED', true)).toBe('REOPENING');
    expect(decisionKind('REJECTED', false)).toBe('REJECTION');
    expect(decisionKind('REJECTED', true)).toBe('REJECTION');
  });
});

describe('missingSignatures', () => {
  it('names what is lacking', () => {
    expect(missingSignatures(defaultMatrix, 'APPROVAL', 'HIGH', [by('a', 'director')])).toEqual([
      { grades: ['manager'] },
    ]);
  });

  it('moves an earlier signer to another slot rather than refuse a later one', () => {
    const matrix = with1([{ grades: ['manager', 'senior'] }, { grades: ['manager'] }]);
    // Greedily the manager would take the first slot and the senior would find none.
    expect(lacking(matrix, [by('m', 'manager'), by('s', 'senior')])).toEqual([]);
  });

  it('counts a person once', () => {
    const matrix = with1([{ grades: ['manager'] }, { grades: ['manager'] }]);
    expect(lacking(matrix, [by('m', 'manager'), by('m', 'manager')])).toHaveLength(1);
  });

  it('reads a rule without slots as one approver', () => {
    expect(slotsFor(with1([]), 'APPROVAL', 'LOW')).toEqual([{ grades: approverGrades }]);
    expect(lacking(with1([]), [])).toHaveLength(1);
    expect(lacking(with1([]), [by('a', 'counsel')])).toEqual([]);
  });

  const grades = fc.uniqueArray(fc.constantFrom(...approverGrades), { minLength: 1 });
  const slot: fc.Arbitrary<SignatureSlot> = fc.record(
    { grades, office: fc.constantFrom(...offices) },
    { requiredKeys: ['grades'] },
  );
  const signers = fc
    .array(fc.record({ grade: fc.constantFrom(...approverGrades), offices: fc.subarray([...offices]) }), {
      maxLength: 5,
    })
    .map((list) => list.map((one, i) => ({ ...one, personId: person(`p${i}`) })));

  it('agrees with trying every assignment', () => {
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 4 }), signers, (slots, signed) => {
        expect(lacking(with1(slots), signed)).toHaveLength(slots.length - best(slots, signed));
      }),
    );
  });

  it('lacks no more when one more signs, and does not mind the order', () => {
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 4 }), signers, (slots, signed) => {
        const matrix = with1(slots);
        const now = lacking(matrix, signed).length;
        expect(now).toBeLessThanOrEqual(lacking(matrix, signed.slice(1)).length);
        expect(lacking(matrix, [...signed].reverse())).toHaveLength(now);
      }),
    );
  });
});

describe('matrixFaults', () => {
  it('points to what makes no sense', () => {
    const bad = with1([
      { grades: [] },
      { grades: ['boss' as ApproverGrade] },
      { grades: ['senior'], office: 'KING' as Office },
    ]);
    expect(matrixFaults({ ...bad, rules: { ...bad.rules, REJECTION: { ...bad.rules.REJECTION, LOW: [] } } })).toEqual([
      ...riskTiers.flatMap((tier) => [
        `/rules/APPROVAL/${tier}/0/grades`,
        `/rules/APPROVAL/${tier}/1/grades`,
        `/rules/APPROVAL/${tier}/2/office`,
      ]),
      '/rules/REJECTION/LOW',
    ]);
  });

  it('misses no kind of decision', () => {
    const empty = { ...defaultMatrix, rules: {} } as unknown as ApprovalMatrix;
    expect(matrixFaults(empty)).toHaveLength(decisionKinds.length * riskTiers.length);
  });
});

/** The most slots that can be filled, found by trying everything. */
function best(slots: readonly SignatureSlot[], signers: readonly Signer[]): number {
  const [first, ...rest] = slots;
  if (!first) return 0;
  const filled = signers.flatMap((signer, i) => {
    const ok = first.grades.includes(signer.grade) && (!first.office || signer.offices.includes(first.office));
    return ok ? [1 + best(rest, signers.toSpliced(i, 1))] : [];
  });
  return Math.max(best(rest, signers), ...filled);
}
