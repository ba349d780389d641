export { CheckDirectory, SCREENING_CHECK, type CheckFacts } from './check-directory';
export { ChecksModule } from './checks.module';
export { ExtractDirectory, type AcceptedExtract } from './extracts/extract-directory';
export { OwnershipDirectory, type OwnershipStanding } from './ownership/ownership-directory';
export { ChangeOwnership } from './ownership/use-cases/change-ownership';
export { CheckSource } from './runs/check-source';
export {
  ContactProofs,
  ExchangeRates,
  OwnershipFacts,
  type ContactProof,
  type RateTable,
} from './runs/known-elsewhere';
export { DecideEvidence } from './runs/decide-evidence';
export { KindDirectory, type KindsNow, type StandingKind } from './runs/kind-directory';
export { OfferEvidence } from './runs/offer-evidence';
export { RequestRound } from './runs/request-round';
export { ListFigures } from './persistence/list-figures';
export { Hits } from './persistence/hits';
export { ImportRuns, type ImportRun } from './persistence/import-runs';
export { listOfFormat, publicListFacts, type PublicList } from './lists/public-lists';
export { Watchlists, type ListVersion } from './persistence/watchlists';
export { RequestListImport, type HandedFile } from './use-cases/request-list-import';
export { RequestRescreening } from './use-cases/request-rescreening';
export { isEnrolled } from './screening/enrolled';
export { isSearchable } from './screening/searchable';
export { Subjects } from './screening/subjects';
export { ScreenDistributor } from './use-cases/screen-distributor';
export { WaitingHits, type WaitingHit } from './persistence/waiting-hits';
export { VoteOnHit, type HitBallot } from './use-cases/vote-on-hit';
