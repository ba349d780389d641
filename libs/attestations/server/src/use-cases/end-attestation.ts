import { Inject, Injectable } from '@nestjs/common';
import { WriteToDistributor } from '@downstream/access/server';
import { expire, expiring, lapse, toldOf, type Attestation } from '@downstream/attestations/core';
import { endingStep, type AttestedChange } from '@downstream/attestations/core/judging';
import { attestationEndTold, attestationExpired, attestationExpiring, attestationLapsed } from '@downstream/contracts';
import { actOf, partyOf } from '@downstream/distributors/core';
import { DistributorDirectory, PlaceHold } from '@downstream/distributors/server';
import { orThrow, parseInstant, type Clock, type EventId, type Id } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { KnownTemplates, titlesOf } from './known-templates';
import { AttestationRecords } from './attestation-records';

const living = ['ACCEPTED', 'EXPIRING'];

/** Ends attestations: by their days, or because something they rest on has changed. Orders stop in the same transaction. */
@Injectable()
export class EndAttestation {
  constructor(
    private readonly attestations: Attestations,
    private readonly records: AttestationRecords,
    private readonly directory: DistributorDirectory,
    private readonly hold: PlaceHold,
    private readonly write: WriteToDistributor,
    private readonly templates: KnownTemplates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does what is due by its days, on the locked row: of two who look at once the second finds nothing left to do. */
  async byItsDays(tx: Tx, id: Id<'attestation'>): Promise<void> {
    const attestation = await this.attestations.lock(tx, id);
    if (!attestation || !living.includes(attestation.state) || attestation.validTo === null) return;
    const due = endingStep(attestation.validTo, attestation.told, this.clock.now().slice(0, 10));
    if (due.kind === 'NOTHING') return;
    const ending = await this.ending(tx, attestation);
    if (due.kind === 'END') return this.end(tx, ending);
    await this.tell(tx, ending, 'EXPIRING');
    await this.records.changed(tx, attestationEndTold, toldOf(ending, due.day));
  }

  /** Ends an attestation because something it rests on has changed. */
  async because(tx: Tx, attestation: Attestation, changes: readonly AttestedChange[], cause?: EventId): Promise<void> {
    const lapsed = orThrow(lapse(attestation, changes.join(', '), actOf(tx.context, this.clock.now())));
    await this.records.changed(tx, attestationLapsed, lapsed, cause);
    await this.stop(tx, lapsed, `Attestation ${lapsed.template.kind} has lapsed: ${changes.join(', ')}`, cause);
  }

  private async ending(tx: Tx, attestation: Attestation): Promise<Attestation> {
    if (attestation.state === 'EXPIRING') return attestation;
    const next = orThrow(expiring(attestation, actOf(tx.context, this.clock.now())));
    await this.records.changed(tx, attestationExpiring, next);
    return next;
  }

  private async end(tx: Tx, attestation: Attestation): Promise<void> {
    const expired = orThrow(expire(attestation, actOf(tx.context, this.clock.now())));
    await this.records.changed(tx, attestationExpired, expired);
    await this.tell(tx, expired, 'EXPIRED');
    await this.stop(tx, expired, `Attestation ${expired.template.kind} has ended on ${expired.validTo}`);
  }

  /** Nothing ships any more, unless another one of the same template counts: two people let go again. */
  private async stop(
    tx: Tx,
    { id, distributorId, template }: Attestation,
    reason: string,
    event?: EventId,
  ): Promise<void> {
    const others = await this.attestations.open(tx, distributorId, template.kind);
    if (others.some((other) => other.id !== id && living.includes(other.state))) return;
    await this.hold.in(tx, { distributorId, basis: 'PRECAUTION', reason, cause: id, ...(event && { event }) });
  }

  private async tell(tx: Tx, attestation: Attestation, news: 'EXPIRING' | 'EXPIRED'): Promise<void> {
    const { distributorId, validTo } = attestation;
    const distributor = await this.directory.byId(tx, distributorId);
    if (!distributor) return;
    const until = validTo === null ? null : parseInstant(`${validTo}T12:00:00Z`);
    const titles = titlesOf([(await this.templates.of(tx, attestation)).template]);
    const letter = { kind: 'STATEMENT', company: distributor.legalName.native, news, titles, until } as const;
    await this.write.in(tx, partyOf(distributorId), letter);
  }
}
