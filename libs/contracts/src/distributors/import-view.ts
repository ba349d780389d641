import {
  importFields,
  importStates,
  importWordFields,
  rowFaultCodes,
  rowOutcomes,
  rowRepairs,
  tableDelimiters,
  tableEncodings,
  tableFaultCodes,
} from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';

/** Fields by the place of their column, from 0. */
export const importColumns = z.record(z.string().regex(/^\d{1,3}$/), z.enum(importFields));

/** What people decided about the rows of an import. */
export const importDecisions = {
  columns: importColumns,
  /** By field and word, what it stands for: a country, a class of risk, a colleague's id; `null` leaves it out. */
  words: z.partialRecord(z.enum(importWordFields), z.record(z.string().max(200), z.string().max(40).nullable())),
  /** By the key of a kind of fault, what is done about all of it. */
  repairs: z.record(z.string().max(60), z.enum(rowRepairs)),
  /** What becomes of rows that are on record already. */
  existing: z.enum(['UPDATE', 'SKIP']),
};

/** How a file is to be read, where it was not found rightly. */
export const askedReading = {
  sheet: fields.passage(100).optional(),
  /** The row that heads the table, from 1; 0 where none does. */
  header: z.number().int().min(0).max(1_000).optional(),
  encoding: z.enum(tableEncodings).optional(),
  delimiter: z.enum(tableDelimiters).optional(),
};

const fault = z.strictObject({
  code: z.enum(tableFaultCodes),
  row: z.number().int().optional(),
  what: z.string().optional(),
});

const reading = z.strictObject({
  kind: z.enum(['WORKBOOK', 'TEXT']),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  encoding: z.enum(tableEncodings).nullable(),
  /** Whether there is hardly another way to read it. */
  encodingSure: z.boolean(),
  delimiter: z.enum(tableDelimiters).nullable(),
  header: z.number().int(),
  rows: z.number().int(),
});

const column = z.strictObject({
  place: z.number().int(),
  header: z.string(),
  samples: z.array(z.string()),
  filled: z.number().int(),
  /** What it is taken for by its header, by words within it, or by what its cells look like. */
  field: z.enum(importFields).nullable(),
  confidence: z.enum(['HEADER', 'WORDS', 'CELLS']).nullable(),
});

const outcomes = z.strictObject(
  Object.fromEntries(rowOutcomes.map((outcome) => [outcome, z.number().int()])) as Record<
    (typeof rowOutcomes)[number],
    z.ZodNumber
  >,
);

const report = z.strictObject({
  rows: z.number().int(),
  outcomes,
  /** Faults by what mends them, those in most rows first. */
  groups: z.array(
    z.strictObject({
      key: z.string(),
      field: z.enum(importFields).nullable(),
      code: z.enum(rowFaultCodes),
      rows: z.number().int(),
      repairs: z.array(z.enum(rowRepairs)),
      repair: z.enum(rowRepairs).nullable(),
      values: z.array(z.strictObject({ value: z.string(), rows: z.number().int(), hint: z.string().nullable() })),
    }),
  ),
  /** Words that stand for something nobody knows; `means` is absent while nobody has decided. */
  words: z.array(
    z.strictObject({
      field: z.enum(importWordFields),
      word: z.string(),
      rows: z.number().int(),
      means: z.string().nullable().optional(),
    }),
  ),
  moreWords: z.number().int(),
  /** Cells whose value was saved with a formula. */
  formulas: z.number().int(),
});

/** A row that came in and was not taken back, and why. */
const keptRow = z.strictObject({
  row: z.number().int(),
  distributorId: fields.id<'distributor'>(),
  name: z.string(),
  why: z.enum(['CHANGED_SINCE', 'ON_HOLD']),
});

/** An import of distributors as far as it is. */
export const importView = z.strictObject({
  id: z.uuid(),
  state: z.enum(importStates),
  file: z.strictObject({ name: z.string(), bytes: z.number().int() }),
  by: z.string(),
  at: fields.instant,
  /** How far the present step is: rows done, and all of them where that is known. */
  done: z.number().int(),
  total: z.number().int().nullable(),
  fault: fault.nullable(),
  reading: reading.nullable(),
  columns: z.array(column),
  /** The first rows as they stand in the file. */
  top: z.array(z.strictObject({ row: z.number().int(), cells: z.array(z.string()) })),
  decisions: z.strictObject(importDecisions),
  /** Whether the columns were chosen as in an earlier import of such a file. */
  remembered: z.boolean(),
  report: report.nullable(),
  /** What happened to the last step: it was cancelled, or records changed meanwhile and the rows were checked anew. */
  notice: z.enum(['RECORDS_CHANGED', 'STOPPED', 'FAILED']).nullable(),
  committedAt: fields.instant.nullable(),
  /** Until when it may be taken back. */
  undoUntil: fields.instant.nullable(),
  undone: z.strictObject({ rows: z.number().int(), kept: z.array(keptRow), keptRows: z.number().int() }).nullable(),
});

/** A row with what becomes of it. */
export const importRow = z.strictObject({
  row: z.number().int(),
  /** As in the file, with what was put right since. */
  cells: z.array(z.string()),
  outcome: z.enum(rowOutcomes),
  distributorId: fields.id<'distributor'>().nullable(),
  faults: z.array(
    z.strictObject({
      field: z.enum(importFields).nullable(),
      code: z.enum(rowFaultCodes),
      value: z.string(),
      hint: z.string().nullable(),
      repair: z.enum(rowRepairs).nullable(),
    }),
  ),
});
