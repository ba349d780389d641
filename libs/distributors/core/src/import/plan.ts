import type { DistributorId, RowFaultCode, RowOutcome } from '@downstream/kernel';
import { mayRevise } from '../distributor';
import { decided, type ImportDecisions, type RowFault } from './repairs';
import { keysOf, type KnownRecord, type RecordIndex, type RowKeys } from './row-keys';
import type { ReadRow } from './row-reader';

/** What becomes of a row, and of which record. */
export interface PlannedRow extends ReadRow {
  readonly outcome: RowOutcome;
  /** The record that is meant; null for a new one. */
  readonly target: DistributorId | null;
}

type Met = { readonly fault: readonly [RowFaultCode, string] } | { readonly record: KnownRecord } | undefined;

function onRecord(keys: RowKeys, index: RecordIndex): Met {
  const byNumber = index.withNumber(keys);
  const [numbered] = byNumber;
  if (byNumber.length > 1) return { fault: ['SEVERAL_ON_RECORD', names(byNumber)] };
  if (numbered) return { record: numbered };
  const byName = index.withName(keys);
  const same = byName.filter((record) => keys.number === null || record.keys.number === null);
  const [named] = same;
  if (same.length > 1) return { fault: ['SEVERAL_ON_RECORD', names(same)] };
  if (named) return { record: named };
  return byName.length > 0 ? { fault: ['NAME_ON_RECORD', names(byName)] } : undefined;
}

const names = (records: readonly KnownRecord[]): string =>
  records
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');

/** Whether the record may be changed by a row; the fault where it may not. */
function standing({ state, name }: KnownRecord): readonly [RowFaultCode, string] | undefined {
  if (state === 'REJECTED') return ['REJECTED_BEFORE', name];
  if (state === 'TERMINATED') return ['ENDED_BEFORE', name];
  return mayRevise(state) ? undefined : ['LOCKED', name];
}

const opened = (faults: readonly RowFault[]): boolean => faults.some(({ repair }) => repair === null);
const skipped = (faults: readonly RowFault[]): boolean => faults.some(({ repair }) => repair === 'SKIP');

/** Decides row by row what becomes of a table: which rows are new, which are on record, and which stand there twice. */
export class ImportPlan {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly index: RecordIndex,
    private readonly decisions: ImportDecisions,
  ) {}

  /** What becomes of the next row; rows are given in the order of the file. */
  next(read: ReadRow): PlannedRow {
    const { facts } = read;
    if (!facts) return this.planned(read, read.faults, null);
    const keys = keysOf({ ...facts, registryNumber: facts.registryNumber ?? null });
    const own = keys.number === null ? keys.names : [keys.number];
    const earlier = own.map((key) => this.seen.get(key)).find((row) => row !== undefined);
    const { native } = facts.legalName;
    if (earlier !== undefined) return this.refused(read, ['TWICE_IN_FILE', native], String(earlier));
    if (!skipped(read.faults)) for (const key of own) this.seen.set(key, read.row);
    const met = onRecord(keys, this.index);
    if (!met) return this.planned(read, read.faults, null);
    if ('fault' in met) return this.refused(read, [met.fault[0], native], met.fault[1]);
    const [code, name] = standing(met.record) ?? [];
    if (code && name !== undefined) return this.refused(read, [code, native], name);
    return this.planned(read, read.faults, met.record.id);
  }

  private refused(read: ReadRow, [code, value]: readonly [RowFaultCode, string], hint: string): PlannedRow {
    return this.planned(read, [...read.faults, decided(this.decisions, { field: null, code, value, hint })], null);
  }

  private planned(read: ReadRow, faults: readonly RowFault[], target: DistributorId | null): PlannedRow {
    const leave = skipped(faults) || (target !== null && this.decisions.existing === 'SKIP');
    const outcome = leave ? 'SKIP' : opened(faults) || !read.facts ? 'ERROR' : target === null ? 'CREATE' : 'UPDATE';
    return { ...read, faults, outcome, target };
  }
}
