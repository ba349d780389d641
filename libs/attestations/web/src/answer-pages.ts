/** The pages one answers on, in one piece: without a connection none could be fetched after the other. */
export { CorrectionsPage } from './corrections/corrections.page';
export { GroupPage } from './group/group.page';
export { ReadPage } from './read/read.page';
export { StartPage } from './start/start.page';
export { SubmitPage } from './submit/submit.page';
