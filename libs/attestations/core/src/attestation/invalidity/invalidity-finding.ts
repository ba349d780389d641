import type { InvalidityRule, InvaliditySeverity } from '@downstream/kernel';

/** Why an attestation cannot be relied on, or not yet: the rule, what it leads to, and what mends it. */
export interface InvalidityFinding {
  readonly rule: InvalidityRule;
  readonly severity: InvaliditySeverity;
  /** Which of the rule's reasons holds; the words of the reason and of its repair stand under it. */
  readonly reason: string;
  /** The row it is about, where it is about one. */
  readonly row: string | null;
  /** What the sentence names. */
  readonly facts: Readonly<Record<string, string>>;
}

const severities: Readonly<Record<InvalidityRule, InvaliditySeverity>> = {
  AT_01: 'REJECT',
  AT_02: 'RETURN',
  AT_03: 'ATTENTION',
  AT_04: 'REJECT',
  AT_05: 'REJECT',
  AT_06: 'BLOCK_LINE',
  AT_07: 'REJECT',
  AT_08: 'RETURN',
  AT_09: 'REJECT',
  AT_10: 'REJECT',
  AT_11: 'FRAUD_ALERT',
  AT_12: 'RETURN',
  AT_13: 'LAPSE',
  AT_14: 'NOT_USABLE',
  AT_15: 'ESCALATE',
  AT_16: 'ESCALATE',
  AT_17: 'REJECT',
};

/** What a rule leads to (domain reference 1.4). */
export const severityOf = (rule: InvalidityRule): InvaliditySeverity => severities[rule];

/** A finding of a rule; its severity follows from it. */
export const finding = (
  rule: InvalidityRule,
  reason: string,
  facts: InvalidityFinding['facts'] = {},
  row: string | null = null,
): InvalidityFinding => ({ rule, severity: severityOf(rule), reason, row, facts });
