import type { listStatements, statementView } from '@downstream/contracts/attestations';
import type { Received } from '@downstream/contracts/route';
import type { AttestationState } from '@downstream/kernel';
import type { Say } from '@downstream/ui/client';
import type { z } from 'zod';

/** An attestation as the desk's lists have it. */
export type StatementRow = Received<typeof listStatements>['rows'][number];
/** An attestation as the desk reads it. */
export type Statement = z.output<typeof statementView>;

const signed: readonly AttestationState[] = [
  'SIGNED',
  'ACCEPTED',
  'REJECTED',
  'EXPIRING',
  'EXPIRED',
  'LAPSED',
  'SUPERSEDED',
  'CONTRADICTED',
];

/** Whether the rules have looked at what was signed: before that, no finding means nothing. */
export const isJudged = ({ state, validFrom }: Pick<StatementRow, 'state' | 'validFrom'>): boolean =>
  signed.includes(state) || validFrom !== null;

/** How much there is to look at: findings of the rules, and what contradicts it. */
export const foundIn = ({ findings, open }: Pick<StatementRow, 'findings' | 'open'>): number =>
  findings + open.ATTENTION + open.INQUIRE + open.STOP;

/** What was found, in a few words: what stands in the way first. */
export function findingsSaid(
  row: Pick<StatementRow, 'state' | 'validFrom' | 'findings' | 'stopping' | 'open'>,
  t: Say,
): string {
  if (!isJudged(row)) return t('attestations.statement.findings.notJudged');
  if (row.stopping > 0) return t('attestations.statement.findings.stopping', { n: row.stopping });
  const n = foundIn(row);
  return n > 0 ? t('attestations.statement.findings.others', { n }) : t('attestations.statement.findings.none');
}
