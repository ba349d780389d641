import { statusPercent, type StandingFlag } from '../flags/flag-flow';
import type { FactKey } from '../facts/fact-values';
import type { Factor } from './factor';
import { controlsOf } from './mitigation';
import { factorsOf, partsOf, rate, type RatingQuestion } from './rate';
import type { Lowering, Rating } from './rating';
import { scoreOf, unknownOf } from './score';
import type { RiskModel } from './risk-model';

const EXPLAINED_PERCENT = 25;

/** The factors as they would be at best if somebody knew one fact more. */
function learned(question: RatingQuestion, key: FactKey): readonly Factor[] {
  const { model } = question;
  const needed = model.countries.needed.filter((one) => one !== key);
  const asked: RiskModel = { ...model, countries: { ...model.countries, needed } };
  return factorsOf({ ...question, model: asked }).map((one) =>
    one.unknown && one.fact === key ? { ...one, value: 0 } : one,
  );
}

const explained = (flag: StandingFlag): StandingFlag => ({ ...flag, state: 'RESOLVED', settled: null });

/**
 * What would lower a score: a fact that nobody knows and that may turn out well, a flag that may be explained, a control
 * that may be put in place. Each is told with the points at best and what the rating would be, if nothing else changes;
 * the most first. What would change nothing is left out.
 */
export function loweringsOf(question: RatingQuestion): readonly Lowering[] {
  const { facts, flags, model, day } = question;
  const now = rate(question);
  const { parts } = partsOf(question);
  const told = (lowering: Omit<Lowering, 'points' | 'score' | 'tier'>, after: Pick<Rating, 'score' | 'tier'>) => {
    const points = now.score - after.score;
    return points > 0 || after.tier !== now.tier ? [{ ...lowering, points, score: after.score, tier: after.tier }] : [];
  };
  const facts70 = unknownOf(parts.factors).flatMap((key) => {
    const { score, tier } = scoreOf({ ...parts, factors: learned(question, key) }, model, facts);
    // A fact more changes the score at best; floors, knock-outs and gaps stay as they are.
    const least = now.tier === now.scoreTier ? tier : now.tier;
    return told(
      { kind: 'LEARN', about: key, sentence: { key: 'LEARN', params: { fact: key } } },
      { score, tier: least },
    );
  });
  const settled = flags.flatMap((flag, at) => {
    if (statusPercent(flag) <= EXPLAINED_PERCENT) return [];
    const after = rate({ ...question, flags: flags.with(at, explained(flag)) });
    return told({ kind: 'SETTLE', about: flag.rule, sentence: { key: 'SETTLE', params: { flag: flag.rule } } }, after);
  });
  const controlled = controlsOf(facts, model, day).missing.flatMap((control) => {
    const { score, tier } = scoreOf({ ...parts, controls: [...parts.controls, control] }, model, facts);
    const least = now.tier === now.scoreTier ? tier : now.tier;
    const sentence = { key: `${control.rule}.missing`, params: control.params };
    return told({ kind: 'CONTROL', about: control.rule, sentence }, { score, tier: least });
  });
  return [...facts70, ...settled, ...controlled].sort(
    (a, b) => b.points - a.points || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0),
  );
}
