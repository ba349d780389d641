import { Injectable } from '@nestjs/common';
import { UserDirectory, type Person } from '@downstream/access/server';
import type { reviewAction } from '@downstream/contracts';
import { actOf, type Act, type Difference } from '@downstream/distributors/core';
import type { ActorId, Instant, RefusalCode, Result, ReviewState, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { isDecided, returnReview, screenedAt, sign, type SigningIntent } from '@downstream/reviews/core';
import type { z } from 'zod';
import type { CaseFile } from '../case/case-files';
import type { FiledReview } from '../persistence/filed-review';

type Action = z.input<typeof reviewAction>;

/** What an action is judged by. */
export interface Situation {
  readonly review: FiledReview;
  readonly file: CaseFile;
  readonly drift: readonly Difference[];
  readonly at: Instant;
  readonly permissions: ReadonlySet<string>;
}

// A trial needs some words where the real act needs a reason; nothing of it is kept.
const SOME_REASON = '-';
const locked: readonly ReviewState[] = ['RECOMMENDED', 'PENDING_APPROVAL'];

/** Says what a caller may do with a review, and if not, why not and who can: by trying it on the core. */
@Injectable()
export class Actions {
  constructor(private readonly directory: UserDirectory) {}

  async of(tx: Tx, situation: Situation): Promise<Action[]> {
    const { review, permissions, at } = situation;
    const act = actOf(tx.context, at);
    const analysts = await this.directory.withRole(tx, 'analyst');
    const approvers = await this.directory.withRole(tx, 'approver');
    const own = await this.caller(tx);
    const may = (permission: string, refused: RefusalCode | null): RefusalCode | null =>
      permissions.has(permission) ? refused : 'NOT_ALLOWED';
    const makers = namesOf(analysts);
    const able = (trial: (person: Person) => Result<unknown>): string[] =>
      namesOf(approvers.filter((person) => trial(person).ok));
    return [
      entry('TAKE', may('review:work', taking(review, act)), makers),
      entry('RAISE_TIER', may('review:work', raising(review)), makers),
      entry('RECOMMEND', may('review:recommend', recommending(review)), makers),
      entry(
        'SIGN',
        may('review:sign', codeOf(signing(situation, act, own))),
        able((person) => signing(situation, actAs(person, at), person)),
      ),
      entry(
        'RETURN',
        may('review:sign', codeOf(returnReview(review, SOME_REASON, own?.grade ?? null, act))),
        able((person) => returnReview(review, SOME_REASON, person.grade, actAs(person, at))),
      ),
    ];
  }

  private caller(tx: Tx): Promise<Person | undefined> {
    const { actor } = tx.context;
    return actor.kind === 'user' ? this.directory.find(tx, actor.id as string as UserId) : Promise.resolve(undefined);
  }
}

/** Each person once, however many accounts they have. */
const namesOf = (people: readonly Person[]): string[] => [
  ...new Map(people.map(({ personId, name }) => [personId, name])).values(),
];

const entry = (action: Action['action'], reason: RefusalCode | null, whoCan: string[]): Action => ({
  action,
  allowed: reason === null,
  reason,
  whoCan,
});

const codeOf = (result: Result<unknown>): RefusalCode | null => (result.ok ? null : result.refusal.code);

const actAs = (person: Person, at: Instant): Act => ({
  actor: { kind: 'user', id: person.id as string as ActorId, personId: person.personId },
  at,
});

function taking(review: FiledReview, { actor }: Act): RefusalCode | null {
  if (locked.includes(review.state) || isDecided(review.state)) return 'REVIEW_LOCKED';
  const mine = review.state === 'IN_REVIEW' && review.assignee?.personId === actor.personId;
  return mine ? 'TRANSITION_NOT_ALLOWED' : null;
}

function raising({ state, tier }: FiledReview): RefusalCode | null {
  if (locked.includes(state) || isDecided(state)) return 'REVIEW_LOCKED';
  return tier === 'HIGH' ? 'TIER_LOWERED' : null;
}

const recommending = ({ state }: FiledReview): RefusalCode | null =>
  state === 'IN_REVIEW' ? null : isDecided(state) ? 'REVIEW_LOCKED' : 'TRANSITION_NOT_ALLOWED';

function signing({ review, file, drift }: Situation, act: Act, person: Person | undefined): Result<unknown> {
  const { recommendation } = review;
  const intent: SigningIntent = {
    outcome: recommendation?.outcome ?? 'APPROVED',
    reason: SOME_REASON,
    grounds: recommendation?.grounds ?? [],
    seen: recommendation?.snapshot ?? '',
    grade: person?.grade ?? null,
    offices: person?.offices ?? [],
  };
  if (!file.matrix) return { ok: false, refusal: { code: 'REVIEW_NOT_READY', kind: 'conflict' } };
  const { matrix, contributions, checked } = file;
  const facts = { matrix, contributions, changedSince: drift, screenedAt: screenedAt(checked.checks) };
  return sign(review, intent, facts, act);
}
