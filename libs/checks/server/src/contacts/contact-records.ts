import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { contactStanding, hostOf, type ContactAttempt } from '@downstream/checks/core';
import {
  contactAttemptMade,
  type contactAttemptAnswered,
  type contactAttemptReturned,
  type contactAttemptWithdrawn,
  type listContactAttempts,
  type Reply,
} from '@downstream/contracts';
import {
  actingOf,
  DistributorDirectory,
  Names,
  writable,
  type FiledDistributor,
} from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock, type DistributorId, type PartyId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { ContactAttempts } from './persistence/contact-attempts';

type View = Reply<typeof listContactAttempts>;
type Later = typeof contactAttemptAnswered | typeof contactAttemptReturned | typeof contactAttemptWithdrawn;

/** Writes attempts with their events, and shows them. */
@Injectable()
export class ContactRecords {
  constructor(
    private readonly attempts: ContactAttempts,
    private readonly distributors: DistributorDirectory,
    private readonly users: UserDirectory,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  async distributor(tx: Tx, id: DistributorId): Promise<FiledDistributor> {
    const filed = await this.distributors.byId(tx, id);
    if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
    return filed;
  }

  async add(tx: Tx, attempt: ContactAttempt): Promise<void> {
    const { id, distributorId } = attempt;
    const party = distributorId as string as PartyId;
    const event = await this.outbox.add(tx, contactAttemptMade, { subject: id, state: writable(attempt), party });
    await this.attempts.insert(tx, attempt, event.id);
  }

  async change(tx: Tx, attempt: ContactAttempt, contract: Later): Promise<void> {
    const { id, distributorId } = attempt;
    const party = distributorId as string as PartyId;
    const event = await this.outbox.add(tx, contract, { subject: id, state: writable(attempt), party });
    await this.attempts.update(tx, attempt, event.id);
  }

  /** Every attempt of a distributor with what they say together. @throws RefusalError NOT_FOUND */
  async view(tx: Tx, id: DistributorId): Promise<View> {
    const { contact, website } = await this.distributor(tx, id);
    const all = [...(await this.attempts.all(tx, id))].reverse();
    const acting = all.flatMap(({ made, withdrawn }) => [made, ...(withdrawn ? [withdrawn.by] : [])].map(actingOf));
    const names = await Names.of(tx, this.users, acting);
    const { personId } = tx.context.actor;
    const email = contact?.email ?? null;
    return {
      attempts: all.map(({ distributorId: _d, made, withdrawn, ...rest }) => ({
        ...writable(rest),
        made: names.deed(made),
        withdrawn: withdrawn && { ...names.deed(withdrawn.by), reason: withdrawn.reason },
        mayWithdraw: withdrawn === null && personId !== undefined && personId !== made.personId,
      })),
      standing: writable(contactStanding(all, await this.distributors.letterReturns(tx, id), this.clock.now())),
      contact: {
        name: contact?.name ?? null,
        ...{ email, phone: contact?.phone ?? null },
        domain: hostOf(website) ?? hostOf(email),
      },
    };
  }
}
