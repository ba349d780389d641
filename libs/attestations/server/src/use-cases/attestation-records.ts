import { Injectable } from '@nestjs/common';
import {
  attestationContentFiled,
  attestationJudged,
  signatureGiven,
  type attestationAsked,
} from '@downstream/contracts';
import type { Attestation } from '@downstream/attestations/core';
import { namedIn } from '@downstream/attestations/core/judging';
import { partyOf } from '@downstream/distributors/core';
import { refusal, RefusalError, type EventId, type Id, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Ids } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Attestations, type FiledContent, type SignatureEvidence } from '../persistence/attestations';
import { NamedParties } from '../persistence/named-parties';
import { attestationState, contentState, signatureState } from './sealed-attestations';

type Said = Pick<typeof attestationAsked, 'version' | 'subject' | 'state'> & { readonly type: string };

/** Files what the core has decided of an attestation: the events first, then the rows, in the caller's transaction. */
@Injectable()
export class AttestationRecords {
  constructor(
    private readonly attestations: Attestations,
    private readonly named: NamedParties,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** @throws RefusalError NOT_FOUND, also for what the caller does not see */
  async locked(tx: Tx, id: Id<'attestation'>): Promise<Attestation> {
    const found = await this.attestations.lock(tx, id);
    if (!found) throw new RefusalError(refusal('NOT_FOUND'));
    return found;
  }

  /** @throws RefusalError NOT_FOUND */
  async read(tx: Tx, id: Id<'attestation'>): Promise<Attestation> {
    const found = await this.attestations.find(tx, id);
    if (!found) throw new RefusalError(refusal('NOT_FOUND'));
    return found;
  }

  /** Files an attestation that is new. */
  async made(tx: Tx, contract: Said, attestation: Attestation, cause?: EventId): Promise<void> {
    await this.attestations.insert(tx, attestation, await this.say(tx, contract, attestation, cause));
  }

  /** Files a step of its life. */
  async changed(tx: Tx, contract: Said, attestation: Attestation, cause?: EventId): Promise<void> {
    await this.attestations.update(tx, attestation, await this.say(tx, contract, attestation, cause));
  }

  /** Keeps what is being written, which is sealed with the content that is signed. */
  async written(tx: Tx, attestation: Attestation): Promise<void> {
    await this.attestations.update(tx, attestation);
  }

  /** Files what the rules found. */
  judged(tx: Tx, attestation: Attestation): Promise<void> {
    return this.changed(tx, attestationJudged, attestation);
  }

  /** Files what is signed, and whom it names. */
  async content(tx: Tx, facts: Omit<FiledContent, 'id'>): Promise<void> {
    const filed = { id: this.ids.next<Id<'attestationContent'>>(), ...facts };
    const { distributor } = filed.content;
    const party = partyOf(distributor.id);
    const news = { subject: filed.id, state: contentState(filed), party };
    const written = await this.outbox.add(tx, attestationContentFiled, news);
    await this.attestations.insertContent(tx, distributor.id, filed, written.id);
    await this.named.keep(tx, distributor.id, namedIn(filed.content), written.id);
  }

  /** Files how the last signature of an attestation came about. */
  async signature(
    tx: Tx,
    { id: attestationId, distributorId, number, signatures }: Attestation,
    evidence: SignatureEvidence,
  ): Promise<void> {
    const mark = signatures.at(-1);
    if (!mark) throw new Error('An evidence of no signature');
    const at: Instant = mark.at;
    const filed = {
      ...{ id: this.ids.next<Id<'attestationSignature'>>(), attestationId, distributorId, number },
      ...{ role: mark.role, evidence, at },
    };
    const party = partyOf(distributorId);
    const written = await this.outbox.add(tx, signatureGiven, {
      subject: filed.id,
      state: signatureState(filed),
      party,
    });
    await this.attestations.insertSignature(tx, filed, written.id);
  }

  private async say(tx: Tx, contract: Said, attestation: Attestation, cause?: EventId): Promise<EventId> {
    const written = await this.outbox.add(tx, contract as typeof attestationAsked, {
      subject: attestation.id,
      state: attestationState(attestation),
      party: partyOf(attestation.distributorId),
      ...(cause && { cause }),
    });
    return written.id;
  }
}
