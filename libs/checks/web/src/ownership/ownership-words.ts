import type { readOwnership } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import type { OwnershipVerdict } from '@downstream/kernel';
import type { Say } from '@downstream/ui/client';
import type { Tone } from '@downstream/ui/tokens';

export type OwnershipView = Received<typeof readOwnership>;
export type RegimeVerdict = OwnershipView['verdicts'][number];
export type ChartEdge = OwnershipView['edges'][number];
export type SaidShare = NonNullable<ChartEdge['capital']>;

/** How numbers are written in the reader's language. */
export interface Numbers {
  number(value: number, decimals?: number): string;
}

/** A percentage of the answer, in the reader's way to write numbers: two decimals at most, as many as it has. */
export function percentWords(percent: string, numbers: Numbers): string {
  const decimals = Math.min(percent.split('.')[1]?.length ?? 0, 2);
  return numbers.number(Number(percent), decimals);
}

/** A share in words: "60 %", "25–50 %", "unknown". */
export function shareWords(share: SaidShare | null, t: Say, numbers: Numbers): string {
  if (share?.kind === 'EXACT') return t('checks.ownership.percent', { n: percentWords(share.percent, numbers) });
  if (share?.kind === 'BAND') {
    const [from, to] = [percentWords(share.from, numbers), percentWords(share.to, numbers)];
    return t('checks.ownership.band', { from, to });
  }
  return t('checks.ownership.unknownShare');
}

/** What restricted owners hold: one number where both bounds are the same. */
export const intervalWords = (least: string, most: string, t: Say, numbers: Numbers): string =>
  least === most
    ? t('checks.ownership.percent', { n: percentWords(least, numbers) })
    : t('checks.ownership.band', { from: percentWords(least, numbers), to: percentWords(most, numbers) });

/** The look of a verdict; nothing found but too much unknown is not clear. */
export function verdictTone(verdict: OwnershipVerdict, sentence?: RegimeVerdict['sentence']): Tone {
  if (verdict === 'BLOCKED_BY_OWNERSHIP') return 'stop';
  if (verdict === 'UNDETERMINED' || verdict === 'NEAR') return 'hold';
  return sentence === 'NONE' ? 'good' : 'unknown';
}

/** The verdict that weighs most; of equal ones the first. */
export const worst = (verdicts: readonly RegimeVerdict[]): RegimeVerdict | undefined => {
  const order: readonly OwnershipVerdict[] = ['BLOCKED_BY_OWNERSHIP', 'UNDETERMINED', 'NEAR', 'NONE'];
  return order.flatMap((verdict) => verdicts.filter((one) => one.verdict === verdict))[0];
};
