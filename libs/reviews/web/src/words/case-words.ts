import { inject, Service } from '@angular/core';
import { isOwnList, ownListNameOf } from '@downstream/contracts/checks';
import type { reviewView, signatureSlot } from '@downstream/contracts/reviews';
import { conditionSentence, type ApprovalCondition, type PersonId, type RefusalGround } from '@downstream/kernel';
import { localeOf, Words } from '@downstream/ui/client';
import type { z } from 'zod';

/** A review with everything a decision rests on. */
export type ReviewRecord = z.output<typeof reviewView>;
/** One line of the checklist. */
export type Point = ReviewRecord['readiness']['points'][number];
/** What the caller may do. */
export type Action = ReviewRecord['actions'][number];
/** A signature that is needed. */
export type Slot = z.output<typeof signatureSlot>;

/** Says what stands in a review: points, deeds, signatures that are needed, and why somebody cannot do something. */
@Service()
export class CaseWords {
  private readonly words = inject(Words);

  /**
   * The sentence of a point of the checklist.
   * @param who the party in words, where its name alone would not tell it from another
   */
  point(point: Point, who?: string): string {
    const { about, met, gap, party, check, result, flag } = point;
    const facts = {
      party: who ?? party?.name ?? this.words.say('reviews.point.wholeCase'),
      check: this.check(check),
      flag: flag ?? '',
      result: result ? this.result(check, result) : '',
    };
    const key = `reviews.point.${about}.${met ? this.wayMet(point) : gap}`;
    return this.words.say(this.words.has(key) ? key : `reviews.point.${about}.open`, facts);
  }

  /** What a check found; only the screening finds hits. */
  result(check: string | null, result: string): string {
    const clear = result === 'CLEAR' && check !== 'K01';
    return this.words.say(clear ? 'reviews.work.nothingFound' : `reviews.result.${result}`);
  }

  /** How a result was settled that is not in order by itself; only hits are settled as hits. */
  settled(check: string | null, result: string): string {
    if (result === 'POTENTIAL_MATCH') return this.words.say('reviews.work.settled');
    const word = this.result(check, result);
    const itself = result === 'CLEAR' || result === 'CONFIRMED_MATCH' || result === 'NOT_APPLICABLE';
    return itself ? word : this.words.say('reviews.work.settledByEvidence', { result: word });
  }

  /** `Screening against lists`, `Tax number`; a check without a word is named by its id. */
  check(id: string | null): string {
    const key = [`reviews.check.${id}`, `checks.kind.${id}`].find((one) => this.words.has(one));
    return key ? this.words.say(key) : (id ?? this.words.say('reviews.check.any'));
  }

  /** `Thermal cameras: at most 80 in a year.` */
  condition(condition: ApprovalCondition): string {
    return conditionSentence(condition, this.words.language());
  }

  /** `A red flag is upheld`. */
  ground(code: RefusalGround): string {
    return this.words.say(`reviews.ground.${code}`);
  }

  /** `OFAC SDN`; a list without a word is named by its id. */
  list(id: string): string {
    if (isOwnList(id)) return this.words.say('checks.list.own', { name: ownListNameOf(id) });
    const key = `checks.list.${id}`;
    return this.words.has(key) ? this.words.say(key) : id;
  }

  /** `Manager or Director`; with an office: `Counsel, as export control officer`. */
  slot({ grades, office }: Slot): string {
    const who = this.join(
      grades.map((grade) => this.words.say(`reviews.grade.${grade}`)),
      'disjunction',
    );
    return office === null
      ? who
      : this.words.say('reviews.slot.office', { who, office: this.words.say(`reviews.office.${office}`) });
  }

  /** `registered it, settled a hit and recommended`. */
  deeds(deeds: readonly string[]): string {
    return this.join(
      deeds.map((deed) => this.words.say(`reviews.deed.${deed}`)),
      'conjunction',
    );
  }

  /** Why an act is not open to the one who looks, and who can; undefined when it is. */
  whyNot(review: ReviewRecord, name: Action['action'], me: PersonId | undefined): string | undefined {
    const action = review.actions.find((one) => one.action === name);
    if (action?.allowed) return undefined;
    const reason = action?.reason ?? 'NOT_ALLOWED';
    const mine = review.contributors.find(({ personId }) => personId === me);
    const open = review.readiness.of - review.readiness.met;
    const key = `reviews.why.${reason}`;
    const why = this.words.say(this.words.has(key) ? key : 'reviews.why.other', {
      deeds: this.deeds(mine?.deeds ?? []),
      state: this.words.say(`reviews.state.${review.state}`),
      slots: this.join(
        review.signatures.missing.map((slot) => this.slot(slot)),
        'conjunction',
      ),
      n: open,
    });
    return [why, action && this.whoCan(action)].filter(Boolean).join(' ');
  }

  /** Others help where the one who looks is the obstacle; where the state is, nobody can. */
  private whoCan({ whoCan, reason }: Action): string {
    const personal = reason === 'FOUR_EYES' || reason === 'ALREADY_SIGNED' || reason === 'GRADE_NOT_ENOUGH';
    if (!personal && reason !== 'NOT_ALLOWED') return '';
    if (whoCan.length > 0) return this.words.say('reviews.why.whoCan', { names: this.join(whoCan, 'disjunction') });
    return personal ? this.words.say('reviews.why.nobody') : '';
  }

  private wayMet({ about, check, result }: Point): string {
    if (about === 'CHECK' && result === 'CLEAR' && check !== 'K01') return 'clear';
    if (about !== 'CHECK' || result === null || result === 'CLEAR') return 'met';
    if (result === 'POTENTIAL_MATCH') return 'settled';
    if (result === 'CONFIRMED_MATCH') return 'known';
    return result === 'NOT_APPLICABLE' ? 'explained' : 'evidence';
  }

  private join(items: readonly string[], type: 'conjunction' | 'disjunction'): string {
    return new Intl.ListFormat(localeOf(this.words.language()), { type }).format(items);
  }
}
