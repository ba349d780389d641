import type { Doer, EvidenceGrade, Instant, PersonId, RedFlagClass, RedFlagState, Severity } from '@downstream/kernel';
import type { Day } from '../facts/fact-values';
import type { NamedFact } from '../facts/rating-facts';

/** `RF-01` to `RF-68`, and `AT-01` to `AT-17` for findings about a statement that no other flag stands for. */
export type FlagRuleId = `${'RF' | 'AT'}-${number}${number}`;

/** What a flag says, for catalogues of words: a key and what the sentence names. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What one rule says about facts. What cannot be evaluated is told with the facts it lacks; it is not "no". */
export type FlagOutcome =
  | ({ readonly outcome: 'RAISED' } & RaisedFlag)
  | { readonly outcome: 'NOT_RAISED'; readonly rule: FlagRuleId; readonly version: number }
  | {
      readonly outcome: 'NOT_EVALUATED';
      readonly rule: FlagRuleId;
      readonly version: number;
      /** Facts without which it cannot be said; for a fact that is there, but not whole, what it lacks behind a `/`. */
      readonly lacks: readonly string[];
    };

/** A flag as a rule raises it. */
export interface RaisedFlag {
  readonly rule: FlagRuleId;
  /** Version of the rule and of its row. */
  readonly version: number;
  readonly class: RedFlagClass;
  readonly severity: Severity;
  /** Points while it is open. */
  readonly weight: number;
  /** Whether it is raised at the second level its row names. */
  readonly variant: boolean;
  readonly sentence: Sentence;
  /** Every fact the rule has read. A flag that was explained lapses when one of them changes. */
  readonly inputs: readonly NamedFact[];
}

/** What a flag was explained with. */
export interface FlagEvidence {
  /** Whether the customer itself gave it; what only the customer says explains nothing. */
  readonly fromCustomer: boolean;
  readonly grade: EvidenceGrade;
  /** Where it comes from, and what it says. */
  readonly source: string;
  readonly says: string;
  /** Id of the stored document; `null` for what a person saw or heard. */
  readonly document: string | null;
  readonly obtainedOn: Day;
}

/** How somebody would end the inquiry into a flag. */
export interface Settlement {
  readonly to: Extract<RedFlagState, 'RESOLVED' | 'ACCEPTED_WITH_CONDITION' | 'UPHELD'>;
  readonly reason: string;
  readonly evidence: readonly FlagEvidence[];
  /** What the distributor must keep to; for `ACCEPTED_WITH_CONDITION` only. */
  readonly condition: string | null;
  /** Accepted without a condition that lessens it: it keeps its whole weight and blocks nothing. Two people. */
  readonly waived: boolean;
  /** Last day on which the explanation or acceptance counts. */
  readonly expiresOn: Day | null;
}

/** A flag of a party, kept: raised by a rule, looked into and settled by people. Plain JSON. */
export interface RedFlag extends RaisedFlag {
  readonly state: RedFlagState;
  readonly firedAt: Instant;
  /** The settlement of a first person that waits for another. */
  readonly proposal: { readonly settlement: Settlement; readonly by: Doer } | null;
  /** What was settled, by whom: one, or two. */
  readonly settled: { readonly settlement: Settlement; readonly by: readonly Doer[] } | null;
  /** Why it is open again, and since when; `null` unless it has lapsed. */
  readonly lapsed: { readonly why: 'INPUT_CHANGED' | 'EXPIRED'; readonly at: Instant } | null;
  /** When its facts no longer raised it; an ended flag weighs nothing. */
  readonly endedAt: Instant | null;
}

/** Persons who took part in settling a flag, for four eyes. */
export const settlersOf = ({ proposal, settled }: RedFlag): readonly PersonId[] =>
  [...(proposal ? [proposal.by] : []), ...(settled?.by ?? [])].flatMap(({ personId }) => personId ?? []);
