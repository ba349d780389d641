import { Module } from '@nestjs/common';
import { CatalogueModule } from '@downstream/catalogue/server';
import { DistributorsModule } from '@downstream/distributors/server';
import { registerRows } from '@downstream/platform/database';
import { contradictionControllers, contradictionProviders } from './contradiction-parts';
import { campaignControllers, campaignProviders } from './campaigns/campaign-parts';
import { OnCheckCompleted } from './events/on-check-completed';
import { OnDistributorInvited } from './events/on-distributor-invited';
import { OnDistributorInvitedAgain } from './events/on-distributor-invited-again';
import {
  OnAnswersReceived,
  OnApproved,
  OnCorrectionAsked,
  OnRefused,
  OnStandingRenewed,
} from './events/on-news-for-distributor';
import { AttestationEvidence } from './evidence';
import { AnswersDeskController } from './http/answers.desk.controller';
import { AnswersPortalController } from './http/answers.portal.controller';
import { ColleaguesPortalController } from './http/colleagues.portal.controller';
import { StatementDocumentsController } from './http/statement-documents.controller';
import { StatementsDeskController } from './http/statements.desk.controller';
import { StatementsPortalController } from './http/statements.portal.controller';
import { AnswerRow, AnswerSheetRow, SubmissionRow } from './persistence/answer-sheet.row';
import { AttestationContentRow, AttestationRow, AttestationSignatureRow } from './persistence/attestation.row';
import { Attestations } from './persistence/attestations';
import { ContradictionRow } from './persistence/contradiction.row';
import { NamedPartiesModule } from './named-parties.module';
import { AnswerSheets } from './persistence/answer-sheets';
import { PortalSeatRow } from './persistence/portal-seat.row';
import { PortalSeats } from './persistence/portal-seats';
import { PortalWords } from './persistence/portal-words';
import { QuantityLines } from './persistence/quantity-lines';
import { ReminderRow } from './persistence/reminder.row';
import { Reminders } from './persistence/reminders';
import { SearchedNamesOf } from './persistence/searched-names';
import { SignedFiles } from './persistence/signed-files';
import { Submissions } from './persistence/submissions';
import { AppealRow, ChangeReportRow } from './persistence/word.row';
import { AnswerSheetRecords } from './use-cases/answer-sheet-records';
import { AppealDecision } from './use-cases/appeal-decision';
import { AskStatements } from './use-cases/ask-statements';
import { AttestationRecords } from './use-cases/attestation-records';
import { AttestedLines } from './use-cases/attested-lines';
import { CoverOrder } from './use-cases/cover-order';
import { EndAttestation } from './use-cases/end-attestation';
import { WatchAttestations } from './use-cases/watch-attestations';
import { OnRecordPartyAdded, OnRecordPartyRemoved, OnRecordRevised, OnTrueMatch } from './events/on-record-changed';
import { DecideStatement } from './use-cases/decide-statement';
import { FillInStatement } from './use-cases/fill-in-statement';
import { HandOutStatement } from './use-cases/hand-out-statement';
import { JudgeAttestation } from './use-cases/judge-attestation';
import { KnownBesideAttestations } from './use-cases/known-beside-attestations';
import { PortalStatements } from './use-cases/portal-statements';
import { PrintToSign } from './use-cases/print-to-sign';
import { ReadPortalStatements } from './use-cases/read-portal-statements';
import { ReadQuantities } from './use-cases/read-quantities';
import { ReadRequirements } from './use-cases/read-requirements';
import { ReliedAttestations } from './use-cases/relied-attestations';
import { ReadStatements } from './use-cases/read-statements';
import { SignStatement } from './use-cases/sign-statement';
import { SpeakOfStatement } from './use-cases/speak-of-statement';
import { AskForCorrections } from './use-cases/ask-for-corrections';
import { BecomingFacts } from './use-cases/becoming-facts';
import { CloseChangeReport } from './use-cases/close-change-report';
import { PortalCallers } from './use-cases/portal-callers';
import { PortalColleagues } from './use-cases/portal-colleagues';
import { ReadAnswers } from './use-cases/read-answers';
import { ReadPortalAnswers } from './use-cases/read-portal-answers';
import { ReadSubmissions } from './use-cases/read-submissions';
import { RemindDistributor, RemindDistributors } from './use-cases/remind-distributors';
import { ReportChange } from './use-cases/report-change';
import { SaveAnswers } from './use-cases/save-answers';
import { SeatRecords } from './use-cases/seat-records';
import { SubmitAnswers } from './use-cases/submit-answers';
import { SealedStatementsModule } from './sealed/sealed-statements.module';
import { HandedInFile } from './signers/handed-in-file';
import { SignersModule } from './signers/signers.module';
import { TemplatesModule } from './templates/templates.module';

registerRows(AttestationRow, AttestationContentRow, AttestationSignatureRow, ContradictionRow);
registerRows(AnswerSheetRow, AnswerRow, SubmissionRow, PortalSeatRow, ChangeReportRow, AppealRow, ReminderRow);

const persistence = [AnswerSheets, Submissions, PortalSeats, PortalWords, Reminders, AnswerSheetRecords, SeatRecords];
const reading = [PortalCallers, ReadAnswers, ReadPortalAnswers, ReadSubmissions];
const writing = [
  AppealDecision,
  AskForCorrections,
  BecomingFacts,
  CloseChangeReport,
  PortalColleagues,
  ReportChange,
  SaveAnswers,
  SubmitAnswers,
];

const letters = [
  ...[OnAnswersReceived, OnApproved, OnCorrectionAsked, OnRefused, OnStandingRenewed],
  ...[RemindDistributor, RemindDistributors],
];

const ending = [
  ...[EndAttestation, WatchAttestations],
  ...[SearchedNamesOf, OnCheckCompleted],
  ...[OnRecordRevised, OnRecordPartyAdded, OnRecordPartyRemoved, OnTrueMatch],
];

const attesting = [
  ...contradictionProviders,
  ...ending,
  ...[CoverOrder, ReadQuantities, ReadRequirements, ReliedAttestations],
  ...[Attestations, SignedFiles, QuantityLines, AttestationRecords, AttestedLines],
  ...[PortalStatements, ReadPortalStatements, FillInStatement, SignStatement, SpeakOfStatement],
  ...[HandOutStatement, PrintToSign, HandedInFile],
  ...[AskStatements, ReadStatements, DecideStatement, JudgeAttestation, KnownBesideAttestations],
];

/** The room `attestations`: what a distributor is asked, answers and sends in, and what it says between reviews. */
@Module({
  imports: [
    CatalogueModule,
    DistributorsModule,
    NamedPartiesModule,
    SealedStatementsModule,
    SignersModule,
    TemplatesModule,
  ],
  controllers: [
    ...[AnswersPortalController, ColleaguesPortalController, AnswersDeskController],
    ...[StatementsPortalController, StatementsDeskController, StatementDocumentsController],
    ...campaignControllers,
    ...contradictionControllers,
  ],
  providers: [
    ...persistence,
    ...reading,
    ...writing,
    ...letters,
    ...attesting,
    ...campaignProviders,
    OnDistributorInvited,
    OnDistributorInvitedAgain,
    AttestationEvidence,
  ],
})
export class AttestationsModule {}
