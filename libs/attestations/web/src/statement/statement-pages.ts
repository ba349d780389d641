/** The pages of one attestation, in one piece: without a connection none could be fetched after the other. */
export { CorrectionsPage } from '../corrections/corrections.page';
export { GroupPage } from '../group/group.page';
export { DeclinePage } from './decline.page';
export { ForwardPage } from './forward.page';
export { SignPage } from './sign.page';
export { SignedPage } from './signed.page';
export { StatementPage } from './statement.page';
export { StatementShell } from './statement-shell';
