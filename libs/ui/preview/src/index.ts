export { Preview, type ShownFile } from './preview';
export { PdfFault, PdfReader, type OpenPdf, type PdfPage } from './pdf-reader';
