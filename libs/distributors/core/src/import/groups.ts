import {
  rowOutcomes,
  type ImportField,
  type ImportWordField,
  type RowFaultCode,
  type RowOutcome,
  type RowRepair,
} from '@downstream/kernel';
import type { PlannedRow } from './plan';
import { decidedWord, faultKey, plainWord, repairsFor, type ImportDecisions } from './repairs';

/** Rows that the same repair mends. */
export interface FaultGroup {
  readonly key: string;
  readonly field: ImportField | null;
  readonly code: RowFaultCode;
  readonly rows: number;
  /** What may be done about all of them at once. */
  readonly repairs: readonly RowRepair[];
  /** What was decided; null while they are held back. */
  readonly repair: RowRepair | null;
  /** The values that stand there most often. */
  readonly values: readonly { readonly value: string; readonly rows: number; readonly hint: string | null }[];
}

/** A word that is no code and no known name, with what it was decided to stand for. */
export interface WordToDecide {
  readonly field: ImportWordField;
  readonly word: string;
  readonly rows: number;
  /** A code or an id; `null`: it is left out; undefined: nobody has decided. */
  readonly means?: string | null;
}

/** What came of a table as a whole. */
export interface PlanReport {
  readonly rows: number;
  readonly outcomes: Readonly<Record<RowOutcome, number>>;
  readonly groups: readonly FaultGroup[];
  readonly words: readonly WordToDecide[];
  /** Words beyond those shown. */
  readonly moreWords: number;
  /** Cells whose value was saved with a formula. */
  readonly formulas: number;
}

const SHOWN_VALUES = 8;
/** Different values that are counted of one kind of fault; names that stand in the file twice are all different. */
const COUNTED = 2_000;
const SHOWN_WORDS = 300;

interface Gathered {
  readonly field: ImportField | null;
  readonly code: RowFaultCode;
  readonly repair: RowRepair | null;
  rows: number;
  readonly values: Map<string, { rows: number; hint: string | null }>;
}

/** Gathers what came of the rows, as they come. */
export class PlanSummary {
  private readonly outcomes = Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0])) as Record<
    RowOutcome,
    number
  >;
  private readonly groups = new Map<string, Gathered>();
  private readonly words = new Map<string, { field: ImportWordField; word: string; rows: number }>();
  private rows = 0;
  private formulas = 0;

  constructor(private readonly decisions: ImportDecisions) {}

  add({ outcome, faults, words, formulas }: PlannedRow): void {
    this.rows++;
    this.outcomes[outcome]++;
    this.formulas += formulas;
    for (const word of words) {
      const key = `${word.field}:${plainWord(word.word)}`;
      const there = this.words.get(key);
      if (there) there.rows++;
      else this.words.set(key, { ...word, rows: 1 });
    }
    const counted = new Set<string>();
    for (const { field, code, repair, value, hint } of faults) {
      const key = faultKey({ field, code });
      const group = this.groups.get(key) ?? { field, code, repair, rows: 0, values: new Map() };
      this.groups.set(key, group);
      if (!counted.has(key)) group.rows++;
      counted.add(key);
      const there = group.values.get(value);
      if (there) there.rows++;
      else if (group.values.size < COUNTED) group.values.set(value, { rows: 1, hint });
    }
  }

  /** What came of all rows added so far: kinds of faults and words by how many rows they are in. */
  report(): PlanReport {
    const groups = [...this.groups].map(([key, { field, code, repair, rows, values }]) => ({
      ...{ key, field, code, rows, repair },
      repairs: repairsFor({ field, code }),
      values: [...values]
        .map(([value, count]) => ({ value, ...count }))
        .sort((a, b) => b.rows - a.rows)
        .slice(0, SHOWN_VALUES),
    }));
    const words = [...this.words.values()].sort((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1));
    return {
      rows: this.rows,
      outcomes: { ...this.outcomes },
      // Words are decided one by one: their rows are no group of their own.
      groups: groups.filter(({ code }) => code !== 'UNKNOWN_WORD').sort((a, b) => b.rows - a.rows),
      words: words.slice(0, SHOWN_WORDS).map((word) => ({ ...word, means: this.meaning(word) })),
      moreWords: Math.max(0, words.length - SHOWN_WORDS),
      formulas: this.formulas,
    };
  }

  private meaning({ field, word }: { field: ImportWordField; word: string }): string | null | undefined {
    return decidedWord(this.decisions, field, word);
  }
}
