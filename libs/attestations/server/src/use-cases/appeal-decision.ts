import { Inject, Injectable } from '@nestjs/common';
import { appealBar, appealUntil } from '@downstream/attestations/core';
import { appealSent, type readPortalAppeal, type Reply } from '@downstream/contracts';
import { actOf, authorFor, partyOf } from '@downstream/distributors/core';
import { TakeAnswers, type FiledDistributor } from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock, type Context, type Id } from '@downstream/kernel';
import { CLOCK, Ids, Tenants, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { PortalWords, type Appeal } from '../persistence/portal-words';
import { PortalCallers } from './portal-callers';
import { ReadPortalAnswers } from './read-portal-answers';
import { appealState } from './sealed-states';

type View = Reply<typeof readPortalAppeal>;

/** A refused distributor objects: its case lies with the reviewers again. */
@Injectable()
export class AppealDecision {
  constructor(
    private readonly tenants: Tenants,
    private readonly callers: PortalCallers,
    private readonly words: PortalWords,
    private readonly take: TakeAnswers,
    private readonly reading: ReadPortalAnswers,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND for callers who belong to no distributor */
  read(ctx: Context): Promise<View> {
    return this.tenants.within(ctx, async (tx) => this.view(tx, (await this.callers.of(tx)).distributor));
  }

  /** @throws RefusalError NOT_FOUND, TRANSITION_NOT_ALLOWED, APPEAL_ALREADY_SENT, APPEAL_TOO_LATE */
  run(ctx: Context, text: string): Promise<View> {
    return this.tenants.within(ctx, async (tx) => {
      const { distributor } = await this.callers.of(tx);
      const { id, standing, state } = distributor;
      const sent = standing ? await this.words.appealTo(tx, standing.reviewId) : undefined;
      const now = this.clock.now();
      const bar = appealBar(state, standing, sent !== undefined, now);
      if (bar || !standing) throw new RefusalError(refusal(bar ?? 'TRANSITION_NOT_ALLOWED', { from: state }));
      const party = partyOf(id);
      const author = authorFor(party, actOf(ctx, now));
      const { reviewId } = standing;
      const appeal: Appeal = {
        id: this.ids.next<Id<'appeal'>>(),
        ...{ distributorId: id, reviewId, words: text, author, at: now },
      };
      const written = await this.outbox.add(tx, appealSent, { subject: appeal.id, state: appealState(appeal), party });
      await this.words.insertAppeal(tx, appeal, written.id);
      const filed = await this.take.appealed(tx, id, text.slice(0, 2000));
      return this.view(tx, filed);
    });
  }

  private async view(tx: Tx, { state, standing }: FiledDistributor): Promise<View> {
    const sent = standing ? await this.words.appealTo(tx, standing.reviewId) : undefined;
    const names = sent ? await this.reading.names(tx, [sent.author]) : new Map<string, string>();
    return {
      until: standing?.decision === 'REJECTED' ? appealUntil(standing.decidedAt) : null,
      mayAppeal: appealBar(state, standing, sent !== undefined, this.clock.now()) === null,
      sent: sent ? { text: sent.words, at: sent.at, by: names.get(sent.author.actorId) ?? '' } : null,
    };
  }
}
