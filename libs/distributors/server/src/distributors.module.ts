import { Module, type OnModuleInit } from '@nestjs/common';
import { NoticeNames } from '@downstream/access/server';
import type { DistributorId } from '@downstream/kernel';
import { registerRows } from '@downstream/platform/database';
import { documents } from './documents/documents.parts';
import { DocumentDirectory } from './documents/document-directory';
import { DocumentsOnFile } from './documents/documents-on-file';
import { OwnFiles } from './documents/own-files';
import { DistributorDirectory } from './distributor-directory';
import { FollowReview } from './events/follow-review';
import { OnLetterRefused } from './events/on-letter-refused';
import { OnReviewApprovalRequested } from './events/on-review-approval-requested';
import { OnReviewDecided } from './events/on-review-decided';
import { OnReviewOpened } from './events/on-review-opened';
import { OnReviewReturned } from './events/on-review-returned';
import { OnScreeningCompleted } from './events/on-screening-completed';
import { DistributorEvidence } from './evidence';
import { ExportDistributors } from './export/export-distributors';
import { DistributorsController } from './http/distributors.controller';
import { ExportsController } from './http/exports.controller';
import { ResemblancesController } from './http/resemblances.controller';
import { SearchController } from './http/search.controller';
import { SponsorsController } from './http/sponsors.controller';
import { StatusPortalController } from './http/status.portal.controller';
import { StopsController } from './http/stops.controller';
import { importControllers, importProviders } from './import/import-parts';
import { DistributorList } from './persistence/distributor-list';
import { DistributorRow } from './persistence/distributor.row';
import { Distributors } from './persistence/distributors';
import { ExplanationRow } from './persistence/explanation.row';
import { Explanations } from './persistence/explanations';
import { FoundNames } from './persistence/found-names';
import { HoldRow } from './persistence/hold.row';
import { Holds } from './persistence/holds';
import { KnownRecords } from './persistence/known-records';
import { LetterReturnRow } from './persistence/letter-return.row';
import { LetterReturns } from './persistence/letter-returns';
import { PartyKeys } from './persistence/party-keys';
import { PartyRow } from './persistence/party.row';
import { SearchWordTable } from './persistence/search-word-table';
import { TimelineEvents } from './persistence/timeline-events';
import { HoldReleaseVoteRow, SuspensionVoteRow } from './persistence/vote.row';
import { AddParty } from './use-cases/add-party';
import { AssignSponsor } from './use-cases/assign-sponsor';
import { ChangeStanding } from './use-cases/change-standing';
import { DistributorRecords } from './use-cases/distributor-records';
import { ExplainResemblances } from './use-cases/explain-resemblances';
import { ExpireApproval } from './use-cases/expire-approval';
import { FindResemblances } from './use-cases/find-resemblances';
import { FollowRating } from './use-cases/follow-rating';
import { HoldRecords } from './use-cases/hold-records';
import { CheckInvitation } from './use-cases/check-invitation';
import { InviteDistributor } from './use-cases/invite-distributor';
import { KeyParties } from './use-cases/key-parties';
import { ListDistributors } from './use-cases/list-distributors';
import { MoveDistributor } from './use-cases/move-distributor';
import { PlaceHold } from './use-cases/place-hold';
import { RaiseDistributorTier } from './use-cases/raise-distributor-tier';
import { ReadDistributor } from './use-cases/read-distributor';
import { ReadHold } from './use-cases/read-hold';
import { ReadPortalStatus } from './use-cases/read-portal-status';
import { ReadResemblances } from './use-cases/read-resemblances';
import { ReadTimeline } from './use-cases/read-timeline';
import { RegisterDistributor } from './use-cases/register-distributor';
import { RemoveParty } from './use-cases/remove-party';
import { ReviseDistributor } from './use-cases/revise-distributor';
import { SearchDistributors } from './use-cases/search-distributors';
import { SubmitDistributor } from './use-cases/submit-distributor';
import { SuspendDistributor } from './use-cases/suspend-distributor';
import { TakeAnswers } from './use-cases/take-answers';
import { VoteHoldRelease } from './use-cases/vote-hold-release';
import { VoteReinstatement } from './use-cases/vote-reinstatement';
import { DistributorViews } from './views/distributor-views';

registerRows(DistributorRow, PartyRow, HoldRow, HoldReleaseVoteRow, SuspensionVoteRow, ExplanationRow, LetterReturnRow);

const persistence = [
  ...[Distributors, DistributorList, Holds, TimelineEvents, DistributorRecords, HoldRecords],
  ...[Explanations, KnownRecords, PartyKeys, FoundNames, LetterReturns, SearchWordTable],
];
const reading = [
  CheckInvitation,
  ...[DistributorViews, ListDistributors, ReadDistributor, ReadHold, ReadPortalStatus, ReadTimeline],
  ExportDistributors,
  ReadResemblances,
];
const handlers = [
  FollowReview,
  OnLetterRefused,
  OnReviewApprovalRequested,
  OnReviewDecided,
  OnReviewOpened,
  OnReviewReturned,
  OnScreeningCompleted,
];
const door = [
  AddParty,
  DistributorDirectory,
  ExpireApproval,
  ExplainResemblances,
  FindResemblances,
  FollowRating,
  InviteDistributor,
  PlaceHold,
  RaiseDistributorTier,
  RegisterDistributor,
  RemoveParty,
  ReviseDistributor,
  SearchDistributors,
  SubmitDistributor,
  SuspendDistributor,
  TakeAnswers,
  VoteHoldRelease,
  VoteReinstatement,
];

/**
 * The room `distributors`: records, who stands beside them, holds, standing, documents. Needs the global `AccessModule`,
 * a store and a scanner.
 */
@Module({
  controllers: [
    ...[DistributorsController, ResemblancesController, SearchController, StopsController, StatusPortalController],
    ExportsController,
    SponsorsController,
    ...documents.controllers,
    ...importControllers,
  ],
  providers: [
    ...persistence,
    ...reading,
    ...handlers,
    ...door,
    ...documents.providers,
    AssignSponsor,
    ChangeStanding,
    KeyParties,
    MoveDistributor,
    DistributorEvidence,
    ...importProviders,
  ],
  exports: [...door, DocumentDirectory, DocumentsOnFile, OwnFiles],
})
export class DistributorsModule implements OnModuleInit {
  constructor(
    private readonly names: NoticeNames,
    private readonly distributors: Distributors,
  ) {}

  onModuleInit(): void {
    this.names.nameDistributorsBy(
      async (tx, ids) =>
        new Map(
          (await this.distributors.byIds(tx, ids as DistributorId[])).map(({ id, legalName }) => [
            id,
            legalName.latin ?? legalName.native,
          ]),
        ),
    );
  }
}
