import type { Likeness } from '../words/likeness-words';

type Reason = Likeness['reasons'][number];

/** A fact that the distributor has in common with others. */
export interface SharedFact {
  readonly id: string;
  readonly kind: Reason['kind'];
  readonly shown: string;
  /** Where it stands, in rows from the top. */
  readonly row: number;
}

/** Another distributor, and where it stands. */
export interface OtherNode {
  readonly like: Likeness;
  readonly row: number;
}

/** A fact in common with one other. */
export interface SharedEdge {
  readonly fact: SharedFact;
  readonly other: OtherNode;
  /** Whether it alone would ask for an explanation. */
  readonly strong: boolean;
}

/** The picture: the distributor on one side, what is in common in the middle, the others on the other side. */
export interface RelationGraph {
  readonly facts: readonly SharedFact[];
  readonly others: readonly OtherNode[];
  readonly edges: readonly SharedEdge[];
  /** Rows of the longer column. */
  readonly rows: number;
}

/** More than so many are no picture any more. */
export const MOST_NODES = 30;

// Of names every other has its own likeness; all else is one fact, whoever has it.
const idOf = ({ kind, shown }: Reason): string => `${kind} ${shown}`;
const middle = (count: number, rows: number, at: number): number => ((at + 0.5) * rows) / count - 0.5;

/**
 * Lays the likenesses out in columns; the same answer gives the same picture. Facts stand near those who share them:
 * each at the mean place of its others.
 * @returns undefined where there is nobody, or too many for a picture
 */
export function relationGraph(rows: readonly Likeness[]): RelationGraph | undefined {
  const shared = rows.flatMap((like, at) => like.reasons.map((reason) => ({ id: idOf(reason), reason, at })));
  const groups = [...Map.groupBy(shared, ({ id }) => id)];
  if (rows.length === 0 || 1 + rows.length + groups.length > MOST_NODES) return undefined;
  const mean = (of: typeof shared): number => of.reduce((sum, { at }) => sum + at, 0) / of.length;
  const sorted = groups.sort(([a, one], [b, other]) => mean(one) - mean(other) || (a < b ? -1 : 1));
  const height = Math.max(rows.length, sorted.length);
  const others = rows.map((like, at): OtherNode => ({ like, row: middle(rows.length, height, at) }));
  const facts = sorted.flatMap(([id, [first]], at): SharedFact[] =>
    first ? [{ id, kind: first.reason.kind, shown: first.reason.shown, row: middle(sorted.length, height, at) }] : [],
  );
  const edges = shared.flatMap(({ id, reason, at }): SharedEdge[] => {
    const [fact, other] = [facts.find((one) => one.id === id), others[at]];
    return fact && other ? [{ fact, other, strong: reason.strong }] : [];
  });
  return { facts, others, edges, rows: height };
}
