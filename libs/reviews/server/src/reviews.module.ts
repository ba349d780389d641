import { Module } from '@nestjs/common';
import { ChecksModule } from '@downstream/checks/server';
import { DistributorsModule } from '@downstream/distributors/server';
import { registerRows } from '@downstream/platform/database';
import { RiskModule } from '@downstream/risk/server';
import { CaseChecks } from './case/case-checks';
import { CaseDrift } from './case/case-drift';
import { CaseFlags } from './case/case-flags';
import { CaseFiles } from './case/case-files';
import { ChecksOfDirectory } from './case/checks-of-directory';
import { FlagsOfDirectory } from './case/flags-of-directory';
import { OnAppealSent } from './events/on-appeal-sent';
import { OnDistributorReviewStarted } from './events/on-distributor-review-started';
import { OnDistributorSubmitted } from './events/on-distributor-submitted';
import { OnMessageAnswered } from './events/on-message-answered';
import { OnServiceCalendarChanged } from './events/on-service-calendar-changed';
import { OnTenantCreated } from './events/on-tenant-created';
import { ReviewEvidence } from './evidence';
import { ExportReviews } from './export/export-reviews';
import { ConversationController } from './http/conversation.controller';
import { ExportsController } from './http/exports.controller';
import { ReviewsController } from './http/reviews.controller';
import { MessageRow, NoteRow } from './persistence/conversation.row';
import { DueReviews } from './persistence/due-reviews';
import { FoundReviews } from './persistence/found-reviews';
import { Matrices, MatrixRow } from './persistence/matrices';
import { Messages } from './persistence/messages';
import { Notes } from './persistence/notes';
import { Participants } from './persistence/participants';
import { ReviewFigures } from './persistence/review-figures';
import { ReviewList } from './persistence/review-list';
import { ReviewRow } from './persistence/review.row';
import { Reviews } from './persistence/reviews';
import { SignatureRow } from './persistence/signature.row';
import { Snoozes } from './persistence/snoozes';
import { SnapshotRow, Snapshots } from './persistence/snapshots';
import { WaitingReviews } from './persistence/waiting-reviews';
import { ReviewDirectory } from './review-directory';
import { AnswerMessage } from './use-cases/answer-message';
import { AssignReview } from './use-cases/assign-review';
import { InstallApprovalMatrix } from './use-cases/install-approval-matrix';
import { ListQueue } from './use-cases/list-queue';
import { ListReviews } from './use-cases/list-reviews';
import { OpenReview } from './use-cases/open-review';
import { RaiseTier } from './use-cases/raise-tier';
import { ReadMatrix } from './use-cases/read-matrix';
import { ReadReview } from './use-cases/read-review';
import { Recommend } from './use-cases/recommend';
import { ReturnReview } from './use-cases/return-review';
import { ReviewRecords } from './use-cases/review-records';
import { SearchReviews } from './use-cases/search-reviews';
import { SendMessage } from './use-cases/send-message';
import { Sign } from './use-cases/sign';
import { SnoozeReview } from './use-cases/snooze-review';
import { StartRound } from './use-cases/start-round';
import { TakeReview } from './use-cases/take-review';
import { WatchClocks } from './use-cases/watch-clocks';
import { WriteNote } from './use-cases/write-note';
import { Actions } from './views/actions';
import { Conversations } from './views/conversations';
import { QueueRows } from './views/queue-rows';
import { ReviewRows } from './views/review-rows';
import { ReviewViews } from './views/review-views';

registerRows(ReviewRow, SignatureRow, SnapshotRow, MatrixRow, NoteRow, MessageRow);

const persistence = [
  DueReviews,
  FoundReviews,
  Messages,
  Notes,
  Snoozes,
  Matrices,
  Participants,
  ReviewList,
  Reviews,
  Snapshots,
  WaitingReviews,
  ReviewRecords,
];
const reading = [
  Actions,
  Conversations,
  ExportReviews,
  ReviewRows,
  ReviewViews,
  CaseDrift,
  CaseFiles,
  ListQueue,
  ListReviews,
  QueueRows,
  ReadMatrix,
  ReadReview,
  SearchReviews,
];
const handlers = [
  OnAppealSent,
  OnDistributorReviewStarted,
  OnDistributorSubmitted,
  OnMessageAnswered,
  OnServiceCalendarChanged,
  OnTenantCreated,
];
const door = [
  ReviewFigures,
  InstallApprovalMatrix,
  OpenReview,
  RaiseTier,
  Recommend,
  ReturnReview,
  ReviewDirectory,
  Sign,
  TakeReview,
];

/** The room `reviews`: cases, four eyes, frozen snapshots, signatures. Needs the global `AccessModule`. */
@Module({
  imports: [DistributorsModule, ChecksModule, RiskModule],
  controllers: [ReviewsController, ConversationController, ExportsController],
  providers: [
    { provide: CaseChecks, useClass: ChecksOfDirectory },
    { provide: CaseFlags, useClass: FlagsOfDirectory },
    ...persistence,
    ...reading,
    ...handlers,
    ...door,
    AnswerMessage,
    AssignReview,
    SendMessage,
    SnoozeReview,
    StartRound,
    WriteNote,
    WatchClocks,
    ReviewEvidence,
  ],
  exports: door,
})
export class ReviewsModule {}
