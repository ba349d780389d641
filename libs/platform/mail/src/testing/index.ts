export { reportOf, type Said } from './report-of';
export { header, openSmtpInbox, partsOf, type Received, type SmtpInbox, type SmtpManner } from './smtp-inbox';
