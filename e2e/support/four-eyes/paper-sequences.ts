import type { Act } from '@downstream/distributors/core';
import { idOf, minute, person } from '@downstream/distributors/core/testing';
import { HOUR, later, riskTiers, systemActors, type ActorId, type RiskTier } from '@downstream/kernel';
import * as fc from 'fast-check';
import type { Command } from './commands';
import { filled, inputOf, Known, type Input } from './from-schema';
import { Oracle } from './oracle';
import { PaperCase } from './paper-case';
import { jobsOnPaper, playedOnPaper, type Seat } from './paper-commands';

/** The people of a workspace: everybody tries everything, with one of two accounts or a key. */
const cast: Readonly<Record<string, Seat>> = {
  ana: { grade: null, offices: [] },
  ben: { grade: 'senior', offices: [] },
  cem: { grade: 'manager', offices: [] },
  dora: { grade: 'director', offices: [] },
  eli: { grade: 'director', offices: ['EXPORT_CONTROL_OFFICER'] },
  fay: { grade: 'counsel', offices: [] },
};

interface Step {
  readonly command: string;
  readonly who: string;
  readonly account: 'desk' | 'second';
  readonly kind: 'user' | 'key';
  readonly input: Input | null;
  readonly hours: number;
}

/** How often a command is drawn beside the others: most sequences should come to a decision. */
const weights: Readonly<Record<string, number>> = {
  ...{
    takeReview: 8,
    recommend: 12,
    sign: 24,
    voteHit: 6,
    voteReinstatement: 6,
    voteHoldRelease: 6,
    suspendDistributor: 5,
    inquireFlag: 5,
    settleFlag: 9,
    secondFlag: 5,
  },
  ...{ 'job screening': 12, 'job openReview': 8, 'job followReview': 12 },
  voteHits: 10,
  ...{
    'job listChanged': 1,
    'job weakHit': 1,
    'job strongHit': 1,
    'job mildFlag': 1,
    'job graveFlag': 1,
    askCorrections: 2,
    removeParty: 2,
  },
};

const step = (command: string, who = 'ana', body: object = {}, params: Input['params'] = {}): Step => ({
  ...{ command, who, account: 'desk', kind: 'user', hours: 0 },
  input: { params, query: {}, body },
});
const snapshotHash = new Known(['snapshotHash'], 0, '');
const submitted = [step('submitDistributor'), step('job screening'), step('job openReview')];
const pending = [
  ...submitted,
  step('takeReview'),
  step('recommend', 'ana', { decision: 'APPROVE', note: 'As it stands' }),
];
const approved = [
  ...pending,
  ...['cem', 'dora'].map((who) => step('sign', who, { decision: 'APPROVE', snapshotHash })),
  step('job followReview'),
];
const theFlag = { id: new Known(['flags:id'], 0, '') };
const explanation = {
  ...{ to: 'RESOLVED', reason: 'Known to the register', condition: null, waived: false, expiresOn: null },
  evidence: [{ ...{ fromCustomer: false, grade: 'B', source: 'register' }, says: 'Known', document: null }],
};
const flagged = [
  ...submitted,
  ...[step('job graveFlag'), step('inquireFlag', 'ana', {}, theFlag), step('settleFlag', 'ana', explanation, theFlag)],
  step('takeReview'),
];
const suspended = [...approved, step('suspendDistributor', 'ben', { reason: 'A rumour' })];
const refused = [
  ...submitted,
  step('takeReview'),
  step('recommend', 'ana', { decision: 'REJECT', grounds: ['RG-INCOMPLETE'], note: 'As it stands' }),
  ...['cem', 'dora'].map((who) => step('sign', who, { decision: 'REJECT', snapshotHash, note: 'No' })),
  step('job followReview'),
];
/** Where a sequence begins, so that many of the same length come far: the same commands, given. */
const beginnings = fc.constantFrom<readonly Step[]>(
  [],
  submitted,
  submitted,
  flagged,
  pending,
  pending,
  pending,
  approved,
  suspended,
  refused,
);

/** Sequences of commands on one distributor, with what each is sent. */
export function paperSequences(commands: readonly Command[], maxLength: number): fc.Arbitrary<readonly Step[]> {
  const played = commands.filter(({ id }) => playedOnPaper[id]);
  const who = {
    who: fc.constantFrom(...Object.keys(cast)),
    account: fc.constantFrom('desk' as const, 'second' as const),
    kind: fc.constantFrom('user' as const, 'user' as const, 'user' as const, 'key' as const),
    // Time passes, seldom much of it.
    hours: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, 30),
  };
  const asked = played.map((command) => ({
    weight: weights[command.id] ?? 3,
    arbitrary: fc.record({
      command: fc.constant(command.id),
      ...who,
      input: inputOf(command) as fc.Arbitrary<Input | null>,
    }),
  }));
  const jobs = Object.keys(jobsOnPaper).map((job) => ({
    weight: weights[`job ${job}`] ?? 3,
    arbitrary: fc.record({ command: fc.constant(`job ${job}`), ...who, input: fc.constant(null) }),
  }));
  const steps = fc.array(fc.oneof(...asked, ...jobs), { minLength: 6, maxLength, size: 'max' });
  return fc.tuple(beginnings, steps).map(([first, then]) => [...first, ...then]);
}

export const paperTiers: fc.Arbitrary<RiskTier> = fc.constantFrom(...riskTiers);

const knowledge =
  (on: PaperCase) =>
  (name: string): readonly unknown[] => {
    switch (name) {
      case 'hits:id':
        return on.hits.map(({ id }) => id);
      case 'flags:id':
        return on.flags.ids;
      case 'holds:id':
        return on.holds.map(({ id }) => id);
      case 'distributors:partyId':
        return on.distributor.parties.map(({ id }) => id);
      case 'snapshotHash':
        return on.review?.recommendation ? [on.review.recommendation.snapshot] : [];
      default:
        return [];
    }
  };

/** Plays a sequence and says what was wrong in it. */
export function playOnPaper(tier: RiskTier, steps: readonly Step[]) {
  const on = new PaperCase(tier);
  const oracle = new Oracle();
  const wrong: string[] = [];
  const granted: string[] = [];
  let [now, heard] = [minute(), 0];
  for (const { command, who, account, kind, input, hours } of steps) {
    now = later(now, 1000 + hours * HOUR);
    const job = command.startsWith('job ') ? jobsOnPaper[command.slice(4)] : undefined;
    const actor: Act['actor'] = job
      ? { kind: 'system', id: systemActors.screener as ActorId }
      : { kind, id: idOf<ActorId>(`${kind} ${who} ${account}`), personId: person(who) };
    const act = { actor, at: now };
    const { params, body } = filled(input ?? { params: {}, query: {}, body: {} }, knowledge(on));
    const done = job
      ? job(on, act)
      : playedOnPaper[command]?.(
          on,
          act,
          params,
          (body ?? {}) as Readonly<Record<string, unknown>>,
          cast[who] ?? { grade: null, offices: [] },
        );
    if (done) granted.push(command);
    for (; heard < on.log.length; heard += 1) {
      const one = on.log[heard];
      if (one) wrong.push(...oracle.hears(one));
    }
  }
  return { wrong, granted, approvals: oracle.approvals, letGo: oracle.letGo, log: on.log };
}
