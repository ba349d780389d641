export { RiskDirectory } from './risk-directory';
export { RiskModule } from './risk.module';
export type { FiledRating } from './persistence/ratings';
export type { FiledFlag, FlagContribution } from './persistence/red-flags';
export { ChangeFlag } from './use-cases/change-flag';
export { InstallRiskModel } from './use-cases/install-risk-model';
export { OverrideTier } from './use-cases/override-tier';
export { WaitingFlags, type WaitingFlag } from './persistence/waiting-flags';
export { RateDistributor } from './use-cases/rate-distributor';
