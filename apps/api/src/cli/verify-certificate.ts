import {
  canonicalText,
  checkNote,
  eventLeaf,
  fromHex,
  hex,
  keepsPromise,
  open,
  originOf,
  readCheckpoint,
  readEvent,
  readNote,
  readVkey,
  utf8,
  verifyInclusion,
  type Json,
  type JsonObject,
  type NoteKey,
  type VerifyTools,
} from '@downstream/audit/core';
import {
  CERTIFICATE_FORMAT,
  certificateFacts,
  certificateText,
  FORMER_CERTIFICATE_FORMAT,
  type CertificateFacts,
  type CertifiedEvent,
} from '@downstream/checks/core';

/** What a certificate is worth. `where` is an RFC 6901 pointer into the file. */
export type CertificateReport =
  | {
      readonly verdict: 'INTACT';
      readonly facts: Pick<CertificateFacts, 'id' | 'statement' | 'searchedAt'> & {
        readonly parties: number;
        readonly lists: number;
        readonly key: string;
        /** Until when later lists changed nothing, and for how many later versions; null without a rescreening since. */
        readonly held: { readonly until: string; readonly versions: number; readonly coverageHash: string } | null;
        /** When the log was signed with the events in it; null when they waited at the time of issue. */
        readonly sealedBy: string | null;
      };
    }
  | { readonly verdict: 'ALTERED'; readonly where: string; readonly what: string; readonly why: string }
  | { readonly verdict: 'UNREADABLE'; readonly why: string };

interface Evidence {
  readonly text: string;
  readonly leaf: string;
  readonly index: number | null;
  readonly path: readonly string[] | null;
  readonly personal: readonly { readonly pointer: string; readonly salt: string; readonly value: Json }[];
}

interface Body extends CertificateFacts {
  readonly log: string;
  readonly key: string;
  readonly evidence: { readonly events: readonly Evidence[]; readonly checkpoint: string | null };
}

class Altered extends Error {
  constructor(
    readonly where: string,
    readonly what: string,
    why: string,
  ) {
    super(why);
  }
}

const ensure = (fine: boolean, where: string, what: string, why: string): void => {
  if (!fine) throw new Altered(where, what, why);
};

/** Whether a file may be a certificate at all, and no dossier. */
export const isCertificate = (bytes: Uint8Array): boolean => bytes[0] === '{'.charCodeAt(0);

/**
 * Verifies a screening certificate offline: every statement follows from sealed events, every personal value is the one
 * that was committed to, every event stands in the signed log, and the whole is signed.
 * @param trusted keys as text; without any the key in the certificate itself is used, and the reader must know it
 */
export function verifyCertificate(
  bytes: Uint8Array,
  tools: VerifyTools,
  trusted: readonly string[] = [],
): CertificateReport {
  let body: Body;
  let signature: string;
  let former: boolean;
  try {
    const read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as {
      format?: unknown;
      body?: Body;
      signature?: unknown;
    };
    former = read.format === FORMER_CERTIFICATE_FORMAT;
    if (!(former || read.format === CERTIFICATE_FORMAT) || !read.body || typeof read.signature !== 'string') {
      return { verdict: 'UNREADABLE', why: `It is no screening certificate of the format ${CERTIFICATE_FORMAT}` };
    }
    ({ body } = read);
    ({ signature } = read);
  } catch (error) {
    return { verdict: 'UNREADABLE', why: (error as Error).message };
  }
  try {
    return verified({ body, former }, signature, tools, trusted);
  } catch (error) {
    if (error instanceof Altered) {
      return { verdict: 'ALTERED', where: error.where, what: error.what, why: error.message };
    }
    return { verdict: 'UNREADABLE', why: (error as Error).message };
  }
}

function verified(
  { body, former }: { readonly body: Body; readonly former: boolean },
  signature: string,
  tools: VerifyTools,
  trusted: readonly string[],
): CertificateReport {
  const { events, checkpoint } = body.evidence;
  const opened = events.map((event, at) => openedEvent(event, at, body.log, tools));
  stated(body, opened, former);
  const key = keyOf(body, tools, trusted);
  const sealedBy = checkpoint === null ? null : sealed(body, checkpoint, key, tools);
  signed(body, signature, key, tools);
  const { id, statement, searchedAt, parties, lists } = body;
  const last = former ? undefined : body.heldBy.at(-1);
  const held = last ? { until: last.at, versions: body.holdsFor.length, coverageHash: last.coverageHash } : null;
  const counted = { parties: parties.length, lists: lists.length };
  return { verdict: 'INTACT', facts: { id, statement, searchedAt, ...counted, key: body.key, held, sealedBy } };
}

function openedEvent({ text, leaf, personal }: Evidence, at: number, log: string, tools: VerifyTools): CertifiedEvent {
  const where = `/body/evidence/events/${at}`;
  ensure(hex(eventLeaf(text, tools.digest)) === leaf, where, 'EVENT_CHANGED', 'The event is not that of its leaf hash');
  const reading = readEvent(text);
  if (!reading.ok) throw new Altered(where, 'EVENT_CHANGED', `The event does not read: ${reading.why}`);
  const { type, state, log: of } = reading.value;
  ensure(of === log, where, 'OTHER_LOG', 'The event is of another log');
  personal.forEach((row, n) => {
    const kept = keepsPromise(state as JsonObject, row, tools.digest);
    ensure(
      kept,
      `${where}/personal/${n}`,
      'VALUE_CHANGED',
      `The value at ${row.pointer} is not the one that was sealed`,
    );
  });
  return { type, leaf, state: open(state as JsonObject, personal).state };
}

