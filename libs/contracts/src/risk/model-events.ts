import * as z from 'zod';
import { doer } from '../author';
import { event } from '../event';
import * as fields from '../fields';
import * as parts from './parts';

const model = z.strictObject({
  id: fields.id<'riskModel'>(),
  name: z.string(),
  version: z.number().int(),
  state: parts.publishState,
  effectiveFrom: fields.instant.nullable(),
  source: z.string(),
  /** The document, whole: it never changes. */
  document: z.unknown(),
  sha256: fields.sha256,
  drafted: doer,
  published: doer.nullable(),
});
const ofModel = <const T extends string>(type: T) => event({ type, version: 1, subject: 'risk-model', state: model });

export const riskModelDrafted = ofModel('risk-model.drafted');
export const riskModelPublished = ofModel('risk-model.published');
/** A draft was given up, or a version that had not begun to count was called back. */
export const riskModelWithdrawn = ofModel('risk-model.withdrawn');

/** Counts of distributors by the rating before (first key) and after. */
export const tierMoves = z.record(z.string(), z.record(z.string(), z.number().int()));

const modelRun = {
  id: fields.id<'modelRun'>(),
  modelId: fields.id<'riskModel'>(),
  asked: doer,
};

/** Somebody asks what a draft would say of everybody. */
export const shadowRunAsked = event({
  type: 'shadow-run.asked',
  version: 1,
  subject: 'shadow-run',
  state: z.strictObject(modelRun),
});

/** Everybody is to be rated anew by the model in force. */
export const rescoringAsked = event({
  type: 'rescoring.asked',
  version: 1,
  subject: 'rescoring',
  state: z.strictObject(modelRun),
});

/** Some hundred ratings of a rescoring, recorded at once; each row's hash stands here. */
export const rescoringRecorded = event({
  type: 'rescoring-part.recorded',
  version: 1,
  subject: 'rescoring-part',
  state: z.strictObject({
    /** The least of the ids of its ratings. */
    id: fields.id<'riskRating'>(),
    modelId: fields.id<'riskModel'>(),
    at: fields.instant,
    /** In the order of their ids. */
    ratings: z.array(
      z.strictObject({
        id: fields.id<'riskRating'>(),
        distributorId: fields.id<'distributor'>(),
        number: z.number().int(),
        tier: parts.riskRating,
        score: z.number().int(),
        /** SHA-256 of the canonical JSON of the rating. */
        sha256: fields.sha256,
      }),
    ),
  }),
});

const ended = {
  ...modelRun,
  rated: z.number().int(),
  moves: tierMoves,
  startedAt: fields.instant,
  endedAt: fields.instant,
};

export const rescoringEnded = event({
  type: 'rescoring.ended',
  version: 1,
  subject: 'rescoring',
  state: z.strictObject(ended),
});

/** A draft has been tried; with what it would have said of the past, and which published cases it lets pass. */
export const shadowRunEnded = event({
  type: 'shadow-run.ended',
  version: 1,
  subject: 'shadow-run',
  state: z.strictObject({
    ...ended,
    /** The version it was compared with. */
    comparedWith: fields.id<'riskModel'>(),
    stability: z.number().int(),
    history: parts.shadowHistory,
    recall: parts.recall,
  }),
});
