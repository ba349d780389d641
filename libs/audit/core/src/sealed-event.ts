import { isUuid, type Instant } from '@downstream/kernel';
import { textOf, utf8, type Digest } from './bytes';
import { commitmentsIn } from './commitment';
import { isInstant } from './is-instant';
import { canonicalText, isObject, readCanonical, type Json, type JsonObject } from './json';
import { leafHash } from './merkle-log';
import { read, unreadable, type Reading } from './reading';

/** Name of the event format; another format gets another name. */
export const EVENT_FORMAT = 'downstream-event/1';

/** Who acted. */
export interface EventActor {
  readonly kind: 'user' | 'key' | 'system';
  readonly id: string;
  /** The human behind the account or key. */
  readonly person?: string;
  /** The distributor on whose behalf a desk user acted. */
  readonly onBehalfOf?: string;
}

/** The record an event is about, and the event's place in that record's own chain. */
export interface EventSubject {
  readonly kind: string;
  readonly id: string;
  /** 1 for the first event of the record, then without gaps. */
  readonly seq: number;
}

/** An event as it is sealed: the bytes of a leaf are the canonical text (RFC 8785) of exactly these members. */
export interface SealedEvent {
  readonly format: typeof EVENT_FORMAT;
  readonly id: string;
  /** The log: a tenant's id, or the deployment's. */
  readonly log: string;
  /** What happened, `room.happened`. */
  readonly type: string;
  /** Version of this type's state. */
  readonly version: number;
  readonly at: Instant;
  readonly actor: EventActor;
  /** The distributor the event concerns; null for none. One subject's events all name the same. */
  readonly party: string | null;
  readonly subject: EventSubject;
  /** Leaf hash of the subject's previous event; null for the first. */
  readonly previous: string | null;
  /** The record's full new state, personal values replaced by commitments. */
  readonly state: JsonObject;
  /** The event that caused this one. */
  readonly cause: string | null;
  /** Id of the request or job. */
  readonly request: string;
}

/** The canonical text of an event; its UTF-8 bytes are the leaf. */
export const eventText = (event: SealedEvent): string => canonicalText(event);

/** The leaf hash of an event's canonical text. */
export const eventLeaf = (text: string, digest: Digest): Uint8Array => leafHash(utf8(text), digest);

const HASH = /^[0-9a-f]{64}$/;
const TYPE = /^[a-z][a-zA-Z0-9-]*(?:\.[a-z][a-zA-Z0-9-]*)+$/;
const KIND = /^[a-z][a-zA-Z0-9-]*$/;
const ACTOR_KINDS = ['user', 'key', 'system'];

const uuid = (value: unknown): boolean => typeof value === 'string' && isUuid(value);
const counted = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1;
const matching =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

type Rules = Readonly<Record<string, (value: Json) => boolean>>;

const actorRules: Rules = { kind: (v) => ACTOR_KINDS.includes(v as string), id: uuid, person: uuid, onBehalfOf: uuid };
const subjectRules: Rules = { kind: matching(KIND), id: uuid, seq: counted };
const eventRules: Rules = {
  format: (v) => v === EVENT_FORMAT,
  id: uuid,
  log: uuid,
  type: matching(TYPE),
  version: counted,
  at: isInstant,
  actor: (v) => fault(v, actorRules, ['person', 'onBehalfOf']) === undefined,
  party: (v) => v === null || uuid(v),
  subject: (v) => fault(v, subjectRules) === undefined,
  previous: (v) => v === null || matching(HASH)(v),
  state: (v) => isObject(v) && commitmentsIn(v) !== undefined,
  cause: (v) => v === null || uuid(v),
  request: (v) => typeof v === 'string',
};

/** The first member that breaks its rule, is missing or unknown. */
function fault(value: Json, rules: Rules, optional: readonly string[] = []): string | undefined {
  if (!isObject(value)) return '';
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined) return unknown;
  return Object.entries(rules).find(([name, rule]) => {
    const member = Object.hasOwn(value, name) ? value[name] : undefined;
    return member === undefined ? !optional.includes(name) : !rule(member);
  })?.[0];
}

/**
 * Reads a sealed event from its bytes, strictly: well-formed UTF-8, canonical JSON, exactly the members of the format,
 * each in its form, and `previous` null exactly for the first event of its subject.
 */
export function readEvent(line: Uint8Array | string): Reading<SealedEvent> {
  const text = typeof line === 'string' ? line : textOf(line);
  if (text === undefined) return unreadable('it is not well-formed UTF-8');
  const json = readCanonical(text);
  if (!json.ok) return json;
  if (!isObject(json.value)) return unreadable('it is no JSON object');
  const bad = fault(json.value, eventRules);
  if (bad !== undefined) return unreadable(`its member ${JSON.stringify(bad)} breaks the rules of ${EVENT_FORMAT}`);
  const event = json.value as unknown as SealedEvent;
  if ((event.previous === null) !== (event.subject.seq === 1)) {
    return unreadable('exactly the first event of a subject has no previous one');
  }
  return read(event);
}
