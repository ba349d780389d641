import { Injectable } from '@nestjs/common';
import type { AttestedItem, LedgerLine } from '@downstream/attestations/core/judging';
import { instant, type DistributorId, type EventId, type Id, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';

/** A line of the quantity ledger with what was taken of it. */
export interface FiledLine {
  readonly id: Id<'attestationLine'>;
  readonly attestationId: Id<'attestation'>;
  readonly distributorId: DistributorId;
  readonly row: string;
  readonly partKey: string;
  readonly hs6: string;
  readonly unit: string;
  /** Decimal digits as text. */
  readonly attested: string;
  readonly taken: string;
}

/** What one consumer took of a line. */
export interface FiledUse {
  readonly id: Id<'attestationUse'>;
  readonly lineId: Id<'attestationLine'>;
  readonly consumer: string;
  readonly amount: string;
  readonly at: Instant;
}

/** A part number as lines are found by it: letters and digits, capitals aside. */
export const partKey = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

const columns = `id, attestation_id as "attestationId", distributor_id as "distributorId", row, part_key as "partKey", hs6,
  unit, trim_scale(attested)::text as attested, trim_scale(taken)::text as taken`;

/** The quantity ledger: what attestations allow of each item, and what was taken. */
@Injectable()
export class QuantityLines {
  /** Opens the line of an item. */
  async open(
    tx: Tx,
    id: Id<'attestationLine'>,
    of: { readonly attestationId: Id<'attestation'>; readonly distributorId: DistributorId; readonly eventId: EventId },
    item: AttestedItem,
  ): Promise<void> {
    await tx.query(
      `insert into attestation_line (id, attestation_id, distributor_id, row, part_key, hs6, unit, attested, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[id, of.attestationId, of.distributorId, item.id, partKey(item.partNumber), item.hs6],
        ...[item.quantity.unit, item.quantity.amount, of.eventId],
      ],
    );
  }

  /** The lines of an attestation in the order of its rows. */
  async of(tx: Tx, attestationId: Id<'attestation'>): Promise<readonly FiledLine[]> {
    return tx.query(`select ${columns} from attestation_line where attestation_id = $1 order by id`, [attestationId]);
  }

  /** What was taken of the lines of an attestation, the oldest first. */
  async usesOf(tx: Tx, attestationId: Id<'attestation'>): Promise<readonly FiledUse[]> {
    const rows: (Omit<FiledUse, 'at'> & { readonly at: Date })[] = await tx.query(
      `select id, line_id as "lineId", consumer, trim_scale(amount)::text as amount, at
       from attestation_use where attestation_id = $1 order by at, id`,
      [attestationId],
    );
    return rows.map((row) => ({ ...row, at: instant(row.at) }));
  }

  /** Every line of a distributor. */
  async ofDistributor(tx: Tx, distributorId: DistributorId): Promise<readonly FiledLine[]> {
    return tx.query(`select ${columns} from attestation_line where distributor_id = $1 order by id`, [distributorId]);
  }

  /** A line, kept from others until the transaction ends, as the core counts with it. */
  async lock(tx: Tx, id: Id<'attestationLine'>): Promise<(LedgerLine & { readonly filed: FiledLine }) | undefined> {
    const [filed]: FiledLine[] = await tx.query(`select ${columns} from attestation_line where id = $1 for update`, [
      id,
    ]);
    if (!filed) return undefined;
    const uses: { by: string; amount: string }[] = await tx.query(
      `select consumer as by, trim_scale(amount)::text as amount from attestation_use where line_id = $1 order by id`,
      [id],
    );
    return { id, attested: { amount: filed.attested, unit: filed.unit }, uses, filed };
  }

  /** Keeps what a consumer has taken. */
  async take(
    tx: Tx,
    line: FiledLine,
    use: {
      readonly id: Id<'attestationUse'>;
      readonly consumer: string;
      readonly amount: string;
      readonly at: Instant;
    },
    eventId: EventId,
  ): Promise<void> {
    await tx.query(
      `insert into attestation_use (id, attestation_id, distributor_id, line_id, consumer, amount, at, event_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [use.id, line.attestationId, line.distributorId, line.id, use.consumer, use.amount, use.at, eventId],
    );
    await tx.query(`update attestation_line set taken = taken + $2 where id = $1`, [line.id, use.amount]);
  }
}
