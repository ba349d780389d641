import { inject, Service } from '@angular/core';
import type { InvaliditySeverity } from '@downstream/kernel';
import { localeOf, Words } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import type { Statement } from './statement-words';

/** A finding as the desk has it. */
export type Finding = Statement['judged'][number];

/** How grave a severity looks; a party that was not screened is "not checked", and looks like it. */
export const severityTone: Readonly<Record<InvaliditySeverity, Tone>> = {
  REJECT: 'stop',
  RETURN: 'stop',
  ATTENTION: 'hold',
  BLOCK_LINE: 'hold',
  FRAUD_ALERT: 'stop',
  LAPSE: 'stop',
  NOT_USABLE: 'unknown',
  ESCALATE: 'stop',
};

const days = ['signed', 'quotedOn', 'validFrom', 'validTo'];
/** Characters of a text of the distributor that are quoted. */
const QUOTED = 140;
const short = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}…` : text);

/** What a finding says, and what mends it: one sentence each, for every reason of the seventeen rules. */
@Service()
export class FindingWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** `AT-01`, as the rules are numbered. */
  number({ rule }: Pick<Finding, 'rule'>): string {
    return rule.replace('_', '-');
  }

  /** What was found. A reason that this page has no words for is said by its code. */
  sentence(finding: Finding, clauses: Statement['content']['clauses'] = []): string {
    const key = `attestations.finding.${finding.rule}.${finding.reason}`;
    if (!this.words.has(key)) return this.words.say('attestations.finding.other', { reason: finding.reason });
    return this.words.say(key, this.facts(finding, clauses));
  }

  /** What mends it. */
  repair({ rule, reason }: Pick<Finding, 'rule' | 'reason'>): string {
    const key = `attestations.finding.${rule}.${reason}.repair`;
    return this.words.say(this.words.has(key) ? key : 'attestations.finding.other.repair');
  }

  private facts({ facts }: Finding, clauses: Statement['content']['clauses']): Record<string, string> {
    return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, this.fact(name, value, clauses)]));
  }

  private fact(name: string, value: string, clauses: Statement['content']['clauses']): string {
    if (days.includes(name)) return this.formats.date(value);
    if (name === 'country') return this.formats.country(value);
    if (name === 'kind') return this.words.say(`attestations.statement.signature.${value}`);
    if (name === 'clause') return short(clauses.find(({ id }) => id === value)?.text ?? value);
    if (name === 'language')
      return new Intl.DisplayNames(localeOf(this.words.language()), { type: 'language' }).of(value) ?? value;
    return short(value);
  }
}
