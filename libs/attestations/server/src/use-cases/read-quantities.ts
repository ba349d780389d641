import { Injectable } from '@nestjs/common';
import { saidIn, type Attestation } from '@downstream/attestations/core';
import { itemsIn, left, type AttestedItem } from '@downstream/attestations/core/judging';
import type {
  attestationLinesOpened,
  attestedQuantityTaken,
  readStatementQuantities,
  Reply,
  StateInput,
} from '@downstream/contracts';
import type { Context, Id } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { QuantityLines } from '../persistence/quantity-lines';
import { AttestationRecords } from './attestation-records';

/** What attestations allow and what was taken, for the desk and for dossiers. */
@Injectable()
export class ReadQuantities {
  constructor(
    private readonly tenants: Tenants,
    private readonly records: AttestationRecords,
    private readonly attestations: Attestations,
    private readonly lines: QuantityLines,
  ) {}

  /** Empty for one that was never taken, or names no items. @throws RefusalError NOT_FOUND */
  run(ctx: Context, id: Id<'attestation'>): Promise<Reply<typeof readStatementQuantities>> {
    return this.tenants.within(ctx, async (tx) => {
      const attestation = await this.records.read(tx, id);
      const lines = await this.lines.of(tx, id);
      const partNumbers = new Map((await this.items(tx, attestation)).map((item) => [item.id, item.partNumber]));
      const uses = await this.lines.usesOf(tx, id);
      return {
        lines: lines.map((line) => {
          const { id: lineId, row, partKey, hs6, unit, attested, taken } = line;
          const own = uses.filter((use) => use.lineId === lineId);
          const ledger = { id: lineId, attested: { amount: attested, unit }, uses: own.map(byConsumer) };
          return {
            ...{ id: lineId, partNumber: partNumbers.get(row) ?? partKey, hs6, unit, attested, taken },
            left: left(ledger).toFixed(),
            uses: own.map(({ consumer, amount, at }) => ({ consumer, amount, at })),
          };
        }),
      };
    });
  }

  /** The ledger of an attestation as its events said it: the lines together, and each use. */
  async sealed(
    tx: Tx,
    attestation: Attestation,
  ): Promise<{
    readonly lines: StateInput<typeof attestationLinesOpened> | null;
    readonly uses: readonly StateInput<typeof attestedQuantityTaken>[];
  }> {
    const { id, distributorId } = attestation;
    const lines = await this.lines.of(tx, id);
    if (lines.length === 0) return { lines: null, uses: [] };
    const state = (await this.items(tx, attestation)).flatMap((item) => {
      const line = lines.find(({ row }) => row === item.id);
      const { partNumber, hs6, quantity } = item;
      return line
        ? [{ id: line.id, row: item.id, partNumber, hs6, attested: quantity.amount, unit: quantity.unit }]
        : [];
    });
    const uses = (await this.lines.usesOf(tx, id)).map(({ id: useId, lineId, consumer, amount, at }) => ({
      ...{ id: useId, attestationId: id, distributorId, lineId, consumer, amount, at },
    }));
    return { lines: { id, distributorId, lines: state }, uses };
  }

  /** The items of what was signed last: lines are opened when it is taken, and nothing is signed after that. */
  private async items(tx: Tx, { id, number }: Attestation): Promise<readonly AttestedItem[]> {
    const filed = await this.attestations.content(tx, id, number);
    return filed ? itemsIn(saidIn(filed.content)) : [];
  }
}

const byConsumer = ({ consumer: by, amount }: { readonly consumer: string; readonly amount: string }) => ({
  by,
  amount,
});
