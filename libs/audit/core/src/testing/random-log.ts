import { instant, type Instant } from '@downstream/kernel';
import { hex, utf8 } from '../bytes';
import { originOf } from '../checkpoint';
import { seal, type PersonalRow } from '../commitment';
import type { JsonObject } from '../json';
import { EVENT_FORMAT, eventLeaf, eventText, type EventSubject, type SealedEvent } from '../sealed-event';
import type { NoteSigner } from '../signed-note';
import { subjectKey } from '../subject-chain';
import type { LogEntry } from '../write-dossier';
import { random, type Random } from './random';
import { aSigner, sha256 } from './tools';

/** What a random log is made from. */
export interface LogOptions {
  readonly seed: number;
  /** Number of events; 16 unless told. */
  readonly events?: number;
  /** Rewrites the state of the event at this place: a fork of the log with the same seed. */
  readonly rewrite?: number;
  /** Dates the event at this place this many milliseconds earlier. */
  readonly backDate?: { readonly index: number; readonly by: number };
}

/** A state of a record in clear, as the model of a log remembers it. */
export interface ModelState {
  readonly at: Instant;
  readonly state: JsonObject;
}

/** A log with everything that belongs to it. */
export interface TestLog {
  readonly id: string;
  readonly signer: NoteSigner;
  /** Distributors that events concern. */
  readonly parties: readonly string[];
  readonly entries: readonly LogEntry[];
  readonly personal: readonly PersonalRow[];
  /** Every state of every record in clear, oldest first, by `subjectKey`. */
  readonly model: ReadonlyMap<string, readonly ModelState[]>;
  /** Attached files by their hash. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

interface Draft {
  readonly kind: string;
  readonly id: string;
  readonly party: string | null;
  readonly last: LogEntry | undefined;
}

const KINDS = ['distributor', 'hit', 'review', 'hold', 'user'] as const;
const NAMES = [
  'Ørsted Optik',
  'Silva & Söhne',
  '广州光学有限公司',
  'Nadia "Nanu" Khoury',
  'line\nbreak',
  'emoji \u{1F6A9}',
];

function stateOf(chance: Random, draft: Draft, document: string | null, rewritten: boolean): JsonObject {
  return {
    id: draft.id,
    status: chance.pick(['PROSPECT', 'IN_REVIEW', 'APPROVED', 'SUSPENDED']),
    name: chance.pick(NAMES),
    score: chance.below(1000) / 8,
    contact: { name: chance.pick(NAMES), mail: `p${chance.below(1e6)}@example.org` },
    owners: Array.from({ length: 1 + chance.below(2) }, () => ({ name: chance.pick(NAMES), share: chance.below(101) })),
    note: rewritten ? 'rewritten' : chance.pick(['', 'a/b~c', 'as told by phone']),
    document,
  };
}

/** A repeatable log: a few distributors, their records and some of no distributor; each event with personal values. */
export function aLog(options: LogOptions): TestLog {
  const chance = random(options.seed);
  const start = Date.UTC(2026, 2, 1) + chance.below(1e9);
  const logId = chance.uuid(start);
  const parties = Array.from({ length: 3 }, () => chance.uuid(start));
  const drafts: Draft[] = [];
  const entries: LogEntry[] = [];
  const personal: PersonalRow[] = [];
  const model = new Map<string, ModelState[]>();
  const documents = new Map<string, Uint8Array>();
  const signer = aSigner(originOf(logId), chance.bytes(32));
  let now = start;
  for (let index = 0; index < (options.events ?? 16); index++) {
    now += chance.pick([0, 5, 1000, 3_600_000]);
    const at = instant(options.backDate?.index === index ? now - options.backDate.by : now);
    const place = chance.next() < 0.35 || drafts.length === 0 ? drafts.length : chance.below(drafts.length);
    drafts[place] ??= newDraft(chance, parties, now);
    const draft = drafts[place];
    const file = index === 0 || chance.next() < 0.3 ? utf8(`attached file ${chance.below(1e9)}`) : undefined;
    const document = file ? hex(sha256(file)) : null;
    if (file && document) documents.set(document, file);
    const state = stateOf(chance, draft, document, options.rewrite === index);
    const sealed = seal(state, ['/contact/name', '/contact/mail', '/owners/0/name'], () => chance.bytes(32), sha256);
    const subject = { kind: draft.kind, id: draft.id, seq: (draft.last?.event.subject.seq ?? 0) + 1 };
    const event: SealedEvent = {
      format: EVENT_FORMAT,
      id: chance.uuid(now),
      log: logId,
      type: `${draft.kind}.changed`,
      version: 1,
      at,
      actor: { kind: 'user', id: chance.uuid(start), person: chance.uuid(start) },
      party: draft.party,
      subject,
      previous: draft.last?.leaf ?? null,
      state: sealed.state,
      cause: entries.at(-1)?.event.id ?? null,
      request: `request-${index}`,
    };
    const entry = anEntry(event, index);
    drafts[place] = { ...draft, last: entry };
    entries.push(entry);
    for (const value of sealed.personal) personal.push({ event: event.id, ...value });
    remember(model, subject, { at, state });
  }
  return { id: logId, signer, parties, entries, personal, model, documents };
}

/** A log entry of an event at a place. */
export function anEntry(event: SealedEvent, index: number): LogEntry {
  const text = eventText(event);
  return { event, index, text, leaf: hex(eventLeaf(text, sha256)) };
}

function newDraft(chance: Random, parties: readonly string[], now: number): Draft {
  const kind = chance.pick(KINDS);
  return { kind, id: chance.uuid(now), party: kind === 'user' ? null : chance.pick(parties), last: undefined };
}

function remember(model: Map<string, ModelState[]>, subject: EventSubject, state: ModelState): void {
  const key = subjectKey(subject);
  model.set(key, [...(model.get(key) ?? []), state]);
}
