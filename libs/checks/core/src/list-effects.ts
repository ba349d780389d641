import { inForce, type Effective, type Instant, type OwnListEffect } from '@downstream/kernel';
import { listEffectVersions } from './list-effect-table';
import type { ListEntry } from './list-entry';

/**
 * What a house does first when a match on a list is true. `STOP`: nothing ships; `HOLD`: nothing ships until it was
 * looked into; `LICENCE`: nothing ships without one; `LEGAL_REVIEW`, `ENHANCED_REVIEW` and `ATTENTION` stop nothing by
 * themselves; `LEGAL_ONLY`: counsel alone, never a refusal by itself.
 */
export const effectActions = [
  'STOP',
  'HOLD',
  'LICENCE',
  'LEGAL_REVIEW',
  'ENHANCED_REVIEW',
  'ATTENTION',
  'LEGAL_ONLY',
] as const;
export type EffectAction = (typeof effectActions)[number];

/** One row of the table: a list or programme and what a true match on it does. */
export interface ListEffectRow {
  /** Id of the list or programme, such as `OFAC_SDN`; the sentence is found by it. */
  readonly id: string;
  /** Who made it, such as `US` or `EU`. */
  readonly issuer: string;
  /** Effect code, such as `BLOCK`. */
  readonly code: string;
  readonly action: EffectAction;
  /** Whether counsel has still to confirm the row. */
  readonly status: 'CONFIRMED' | 'TO_CONFIRM';
}

/** The table as it is in force from a day on; a published version is never edited (ADR 5). */
export interface ListEffectVersion extends Effective {
  readonly version: number;
  readonly rows: readonly ListEffectRow[];
  /** Codes of lists as they are imported, with the row they take. */
  readonly lists: Readonly<Record<string, string>>;
  /** Programmes of the OFAC consolidated list, with the row they take. */
  readonly programmes: Readonly<Record<string, string>>;
}

/** What a true match of a hit would do, as the table says it at one moment. */
export interface HitEffect extends ListEffectRow {
  /** Version of the table. */
  readonly version: number;
  /** Measures that the entry itself names, word by word; only lists whose entries differ in them have any. */
  readonly measures: readonly string[];
}

/** Row for a list or programme of which the table says nothing: it stops, for nobody knows better yet. */
const unknown: ListEffectRow = { id: 'UNKNOWN', issuer: '', code: 'UNKNOWN', action: 'STOP', status: 'TO_CONFIRM' };

/** Rows for lists that a tenant keeps itself: what a match on them does is that tenant's own word, and no law. */
export const ownListRows: Readonly<Record<OwnListEffect, ListEffectRow>> = {
  FLAG: { id: 'OWN_FLAG', issuer: 'OWN', code: 'FLAG', action: 'ENHANCED_REVIEW', status: 'CONFIRMED' },
  REFUSE: { id: 'OWN_REFUSE', issuer: 'OWN', code: 'REFUSE', action: 'STOP', status: 'CONFIRMED' },
};

const MEASURE = /^Sanction: (.+)$/;

/** What the UK list says was imposed on an entry; its readers keep each measure as a remark. */
const measuresOf = (remarks: readonly string[]): string[] =>
  remarks.map((remark) => MEASURE.exec(remark)?.[1]).filter((measure) => measure !== undefined);

// A ban on travel alone stops no goods; whatever else is named does.
const travelOnly = (measures: readonly string[]): boolean =>
  measures.length > 0 && measures.every((measure) => /^travel\b/i.test(measure));

function rowIds(entry: Pick<ListEntry, 'list' | 'programmes'>, table: ListEffectVersion): readonly string[] {
  const own = table.lists[entry.list];
  if (own !== undefined) return [own];
  if (entry.list !== 'ofac-cons') return [];
  return [...new Set(entry.programmes.map((programme) => table.programmes[programme]))].filter(
    (id) => id !== undefined,
  );
}

/**
 * What a true match with this entry does (domain reference 2.8): by its list, on the OFAC consolidated list by its
 * programmes, on the UK list by the sanctions imposed on it, on a tenant's own list as that tenant says. Never empty:
 * what the table does not know is `UNKNOWN`.
 * @param at the moment at which the table is read
 */
export function effectsOf(
  entry: Pick<ListEntry, 'list' | 'programmes' | 'remarks' | 'effect'>,
  at: Instant,
): HitEffect[] {
  const table = inForce(listEffectVersions, at);
  const version = table?.version ?? 0;
  if (entry.effect) return [{ ...ownListRows[entry.effect], version, measures: [] }];
  const known = table ? rowIds(entry, table).flatMap((id) => table.rows.filter((row) => row.id === id)) : [];
  const measures = measuresOf(entry.remarks);
  const found = known.map((row) =>
    row.code === 'READ_SANCTIONS_IMPOSED' && travelOnly(measures) ? { ...row, action: 'ATTENTION' as const } : row,
  );
  return (found.length > 0 ? found : [unknown]).map((row) => ({
    ...row,
    version,
    measures: row.code === 'READ_SANCTIONS_IMPOSED' ? measures : [],
  }));
}

const stopping: readonly EffectAction[] = ['STOP', 'HOLD', 'LICENCE'];

/** Whether the first vote for a true match places a hold at once: where any of its effects lets nothing ship. */
export const holdsAtOnce = (effects: readonly Pick<HitEffect, 'action'>[]): boolean =>
  effects.length === 0 || effects.some(({ action }) => stopping.includes(action));
