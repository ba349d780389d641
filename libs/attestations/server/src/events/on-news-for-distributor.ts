import { Injectable } from '@nestjs/common';
import { WriteToDistributor } from '@downstream/access/server';
import { appealUntil, sectionOf } from '@downstream/attestations/core';
import {
  answerCorrectionAsked,
  answersSubmitted,
  distributorApproved,
  distributorRejected,
  distributorStandingRenewed,
  type EventContract,
  type StateOf,
} from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { PortalLetter } from '@downstream/platform/mail';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { askedQuestionnaire } from '../use-cases/asked-questionnaire';

/** What a letter says, but for the company, which is asked for when it is written. */
type News = PortalLetter extends infer L ? (L extends PortalLetter ? Omit<L, 'company'> : never) : never;

/**
 * Writes a letter to a distributor about its case. The letter is asked for in the transaction that marks the event as
 * done, so a job that runs twice writes one.
 */
@Injectable()
abstract class OnNewsForDistributor<E extends EventContract> extends EventHandler<E> {
  constructor(
    private readonly directory: DistributorDirectory,
    private readonly write: WriteToDistributor,
  ) {
    super();
  }

  async handle(tx: Tx, { state }: StoredEvent<StateOf<E>>): Promise<void> {
    const { id, news } = this.about(state);
    const distributor = news && (await this.directory.byId(tx, id));
    if (!distributor) return;
    await this.write.in(tx, partyOf(id), { ...news, company: distributor.legalName.native });
  }

  /** Whom to write to, and what; null where there is nothing to say. */
  protected abstract about(state: StateOf<E>): { readonly id: DistributorId; readonly news: News | null };
}

/** The answers came in: what was received, when, and the beginning of its hash. */
@Injectable()
@On(answersSubmitted, 'attestations.write-receipt', 'relay')
export class OnAnswersReceived extends OnNewsForDistributor<typeof answersSubmitted> {
  protected about({ distributorId, submission }: StateOf<typeof answersSubmitted>) {
    const id = distributorId as DistributorId;
    if (!submission) return { id, news: null };
    const { number, hash, by } = submission;
    return { id, news: { kind: 'RECEIPT', number, hash, at: by.at } as const };
  }
}

/** Answers are to be put right: which, in the words of whoever asks. */
@Injectable()
@On(answerCorrectionAsked, 'attestations.write-correction', 'relay')
export class OnCorrectionAsked extends OnNewsForDistributor<typeof answerCorrectionAsked> {
  protected about(sheet: StateOf<typeof answerCorrectionAsked>) {
    const asked = askedQuestionnaire(sheet);
    const items = sheet.corrections.map(({ question, sentence }) => ({
      section: sectionOf(asked, question)?.id ?? '',
      sentence,
    }));
    const news = { kind: 'CORRECTION', items, dueAt: sheet.dueAt } as const;
    return { id: sheet.distributorId as DistributorId, news };
  }
}

type Decided = StateOf<typeof distributorApproved>;

/** A decision as the distributor reads it. Its grounds stay with the maker; what it says as a reason was written for this reader. */
const decided = ({ id, state, standing }: Decided) => ({
  id: id as DistributorId,
  news: standing && {
    kind: 'DECISION' as const,
    outcome: standing.decision,
    until: standing.approvedUntil,
    conditions: standing.conditions,
    ...(standing.toDistributor !== undefined && { reason: standing.toDistributor }),
    appealUntil: state === 'REJECTED' ? appealUntil(standing.decidedAt) : null,
  },
});

@Injectable()
@On(distributorApproved, 'attestations.write-approval', 'relay')
export class OnApproved extends OnNewsForDistributor<typeof distributorApproved> {
  protected about(state: Decided) {
    return decided(state);
  }
}

@Injectable()
@On(distributorRejected, 'attestations.write-refusal', 'relay')
export class OnRefused extends OnNewsForDistributor<typeof distributorRejected> {
  protected about(state: Decided) {
    return decided(state);
  }
}

/**
 * A later review confirmed or changed what the last decision says. Whoever is suspended hears of it from a person: a letter
 * that speaks of an approval would tell half.
 */
@Injectable()
@On(distributorStandingRenewed, 'attestations.write-renewal', 'relay')
export class OnStandingRenewed extends OnNewsForDistributor<typeof distributorStandingRenewed> {
  protected about(state: Decided) {
    return state.state === 'SUSPENDED' ? { id: state.id as DistributorId, news: null } : decided(state);
  }
}
