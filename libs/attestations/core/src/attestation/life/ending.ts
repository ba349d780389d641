/** Days before its end on which a distributor is told that an attestation ends, the first first. */
export const endingDays = [60, 30, 14, 7, 1] as const;

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** What is due on a day for an attestation that ends. */
export type EndingStep =
  { readonly kind: 'NOTHING' } | { readonly kind: 'TELL'; readonly day: number } | { readonly kind: 'END' };

/**
 * What is due. Its last day still counts: it ends on the day after. Of several reminders that were missed, the latest is
 * due and the others are not made up for.
 * @param told days before the end that were told of
 * @param today a day of the calendar, `2026-11-23`
 */
export function endingStep(validTo: string, told: readonly number[], today: string): EndingStep {
  const left = daysBetween(today, validTo);
  if (left < 0) return { kind: 'END' };
  const due = endingDays.findLast((day) => left <= day);
  return due === undefined || told.some((day) => day <= due) ? { kind: 'NOTHING' } : { kind: 'TELL', day: due };
}
