import type { ChartChange, ChartEntry, ChartFact } from './chart-facts';
import { MOST_ENTRIES } from './change-chart';
import type { FileParty, OwnershipFile, ReadNote } from './read-shape';

/** A file's statements as changes to a chart, and everything of it that made none. */
export interface FileChanges {
  readonly changes: readonly ChartChange[];
  readonly notes: readonly ReadNote[];
}

/** Whom a file is about, as the house knows it. */
export interface FileSubject {
  readonly id: string;
  readonly names: readonly string[];
  readonly number: string | null;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The party of a file that is the distributor: by its number, by its name, or the one that alone owns nothing. */
export function subjectOf({ parties, edges }: OwnershipFile, subject: FileSubject): FileParty | undefined {
  const number = subject.number === null ? '' : plain(subject.number);
  const byNumber = parties.filter((party) => number !== '' && party.number !== null && plain(party.number) === number);
  if (byNumber[0]) return byNumber[0];
  const names = subject.names.map(plain);
  const byName = parties.filter((party) => party.name !== '' && names.includes(plain(party.name)));
  if (byName[0]) return byName[0];
  const owners = new Set(edges.map(({ owner }) => owner));
  const below = parties.filter(({ ref }) => !owners.has(ref) && edges.some(({ asset }) => asset === ref));
  return below.length === 1 ? below[0] : undefined;
}

/**
 * What a file would add to a chart: whoever stands above the distributor, and what is held there. Holders who are in the
 * chart already, by number or by name, are those; a holding of the same two that is on file in the same words is left out.
 * @param newId gives ids for what is new
 * @returns null where nobody in the file can be told to be the distributor
 */
export function fileChanges(
  file: OwnershipFile,
  subject: FileSubject,
  entries: readonly ChartEntry[],
  newId: () => string,
): FileChanges | null {
  const root = subjectOf(file, subject);
  if (!root) return null;
  const wanted = new Set([root.ref]);
  for (const ref of wanted) {
    for (const { owner, asset } of file.edges) if (asset === ref) wanted.add(owner);
    for (const { holder, over } of file.controls) if (over === ref) wanted.add(holder);
  }
  const known = entries.flatMap(({ id, fact }) => (fact.kind === 'HOLDER' ? [{ id, fact }] : []));
  const ids = new Map([[root.ref, subject.id]]);
  const changes: ChartChange[] = [];
  for (const party of file.parties) {
    if (!wanted.has(party.ref) || ids.has(party.ref)) continue;
    const same = known.find(
      ({ fact }) =>
        party.kind !== 'UNDISCLOSED' &&
        ((party.number !== null && fact.number === party.number) ||
          (fact.holderKind === party.kind && plain(fact.name) === plain(party.name))),
    );
    const id = same?.id ?? newId();
    ids.set(party.ref, id);
    if (same) continue;
    const { name, kind: holderKind, country, number } = party;
    changes.push({ act: 'ADD', entry: id, fact: { kind: 'HOLDER', name: name || '–', holderKind, country, number } });
  }
  const said = new Set(entries.map(({ fact }) => JSON.stringify(fact)));
  const add = (fact: ChartFact) => {
    if (!said.has(JSON.stringify(fact))) changes.push({ act: 'ADD', entry: newId(), fact });
  };
  for (const { ref: _, owner, asset, capital, votes, from, until, source } of file.edges) {
    const [from2, to] = [ids.get(owner), ids.get(asset)];
    if (from2 && to) add({ kind: 'EDGE', owner: from2, asset: to, capital, votes, from, until, source });
  }
  for (const { kind: fact, holder, over, from, until, source } of file.controls) {
    const [who, whom] = [ids.get(holder), ids.get(over)];
    if (who && whom) add({ kind: 'CONTROL', fact, holder: who, over: whom, from, until, source });
  }
  return { changes: changes.slice(0, MOST_ENTRIES), notes: file.notes };
}
