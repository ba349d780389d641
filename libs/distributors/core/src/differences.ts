import canonicalize from 'canonicalize';

/** One place in which two JSON documents differ; `null` where a side has nothing there. */
export interface Difference {
  /** RFC 6901 pointer; an item of a list whose items have an `id` is named by that id instead of its place. */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Document = Readonly<Record<string, unknown>>;

/** Whether two JSON values say the same; the order of an object's keys says nothing. */
export const sameJson = (a: unknown, b: unknown): boolean => canonicalize(a ?? null) === canonicalize(b ?? null);

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list whose items have distinct ids, as a document keyed by them: an item put in front then moves nobody. */
function keyed(value: unknown): Document | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const entries = value.flatMap((item: unknown) =>
    isDocument(item) && typeof item['id'] === 'string' ? [[item['id'], item] as const] : [],
  );
  const document = Object.fromEntries(entries);
  return Object.keys(document).length === value.length ? document : undefined;
}

function asDocuments(before: unknown, after: unknown): readonly [Document, Document] | undefined {
  if (isDocument(before) && isDocument(after)) return [before, after];
  const empty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
  const a = keyed(before) ?? (empty(before) ? {} : undefined);
  const b = keyed(after) ?? (empty(after) ? {} : undefined);
  // Two lists, at least one of them with named items: else they are compared as wholes.
  return a && b && !(empty(before) && empty(after)) ? [a, b] : undefined;
}

const escaped = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** The places in which two JSON documents differ, smallest first in depth, sorted by key. None means the same. */
export function differences(before: unknown, after: unknown, at = ''): readonly Difference[] {
  if (sameJson(before, after)) return [];
  const documents = asDocuments(before, after);
  if (!documents) return [{ pointer: at, before: before ?? null, after: after ?? null }];
  const [a, b] = documents;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return keys.flatMap((key) => differences(own(a, key), own(b, key), `${at}/${escaped(key)}`));
}

const own = (document: Document, key: string): unknown => (Object.hasOwn(document, key) ? document[key] : undefined);
