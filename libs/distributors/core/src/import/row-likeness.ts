import type { RowFaultCode } from '@downstream/kernel';
import {
  distinct,
  factReason,
  partyKeys,
  type KnownRecord,
  type PartyKey,
  type ResemblanceReason,
} from '../resemblance';
import type { PlannedRow } from './plan';
import { decided, type ImportDecisions } from './repairs';
import { detailsOf, type RowFacts } from './row-facts';
import type { ReadRow } from './row-reader';

/** A row with the facts that somebody else may have as well, as keys. */
export interface KeyedRow extends ReadRow {
  readonly keys: readonly PartyKey[];
}

/** What hardly is in common by chance. Names are sieves and a building holds many: these are compared once a row is a record. */
const told: ReadonlySet<PartyKey['kind']> = new Set(['NUMBER', 'EMAIL', 'PHONE', 'DOMAIN', 'UNIT']);

/** The facts of a row that tell: register number, e-mail, telephone, domain and room. */
export function rowKeys(facts: RowFacts | null | undefined): readonly PartyKey[] {
  if (!facts) return [];
  const { contact, ...details } = detailsOf(facts);
  // Names are not asked about, and reckoning their keys would take longest.
  const unnamed = {
    legalName: { native: '', latin: null, language: null },
    contact: contact && { ...contact, name: '' },
  };
  return partyKeys({ ...details, ...unnamed, parties: [] }).filter(({ kind }) => told.has(kind));
}

/** What the plan has met by name or number already: there a likeness says nothing new. */
const met: ReadonlySet<RowFaultCode> = new Set([
  ...(['TWICE_IN_FILE', 'NAME_ON_RECORD', 'SEVERAL_ON_RECORD'] as const),
  ...(['LOCKED', 'REJECTED_BEFORE', 'ENDED_BEFORE'] as const),
]);
const ended: ReadonlySet<KnownRecord['state']> = new Set(['REJECTED', 'TERMINATED', 'SUSPENDED'] as const);
/** Facts in common that are named. */
const NAMED = 3;

/** Whether it is asked who is like a row: one that would be a new record. */
export const mayBeLike = ({ facts, target, outcome, faults }: PlannedRow): boolean =>
  facts !== null && target === null && outcome !== 'SKIP' && !faults.some(({ code }) => met.has(code));

function reasonsFor(keys: readonly PartyKey[], { shared }: KnownRecord): readonly ResemblanceReason[] {
  const reasons = shared.flatMap(({ kind, value, theirs }) =>
    keys
      .filter((key) => key.kind === kind && key.value === value)
      .flatMap((key) => factReason(key, theirs) ?? [])
      .filter(({ strong }) => strong),
  );
  return distinct(reasons);
}

/**
 * Holds back a row that would be a new record and has a telling fact in common with one on file, before all with one that
 * was rejected, ended or suspended: a double, or a company that comes back. The hint names the other and what is the same.
 * @param known the records that share keys with the row
 */
export function withLikeness(
  row: PlannedRow,
  keys: readonly PartyKey[],
  known: readonly KnownRecord[],
  decisions: ImportDecisions,
): PlannedRow {
  const like = known
    .map((other) => ({ other, gone: ended.has(other.state), reasons: reasonsFor(keys, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => Number(b.gone) - Number(a.gone) || b.reasons.length - a.reasons.length);
  const [first] = like;
  if (!first || !mayBeLike(row)) return row;
  const shown = first.reasons.slice(0, NAMED).map((reason) => reason.shown);
  const fault = decided(decisions, {
    field: null,
    code: first.gone ? 'LIKE_ENDED' : 'LIKE_ON_RECORD',
    value: row.facts?.legalName.native ?? '',
    hint: [first.other.legalName.native, ...new Set(shown)].join(' · '),
  });
  const outcome = fault.repair === 'SKIP' ? 'SKIP' : fault.repair === null ? 'ERROR' : row.outcome;
  return { ...row, faults: [...row.faults, fault], outcome };
}
