import { Inject, Injectable } from '@nestjs/common';
import { judged, type Attestation } from '@downstream/attestations/core';
import { attestedOf, invalidity, type AttestedChange, type SignedFile } from '@downstream/attestations/core/judging';
import { sameJson } from '@downstream/distributors/core';
import type { Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { AttestationRecords } from './attestation-records';
import { FindContradictions } from './find-contradictions';
import { KnownBesideAttestations } from './known-beside-attestations';

/** What is seen of a file signed by certificate; a paper with ink has no bytes that a signature could protect. */
function fileOf({ signatures }: Attestation): SignedFile | null {
  const signed = signatures.find(({ fileSha256, kind }) => fileSha256 !== null && kind !== 'WET_INK');
  // Nobody has looked into the file yet: that is told, and is never good.
  return signed?.fileSha256 ? { sha256: signed.fileSha256, intact: null, savesAfter: 0, author: null } : null;
}

/** Asks the rules AT-01 to AT-17 of what was signed, looks what contradicts it, and keeps what is found. */
@Injectable()
export class JudgeAttestation {
  constructor(
    private readonly attestations: Attestations,
    private readonly records: AttestationRecords,
    private readonly beside: KnownBesideAttestations,
    private readonly contradictions: FindContradictions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * In the caller's transaction, which is the maker's; an attestation under which nothing was signed is left as it is.
   * @returns it as it is then: a grave contradiction ends what somebody relied on
   */
  async in(tx: Tx, attestation: Attestation, changes: readonly AttestedChange[] = []): Promise<Attestation> {
    return this.contradictions.one(tx, await this.judged(tx, attestation, changes));
  }

  private async judged(tx: Tx, attestation: Attestation, changes: readonly AttestedChange[]): Promise<Attestation> {
    const filed = await this.attestations.content(tx, attestation.id, attestation.number);
    if (!filed) return attestation;
    const known = await this.beside.of(tx, attestation, filed.content, changes);
    const findings = invalidity(attestedOf(filed.content, attestation.signatures, fileOf(attestation)), known);
    // The same findings again are no news: what is sealed and what is kept say the same.
    if (attestation.judgedAt !== null && sameJson(attestation.findings, findings)) return attestation;
    const next = judged(attestation, findings, this.clock.now());
    await this.records.judged(tx, next);
    return next;
  }
}
