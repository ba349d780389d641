import { inject, Service } from '@angular/core';
import { Words } from '@downstream/ui/client';
import type { IconName } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';

/** What an event is about, for the filter of a timeline. */
export const topics = ['facts', 'documents', 'standing', 'holds', 'checks', 'reviews', 'access'] as const;
export type Topic = (typeof topics)[number];

const factual = /^distributor\.(registered|revised|party-added|party-removed|tier-raised|answering-started|submitted)$/;

/** The topic of an event by its type. */
export function topicOf(type: string): Topic {
  const room = type.split('.')[0] ?? '';
  if (room === 'hold') return 'holds';
  if (room === 'document') return 'documents';
  if (room === 'check' || room === 'hit') return 'checks';
  if (room === 'review' || room === 'review-snapshot') return 'reviews';
  if (room === 'resemblance') return 'facts';
  if (room !== 'distributor') return 'access';
  return factual.test(type) ? 'facts' : 'standing';
}

const icons: Readonly<Record<Topic, IconName>> = {
  facts: 'edit',
  documents: 'document',
  standing: 'distributor',
  holds: 'lock',
  checks: 'checks',
  reviews: 'review',
  access: 'person',
};

// Only what stops and what was decided carries a tone; the rest of a history is neutral.
const tones: Readonly<Record<string, Tone>> = {
  'distributor.approved': 'good',
  'distributor.reinstated': 'good',
  'distributor.rejected': 'stop',
  'distributor.suspended': 'stop',
  'distributor.terminated': 'stop',
  'distributor.expired': 'hold',
  'distributor.correction-asked': 'hold',
  'hold.placed': 'stop',
};

/** Says what an event was, in a sentence; and how it looks on a timeline. */
@Service()
export class EventWords {
  private readonly words = inject(Words);

  /**
   * `Hold placed`. An event that nobody gave words to is said to be something else that was recorded; some have others
   * where the desk did it on the distributor's behalf.
   */
  sentence(type: string, onBehalf = false): string {
    const key = `distributors.event.${type}`;
    const keys = [...(onBehalf ? [`${key}.onBehalf`] : []), key];
    return this.words.say(keys.find((one) => this.words.has(one)) ?? 'distributors.event.other');
  }

  icon(type: string): IconName {
    return icons[topicOf(type)];
  }

  tone(type: string): Tone | undefined {
    return tones[type];
  }
}
