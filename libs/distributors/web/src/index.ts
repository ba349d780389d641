export { deskProviders, deskRoutes } from './desk';
export { DISTRIBUTOR_TABS, provideDistributorTab, type DistributorTab, type TabBadge } from './detail/distributor-tabs';
export { OpenDistributor } from './detail/open-distributor';
export { RecordFailed } from './detail/record-failed';
export { FactWords } from './facts/fact-words';
export { type DistributorRecord } from './facts/facts-model';
export { DistributorStateChip } from './words/state-chip';
export { stateTone } from './words/tones';
export { WhoWords, type Deed, type Who } from './words/who-words';
