import { Injectable } from '@nestjs/common';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import {
  EvidenceSources,
  RegisteredEvidence,
  type EvidenceRecord,
  type EvidenceScope,
} from '@downstream/platform/evidence';
import { campaignState } from './campaigns/campaign-state';
import { Attestations } from './persistence/attestations';
import { Contradictions } from './persistence/contradictions';
import { AnswerSheets } from './persistence/answer-sheets';
import { Campaigns } from './persistence/campaigns';
import { PortalSeats } from './persistence/portal-seats';
import { PortalWords } from './persistence/portal-words';
import { Reminders } from './persistence/reminders';
import { Submissions } from './persistence/submissions';
import { contradictionState } from './use-cases/contradiction-records';
import { ReadQuantities } from './use-cases/read-quantities';
import { attestationState, contentState, signatureState } from './use-cases/sealed-attestations';
import {
  answerState,
  appealState,
  reminderState,
  reportState,
  seatState,
  sheetState,
  submissionState,
} from './use-cases/sealed-states';

/** This room's part of a dossier: what distributors answered and sent in, who of them might, and what they said since. */
@Injectable()
export class AttestationEvidence extends RegisteredEvidence {
  readonly name = 'attestations';
  readonly place = 4;

  constructor(
    sources: EvidenceSources,
    private readonly sheets: AnswerSheets,
    private readonly submissions: Submissions,
    private readonly seats: PortalSeats,
    private readonly words: PortalWords,
    private readonly reminders: Reminders,
    private readonly attestations: Attestations,
    private readonly campaigns: Campaigns,
    private readonly contradictions: Contradictions,
    private readonly quantities: ReadQuantities,
  ) {
    super(sources);
  }

  async *collect(tx: Tx, scope: EvidenceScope): AsyncIterable<EvidenceRecord> {
    const only = scope.kind === 'party' ? (scope.party as string as DistributorId) : undefined;
    for await (const sheet of this.sheets.all(tx, only)) {
      yield { subject: { kind: 'answer-sheet', id: sheet.id }, state: sheetState(sheet) };
      for (const filed of (await this.sheets.answers(tx, sheet.id)).values()) {
        yield { subject: { kind: 'answer', id: filed.id }, state: answerState(sheet, filed) };
      }
      for (const filed of await this.submissions.of(tx, sheet.distributorId)) {
        yield { subject: { kind: 'submission', id: filed.id }, state: submissionState(filed) };
      }
    }
    for (const seat of await this.seats.all(tx, only)) {
      yield { subject: { kind: 'portal-seat', id: seat.id }, state: seatState(seat) };
    }
    for (const reminder of await this.reminders.all(tx, only)) {
      yield { subject: { kind: 'reminder', id: reminder.id }, state: reminderState(reminder) };
    }
    for (const report of await this.words.reports(tx, only)) {
      yield { subject: { kind: 'change-report', id: report.id }, state: reportState(report) };
    }
    for (const appeal of await this.words.appeals(tx, only)) {
      yield { subject: { kind: 'appeal', id: appeal.id }, state: appealState(appeal) };
    }
    // A campaign is about many; what came of one distributor stands in its attestation.
    for (const campaign of only ? [] : await this.campaigns.all(tx)) {
      yield { subject: { kind: 'campaign', id: campaign.id }, state: campaignState(campaign) };
    }
    for await (const attestation of this.attestations.all(tx, only)) {
      const { id } = attestation;
      yield { subject: { kind: 'attestation', id }, state: attestationState(attestation) };
      for (const filed of await this.attestations.contents(tx, id)) {
        yield { subject: { kind: 'attestation-content', id: filed.id }, state: contentState(filed) };
      }
      for (const filed of await this.attestations.signatures(tx, id)) {
        yield { subject: { kind: 'attestation-signature', id: filed.id }, state: signatureState(filed) };
      }
      const { lines, uses } = await this.quantities.sealed(tx, attestation);
      if (lines) yield { subject: { kind: 'attestation-lines', id }, state: lines };
      for (const use of uses) yield { subject: { kind: 'attestation-use', id: use.id }, state: use };
    }
    for await (const kept of this.contradictions.all(tx, only)) {
      yield { subject: { kind: 'contradiction', id: kept.id }, state: contradictionState(kept) };
    }
  }
}
