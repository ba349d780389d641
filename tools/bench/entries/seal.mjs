export { paperPdf } from '../../../libs/platform/paper/src/index';
export { aFrame, somePapers } from '../../../libs/platform/paper/src/testing';
export { DocumentSeals } from '../../../libs/platform/sealing/src/index';
