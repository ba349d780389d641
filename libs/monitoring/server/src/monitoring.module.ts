import { Module } from '@nestjs/common';
import { ChecksModule } from '@downstream/checks/server';
import { DistributorsModule } from '@downstream/distributors/server';
import { ReviewsModule } from '@downstream/reviews/server';
import { RiskModule } from '@downstream/risk/server';
import { ReadDashboards } from './dashboards/read-dashboards';
import { LookAtChecks, OnCheckCompleted, OnHitReopened, OnHitVoted } from './events/on-check-changed';
import {
  OnApproved,
  OnPartyAdded,
  OnPartyRemoved,
  OnRevised,
  OnSubmitted,
  OnTerminated,
  OnTierRaised,
} from './events/on-distributor-changed';
import { OnDocumentRemoved, OnDocumentUploaded, OnDocumentVersionAdded } from './events/on-document-changed';
import { OnOwnershipChanged } from './events/on-ownership-changed';
import { OnRescreeningCompleted } from './events/on-rescreening-completed';
import { LookAtRisk, OnFlagSettled, OnRated } from './events/on-risk-changed';
import { OnRoundCompleted } from './events/on-round-completed';
import {
  OnStatementAccepted,
  OnStatementContradicted,
  OnStatementExpired,
  OnStatementExpiring,
  OnStatementLapsed,
  OnStatementSuperseded,
  OnStatementWithdrawn,
} from './events/on-statement-changed';
import { MonitoringEvidence } from './evidence';
import { MonitoringController } from './http/monitoring.controller';
import { Changes } from './persistence/changes';
import { Enrolments } from './persistence/enrolments';
import { Looks } from './persistence/looks';
import { Passes } from './persistence/passes';
import { Readings } from './persistence/readings';
import { ReviewDates } from './persistence/review-dates';
import { ReadChecks } from './readings/read-checks';
import { ReadDocuments } from './readings/read-documents';
import { ReadOwnership } from './readings/read-ownership';
import { ReadRisk } from './readings/read-risk';
import { KeepEnrolment } from './use-cases/keep-enrolment';
import { ListChanges } from './use-cases/list-changes';
import { LookAtDistributor } from './use-cases/look-at-distributor';
import { ReadCoverage } from './use-cases/read-coverage';
import { ReadDistributorWatch } from './use-cases/read-distributor-watch';
import { RecordPass } from './use-cases/record-pass';
import { TakeReviewSteps } from './use-cases/take-review-steps';
import { TriageChange } from './use-cases/triage-change';
import { WatchDays } from './use-cases/watch-days';
import { ChangeViews } from './views/change-views';
import { PartyNames } from './views/party-names';

const persistence = [Changes, Enrolments, Looks, Passes, Readings, ReviewDates];
const reading = [
  ChangeViews,
  ListChanges,
  PartyNames,
  ReadChecks,
  ReadCoverage,
  ReadDashboards,
  ReadDistributorWatch,
  ReadDocuments,
  ReadOwnership,
  ReadRisk,
];
const watching = [
  KeepEnrolment,
  LookAtChecks,
  LookAtDistributor,
  LookAtRisk,
  RecordPass,
  TakeReviewSteps,
  TriageChange,
  WatchDays,
];
const handlers = [
  ...[OnSubmitted, OnRevised, OnPartyAdded, OnPartyRemoved, OnTierRaised, OnApproved, OnTerminated],
  ...[OnCheckCompleted, OnHitVoted, OnHitReopened, OnRescreeningCompleted, OnRoundCompleted],
  ...[OnOwnershipChanged, OnRated, OnFlagSettled],
  ...[OnDocumentUploaded, OnDocumentVersionAdded, OnDocumentRemoved],
  ...[OnStatementAccepted, OnStatementExpiring, OnStatementExpired, OnStatementLapsed, OnStatementWithdrawn],
  ...[OnStatementSuperseded, OnStatementContradicted],
];

/**
 * The room `monitoring`: what to look at again and when, what became different, and proof that it was looked at. Needs
 * the global `AccessModule`.
 */
@Module({
  imports: [DistributorsModule, ChecksModule, RiskModule, ReviewsModule],
  controllers: [MonitoringController],
  providers: [...persistence, ...reading, ...watching, ...handlers, MonitoringEvidence],
})
export class MonitoringModule {}
