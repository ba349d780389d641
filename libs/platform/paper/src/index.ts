export { paperPdf, type SetPaper } from './paper-pdf';
export type { Paper, PaperBlock, PaperColumn, PaperFact, PaperFrame } from './paper';
export { Typesetter, type TextStyle } from './typesetter';
