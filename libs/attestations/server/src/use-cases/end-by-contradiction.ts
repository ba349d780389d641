import { Inject, Injectable } from '@nestjs/common';
import { contradict, contradicted, type Attestation } from '@downstream/attestations/core';
import { openIn, type KeptContradiction } from '@downstream/attestations/core/judging';
import { attestationContradicted } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { PlaceHold } from '@downstream/distributors/server';
import { orThrow, type Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { AttestationRecords } from './attestation-records';

const relied: readonly Attestation['state'][] = ['ACCEPTED', 'EXPIRING'];

/** Keeps how much contradicts an attestation, and ends it where that is grave. */
@Injectable()
export class EndByContradiction {
  constructor(
    private readonly records: AttestationRecords,
    private readonly hold: PlaceHold,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts what is open; a grave one ends what somebody relies on. */
  async counted(tx: Tx, attestation: Attestation, all: readonly KeptContradiction[]): Promise<Attestation> {
    const next = contradicted(attestation, openIn(all));
    await this.records.written(tx, next);
    if (!relied.includes(next.state) || next.open?.STOP === 0) return next;
    const grave = all.filter(({ state, gravity }) => state === 'OPEN' && gravity === 'STOP');
    return this.end(tx, next, [...new Set(grave.map(({ code }) => code))].join(', '));
  }

  /** @throws RefusalError TRANSITION_NOT_ALLOWED, REASON_REQUIRED, CONTRADICTION_REQUIRED */
  async end(tx: Tx, attestation: Attestation, reason: string): Promise<Attestation> {
    const ended = orThrow(contradict(attestation, reason, actOf(tx.context, this.clock.now())));
    await this.records.changed(tx, attestationContradicted, ended);
    const { id, distributorId, template } = ended;
    const said = `Attestation ${template.kind} is contradicted: ${ended.reason ?? ''}`.slice(0, 2000);
    await this.hold.in(tx, { distributorId, basis: 'CONTRADICTION', reason: said, cause: id });
    return ended;
  }
}
