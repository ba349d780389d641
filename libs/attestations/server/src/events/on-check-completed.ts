import { Injectable } from '@nestjs/common';
import { checkCompleted, type StateOf } from '@downstream/contracts';
import type { DistributorId, Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Attestations } from '../persistence/attestations';
import { SearchedNamesOf } from '../persistence/searched-names';
import { JudgeAttestation } from '../use-cases/judge-attestation';

/** Everybody who stands beside a distributor was searched for: whom an attestation names may have been among them. */
@Injectable()
@On(checkCompleted, 'attestations.note-searched', 'relay')
export class OnCheckCompleted extends EventHandler<typeof checkCompleted> {
  constructor(
    private readonly searched: SearchedNamesOf,
    private readonly attestations: Attestations,
    private readonly judge: JudgeAttestation,
  ) {
    super();
  }

  async handle(tx: Tx, { id, state }: StoredEvent<StateOf<typeof checkCompleted>>): Promise<void> {
    const distributorId = state.distributorId as string as DistributorId;
    const names = state.subjects
      .filter(({ outcome }) => outcome === 'SEARCHED')
      .flatMap((subject) => [subject.name, ...subject.names]);
    await this.searched.keep(tx, distributorId, { names: [...new Set(names)], at: state.at as Instant }, id);
    for (const { id: one } of await this.attestations.standing(tx, distributorId)) {
      const attestation = await this.attestations.lock(tx, one);
      if (attestation) await this.judge.in(tx, attestation);
    }
  }
}
