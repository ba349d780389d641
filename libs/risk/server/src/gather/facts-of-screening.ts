import type { Hits } from '@downstream/checks/server';
import type { FactValues, ScreeningOutcome } from '@downstream/risk/core';
import { fact, factSources, type KnownFacts } from './fact';

type FiledHit = Awaited<ReturnType<Hits['ofDistributor']>>[number];

/** A hit as a rating reads it: one row per effect that a true match would have. */
function outcomesOf({ record }: FiledHit): ScreeningOutcome[] {
  const { partyRole, state, score, effects, features } = record;
  const sameCountry = features.some(({ id }) => id === 'COUNTRY_SAME');
  return (effects ?? []).map(({ id, code, action }) => ({
    subject: partyRole,
    list: id,
    effect: code,
    action,
    state,
    score: Math.round(score * 100),
    sameCountry,
  }));
}

/** What the last screening found. Without a run nothing is known, and nothing is clear. */
export function factsOfScreening(hits: readonly FiledHit[], ranAt: string | null): KnownFacts {
  if (ranAt === null) return {};
  const standing = hits.filter(({ record }) => !record.entry.gone);
  const outcomes: FactValues['screening.outcomes'] = standing.flatMap(outcomesOf);
  return { 'screening.outcomes': fact(outcomes, factSources.SCREENING, ranAt.slice(0, 10)) };
}
