import type { CheckKind, CheckResult } from '@downstream/kernel';
import { fact } from './fact';
import type { Reading } from './reading';
import { isUnanswered, weightOf } from './screening-reading';

/** What a check from K02 on came to. */
export interface CheckSaid {
  readonly kind: CheckKind;
  readonly outcome: CheckResult;
  /** 2 asks for attention, 3 for enhanced diligence, 4 stops; null where nothing was found. */
  readonly severity: number | null;
  readonly findings: readonly { readonly code: string }[];
}

const MOST = 99;

/**
 * A check as a reading: its result, and what was found by its codes. Numbers behind a finding may move, and an answer may
 * be worded otherwise: neither is a change.
 */
export function checkReading({ kind, outcome, severity, findings }: CheckSaid): Reading {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return {
    ...{ kind: 'CHECK', subject: kind },
    facts: [fact(outcome, kind), ...codes.map((code) => fact('FOUND', code))],
    weight: weightOf(outcome) + (severity ?? 0) * 100 + Math.min(codes.length, MOST),
    ...(isUnanswered(outcome) && { unanswered: true as const }),
  };
}
