import { Module } from '@nestjs/common';
import { AttestationDirectoryModule } from '@downstream/attestations/server';
import { CatalogueModule } from '@downstream/catalogue/server';
import { ChecksModule } from '@downstream/checks/server';
import { DistributorsModule } from '@downstream/distributors/server';
import { OnTenantCreated } from './events/on-tenant-created';
import { rateOnNews } from './events/rate-on';
import { RiskEvidence } from './evidence';
import { OwnershipOfDirectory } from './gather/facts-of-ownership';
import { GatherFacts } from './gather/gather-facts';
import { FactsOfChecks, FactsOfOwnership, NothingKnown } from './gather/known-elsewhere';
import { FlagsController } from './http/flags.controller';
import { RiskController } from './http/risk.controller';
import { RatedTiers } from './persistence/rated-tiers';
import { Ratings } from './persistence/ratings';
import { RedFlags } from './persistence/red-flags';
import { RiskModels } from './persistence/risk-models';
import { TierOverrides } from './persistence/tier-overrides';
import { RiskDirectory } from './risk-directory';
import { ChangeFlag } from './use-cases/change-flag';
import { FlagRecords } from './use-cases/flag-records';
import { InstallRiskModel } from './use-cases/install-risk-model';
import { OverrideRecords } from './use-cases/override-records';
import { OverrideTier } from './use-cases/override-tier';
import { RateDistributor } from './use-cases/rate-distributor';
import { RatingInputs } from './use-cases/rating-inputs';
import { RatingRecords } from './use-cases/rating-records';
import { ReadFlags } from './use-cases/read-flags';
import { ReadRisk } from './use-cases/read-risk';
import { ReplayRating } from './use-cases/replay-rating';
import { FlagViews } from './views/flag-views';
import { OverrideViews } from './views/risk-views';

const persistence = [RatedTiers, Ratings, RedFlags, RiskModels, TierOverrides];
const gathering = [
  { provide: FactsOfChecks, useClass: NothingKnown },
  { provide: FactsOfOwnership, useClass: OwnershipOfDirectory },
  ...[GatherFacts, RatingInputs],
];
const rating = [FlagRecords, RatingRecords, OverrideRecords];
const reading = [FlagViews, OverrideViews, ReadFlags, ReadRisk, ReplayRating];
const door = [ChangeFlag, InstallRiskModel, OverrideTier, RateDistributor, RiskDirectory];

/** The room `risk`: factors, red flags, tiers, and the reason for every point. Needs the global `AccessModule`. */
@Module({
  imports: [AttestationDirectoryModule, CatalogueModule, ChecksModule, DistributorsModule],
  controllers: [FlagsController, RiskController],
  providers: [
    ...persistence,
    ...gathering,
    ...rating,
    ...reading,
    ...door,
    ...rateOnNews,
    OnTenantCreated,
    RiskEvidence,
  ],
  exports: door,
})
export class RiskModule {}
