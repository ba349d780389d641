import { Injectable } from '@nestjs/common';
import { attestationSigned, type StateOf } from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { ListsInForce } from '../persistence/lists-in-force';
import { isEnrolled } from '../screening/enrolled';
import { ScreenDistributor } from '../use-cases/screen-distributor';

/**
 * An attestation counts once everybody it names was searched for after it was signed: so a signature has a distributor
 * under watch searched for anew, known names and new ones. Others wait for what their submission leads to.
 */
@Injectable()
@On(attestationSigned, 'checks.screen-on-signature', 'screener')
export class OnAttestationSigned extends EventHandler<typeof attestationSigned> {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly inForce: ListsInForce,
    private readonly screen: ScreenDistributor,
  ) {
    super();
  }

  async handle(tx: Tx, { id, state }: StoredEvent<StateOf<typeof attestationSigned>>): Promise<void> {
    const distributor = await this.distributors.byId(tx, state.distributorId);
    if (!distributor || !isEnrolled(distributor.state) || (await this.inForce.searchable(tx)).length === 0) return;
    await this.screen.in(tx, state.distributorId, id);
  }
}
