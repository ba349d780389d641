import { Inject, Injectable } from '@nestjs/common';
import { LONGEST_MONTHS, monthsAfter, offer, type JudgedKind } from '@downstream/checks/core';
import { checkEvidenceOffered } from '@downstream/contracts';
import { DocumentsOnFile } from '@downstream/distributors/server';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type DistributorId,
  type DocumentId,
  type EvidenceGrade,
  type PartyId,
} from '@downstream/kernel';
import { CLOCK, Ids, type Tx } from '@downstream/platform/database';
import { Outbox } from '@downstream/platform/messaging';
import { EvidenceRows, type EvidenceRecord } from './persistence/evidence-rows';
import { KindDirectory } from './kind-directory';

/** What somebody brings. */
export interface Brought {
  readonly kind: JudgedKind;
  readonly document: { readonly id: DocumentId; readonly number: number };
  readonly source: string;
  readonly grade: EvidenceGrade;
  /** The day as of which the source says it, and the last day it counts; both `2026-03-14`. */
  readonly asOf: string;
  readonly expiresOn: string;
  readonly note: string;
}

/** Brings evidence for a check. It settles nothing before a second person has accepted it. */
@Injectable()
export class OfferEvidence {
  constructor(
    private readonly kinds: KindDirectory,
    private readonly documents: DocumentsOnFile,
    private readonly rows: EvidenceRows,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws RefusalError NOT_FOUND, EVIDENCE_NOT_NEEDED, EVIDENCE_FILE_MISSING, EVIDENCE_DATES_INVALID, NOT_ALLOWED for
   * callers without a person behind them
   */
  async in(tx: Tx, id: DistributorId, brought: Brought): Promise<void> {
    const { personId } = tx.context.actor;
    if (personId === undefined) throw new RefusalError(refusal('NOT_ALLOWED'));
    const now = await this.kinds.of(tx, id);
    const check = now?.kinds.find(({ kind }) => kind === brought.kind);
    if (!now || !check) throw new RefusalError(refusal('NOT_FOUND'));
    if (!check.takesEvidence) throw new RefusalError(refusal('EVIDENCE_NOT_NEEDED', { result: check.standing.result }));
    const file = await this.documents.file(tx, brought.document.id, brought.document.number);
    if (file?.distributorId !== id || file.unusable) {
      throw new RefusalError(refusal('EVIDENCE_FILE_MISSING', { pointer: '/body/document' }));
    }
    const { document, ...facts } = brought;
    const at = this.clock.now();
    const made = orThrow(
      offer(
        { ...facts, id: this.ids.next<string>(), inputs: check.inputs, offered: { personId, at } },
        monthsAfter(at, LONGEST_MONTHS).slice(0, 10),
      ),
    );
    const record: EvidenceRecord = {
      ...made,
      distributorId: id,
      document: { id: document.id, number: document.number, sha256: file.sha256 },
    };
    const party = id as string as PartyId;
    const { id: eventId } = await this.outbox.add(tx, checkEvidenceOffered, { subject: made.id, party, state: record });
    await this.rows.add(tx, record, eventId);
  }
}
