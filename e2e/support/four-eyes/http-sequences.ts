import { addParty, recommend, registerDistributor, submitDistributor, takeReview } from '@downstream/contracts';
import { anOfficer, anOwner, someDetails } from '@downstream/distributors/core/testing';
import { HOUR, riskTiers, type RiskTier } from '@downstream/kernel';
import { makeReady } from '@downstream/reviews/server/testing';
import * as fc from 'fast-check';
import { attacks, type Attack } from './by-sql';
import type { Command } from './commands';
import { filled, inputOf, Known, type Input } from './from-schema';
import { actors, type HttpHouse } from './http-house';
import { HttpKnowledge } from './http-knowledge';
import { Oracle } from './oracle';
import { toldByRows } from './told-by-rows';

type Step =
  | { readonly kind: 'COMMAND'; readonly who: string; readonly command: Command; readonly input: Input }
  | { readonly kind: 'JOBS' | 'HOUR' | 'DAY' }
  | { readonly kind: 'SQL'; readonly nth: number; readonly who: string };

/** Sequences on one distributor, one after the other: how far it has come when they begin, and what each tries. */
export interface Batch {
  readonly tier: RiskTier;
  readonly stage: 'REGISTERING' | 'IN_REVIEW' | 'PENDING';
  readonly sequences: readonly (readonly Step[])[];
}

/** The commands that lead to an approval; all others are drawn beside them. */
const leading: Readonly<Record<string, number>> = {
  ...{ takeReview: 10, recommend: 16, sign: 260, returnReview: 3, submitDistributor: 8, raiseTier: 3 },
  ...{ voteHits: 3, voteHit: 3, runScreening: 6, reviseDistributor: 4, addParty: 3, openReview: 4 },
  ...{ suspendDistributor: 6, voteReinstatement: 20, placeHold: 5, voteHoldRelease: 20 },
};
/** Commands that take the whole workspace with them, which other sequences still need. */
const notDrawn = new Set(['changeTenantPolicy', 'importList', 'handInDistributors']);

/** A signature with the proof that everybody here has: the password, and no code that is made up. */
function withPassword(input: Input): Input {
  const { code: _, ...body } = input.body as { readonly code?: unknown };
  return { ...input, body: { password: new Known(['password'], 0, ''), ...body } };
}

/** Batches of so many sequences over all commands of the description. */
export function httpBatches(commands: readonly Command[], size: number, maxLength: number): fc.Arbitrary<Batch> {
  const who = fc.constantFrom(...actors);
  const signers = fc.constantFrom('sam', 'mia', 'dora', 'gil', 'ana', 'second account of ana', 'key of gil');
  const called = commands
    .filter(({ id }) => !notDrawn.has(id))
    .map((command) => ({
      weight: leading[command.id] ?? 1,
      arbitrary: fc.record({
        kind: fc.constant('COMMAND' as const),
        who: command.id === 'sign' ? signers : who,
        command: fc.constant(command),
        input: command.id === 'sign' ? inputOf(command).map(withPassword) : inputOf(command),
      }) as fc.Arbitrary<Step>,
    }));
  const steps = fc.oneof(
    ...called,
    { weight: 70, arbitrary: fc.constant<Step>({ kind: 'JOBS' }) },
    { weight: 4, arbitrary: fc.constantFrom<Step>({ kind: 'HOUR' }, { kind: 'HOUR' }, { kind: 'DAY' }) },
    { weight: 70, arbitrary: fc.record({ kind: fc.constant('SQL' as const), nth: fc.nat(), who }) },
  );
  return fc.record({
    tier: fc.constantFrom(...riskTiers),
    stage: fc.constantFrom('REGISTERING' as const, 'IN_REVIEW' as const, 'PENDING' as const, 'PENDING' as const),
    sequences: fc.array(fc.array(steps, { minLength: 4, maxLength, size: 'max' }), {
      minLength: size,
      maxLength: size,
    }),
  });
}

/** What came of the sequences, counted. */
export class Tally {
  readonly answers = new Map<string, number>();
  readonly calls = new Map<string, number>();
  readonly done = new Set<string>();
  sequences = 0;
  sqlTried = 0;
  sqlTaken = 0;
  approvals = 0;
  letGo = 0;

  counts(command: string, status: number, code: string | null): void {
    this.calls.set(command, (this.calls.get(command) ?? 0) + 1);
    const answer = status < 300 ? 'done' : (code ?? String(status));
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
    if (status < 300) this.done.add(command);
  }
}

/** Plays sequences on a house, each on a distributor of its own. */
export class HttpPlayer {
  private known: readonly Attack[] | undefined;

