import type { Fault } from '@downstream/catalogue/core';
import type { Problem, Say } from '@downstream/ui/client';

/** Every fault that a refusal names; none where it names none. */
export function faultsIn(problem: Problem | undefined): readonly Fault[] {
  const faults = problem?.details['faults'];
  return Array.isArray(faults) ? (faults as readonly Fault[]) : [];
}

/** What is wrong with a value, and what a right one looks like. */
export const faultWords = (code: string, t: Say): string => t(`catalogue.fault.${code}`);
