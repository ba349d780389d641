export { aFrame, somePapers } from './some-papers';
export { byPdfJs, byPoppler, byPopplerWhole, letters, popplerPresent, wordsOf } from './taken-out';
