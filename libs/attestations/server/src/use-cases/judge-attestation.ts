import { Inject, Injectable } from '@nestjs/common';
import { judged, type Attestation } from '@downstream/attestations/core';
import { attestedOf, fileUntouched, invalidity, type AttestedChange } from '@downstream/attestations/core/judging';
import { sameJson } from '@downstream/distributors/core';
import type { Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { SignedFileReader } from '../signers/signed-file-reader';
import { AttestationRecords } from './attestation-records';
import { FindContradictions } from './find-contradictions';
import { KnownBesideAttestations } from './known-beside-attestations';

/** Asks the rules AT-01 to AT-17 of what was signed, looks what contradicts it, and keeps what is found. */
@Injectable()
export class JudgeAttestation {
  constructor(
    private readonly attestations: Attestations,
    private readonly records: AttestationRecords,
    private readonly beside: KnownBesideAttestations,
    private readonly contradictions: FindContradictions,
    private readonly files: SignedFileReader,
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
    const [file = null, ...others] = await this.files.of(tx, attestation);
    const findings = [
      ...invalidity(attestedOf(filed.content, attestation.signatures, file), known),
      ...others.flatMap((other) => fileUntouched({ file: other }, known)),
    ];
    // The same findings again are no news: what is sealed and what is kept say the same.
    if (attestation.judgedAt !== null && sameJson(attestation.findings, findings)) return attestation;
    const next = judged(attestation, findings, this.clock.now());
    await this.records.judged(tx, next);
    return next;
  }
}
