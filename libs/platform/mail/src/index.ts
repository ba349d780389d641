export { isAddress } from './envelope';
export { KeepingMailer } from './keeping-mailer';
export { letterLocales, type Letter, type LetterLocale } from './letters/letter';
export {
  invitationLetter,
  passwordChangedLetter,
  passwordResetLetter,
  portalLinkLetter,
  signInCodeLetter,
  type LetterFacts,
  type Span,
} from './letters/letters';
export { MailFolder, type StoredMail } from './mail-folder';
export { Mailer, MailRejectedError, type OutgoingMail, type Recipient } from './mailer';
export { MailModule } from './mail.module';
export { SmtpMailer, type SmtpLimits } from './smtp-mailer';
