import { Inject, Injectable } from '@nestjs/common';
import type { importStepAsked, StateInput } from '@downstream/contracts';
import type { Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { Imports, type FiledImport } from '../persistence/imports';

/** Any event about an import: they all hold its full state. */
type ImportEvent = typeof importStepAsked;

/** What came of an import, for its event. */
export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly left: number;
}

/** Files an import: the event first, then the row, in the caller's transaction. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly imports: Imports,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async write(
    tx: Tx,
    contract: ImportEvent,
    one: Omit<FiledImport, 'eventId'>,
    counts: ImportCounts | null = null,
  ): Promise<void> {
    const { actor } = tx.context;
    const state: StateInput<ImportEvent> = {
      ...{ id: one.id, state: one.state, file: { ...one.file }, reading: { ...one.asked }, counts },
      decisions: one.decisions,
      undone: one.undone && { rows: one.undone.rows, kept: one.undone.keptRows },
      by: { kind: actor.kind, actorId: actor.id, personId: actor.personId ?? null },
      at: this.clock.now(),
    };
    const { id, at } = await this.outbox.add(tx, contract, { subject: one.id, state, party: null });
    await this.imports.save(tx, one, at, id);
  }
}
