import { Module } from '@nestjs/common';
import { AttestationDirectoryModule } from '@downstream/attestations/server';
import { CatalogueModule } from '@downstream/catalogue/server';
import { ChecksModule } from '@downstream/checks/server';
import { DistributorsModule } from '@downstream/distributors/server';
import { OnRescoringAsked, OnShadowRunAsked } from './events/on-model-run-asked';
import { OnTenantCreated } from './events/on-tenant-created';
import { OnListPublished } from './events/on-list-published';
import { rateOnNews } from './events/rate-on';
import { RiskEvidence } from './evidence';
import { ChecksOfDirectory } from './gather/facts-of-checks';
import { FactsOfOthers } from './gather/facts-of-others';
import { OwnershipOfDirectory } from './gather/facts-of-ownership';
import { GatherFacts } from './gather/gather-facts';
import { FactsOfChecks, FactsOfOwnership } from './gather/known-elsewhere';
import { FlagsController } from './http/flags.controller';
import { ModelsController } from './http/models.controller';
import { RiskController } from './http/risk.controller';
import { ModelsComingInForce } from './models-coming-in-force';
import { ModelRuns } from './persistence/model-runs';
import { RatingDues } from './persistence/rating-dues';
import { RatedTiers } from './persistence/rated-tiers';
import { RatingParts } from './persistence/rating-parts';
import { Ratings } from './persistence/ratings';
import { RedFlags } from './persistence/red-flags';
import { RiskModels } from './persistence/risk-models';
import { TierOverrides } from './persistence/tier-overrides';
import { RiskDirectory } from './risk-directory';
import { AskModelRun } from './use-cases/ask-model-run';
import { ChangeFlag } from './use-cases/change-flag';
import { DraftRiskModel } from './use-cases/draft-risk-model';
import { FlagRecords } from './use-cases/flag-records';
import { InstallRiskModel } from './use-cases/install-risk-model';
import { ModelRecords } from './use-cases/model-records';
import { OverrideRecords } from './use-cases/override-records';
import { OverrideTier } from './use-cases/override-tier';
import { PublishRiskModel } from './use-cases/publish-risk-model';
import { RateByCalendar } from './use-cases/rate-by-calendar';
import { RateDistributor } from './use-cases/rate-distributor';
import { RatingInputs } from './use-cases/rating-inputs';
import { RatingRecords } from './use-cases/rating-records';
import { ReadFlags } from './use-cases/read-flags';
import { ReadRisk } from './use-cases/read-risk';
import { ReadRiskModels } from './use-cases/read-risk-models';
import { ReplayRating } from './use-cases/replay-rating';
import { RescoreEverybody } from './use-cases/rescore-everybody';
import { TryRiskModel } from './use-cases/try-risk-model';
import { WithdrawRiskModel } from './use-cases/withdraw-risk-model';
import { FlagViews } from './views/flag-views';
import { ModelViews } from './views/model-views';
import { OverrideViews } from './views/risk-views';
import { WaitingFlags } from './persistence/waiting-flags';

const persistence = [RatingDues, ModelRuns, RatedTiers, RatingParts, Ratings, RedFlags, RiskModels, TierOverrides];
const gathering = [
  { provide: FactsOfChecks, useClass: ChecksOfDirectory },
  { provide: FactsOfOwnership, useClass: OwnershipOfDirectory },
  ...[GatherFacts, FactsOfOthers, RatingInputs],
];
const rating = [FlagRecords, RatingRecords, OverrideRecords];
const versions = [
  ...[AskModelRun, DraftRiskModel, ModelRecords, PublishRiskModel, WithdrawRiskModel],
  ...[ModelsComingInForce, OnRescoringAsked, OnShadowRunAsked, TryRiskModel],
];
const reading = [ModelViews, ReadRiskModels, FlagViews, OverrideViews, ReadFlags, ReadRisk, ReplayRating];
const door = [
  ChangeFlag,
  InstallRiskModel,
  OverrideTier,
  RateDistributor,
  RescoreEverybody,
  RiskDirectory,
  WaitingFlags,
];

/** The room `risk`: factors, red flags, tiers, and the reason for every point. Needs the global `AccessModule`. */
@Module({
  imports: [AttestationDirectoryModule, CatalogueModule, ChecksModule, DistributorsModule],
  controllers: [FlagsController, ModelsController, RiskController],
  providers: [
    ...persistence,
    ...gathering,
    ...rating,
    ...reading,
    ...versions,
    ...door,
    ...rateOnNews,
    OnListPublished,
    OnTenantCreated,
    RateByCalendar,
    RiskEvidence,
  ],
  exports: door,
})
export class RiskModule {}
