import { Inject, Injectable } from '@nestjs/common';
import type { Attestation } from '@downstream/attestations/core';
import {
  ownContradictions,
  reconciled,
  sharedContradictions,
  sharedMarks,
  type Contradiction,
  type KeptContradiction,
} from '@downstream/attestations/core/judging';
import type { Clock, Id } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { Contradictions } from '../persistence/contradictions';
import { SharedMarks } from '../persistence/shared-marks';
import { sha256 } from './answer-sheet-records';
import { ContradictionRecords } from './contradiction-records';
import { EndByContradiction } from './end-by-contradiction';
import { StatedAttestations } from './stated-attestations';

const looked: readonly Attestation['state'][] = ['SIGNED', 'ACCEPTED', 'EXPIRING'];

/**
 * Looks what contradicts attestations, in themselves, the record and those of unrelated distributors, and keeps it. A
 * grave one ends reliance at once: orders stop in the same transaction (guard G7 of the product reference).
 */
@Injectable()
export class FindContradictions {
  constructor(
    private readonly attestations: Attestations,
    private readonly contradictions: Contradictions,
    private readonly marks: SharedMarks,
    private readonly stated: StatedAttestations,
    private readonly records: ContradictionRecords,
    private readonly ending: EndByContradiction,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Looks at attestations that the caller has locked, as the maker. Those under which nothing stands are left as they are.
   * @returns them as they are now, in the order given
   */
  async in(tx: Tx, attestations: readonly Attestation[]): Promise<readonly Attestation[]> {
    const standing = attestations.filter(({ state }) => looked.includes(state));
    if (standing.length === 0) return attestations;
    const found = await this.found(tx, standing);
    const known = await this.contradictions.of(
      tx,
      standing.map(({ id }) => id),
    );
    const after: Attestation[] = [];
    for (const one of attestations) {
      const all = known.filter(({ attestationId }) => attestationId === one.id);
      after.push(standing.includes(one) ? await this.file(tx, one, all, found.get(one.id) ?? []) : one);
    }
    return after;
  }

  /** As {@link in}, of one. */
  async one(tx: Tx, attestation: Attestation): Promise<Attestation> {
    const [after = attestation] = await this.in(tx, [attestation]);
    return after;
  }

  private async found(
    tx: Tx,
    attestations: readonly Attestation[],
  ): Promise<ReadonlyMap<string, readonly Contradiction[]>> {
    const alone = await this.stated.of(tx, attestations);
    const marked = alone.map((stated) => ({
      id: stated.id as Id<'attestation'>,
      distributorId: stated.distributorId,
      marks: sharedMarks(stated),
    }));
    await this.marks.keep(tx, marked);
    const others = await this.attestations.byIds(tx, await this.marks.sharing(tx, marked));
    // Read again together: who is whose family is told among all of them.
    const all = others.length === 0 ? alone : await this.stated.of(tx, [...attestations, ...others]);
    const shared = sharedContradictions(all);
    return new Map(all.map((one) => [one.id, [...ownContradictions(one), ...(shared.get(one.id) ?? [])]]));
  }

  private async file(
    tx: Tx,
    attestation: Attestation,
    known: readonly KeptContradiction[],
    found: readonly Contradiction[],
  ): Promise<Attestation> {
    const newId = () => this.ids.next<Id<'contradiction'>>();
    const turns = reconciled(known, found, { attestation, at: this.clock.now(), newId, sha256 });
    if (turns.length === 0) return attestation;
    for (const turn of turns) await this.records.turned(tx, turn);
    const turned = new Map(turns.map(({ kept }) => [kept.id, kept]));
    const now = [...known.filter(({ id }) => !turned.has(id)), ...turned.values()];
    return this.ending.counted(tx, attestation, now);
  }
}
