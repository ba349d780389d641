export { isAddress, mailKey } from './envelope';
export { KeepingMailer } from './keeping-mailer';
export type { Letter } from './letters/letter';
export {
  contactCodeLetter,
  invitationLetter,
  passwordChangedLetter,
  passwordResetLetter,
  portalInvitationLetter,
  portalLinkLetter,
  secondFactorLetter,
  signInCodeLetter,
  signingCodeLetter,
  type LetterFacts,
  type Span,
} from './letters/letters';
export { noticeLetter, type NoticeEntry } from './letters/notice-letter';
export { portalLetter, type AskedFor, type PortalLetter } from './letters/portal-letter';
export { MailFolder, type StoredMail } from './mail-folder';
export { Mailer, MailRejectedError, type OutgoingMail, type Recipient } from './mailer';
export { MailModule } from './mail.module';
export {
  LARGEST_REPORT,
  readDeliveryReport,
  type DeliveryReport,
  type ReportedDelivery,
} from './reports/delivery-report';
export { SmtpMailer, type SmtpLimits } from './smtp-mailer';
