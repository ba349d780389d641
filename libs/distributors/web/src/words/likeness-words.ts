import { inject, Service } from '@angular/core';
import type { readResemblances } from '@downstream/contracts/distributors';
import type { Received } from '@downstream/contracts/route';
import { Words } from '@downstream/ui/client';
import type { Tone } from '@downstream/ui/tokens';
import { FactWords } from '../facts/fact-words';

/** Who is like a distributor, as the desk receives it. */
export type LikenessList = Received<typeof readResemblances>;
/** Another distributor that is like the one on the page. */
export type Likeness = LikenessList['rows'][number];
type Reason = Likeness['reasons'][number];

/** Whether to go on beside this one takes an explanation that nobody gave. */
export const unexplained = ({ severity, explained }: Likeness): boolean => severity === 'STRONG' && explained === null;

/** The tone of a likeness: what ended badly stops, what is strong holds, the rest is only told. */
export const likenessTone = (like: Likeness): Tone => {
  if (!unexplained(like)) return 'neutral';
  return like.ended ? 'stop' : 'hold';
};

const companies: readonly Reason['ours']['role'][] = ['DISTRIBUTOR', 'CONTACT'];

/** Says what two distributors have in common. */
@Service()
export class LikenessWords {
  private readonly words = inject(Words);
  private readonly facts = inject(FactWords);

  /** `Same telephone: +77015550123`; who has it on either side where that is not the companies themselves. */
  reason({ kind, shown, score, ours, theirs }: Reason): string {
    const said = this.words.say(`distributors.like.reason.${kind}`, {
      shown,
      theirs: theirs.name,
      score: Math.floor((score ?? 1) * 100),
    });
    if (companies.includes(ours.role) && companies.includes(theirs.role)) return said;
    return this.words.say('distributors.like.roles', {
      said,
      ours: this.facts.code(ours.role),
      theirs: this.facts.code(theirs.role),
    });
  }

  /** What was not compared with all or with nobody; none when the answer is whole. */
  gaps({ notAllCompared, notReady }: LikenessList): string[] {
    const kinds = notAllCompared.map((kind) => this.words.say(`distributors.like.kind.${kind}`));
    return [
      ...(kinds.length > 0 ? [this.words.say('distributors.like.notAll', { kinds: kinds.join(', ') })] : []),
      ...(notReady ? [this.words.say('distributors.like.notReady')] : []),
    ];
  }
}