  constructor(
    private readonly house: HttpHouse,
    private readonly tally: Tally,
  ) {}

  /** @returns what was wrong after any of the sequences, in the whole log */
  async plays(batch: Batch): Promise<readonly string[]> {
    const about = await this.begun(batch);
    const knowledge = new HttpKnowledge(about);
    let [approvals, letGo] = [0, 0];
    for (const steps of batch.sequences) {
      for (const step of steps) await this.takes(step, about, knowledge);
      await this.jobs();
      const oracle = new Oracle();
      const told = await this.house.within((tx) => toldByRows(tx, about));
      const wrong = told.flatMap((one) => oracle.hears(one));
      this.tally.sequences += 1;
      if (wrong.length > 0) return wrong;
      [approvals, letGo] = [oracle.approvals, oracle.letGo];
    }
    this.tally.approvals += approvals;
    this.tally.letGo += letGo;
    return [];
  }

  private async takes(step: Step, about: string, knowledge: HttpKnowledge): Promise<void> {
    const { clock } = this.house.house.world;
    switch (step.kind) {
      case 'JOBS':
        return this.jobs();
      case 'HOUR':
      case 'DAY':
        clock.advance(step.kind === 'DAY' ? 25 * HOUR : HOUR);
        return;
      case 'SQL':
        return this.attack(step.nth, step.who, about);
      case 'COMMAND': {
        const { who, command } = step;
        const { input, headers } = await this.house.within(async (tx) => {
          const knows = await knowledge.of(tx, step.input);
          const ready = filled(step.input, knows);
          const seen = command.headers.includes('if-match');
          const id = ready.params['id'];
          return { input: ready, headers: seen ? { 'if-match': await knowledge.etag(tx, command.path, id) } : {} };
        });
        const { status, code } = await this.house.call(who, command, input, headers as Record<string, string>);
        this.tally.counts(command.id, status, code);
      }
    }
  }

  /** Whatever waits is done; what a forged row has made impossible stays undone. */
  private jobs(): Promise<void> {
    return this.house.house.world.settle().then(
      () => undefined,
      () => undefined,
    );
  }

  private async attack(nth: number, who: string, about: string): Promise<void> {
    this.known ??= await this.house.within(attacks);
    const attack = this.known[nth % this.known.length];
    if (!attack) return;
    this.tally.sqlTried += 1;
    const person = attack.person ? await this.personOf(who) : undefined;
    await this.house
      .within((tx) => tx.query(attack.sql, attack.person ? [about, person] : [about]))
      .then(
        () => (this.tally.sqlTaken += 1),
        () => undefined,
      );
  }

  private async personOf(who: string): Promise<string> {
    const { id } = this.house.member(who === 'key of gil' ? 'gil' : who);
    const [row]: { person: string }[] = await this.house.within((tx) =>
      tx.query(`select person_id as person from user_account where id = $1`, [id]),
    );
    return row?.person ?? id;
  }

  /** A distributor that ana has brought as far as a sequence begins. */
  private async begun({ tier, stage }: Batch): Promise<string> {
    const { browser } = this.house.member('ana');
    await this.signedIn();
    const ok = (...[route, input]: Parameters<typeof browser.ok>) => browser.ok(route, input);
    const { sponsorId: _, ...details } = someDetails();
    const { id } = await ok(registerDistributor, { body: { ...details, tier } } as never);
    for (const { id: _id, ...body } of [anOwner(), anOfficer()]) await ok(addParty, { params: { id }, body } as never);
    if (stage === 'REGISTERING') return String(id);
    await ok(submitDistributor, { params: { id } } as never);
    await this.jobs();
    if (stage === 'IN_REVIEW') return String(id);
    const [review]: { id: string }[] = await this.house.within((tx) =>
      tx.query(`select id from review where distributor_id = $1`, [id]),
    );
    const { world } = this.house.house;
    const [first, second] = [await this.house.contextOf('ana'), await this.house.contextOf('ben')];
    await makeReady({ world, first, second }, id as never);
    const params = { id: review?.id };
    await ok(takeReview, { params } as never);
    await ok(recommend, { params, body: { decision: 'APPROVE', note: 'As it stands' } } as never);
    return String(id);
  }

  private async signedIn(): Promise<void> {
    const ana = this.house.member('ana');
    const { house } = this.house;
    const answer = await ana.browser.call(takeReview, { params: { id: crypto.randomUUID() } } as never);
    if (answer.status === 401) ana.browser.cookie = (await house.signIn(ana)).cookie;
  }
}
