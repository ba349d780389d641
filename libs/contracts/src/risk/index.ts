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
  riskModelPublished,
} from './events';
export * from './routes';
export { flagView, flagsView, lowering, overrideView, ratingView, riskView } from './views';
