import type { OwnershipPartyKind } from '@downstream/kernel';
import type { OwnershipChart, OwnershipEdge, Period } from './chart';
import { bandOf, shareOf, UNKNOWN_SHARE, type Share } from './share';

/** A structure of owners with the verdicts that somebody worked out for it. */
export interface OwnershipVector {
  /** As the file has it. */
  readonly id: string | number;
  readonly asOf: string;
  readonly chart: OwnershipChart;
  readonly expect: readonly { readonly regime: string; readonly asset: string; readonly verdict: string }[];
  /** Null where the structure says nothing of flags. */
  readonly flags: readonly string[] | null;
  readonly lookThrough: readonly { readonly asset: string; readonly percent: string }[];
}

/** Vectors as read: the structures, and everything that could not be read, in words. */
export interface VectorFile {
  readonly vectors: readonly OwnershipVector[];
  readonly faults: readonly string[];
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

/** `kind` of the file, as what the engine knows: a known owner is a named one, whoever it is. */
const kinds: Readonly<Record<string, OwnershipPartyKind>> = {
  listed: 'PERSON',
  unlisted: 'PERSON',
  asset: 'ENTITY',
  undisclosed: 'UNDISCLOSED',
};

const source = { text: 'vector', grade: 'A', asOf: '2026-01-01' } as const;
const periodOf = (edge: Json): Period => ({ from: textOf(edge['from']), until: textOf(edge['until']) });

/** A share of an edge: exact, a band, or said to be unknown. Undefined: not said; null: said, and no share. */
function readShare(edge: Json, name: string): Share | null | undefined {
  if (edge[name] === 'unknown') return UNKNOWN_SHARE;
  const [least, most, exact] = [`${name}_min`, `${name}_max`, name].map((key) => textOf(edge[key]));
  if (least != null || most != null) return bandOf(least ?? '0', most ?? '100');
  if (exact != null) return shareOf(exact);
  return edge[name] === undefined ? undefined : null;
}

function readEdges(value: unknown, say: (fault: string) => void): OwnershipEdge[] {
  return listOf(value).flatMap((edge, at) => {
    const [owner, asset] = isObject(edge) ? [textOf(edge['owner']), textOf(edge['asset'])] : [null, null];
    if (!isObject(edge) || owner === null || asset === null) {
      say(`edge ${at + 1} has no owner or no asset`);
      return [];
    }
    const [capital, votes] = [readShare(edge, 'pct'), readShare(edge, 'votes_pct')];
    if (capital === null || votes === null) {
      say(`edge ${at + 1} (${owner} of ${asset}): the share is no decimal number from 0 to 100`);
      return [];
    }
    const shares = { capital: capital ?? (votes ? null : UNKNOWN_SHARE), votes: votes ?? null };
    return [{ id: `${owner}>${asset}#${at + 1}`, owner, asset, ...shares, ...periodOf(edge), source }];
  });
}

function readStructure(value: unknown, place: string, faults: string[]): OwnershipVector[] {
  const id = isObject(value) ? value['id'] : null;
  if (!isObject(value) || (typeof id !== 'string' && typeof id !== 'number')) {
    faults.push(`${place} has no id`);
    return [];
  }
  const before = faults.length;
  const say = (fault: string) => void faults.push(`Structure ${id}: ${fault}`);
  const rows = listOf(value['parties']).filter(isObject);
  const parties = rows.flatMap((party) => {
    const name = textOf(party['id']);
    if (name === null) say('a party has no id');
    return name === null ? [] : [{ id: name, name, kind: kinds[String(party['kind'])] ?? 'ENTITY' }];
  });
  const known = new Set(parties.map((party) => party.id));
  if (known.size < parties.length) say('two parties have the same id');
  const marked = rows.filter((party) => party['kind'] === 'listed').map((party) => textOf(party['id']));
  const listed = [...new Set([...listOf(value['listed']).map(textOf), ...marked])].filter((one) => one !== null);
  const edges = readEdges(value['edges'], say);
  const expected = isObject(value['expect']) ? value['expect'] : {};
  const expect = Object.entries(expected).flatMap(([regime, verdicts]) =>
    Object.entries(isObject(verdicts) ? verdicts : {}).map(([asset, verdict]) => ({
      ...{ regime, asset, verdict: String(verdict) },
    })),
  );
  const through = isObject(value['look_through_pct']) ? Object.entries(value['look_through_pct']) : [];
  const lookThrough = through.map(([asset, percent]) => ({ asset, percent: String(percent) }));
  const named = [...listed, ...edges.flatMap(({ owner, asset }) => [owner, asset])];
  for (const one of new Set([...named, ...[...expect, ...lookThrough].map(({ asset }) => asset)])) {
    if (!known.has(one)) say(`${one} is not among the parties`);
  }
  if (faults.length > before) return [];
  const always = { from: null, until: null };
  const regimes = ['OFAC', 'EU', 'UK', 'BIS'] as const;
  const chart: OwnershipChart = {
    ...{ parties, edges, controls: [], joint: [] },
    listed: listed.flatMap((party) => regimes.map((regime) => ({ party, regime, list: 'vector', ...always }))),
  };
  const flags = Array.isArray(value['flags']) ? value['flags'].map(String) : null;
  return [{ id, asOf: textOf(value['as_of']) ?? '2026-01-01', chart, expect, flags, lookThrough }];
}

/**
 * Reads a file of ownership vectors: `structures` and `additional`, each with parties, listed, edges and what is expected.
 * Beside `pct` an edge may have `votes_pct`, `pct_min` and `pct_max`, `unknown` as a share, `from` and `until`.
 * @param text JSON
 */
export function readVectors(text: string): VectorFile {
  const faults: string[] = [];
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { vectors: [], faults: [`The file is no JSON: ${(error as Error).message}`] };
  }
  const groups = ['structures', 'additional'].filter((key) => isObject(file) && Array.isArray(file[key]));
  if (!isObject(file) || groups.length === 0) return { vectors: [], faults: ['The file has no list "structures"'] };
  const whole = file;
  const vectors = groups.flatMap((key) =>
    listOf(whole[key]).flatMap((one, at) => readStructure(one, `${key}, number ${at + 1},`, faults)),
  );
  return { vectors, faults };
}
