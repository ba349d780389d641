import { inject, Service, signal } from '@angular/core';
import type { readRisk, readFlags } from '@downstream/contracts/risk';
import type { Received } from '@downstream/contracts/route';
import type { RedFlagState, RiskRating, Severity } from '@downstream/kernel';
import { injectWords, Words } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';

/** The risk of a distributor as its tab has it. */
export type RiskRecord = Received<typeof readRisk>;
export type RatingRecord = NonNullable<RiskRecord['rating']>;
export type RatingLine = RatingRecord['rating']['lines'][number];
/** The flags of a distributor as their tab has them. */
export type FlagsRecord = Received<typeof readFlags>;
export type FlagRecord = FlagsRecord['flags'][number];
type Sentence = RatingLine['sentence'];

const tierTones: Record<RiskRating, Tone> = {
  LOW: 'good',
  MEDIUM: 'wait',
  HIGH: 'hold',
  PROHIBITED: 'stop',
  UNRATED: 'unknown',
};
export const tierTone = (tier: RiskRating): Tone => tierTones[tier];

const severityTones: Record<Severity, Tone> = { 1: 'neutral', 2: 'wait', 3: 'hold', 4: 'stop' };
export const severityTone = (severity: Severity): Tone => severityTones[severity];

const stateTones: Record<RedFlagState, Tone> = {
  RAISED: 'hold',
  UNDER_INQUIRY: 'wait',
  RESOLVED: 'good',
  ACCEPTED_WITH_CONDITION: 'wait',
  UPHELD: 'stop',
};
export const flagTone = (state: RedFlagState): Tone => stateTones[state];

/** The tab on which the evidence of a source stands; undefined where there is none. */
export function tabOf(source: string | null): string | undefined {
  if (source === null) return undefined;
  if (/^K\d\d(_EVIDENCE)?$/.test(source) || source === 'CHECKS') return 'checks';
  return {
    EXTRACT: 'checks',
    RECORD: 'overview',
    ANSWERS: 'answers',
    ATTESTATIONS: 'statements',
    OWNERSHIP: 'ownership',
  }[source];
}

/** What a sentence may name, said as a dash where nobody knows it. */
const nothing: Readonly<Record<string, string>> = Object.fromEntries(
  'about address by check codes count countries country days fact flag flags goods justified kind kinds known lacks lateDays layers list lists method months of on order outOfTerritory pep percent place places quantity reason result rules score share site statements text transitShareRise turnover value what who with word'
    .split(' ')
    .map((name) => [name, '–']),
);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COUNTRY = /^[A-Z]{2}$/;

/** What ratings and flags say, in the reader's words. They lie on a shelf of their own, fetched when a tab opens. */
@Service()
export class RiskWords {
  readonly t = injectWords();
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly _ready = signal(false);
  /** Whether the words are there. */
  readonly ready = this._ready.asReadonly();

  /** Fetches the words; a shelf that does not come is asked for again by the next tab. */
  async open(): Promise<void> {
    await this.words.open('risk');
    this._ready.set(true);
  }

  /** A sentence with what it names: facts, countries and days in the reader's words. */
  say({ key, params }: Sentence): string {
    const word = `risk.say.${key}`;
    if (!this.words.has(word)) return key;
    const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, this.named(name, value)]));
    return this.t(word, { ...nothing, ...said });
  }

  /** A fact by its name; what it lacks of a fact that is there stands behind a stroke. */
  fact(name: string): string {
    const [key = '', part] = name.split('/');
    const word = `risk.fact.${key}`;
    const said = this.words.has(word) ? this.t(word) : key;
    return part === undefined ? said : `${said} (${part})`;
  }

  facts = (names: readonly string[]): string => names.map((name) => this.fact(name)).join(', ');
  tier = (tier: RiskRating): string => this.t(`risk.tier.${tier}`);

  /** Where a fact comes from and of which day. */
  source(source: string | null, asOf: string | null): string {
    if (source === null) return '';
    const word = `risk.source.${source}`;
    const [, check] = /^(K\d\d)_EVIDENCE$/.exec(source) ?? [];
    const said = check ? this.t('risk.source.evidence', { check }) : this.words.has(word) ? this.t(word) : source;
    return asOf === null ? said : this.t('risk.source.on', { source: said, on: this.formats.date(asOf) });
  }

  /** A value of a fact, short enough for a line. */
  value(value: unknown): string {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'boolean') return this.t(`risk.value.${value}`);
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value)) return value.map((one) => this.value(one)).join(', ');
    if (value === null || typeof value !== 'object') return '–';
    return Object.values(value)
      .filter((one) => one !== null)
      .map((one) => this.value(one))
      .join(' · ');
  }

  private named(name: string, value: string | number): string | number {
    if (typeof value === 'number') return value;
    if (name === 'fact') return this.fact(value);
    if (name === 'lacks') return this.facts(value.split(', '));
    if (name === 'reason' && this.words.has(`risk.override.reason.${value}`))
      return this.t(`risk.override.reason.${value}`);
    return this.text(value);
  }

  private text(value: string): string {
    if (value === '') return '–';
    if (DAY.test(value)) return this.formats.date(value);
    if (COUNTRY.test(value)) return this.formats.country(value);
    const word = `risk.value.${value}`;
    return this.words.has(word) ? this.t(word) : value;
  }
}
