import { Injectable } from '@nestjs/common';
import type { KeptContradiction } from '@downstream/attestations/core/judging';
import type { DistributorId, EventId, Id } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { In } from 'typeorm';
import { ContradictionRow } from './contradiction.row';

/** What contradicts attestations, with what became of it. */
@Injectable()
export class Contradictions {
  /** Those of some attestations, the oldest first. */
  async of(tx: Tx, attestations: readonly Id<'attestation'>[]): Promise<readonly KeptContradiction[]> {
    if (attestations.length === 0) return [];
    const where = { attestationId: In([...attestations]) };
    return (await tx.find(ContradictionRow, { where, order: { id: 'asc' } })).map(({ record }) => record);
  }

  /** Every one of a tenant or of one distributor, by id, some at a time. */
  async *all(tx: Tx, only?: DistributorId): AsyncIterable<KeptContradiction> {
    const ids: { id: Id<'contradiction'> }[] = await tx.query(
      `select id from contradiction where $1::uuid is null or distributor_id = $1 order by id`,
      [only ?? null],
    );
    for (let from = 0; from < ids.length; from += PAGE) {
      const page = ids.slice(from, from + PAGE).map(({ id }) => id);
      const rows = await tx.find(ContradictionRow, { where: { id: In(page) }, order: { id: 'asc' } });
      yield* rows.map(({ record }) => record);
    }
  }

  /** Attestations that an open contradiction holds another one against, by id. */
  async restingOn(tx: Tx, besideId: Id<'attestation'>): Promise<readonly Id<'attestation'>[]> {
    const rows = await tx.find(ContradictionRow, {
      select: { tenantId: true, id: true, attestationId: true },
      where: { besideId, state: 'OPEN' },
    });
    return [...new Set(rows.map(({ attestationId }) => attestationId))].sort();
  }

  async insert(tx: Tx, record: KeptContradiction, eventId: EventId): Promise<void> {
    await tx.insert(ContradictionRow, { id: record.id, ...columns(record), eventId } as never);
  }

  async update(tx: Tx, record: KeptContradiction, eventId: EventId): Promise<void> {
    await tx.update(ContradictionRow, { id: record.id }, { ...columns(record), eventId } as never);
  }
}

const PAGE = 500;

const columns = (record: KeptContradiction): Omit<ContradictionRow, 'tenantId' | 'id' | 'eventId'> => {
  const { attestationId, distributorId, state, code, gravity, about, theirs, version } = record;
  const besideId = theirs.source === 'OTHER_ATTESTATION' ? (theirs.id as Id<'attestation'>) : null;
  return { attestationId, distributorId, state, code, gravity, about, besideId, record, version };
};
