import { Injectable } from '@nestjs/common';
import { letterRefused, letterReturned, type StateInput, type StateOf } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import type { DistributorId, Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, Outbox, type StoredEvent } from '@downstream/platform/messaging';
import { Distributors } from '../persistence/distributors';
import { LetterReturns, type LetterReturn } from '../persistence/letter-returns';

/** A return as events and dossiers say it. */
export const letterReturnState = (one: LetterReturn): StateInput<typeof letterReturned> => one;

/** A letter that no mail server takes is kept with the distributor it was for: once, however often it was tried. */
@Injectable()
@On(letterRefused, 'distributors.record-return', 'relay')
export class OnLetterRefused extends EventHandler<typeof letterRefused> {
  constructor(
    private readonly distributors: Distributors,
    private readonly returns: LetterReturns,
    private readonly outbox: Outbox,
  ) {
    super();
  }

  async handle(tx: Tx, { subject, state }: StoredEvent<StateOf<typeof letterRefused>>): Promise<void> {
    const id = subject.id as string as Id<'letterReturn'>;
    const distributor = await this.distributors.find(tx, state.partyId as string as DistributorId);
    if (!distributor || (await this.returns.has(tx, id))) return;
    const { id: distributorId, contact, sponsorId } = distributor;
    const { address, replyCode, at } = state;
    const one = { id, distributorId, address, replyCode, contactEmail: contact?.email ?? null, sponsorId, at };
    const news = { subject: id, state: letterReturnState(one), party: partyOf(distributorId) };
    const written = await this.outbox.add(tx, letterReturned, news);
    await this.returns.insert(tx, one, written.id);
  }
}
