import { computed, effect, inject, Service, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import {
  addParty,
  explainResemblances,
  inviteDistributor,
  placeHold,
  readDistributor,
  readResemblances,
  readTimeline,
  removeParty,
  submitDistributor,
  suspendDistributor,
  voteHoldRelease,
  voteReinstatement,
} from '@downstream/contracts/distributors';
import type { Call } from '@downstream/contracts/route';
import type { Language } from '@downstream/kernel';
import { Api, pagesOf, resourceOf, toProblem } from '@downstream/ui/client';
import type { DistributorRecord } from '../facts/facts-model';
import { lookAgain } from './look-again';
import { OpenDistributor } from './open-distributor';

/** What is sent for an owner, officer or signatory. */
export type PartyInput = NonNullable<Call<typeof addParty>['body']>;
/** On what ground a hold is placed. */
export type HoldBasis = NonNullable<Call<typeof placeHold>['body']>['basis'];

/** States in which machines are at work on it: what the page shows changes without anybody's doing. */
const atWork: readonly string[] = ['SUBMITTED', 'SCREENING'];

/** One distributor with its timeline, and everything the desk can do with it. Acts throw a Problem. */
@Service({ autoProvided: false })
export class DistributorStore extends OpenDistributor {
  private readonly api = inject(Api);
  private readonly route = inject(ActivatedRoute);
  private readonly path = toSignal(this.route.paramMap, { initialValue: this.route.snapshot.paramMap });

  readonly id = computed(() => this.path().get('id') ?? '');
  private readonly params = computed(() => ({ id: this.id() }));
  readonly resource = resourceOf(readDistributor, () => ({ params: this.params() }));
  readonly record = this.resource.value;
  /** Who is like it; asked apart, so that the page does not wait. */
  readonly likeness = resourceOf(readResemblances, () => ({ params: this.params() }));
  readonly timeline = pagesOf(readTimeline, () => ({ params: this.params(), query: { limit: 50 } }));

  constructor() {
    super();
    const state = computed(() => this.record()?.state);
    lookAgain(
      () => atWork.find((one) => one === state()),
      () => this.resource.refreshing() || this.resource.loading(),
      () => this.resource.reload(),
    );
    let before: string | undefined;
    effect(() => {
      const now = state();
      const moved = before !== undefined && atWork.includes(before) && now !== before;
      before = now;
      if (moved) untracked(() => this.timeline.reload());
    });
  }

  reload(): void {
    this.resource.reload();
    this.likeness.reload();
    this.timeline.reload();
  }

  submit = (): Promise<void> =>
    this.act(async () => this.changed(await this.api.call(submitDistributor, { params: this.params() })));

  invite = (name: string, email: string, language: Language): Promise<void> =>
    this.act(async () =>
      this.changed(await this.api.call(inviteDistributor, { params: this.params(), body: { name, email, language } })),
    );

  suspend = (reason: string): Promise<void> =>
    this.act(async () =>
      this.changed(await this.api.call(suspendDistributor, { params: this.params(), body: { reason } })),
    );

  voteReinstatement = (reason: string): Promise<void> =>
    this.act(async () =>
      this.changed(await this.api.call(voteReinstatement, { params: this.params(), body: { reason } })),
    );

  addParty = (body: PartyInput): Promise<void> =>
    this.act(async () => this.changed(await this.api.call(addParty, { params: this.params(), body })));

  removeParty = (partyId: string): Promise<void> =>
    this.act(async () => this.changed(await this.api.call(removeParty, { params: { ...this.params(), partyId } })));

  explain = (others: readonly string[], reason: string): Promise<void> =>
    this.act(async () => {
      const body = { others: [...others], reason };
      this.likeness.set(await this.api.call(explainResemblances, { params: this.params(), body }));
      this.timeline.reload();
    });

  placeHold = (basis: HoldBasis, reason: string): Promise<void> =>
    this.act(async () => {
      await this.api.call(placeHold, { params: this.params(), body: { basis, reason } });
      this.reload();
    });

  voteRelease = (holdId: string, reason: string): Promise<void> =>
    this.act(async () => {
      await this.api.call(voteHoldRelease, { params: { id: holdId }, body: { reason } });
      this.reload();
    });

  /** A conflict means that the record is another than the one on screen: it is read again, and the caller told. */
  private async act(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (cause) {
      const problem = toProblem(cause);
      if (problem.status === 409) this.reload();
      throw problem;
    }
  }

  private changed(record: DistributorRecord): void {
    this.resource.set(record);
    this.likeness.reload();
    this.timeline.reload();
  }
}
