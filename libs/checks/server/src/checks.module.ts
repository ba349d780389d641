import { Module } from '@nestjs/common';
import { NamedPartiesModule } from '@downstream/attestations/server';
import { CatalogueModule } from '@downstream/catalogue/server';
import { DistributorsModule } from '@downstream/distributors/server';
import { CheckDirectory } from './check-directory';
import { ChecksEvidence } from './evidence';
import { OnAttestationSigned } from './events/on-attestation-signed';
import { OnDistributorRevised, OnPartyAdded, OnPartyRemoved } from './events/on-distributor-changed';
import { OnDistributorSubmitted } from './events/on-distributor-submitted';
import { OnFetchRequested } from './events/on-fetch-requested';
import { OnImportRequested } from './events/on-import-requested';
import { OnListInForce } from './events/on-list-in-force';
import { OnRescreeningRequested } from './events/on-rescreening-requested';
import { OnTenantCreated } from './events/on-tenant-created';
import { OnTierRaised } from './events/on-tier-raised';
import { OnWatchlistImported } from './events/on-watchlist-imported';
import { OnWatchlistReleased } from './events/on-watchlist-released';
import { ExportHits } from './export/export-hits';
import { ChecksController } from './http/checks.controller';
import { ExportsController } from './http/exports.controller';
import { HitsController } from './http/hits.controller';
import { ListFetchesController } from './http/list-fetches.controller';
import { ListsController } from './http/lists.controller';
import { OwnListsController } from './http/own-lists.controller';
import { RescreeningsController } from './http/rescreenings.controller';
import { CheckRuns } from './persistence/check-runs';
import { Hits } from './persistence/hits';
import { Rescreenings } from './persistence/rescreenings';
import { FetchClock } from './lists/fetch-clock';
import { ListAges } from './lists/list-ages';
import { ListFetcher } from './lists/list-fetcher';
import { ImportRuns } from './persistence/import-runs';
import { FetchRuns } from './persistence/fetch-runs';
import { ListSchedules } from './persistence/list-schedules';
import { ListFigures } from './persistence/list-figures';
import { ListsInForce } from './persistence/lists-in-force';
import { OwnLists } from './persistence/own-lists';
import { VersionChanges } from './persistence/version-changes';
import { Watchlists } from './persistence/watchlists';
import { ListIndexes } from './screening/list-indexes';
import { Subjects } from './screening/subjects';
import { FindTouched } from './screening/find-touched';
import { VersionsInForce } from './screening/versions-in-force';
import { FileCandidates } from './use-cases/file-candidates';
import { BringIntoForce } from './use-cases/bring-into-force';
import { Rescreen } from './use-cases/rescreen';
import { RequestRescreening } from './use-cases/request-rescreening';
import { KeepVersion } from './use-cases/keep-version';
import { RequestListFetch } from './use-cases/request-list-fetch';
import { RequestListImport } from './use-cases/request-list-import';
import { ScreenAgain } from './use-cases/screen-again';
import { HandInOwnList } from './use-cases/hand-in-own-list';
import { RegisterOwnList } from './use-cases/register-own-list';
import { RetireOwnList } from './use-cases/retire-own-list';
import { ScreenDistributor } from './use-cases/screen-distributor';
import { VoteOnHit } from './use-cases/vote-on-hit';
import { VoteOnHits } from './use-cases/vote-on-hits';
import { VoteOnVersion } from './use-cases/vote-on-version';
import { HitHolds } from './views/hit-holds';
import { HitSides } from './views/hit-sides';
import { ChangeViews } from './views/change-views';
import { HitViews } from './views/hit-views';
import { WaitingHits } from './persistence/waiting-hits';
import { OwnListViews } from './views/own-list-views';
import { VersionViews } from './views/version-views';
import { NightlyRescreening } from './screening/nightly-rescreening';
import { Screenings } from './persistence/screenings';
import { SearchParties } from './screening/search-parties';
import { ScreenParties } from './use-cases/screen-parties';
import { OnScreeningRequested } from './events/on-screening-requested';
import { ScreeningsController } from './http/screenings.controller';
import { CertificatesController } from './http/certificates.controller';
import { ContactsModule } from './contacts/contacts.module';
import { RatesModule } from './rates/rates.module';
import { SourcesModule } from './sources/sources.module';
import { Certificates } from './certificate/certificates';
import { ExtractDirectory } from './extracts/extract-directory';
import { extractControllers, extractProviders } from './extracts/extract-parts';
import { OwnershipDirectory } from './ownership/ownership-directory';
import { ownershipControllers, ownershipProviders } from './ownership/ownership-parts';
import { RunEvents } from './persistence/run-events';
import { KindDirectory } from './runs/kind-directory';
import { ContactProofs, ExchangeRates } from './runs/known-elsewhere';
import { RequestRound } from './runs/request-round';
import { runControllers, runProviders } from './runs/run-parts';

/** Evidence from outside: public lists, screening, hits. Needs the global `AccessModule`. */
@Module({
  imports: [CatalogueModule, DistributorsModule, NamedPartiesModule, SourcesModule, ContactsModule, RatesModule],
  controllers: [
    ChecksController,
    ExportsController,
    HitsController,
    ListsController,
    ListFetchesController,
    OwnListsController,
    RescreeningsController,
    ScreeningsController,
    CertificatesController,
    ...ownershipControllers,
    ...extractControllers,
    ...runControllers,
  ],
  providers: [
    Watchlists,
    VersionChanges,
    ListFigures,
    ListsInForce,
    CheckRuns,
    ExportHits,
    Hits,
    ImportRuns,
    ListIndexes,
    RunEvents,
    Certificates,
    OnScreeningRequested,
    ScreenParties,
    SearchParties,
    Screenings,
    NightlyRescreening,
    VersionsInForce,
    FileCandidates,
    FindTouched,
    Subjects,
    Rescreenings,
    Rescreen,
    RequestRescreening,
    OnRescreeningRequested,
    ListAges,
    BringIntoForce,
    KeepVersion,
    ListSchedules,
    FetchRuns,
    ListFetcher,
    RequestListFetch,
    FetchClock,
    OnFetchRequested,
    RequestListImport,
    OwnLists,
    OwnListViews,
    RegisterOwnList,
    HandInOwnList,
    RetireOwnList,
    VoteOnVersion,
    ScreenDistributor,
    ScreenAgain,
    VoteOnHit,
    VoteOnHits,
    HitHolds,
    HitSides,
    HitViews,
    WaitingHits,
    VersionViews,
    ChangeViews,
    CheckDirectory,
    ChecksEvidence,
    OnImportRequested,
    OnWatchlistImported,
    OnWatchlistReleased,
    OnTenantCreated,
    OnTierRaised,
    OnDistributorSubmitted,
    OnAttestationSigned,
    OnDistributorRevised,
    OnPartyAdded,
    OnPartyRemoved,
    OnListInForce,
    ...ownershipProviders,
    ...extractProviders,
    ...runProviders,
  ],
  exports: [
    CheckDirectory,
    ContactProofs,
    ExchangeRates,
    KindDirectory,
    RequestRound,
    ListFigures,
    Subjects,
    ScreenDistributor,
    VoteOnHit,
    RequestListImport,
    Watchlists,
    ImportRuns,
    Hits,
    OwnershipDirectory,
    ExtractDirectory,
    WaitingHits,
  ],
})
export class ChecksModule {}
