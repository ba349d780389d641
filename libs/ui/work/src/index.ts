export { agreements, Comparison, type Agreement, type ComparisonLine, type Piece, type Side } from './comparison';
export { DecisionBar } from './decision-bar';
export { ErrorSummary, type SummaryError } from './error-summary';
export { JobCard, type JobState } from './job-card';
export { MomentDetail, Timeline, type Moment } from './timeline';
