import { Inject, Injectable } from '@nestjs/common';
import { saidIn, type Attestation } from '@downstream/attestations/core';
import { itemsIn, take, type Quantity } from '@downstream/attestations/core/judging';
import { attestedQuantityTaken, attestationLinesOpened } from '@downstream/contracts';
import { partyOf } from '@downstream/distributors/core';
import { orThrow, refusal, RefusalError, type Clock, type Id } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Attestations } from '../persistence/attestations';
import { QuantityLines } from '../persistence/quantity-lines';

/** What accepted attestations allow of each item, and who takes of it; for rooms that release orders. */
@Injectable()
export class AttestedLines {
  constructor(
    private readonly attestations: Attestations,
    private readonly lines: QuantityLines,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a line for every item of an attestation that was just taken; one without items has none. */
  async open(tx: Tx, { id: attestationId, distributorId, number }: Attestation): Promise<void> {
    const filed = await this.attestations.content(tx, attestationId, number);
    const items = filed ? itemsIn(saidIn(filed.content)) : [];
    if (items.length === 0) return;
    const lines = items.map((item) => ({ id: this.ids.next<Id<'attestationLine'>>(), item }));
    const written = await this.outbox.add(tx, attestationLinesOpened, {
      subject: attestationId,
      state: {
        ...{ id: attestationId, distributorId },
        lines: lines.map(({ id, item }) => ({
          ...{ id, row: item.id, partNumber: item.partNumber, hs6: item.hs6 },
          ...{ attested: item.quantity.amount, unit: item.quantity.unit },
        })),
      },
      party: partyOf(distributorId),
    });
    for (const { id, item } of lines) {
      await this.lines.open(tx, id, { attestationId, distributorId, eventId: written.id }, item);
    }
  }

  /**
   * Takes goods of a line, in the caller's transaction. Of many who take at once each sees what the others have taken; the
   * same consumer with the same amount again changes nothing.
   * @throws RefusalError NOT_FOUND, QUANTITY_EXCEEDED, QUANTITY_INVALID
   */
  async take(tx: Tx, lineId: Id<'attestationLine'>, consumer: string, wanted: Quantity): Promise<void> {
    const before = await this.lines.lock(tx, lineId);
    if (!before) throw new RefusalError(refusal('NOT_FOUND'));
    const after = orThrow(take(before, consumer, wanted));
    if (after === before) return;
    const { attestationId, distributorId } = before.filed;
    const use = { id: this.ids.next<Id<'attestationUse'>>(), consumer, amount: wanted.amount, at: this.clock.now() };
    const written = await this.outbox.add(tx, attestedQuantityTaken, {
      subject: use.id,
      state: { ...use, attestationId, distributorId, lineId },
      party: partyOf(distributorId),
    });
    await this.lines.take(tx, before.filed, use, written.id);
  }
}
