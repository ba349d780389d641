export { ReviewDirectory } from './review-directory';
export { ReviewsModule } from './reviews.module';
export { InstallApprovalMatrix } from './use-cases/install-approval-matrix';
export { OpenReview, type Asked, type ReviewRequest } from './use-cases/open-review';
export { RaiseTier } from './use-cases/raise-tier';
export { Recommend } from './use-cases/recommend';
export { ReturnReview } from './use-cases/return-review';
export { Sign, type Ballot } from './use-cases/sign';
export { TakeReview } from './use-cases/take-review';
