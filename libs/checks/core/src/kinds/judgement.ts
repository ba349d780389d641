import type { CheckResult } from '@downstream/kernel';
import type { InputName } from './inputs';
import type { Known } from './known';

/** What a run of a check may come to. The screening alone knows matches. */
export const kindOutcomes = [
  'CLEAR',
  'ADVERSE',
  'INCONCLUSIVE',
  'SOURCE_UNAVAILABLE',
  'ERROR',
  'NOT_APPLICABLE',
] as const satisfies readonly CheckResult[];
export type KindOutcome = (typeof kindOutcomes)[number];

/** 2 asks for attention, 3 for enhanced due diligence, 4 stops. */
export type FindingSeverity = 2 | 3 | 4;

/** A value of a finding or a sentence. */
export type Param = string | number | boolean | null | readonly string[];

/** Something found against the party: a code with the facts it rests on, to be read by people and by red flags. */
export interface Finding {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly facts: Readonly<Record<string, Param>>;
}

/** Something that would have to be known, and why it is not. */
export interface Lack {
  readonly fact: string;
  readonly why: 'NOT_GIVEN' | 'NOT_EVALUATED' | 'UNAVAILABLE' | 'UNREADABLE' | 'ONLY_SAID';
  /** Who was asked in vain, and what became of it. */
  readonly source: string | null;
  readonly silence: string | null;
}

/** What a check says. `sentence` is the key of one sentence for people. */
export interface Judgement {
  readonly outcome: KindOutcome;
  readonly severity: FindingSeverity | null;
  readonly sentence: string;
  readonly params: Readonly<Record<string, Param>>;
  readonly findings: readonly Finding[];
  readonly lacks: readonly Lack[];
}

/** Something found. */
export const finding = (
  code: string,
  severity: FindingSeverity,
  facts: Readonly<Record<string, Param>> = {},
): Finding => ({ code, severity, facts });

/** What is lacking of a fact; none where it is known from somebody else than the party itself. */
export function lackOf(fact: InputName, value: Known<unknown>): Lack[] {
  if (value.known) return value.said ? [{ fact, why: 'ONLY_SAID', source: null, silence: null }] : [];
  return [
    {
      fact,
      why: value.why,
      source: 'source' in value ? value.source : null,
      silence: 'silence' in value ? value.silence : null,
    },
  ];
}

/** A part of a fact that its source leaves open. */
export const lacking = (fact: string): Lack => ({ fact, why: 'NOT_GIVEN', source: null, silence: null });

const worst = (findings: readonly Finding[]): FindingSeverity | null =>
  findings.reduce<FindingSeverity | null>((most, { severity }) => (severity > (most ?? 0) ? severity : most), null);

/**
 * The one place where a check comes to be CLEAR: nothing was found, and nothing is lacking. What was found outweighs what
 * is lacking, for it stays true; a source that is silent outweighs a fact that nobody gave, for it is asked again.
 */
export function conclude(
  findings: readonly Finding[],
  lacks: readonly Lack[],
  params: Readonly<Record<string, Param>> = {},
): Judgement {
  const severity = worst(findings);
  const first = [...findings].sort((a, b) => b.severity - a.severity)[0];
  const why = (reason: Lack['why']) => lacks.find((lack) => lack.why === reason);
  const made = (outcome: KindOutcome, sentence: string, more: Readonly<Record<string, Param>>): Judgement => ({
    ...{ outcome, severity, sentence, findings, lacks },
    params: { ...params, ...more, findings: findings.length, lacks: lacks.length },
  });
  if (first) return made('ADVERSE', first.code, first.facts);
  const silent = why('UNAVAILABLE');
  if (silent) return made('SOURCE_UNAVAILABLE', 'SOURCE_SILENT', { source: silent.source, silence: silent.silence });
  const garbled = why('UNREADABLE');
  if (garbled) return made('ERROR', 'SOURCE_UNREADABLE', { source: garbled.source });
  const [lack] = lacks;
  if (lack) return made('INCONCLUSIVE', lack.why === 'NOT_GIVEN' ? 'FACT_MISSING' : lack.why, { fact: lack.fact });
  return made('CLEAR', 'NOTHING_FOUND', {});
}

/** A check that does not apply to the party, with the reason. */
export const notApplicable = (reason: string, params: Readonly<Record<string, Param>> = {}): Judgement => ({
  ...{ outcome: 'NOT_APPLICABLE', severity: null, sentence: reason, params },
  ...{ findings: [], lacks: [] },
});
