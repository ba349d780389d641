import { ImportFilesController } from './http/import-files.controller';
import { ImportsController } from './http/imports.controller';
import { ImportThreads } from './import-threads';
import { ImportProgress } from './persistence/import-progress';
import { ImportRows } from './persistence/import-rows';
import { Imports } from './persistence/imports';
import { KnownRecords } from './persistence/known-records';
import { RejectedRows } from './rejected/rejected-rows';
import { CheckStep } from './steps/check-step';
import { CommitStep } from './steps/commit-step';
import { OnStepAsked } from './steps/on-step-asked';
import { ReadStep } from './steps/read-step';
import { RowLikenesses } from './steps/row-likenesses';
import { UndoStep } from './steps/undo-step';
import { AskStep } from './use-cases/ask-step';
import { DecideImport } from './use-cases/decide-import';
import { EndImport } from './use-cases/end-import';
import { HandInImport } from './use-cases/hand-in-import';
import { ImportRecords } from './use-cases/import-records';
import { ImportViews } from './views/import-views';
import { StepLooks } from './views/step-looks';

/** What the room's module needs for imports. */
export const importControllers = [ImportsController, ImportFilesController];
export const importProviders = [
  ...[Imports, ImportRows, ImportProgress, KnownRecords, ImportThreads, ImportRecords, RowLikenesses],
  ...[AskStep, HandInImport, DecideImport, EndImport, ReadStep, CheckStep, CommitStep, UndoStep, OnStepAsked],
  ...[ImportViews, StepLooks, RejectedRows],
];
