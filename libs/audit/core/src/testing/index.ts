export { random, type Random } from './random';
export { aSigner, nodeTools, sha256 } from './tools';
export { aLog, anEntry, type LogOptions, type ModelState, type TestLog } from './random-log';
export { aCheckpoint, aDossier, resealed, type DossierOptions, type TestDossier } from './random-dossier';
export { aWorkpiece, edit, editLine, inBoth, type Stock, type Tampered, type Workpiece } from './tampered';
export { manipulations, type Manipulation } from './manipulations';
export { falseAlarms, pointsAt, tally, tallyOf, type TallyRow, type Verifier } from './tally';
