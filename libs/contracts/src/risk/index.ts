export {
  flagDisagreed,
  flagEnded,
  flagInquired,
  flagLapsed,
  flagProposed,
  flagRaised,
  flagRenewed,
  flagSettled,
  overrideEnded,
  overrideMade,
  overrideProposed,
  overrideRefused,
  ratingRecorded,
} from './events';
export {
  rescoringAsked,
  rescoringEnded,
  rescoringRecorded,
  riskModelDrafted,
  riskModelPublished,
  riskModelWithdrawn,
  shadowRunAsked,
  shadowRunEnded,
  tierMoves,
} from './model-events';
export * from './model-routes';
export { modelMove, modelRunView, riskModelView } from './model-views';
export * from './routes';
export { flagView, flagsView, lowering, overrideView, ratingView, riskView } from './views';
