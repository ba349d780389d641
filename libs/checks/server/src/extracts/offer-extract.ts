import { Inject, Injectable } from '@nestjs/common';
import { LONGEST_MONTHS, monthsAfter, offerExtract } from '@downstream/checks/core';
import { registerExtractOffered, type Body, type offerRegisterExtract } from '@downstream/contracts';
import { typeFacts } from '@downstream/distributors/core/documents';
import { DistributorDirectory, DocumentsOnFile, writable } from '@downstream/distributors/server';
import { orThrow, refusal, RefusalError, type Clock, type DistributorId, type PartyId } from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { RegisterExtractRows, type ExtractRecord } from './persistence/register-extract-rows';

/** Writes down what an extract on file says. It counts for nothing before a second person has accepted it. */
@Injectable()
export class OfferExtract {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly documents: DocumentsOnFile,
    private readonly rows: RegisterExtractRows,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws RefusalError NOT_FOUND, EVIDENCE_FILE_MISSING, EVIDENCE_DATES_INVALID, EXTRACT_SAYS_NOTHING, NOT_ALLOWED for
   * callers without a person behind them
   */
  async in(tx: Tx, id: DistributorId, { document, ...said }: Body<typeof offerRegisterExtract>): Promise<void> {
    const { personId } = tx.context.actor;
    if (personId === undefined) throw new RefusalError(refusal('NOT_ALLOWED'));
    await this.distributors.lock(tx, id);
    const file = await this.documents.file(tx, document.id, document.number);
    if (file?.distributorId !== id || file.unusable) {
      throw new RefusalError(refusal('EVIDENCE_FILE_MISSING', { pointer: '/body/document' }));
    }
    const at = this.clock.now();
    const number = ((await this.rows.all(tx, id)).at(-1)?.number ?? 0) + 1;
    const made = orThrow(
      offerExtract(
        { ...said, id: this.ids.next<string>(), number, offered: { personId, at } },
        monthsAfter(at, LONGEST_MONTHS).slice(0, 10),
      ),
    );
    const { sha256, bytes, type } = file;
    const record: ExtractRecord = writable({
      ...made,
      distributorId: id as string,
      document: { ...document, sha256, bytes, mediaType: typeFacts[type].mediaType },
    });
    const party = id as string as PartyId;
    const { id: event } = await this.outbox.add(tx, registerExtractOffered, { subject: made.id, party, state: record });
    await this.rows.add(tx, record, event);
  }
}