/** What the former format said by the issuer's word, or not at all. */
const unprovedBefore: readonly string[] = ['holdsFor', 'heldBy'];

/** Holds every statement against what the sealed events say. */
function stated(body: Body, events: readonly CertifiedEvent[], former: boolean): void {
  const reading = certificateFacts(events);
  if (!reading.ok) throw new Altered('/body/evidence/events', 'EVENTS_DIFFER', reading.why);
  for (const [name, value] of Object.entries(reading.facts)) {
    const said: unknown = body[name as keyof Body];
    if (former && unprovedBefore.includes(name)) continue;
    if (canonicalText(said ?? null) === canonicalText(value)) continue;
    const where = differing(said, value, `/body/${name}`);
    throw new Altered(where, 'STATEMENT_CHANGED', 'It says something else than the sealed events');
  }
}

/** The pointer of the first place in which two values differ. */
function differing(a: unknown, b: unknown, at: string): string {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return at;
  for (const name of new Set([...Object.keys(b), ...Object.keys(a)])) {
    const [x, y] = [(a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]];
    if (canonicalText(x ?? null) !== canonicalText(y ?? null)) return differing(x, y, `${at}/${name}`);
  }
  return at;
}

function keyOf(body: Body, tools: VerifyTools, trusted: readonly string[]): NoteKey {
  const reading = readVkey(body.key, tools.digest);
  if (!reading.ok) throw new Altered('/body/key', 'KEY_CHANGED', reading.why);
  ensure(reading.value.name === originOf(body.log), '/body/key', 'OTHER_LOG', 'The key is that of another log');
  const known = trusted.length === 0 || trusted.includes(body.key);
  ensure(known, '/body/key', 'KEY_NOT_TRUSTED', 'It is signed by a key that is not among those you gave');
  return reading.value;
}

/** The time of the checkpoint under which every event was shown to stand. */
function sealed(body: Body, note: string, key: NoteKey, tools: VerifyTools): string | null {
  const where = '/body/evidence/checkpoint';
  const reading = readCheckpoint(note);
  if (!reading.ok) throw new Altered(where, 'CHECKPOINT_CHANGED', reading.why);
  const { checkpoint, note: signedNote } = reading.value;
  const { signedBy, bad } = checkNote(signedNote, [key], tools.verifySignature);
  const good = signedBy.length > 0 && !bad && checkpoint.origin === originOf(body.log);
  ensure(good, where, 'CHECKPOINT_NOT_SIGNED', 'The key of the log did not sign this checkpoint');
  body.evidence.events.forEach(({ leaf, index, path }, at) => {
    if (index === null || path === null) return;
    const { size, root } = checkpoint;
    const claim = { leaf: bytesOf(leaf), index, size, root, path: path.map(bytesOf) };
    const place = `/body/evidence/events/${at}`;
    ensure(verifyInclusion(claim, tools.digest), place, 'NOT_IN_LOG', `The path does not lead to the root of the log`);
  });
  const whole = body.evidence.events.every(({ index }) => index !== null);
  return whole ? (checkpoint.at ?? null) : null;
}

function signed(body: Body, signature: string, key: NoteKey, tools: VerifyTools): void {
  const note = readNote(signature);
  if (!note.ok) throw new Altered('/signature', 'SIGNATURE_CHANGED', note.why);
  const content = hex(tools.digest(utf8(canonicalText(body))));
  const text = certificateText(originOf(body.log), body.id, content);
  ensure(note.value.text === text, '/body', 'CONTENT_CHANGED', 'The signature is over another content');
  const { signedBy, bad } = checkNote(note.value, [key], tools.verifySignature);
  ensure(signedBy.length > 0 && !bad, '/signature', 'SIGNATURE_BAD', 'The signature is not that of the key');
}

const bytesOf = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array(0);

/** A report in words, for people. */
export function certificateInWords(file: string, report: CertificateReport): string[] {
  if (report.verdict === 'UNREADABLE') return [`${file}: cannot be read: ${report.why}`];
  if (report.verdict === 'ALTERED') {
    return [`${file}: ALTERED`, `  First bad place: ${report.where}`, `  ${report.what}: ${report.why}`];
  }
  const { facts } = report;
  return [
    `${file}: INTACT`,
    `  Screening ${facts.id} of ${facts.searchedAt}: ${facts.statement}, ${facts.parties} parties in ${facts.lists} lists`,
    ...(facts.held
      ? [
          `  Unchanged until ${facts.held.until}, for ${facts.held.versions} later list versions, as rescreenings say (coverage ${facts.held.coverageHash})`,
        ]
      : []),
    `  Signed by ${facts.key}`,
    facts.sealedBy
      ? `  In the log signed ${facts.sealedBy}`
      : '  Not checked: the events were not yet in a signed log when this was issued.',
  ];
}
