import {
  approverGrades,
  offices,
  riskTiers,
  type ApproverGrade,
  type Effective,
  type Office,
  type PersonId,
  type RiskTier,
} from '@downstream/kernel';
import type { ReviewOutcome } from './review-flow';

/** What is being signed: an approval, a refusal, or an approval in spite of a knock-out. */
export const decisionKinds = ['APPROVAL', 'REJECTION', 'REOPENING'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** One signature that is needed: of an approver of one of the grades and, where named, in an office. */
export interface SignatureSlot {
  readonly grades: readonly ApproverGrade[];
  readonly office?: Office;
}

/** Which signatures each decision needs. Data: versioned, effective-dated, published by two persons. */
export interface ApprovalMatrix extends Effective {
  readonly version: number;
  readonly rules: Readonly<Record<DecisionKind, Readonly<Record<RiskTier, readonly SignatureSlot[]>>>>;
}

/** Who signed, as far as the matrix asks. */
export interface Signer {
  readonly personId: PersonId;
  readonly grade: ApproverGrade;
  readonly offices: readonly Office[];
}

const any: SignatureSlot = { grades: approverGrades };
const byTier = {
  LOW: [any],
  MEDIUM: [{ grades: ['senior', 'manager', 'director'] }],
  HIGH: [{ grades: ['manager'] }, { grades: ['director'] }],
} as const satisfies Record<RiskTier, readonly SignatureSlot[]>;
const afterKnockOut = [{ grades: ['counsel'] }, { grades: approverGrades, office: 'EXPORT_CONTROL_OFFICER' }] as const;

/**
 * The matrix a new tenant starts with (domain reference 5.7). The table there makes no difference between approving
 * and refusing, so neither do these rules; one approver alone can always return a review or place a hold. The tenant's
 * copy gets its `effectiveFrom` when the tenant is made.
 */
export const defaultMatrix: ApprovalMatrix = {
  version: 1,
  state: 'PUBLISHED',
  effectiveFrom: null,
  rules: {
    APPROVAL: byTier,
    REJECTION: byTier,
    REOPENING: { LOW: afterKnockOut, MEDIUM: afterKnockOut, HIGH: afterKnockOut },
  },
};

/** Which rule an outcome falls under. Refusing needs no counsel, even after a knock-out. */
export function decisionKind(outcome: ReviewOutcome, isAfterKnockOut: boolean): DecisionKind {
  if (outcome === 'REJECTED') return 'REJECTION';
  return isAfterKnockOut ? 'REOPENING' : 'APPROVAL';
}

/** The signatures a decision needs. A rule without any is read as one approver: nothing is ever decided by nobody. */
export function slotsFor(matrix: ApprovalMatrix, kind: DecisionKind, tier: RiskTier): readonly SignatureSlot[] {
  const slots = matrix.rules[kind][tier];
  return slots.length > 0 ? slots : [any];
}

const fits = (slot: SignatureSlot, signer: Signer): boolean =>
  slot.grades.includes(signer.grade) && (slot.office === undefined || signer.offices.includes(slot.office));

/**
 * Gives each slot a signer of its own where possible: a largest matching, found by augmenting paths. Filling the first
 * slot that fits would let an order of signing block a decision that has all it needs.
 */
function assign(slots: readonly SignatureSlot[], signers: readonly Signer[]): ReadonlyMap<number, number> {
  const slotOf = new Map<number, number>();
  const place = (slot: number, tried: Set<number>): boolean =>
    signers.some((signer, i) => {
      const wanted = slots[slot];
      if (!wanted || tried.has(i) || !fits(wanted, signer)) return false;
      tried.add(i);
      const taken = slotOf.get(i);
      if (taken !== undefined && !place(taken, tried)) return false;
      slotOf.set(i, slot);
      return true;
    });
  slots.forEach((_, slot) => place(slot, new Set()));
  return slotOf;
}

/**
 * The slots that still lack a signature. Each person fills one slot at most, however often he or she signed; which
 * slot is left over depends on the slots and signers alone, earlier slots being filled first.
 */
export function missingSignatures(
  matrix: ApprovalMatrix,
  kind: DecisionKind,
  tier: RiskTier,
  signatures: readonly Signer[],
): readonly SignatureSlot[] {
  const slots = slotsFor(matrix, kind, tier);
  const persons = [...new Map(signatures.map((signer) => [signer.personId, signer])).values()];
  const filled = new Set(assign(slots, persons).values());
  return slots.filter((_, slot) => !filled.has(slot));
}

/** Places in which a matrix document makes no sense (RFC 6901 pointers): no slot, no grade, or an unknown word. */
export function matrixFaults({ rules }: ApprovalMatrix): readonly string[] {
  return decisionKinds.flatMap((kind) =>
    riskTiers.flatMap((tier) => {
      const at = `/rules/${kind}/${tier}`;
      const slots: readonly SignatureSlot[] = rules[kind]?.[tier] ?? [];
      if (slots.length === 0) return [at];
      return slots.flatMap(({ grades, office }, i) => [
        ...(grades.length > 0 && grades.every((grade) => approverGrades.includes(grade)) ? [] : [`${at}/${i}/grades`]),
        ...(office === undefined || offices.includes(office) ? [] : [`${at}/${i}/office`]),
      ]);
    }),
  );
}
