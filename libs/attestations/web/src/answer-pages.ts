/**
 * The pages one answers on, in one piece: without a connection none could be fetched after the other. The page they begin
 * on fetches it as soon as it is there itself.
 */
export { CorrectionsPage } from './corrections/corrections.page';
export { GroupPage } from './group/group.page';
export { ReadPage } from './read/read.page';
export { SheetBesideDrafts } from './sheet/sheet-beside-drafts';
export { SubmitPage } from './submit/submit.page';
