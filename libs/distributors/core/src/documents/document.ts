import {
  ok,
  refuse,
  type DistributorId,
  type DistributorState,
  type DocumentId,
  type DocumentKind,
  type DocumentOrigin,
  type DocumentType,
  type PdfTrait,
  type Result,
} from '@downstream/kernel';
import { authorOf, type Act, type Author } from '../act';
import { datesOf, type DocumentDates } from './document-dates';
import type { Scan } from './scan';

/** One file of a document; a later one takes its place and leaves it readable. */
export interface DocumentVersion extends DocumentDates {
  /** 1 for the first. */
  readonly number: number;
  readonly name: string;
  readonly type: DocumentType;
  /** Length of the file as it is kept. */
  readonly bytes: number;
  /** Of the file as it is kept. */
  readonly sha256: string;
  /** Of the file as it was sent; another one where something was left out. */
  readonly receivedSha256: string;
  readonly metadataRemoved: boolean;
  readonly carries: readonly PdfTrait[];
  readonly scan: Scan;
  readonly added: Author;
}

/** A paper or picture of a distributor, with everything that was ever handed in for it. */
export interface Document {
  readonly id: DocumentId;
  readonly distributorId: DistributorId;
  readonly kind: DocumentKind;
  readonly origin: DocumentOrigin;
  readonly note: string | null;
  /** The oldest first; never empty. */
  readonly versions: readonly DocumentVersion[];
  /** Since when it is not used any more, by whom and why; its files stay. */
  readonly removed: (Author & { readonly reason: string }) | null;
  readonly version: number;
}

/** What an upload turned out to be. */
export type ReceivedFile = Omit<DocumentVersion, 'number' | 'added' | keyof DocumentDates>;

/** More of them are no file of a distributor but somebody's disk. */
export const MOST_DOCUMENTS = 200;
export const MOST_VERSIONS = 50;

/** Who brings a document: a portal user for its own distributor, everybody else for the desk. */
export const originOf = (act: Act): DocumentOrigin => (act.partyId === undefined ? 'DESK' : 'DISTRIBUTOR');

/** Whether documents of a distributor in this state are still taken: a refused one says its piece in an appeal. */
export const takesDocuments = (state: DistributorState, origin: DocumentOrigin): boolean =>
  state !== 'TERMINATED' && (origin === 'DESK' || state !== 'REJECTED');

/** The newest file. */
export function currentVersion({ id, versions }: Document): DocumentVersion {
  const last = versions.at(-1);
  if (!last) throw new Error(`Document ${id} has no version`);
  return last;
}

/** The day of an instant, in UTC. */
export const dayOf = (at: string): string => at.slice(0, 10);

/**
 * Files a new document.
 * @returns refusals of {@link datesOf}
 */
export function fileDocument(
  facts: Pick<Document, 'id' | 'distributorId' | 'kind' | 'note'>,
  file: ReceivedFile,
  dates: DocumentDates,
  act: Act,
): Result<Document> {
  const dated = datesOf(facts.kind, dates, dayOf(act.at));
  if (!dated.ok) return dated;
  const first = { number: 1, ...file, ...dated.value, added: authorOf(act) };
  return ok({ ...facts, origin: originOf(act), versions: [first], removed: null, version: 1 });
}

/**
 * Puts a newer file in the place of the last one.
 * @returns refusals DOCUMENT_REMOVED, DOCUMENT_OF_OTHERS, DOCUMENT_LIMIT_REACHED, DOCUMENT_ALREADY_THERE, and those of {@link datesOf}
 */
export function addVersion(before: Document, file: ReceivedFile, dates: DocumentDates, act: Act): Result<Document> {
  const open = mayAddVersion(before, act);
  if (!open.ok) return open;
  if (currentVersion(before).receivedSha256 === file.receivedSha256)
    return refuse('DOCUMENT_ALREADY_THERE', { id: before.id });
  const dated = datesOf(before.kind, dates, dayOf(act.at));
  if (!dated.ok) return dated;
  const next = { number: before.versions.length + 1, ...file, ...dated.value, added: authorOf(act) };
  return ok({ ...before, versions: [...before.versions, next], version: before.version + 1 });
}

/** Whether somebody may add a version, asked before the file is read. Refusals as {@link addVersion}, for what is known by then. */
export function mayAddVersion(document: Document, act: Act): Result<Document> {
  if (document.removed) return refuse('DOCUMENT_REMOVED', { at: document.removed.at });
  // What the distributor has handed in stays what it handed in: the desk files its own beside it.
  if (document.origin !== originOf(act)) return refuse('DOCUMENT_OF_OTHERS', { origin: document.origin });
  if (document.versions.length >= MOST_VERSIONS) return refuse('DOCUMENT_LIMIT_REACHED', { most: MOST_VERSIONS });
  return ok(document);
}

/**
 * Takes a document out of use. The desk may do so with any, the distributor with its own, which are all it sees.
 * @returns refusals DOCUMENT_REMOVED, REASON_REQUIRED
 */
export function removeDocument(before: Document, reason: string, act: Act): Result<Document> {
  if (before.removed) return refuse('DOCUMENT_REMOVED', { at: before.removed.at });
  if (reason.trim() === '') return refuse('REASON_REQUIRED', { pointer: '/body/reason' });
  return ok({ ...before, removed: { ...authorOf(act), reason }, version: before.version + 1 });
}

/**
 * Notes a later scan of one version; one that came to nothing takes away no answer there was before. Refusal NOT_FOUND
 * where there is none of that number.
 */
export function noteScan(before: Document, number: number, scan: Scan): Result<Document> {
  const version = before.versions.find((one) => one.number === number);
  if (!version) return refuse('NOT_FOUND');
  if (scan.state === 'NOT_SCANNED' && version.scan.state !== 'NOT_SCANNED') return ok(before);
  const versions = before.versions.map((one) => (one.number === number ? { ...one, scan } : one));
  return ok({ ...before, versions, version: before.version + 1 });
}
