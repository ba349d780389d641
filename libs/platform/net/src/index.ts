export { judgeAddress, type AddressVerdict } from './address-ranges';
export type { OutboundProgress } from './bounded-body';
export type { Guard, Lookup } from './guarded-socket';
export { NameSystem, type NameAnswers } from './name-system';
export { NetModule } from './net.module';
export {
  Outbound,
  usualLimits,
  type OutboundContent,
  type OutboundLimits,
  type OutboundLog,
  type OutboundRequest,
  type OutboundSurroundings,
  type OutboundUnchanged,
} from './outbound';
export { outboundCodes, OutboundError, type OutboundCode } from './outbound-error';
export { judgeUrl, type JudgedUrl, type OutboundPolicy } from './outbound-url';
export type { Validators } from './request-headers';
export { retryIn, usualRetries, type RetryPlan } from './retrying';
