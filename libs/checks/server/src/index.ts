export { CheckDirectory, SCREENING_CHECK, type CheckFacts } from './check-directory';
export { ChecksModule } from './checks.module';
export { Hits } from './persistence/hits';
export { ImportRuns, type ImportRun } from './persistence/import-runs';
export { listOfFormat, publicListFacts, type PublicList } from './lists/public-lists';
export { Watchlists, type ListVersion } from './persistence/watchlists';
export { RequestListImport, type HandedFile } from './use-cases/request-list-import';
export { ScreenDistributor } from './use-cases/screen-distributor';
export { VoteOnHit, type HitBallot } from './use-cases/vote-on-hit';
