import { registerDistributor } from '@downstream/contracts';
import {
  decided,
  detailsOf,
  readRow,
  rowKeys,
  type KeyedRow,
  type ReadingRules,
  type ReadRow,
  type RowFacts,
  type TableRow,
} from '@downstream/distributors/core/import';

/** What a record would be refused for, by the very contract of a registration; undefined where it is taken. */
function refusedFor(facts: RowFacts): string | undefined {
  const parsed = registerDistributor.body.safeParse({ ...detailsOf(facts), tier: facts.tier ?? null });
  const issue = parsed.error?.issues[0];
  return issue && `${issue.path.join('.')}: ${issue.message}`;
}

/** Reads a row by the rules, and holds what it comes to against the contract: what passes here is taken at the end. */
export function checkRow(row: TableRow, rules: ReadingRules): KeyedRow {
  const read = readRow(row, rules);
  return { ...judged(read, rules), keys: rowKeys(read.facts) };
}

function judged(read: ReadRow, rules: ReadingRules): ReadRow {
  const why = read.facts && refusedFor(read.facts);
  if (!why) return read;
  const fault = decided(rules.decisions, {
    field: null,
    code: 'REFUSED',
    value: read.facts?.legalName.native ?? '',
    hint: why,
  });
  return { ...read, faults: [...read.faults, fault] };
}
