import { inject, Service } from '@angular/core';
import type { ContradictionGravity } from '@downstream/kernel';
import { Words } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import type { Statement } from './statement-words';

/** A contradiction as the desk has it. */
export type ShownContradiction = Statement['contradictions'][number];
type Side = ShownContradiction['ours'];

/** How grave it looks. */
export const gravityTone: Readonly<Record<ContradictionGravity, Tone>> = {
  ATTENTION: 'wait',
  INQUIRE: 'hold',
  STOP: 'stop',
};

const days = ['signedOn', 'foundedOn'];
const pieces = ['quantity', 'need', 'installed'];
const codes = ['dispositions', 'role', 'militaryUse'];

/** What a contradiction says in one sentence, and what each side of it says. */
@Service()
export class ContradictionWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** What cannot both be. A kind that this page has no words for is said by its code. */
  sentence({ code }: Pick<ShownContradiction, 'code'>): string {
    const key = `attestations.contradiction.${code}`;
    return this.words.has(key)
      ? this.words.say(key)
      : this.words.say('attestations.contradiction.other', { code: code as string });
  }

  /** What the side is about. */
  field({ field }: Pick<Side, 'field'>): string {
    const key = `attestations.contradiction.field.${field}`;
    return this.words.has(key) ? this.words.say(key) : field;
  }

  /** What it says there, as people read it. */
  says({ source, field, says }: Side): string {
    const rule = `attestations.contradiction.rule.${field}`;
    if (source === 'RULE') return this.words.has(rule) ? this.words.say(rule) : says;
    if (days.includes(field)) return this.formats.date(says);
    if (pieces.includes(field)) return this.words.say('attestations.contradiction.pieces', { n: Number(says) });
    if (field === 'headcount') return this.words.say('attestations.contradiction.people', { n: Number(says) });
    if (codes.includes(field))
      return says
        .split(', ')
        .map((code) => this.code(code))
        .join(', ');
    return says;
  }

  private code(code: string): string {
    const key = `attestations.contradiction.code.${code}`;
    return this.words.has(key) ? this.words.say(key) : code;
  }
}
