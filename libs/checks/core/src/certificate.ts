import type { SearchedFor } from './run-record';

/** Name of the format of a certificate; another shape gets another number. */
export const CERTIFICATE_FORMAT = 'downstream-screening-certificate/2';

/** The format before: later versions stand in it by the issuer's word alone, without the rescreenings that prove them. */
export const FORMER_CERTIFICATE_FORMAT = 'downstream-screening-certificate/1';

/** A list version as a certificate names it. */
export interface CertifiedList {
  readonly list: string;
  readonly versionId: string;
  readonly version: number;
  readonly generatedAt: string | null;
  readonly retrievedAt: string | null;
  readonly sha256: string;
  readonly entries: number | null;
}

/** A later list version that changed nothing for the parties. */
export interface HeldVersion extends CertifiedList {
  /** When it was found, and by which rescreening. */
  readonly at: string;
  readonly rescreeningId: string;
}

/** A rescreening of everybody under watch by which the result was found to hold on. */
export interface CertifiedRescreening {
  readonly id: string;
  readonly at: string;
  /** `CHANGES`: what lists changed was looked up among the parties; `WHOLE`: all were searched for in full, and found as before. */
  readonly method: 'CHANGES' | 'WHOLE';
  readonly methodVersion: string;
  /** How many distributors were under watch. */
  readonly enrolled: number;
  /** SHA-256 over one line `<distributor id> <fingerprint>` for each of them that has an outcome, by id. */
  readonly coverageHash: string;
}

/** A list entry that reached the threshold. */
export interface CertifiedCandidate {
  readonly list: string;
  readonly ref: string;
  /** Null once it was erased. */
  readonly name: string | null;
  readonly score: number;
  readonly idMatch: boolean;
  /** What became of it, such as `HIT_OPENED`; null for parties that are no distributors, of whom no hit is kept. */
  readonly outcome: string | null;
}

/** A party that was to be searched for. */
export interface CertifiedParty {
  /** From 1. */
  readonly place: number;
  /** As what it was screened, such as distributor or owner; null for others. */
  readonly role: string | null;
  /** Null once they were erased. */
  readonly names: readonly string[] | null;
  readonly fingerprint: string;
  readonly outcome: 'SEARCHED' | 'NOT_SEARCHED';
  readonly by: SearchedFor;
  readonly candidates: readonly CertifiedCandidate[];
}

/**
 * What a certificate states in one word. `INCOMPLETE`: nothing was found, but of some there was nothing to search for,
 * so that nothing may be said of them.
 */
export type CertifiedStatement = 'NOTHING_FOUND' | 'CANDIDATES_FOUND' | 'INCOMPLETE';

/** All that follows from the sealed events of a screening. */
export interface CertificateFacts {
  readonly id: string;
  readonly kind: 'DISTRIBUTOR' | 'REQUEST' | 'TABLE';
  readonly searchedAt: string;
  readonly lists: readonly CertifiedList[];
  readonly methodVersion: string;
  readonly threshold: number;
  readonly inputsHash: string;
  readonly statement: CertifiedStatement;
  readonly parties: readonly CertifiedParty[];
  /** Versions that came after the search, each once, oldest first. */
  readonly holdsFor: readonly HeldVersion[];
  /** What proves them, oldest first. */
  readonly heldBy: readonly CertifiedRescreening[];
}

/** A sealed event with its personal values put back; where one was erased its commitment stands. */
export interface CertifiedEvent {
  readonly type: string;
  readonly leaf: string;
  readonly state: unknown;
}

/** The facts, or why they do not follow. */
export type FactsReading =
  { readonly ok: true; readonly facts: CertificateFacts } | { readonly ok: false; readonly why: string };

interface RunState {
  readonly id: string;
  readonly distributorId: string;
  readonly at: string;
  readonly listVersions: readonly CertifiedList[];
  readonly methodVersion: string;
  readonly threshold: number;
  readonly inputsHash: string;
  readonly subjects: readonly {
    readonly partyId: string;
    readonly role: string;
    readonly names: unknown;
    readonly fingerprint: string;
    readonly outcome: CertifiedParty['outcome'];
    readonly by: SearchedFor;
  }[];
  readonly candidates: readonly {
    readonly partyId: string;
    readonly list: string;
    readonly ref: string;
    readonly name: unknown;
    readonly score: number;
    readonly idMatch: boolean;
    readonly outcome: string;
  }[];
}

interface RescreeningState extends Pick<
  CertifiedRescreening,
  'id' | 'method' | 'methodVersion' | 'enrolled' | 'coverageHash'
> {
  readonly completedAt: string;
  readonly listVersions: readonly CertifiedList[];
  readonly runs: readonly { readonly distributorId: string }[];
  readonly notCovered: readonly string[];
}

interface ScreeningState extends Pick<RunState, 'id' | 'listVersions' | 'methodVersion' | 'threshold' | 'inputsHash'> {
  readonly kind: 'REQUEST' | 'TABLE';
  readonly state: string;
  readonly parties: number;
  readonly endedAt: string;
  readonly parts: readonly { readonly id: string; readonly leaf: string; readonly parties: number }[];
}

interface PartState {
  readonly id: string;
  readonly screeningId: string;
  readonly parties: readonly (Pick<CertifiedParty, 'place' | 'fingerprint' | 'outcome' | 'by'> & {
    readonly asked: unknown;
    readonly candidates: unknown;
  })[];
}

// What was erased left a commitment, an object, in the place of a text or a list.
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const listOr = <T>(value: unknown): readonly T[] | null => (Array.isArray(value) ? (value as readonly T[]) : null);

function statementOf(parties: readonly CertifiedParty[]): CertifiedStatement {
  if (parties.some(({ candidates }) => candidates.length > 0)) return 'CANDIDATES_FOUND';
  return parties.every(({ outcome }) => outcome === 'SEARCHED') ? 'NOTHING_FOUND' : 'INCOMPLETE';
}

/** What the event of a distributor's run says, and those of the rescreenings after it. */
function ofRun(run: RunState, rescreenings: readonly RescreeningState[]): CertificateFacts {
  const parties = run.subjects.map(({ partyId, role, names, fingerprint, outcome, by }, at): CertifiedParty => {
    const candidates = run.candidates
      .filter((one) => one.partyId === partyId)
      .map(({ list, ref, name, score, idMatch, outcome: became }) => ({
        ...{ list, ref, name: textOr(name), score, idMatch },
        outcome: became,
      }));
    return { place: at + 1, role, names: listOr<string>(names), fingerprint, outcome, by, candidates };
  });
  const held = heldOn(run, rescreenings);
  return { kind: 'DISTRIBUTOR', searchedAt: run.at, ...shared(run), statement: statementOf(parties), parties, ...held };
}

function heldOn(
  run: RunState,
  rescreenings: readonly RescreeningState[],
): Pick<CertificateFacts, 'holdsFor' | 'heldBy'> {
  const known = new Set(run.listVersions.map(({ versionId }) => versionId));
  const holdsFor = rescreenings.flatMap(({ id: rescreeningId, completedAt: at, listVersions }) => {
    const later = listVersions.filter(({ versionId }) => !known.has(versionId));
    for (const { versionId } of later) known.add(versionId);
    return later.map((version): HeldVersion => ({ ...version, at, rescreeningId }));
  });
  const heldBy = rescreenings.map(
    ({ id, completedAt: at, method, methodVersion, enrolled, coverageHash }): CertifiedRescreening => ({
      ...{ id, at, method, methodVersion, enrolled, coverageHash },
    }),
  );
  return { holdsFor, heldBy };
}

/** Why events beside that of a run do not say that its result holds on; null when they do. */
function notHeld(run: RunState, beside: readonly CertifiedEvent[]): string | null {
  let at = run.at;
  for (const { type, state } of beside) {
    if (type !== 'rescreening.completed') return 'Beside the event of a run stand only those of rescreenings';
    const { completedAt, notCovered, runs } = state as RescreeningState;
    if (completedAt < at) return 'A rescreening is older than what it is to carry on';
    at = completedAt;
    if (notCovered.includes(run.distributorId)) return 'A rescreening says that it came to nothing for the distributor';
    if (runs.some(({ distributorId }) => distributorId === run.distributorId)) {
      return 'A rescreening searched for the distributor again: another run says what was found';
    }
  }
  return null;
}

const shared = ({ id, listVersions: lists, methodVersion, threshold, inputsHash }: ScreeningState | RunState) => ({
  ...{ id, lists, methodVersion, threshold, inputsHash },
});

function ofScreening(screening: ScreeningState, parts: readonly PartState[]): CertificateFacts {
  const parties = parts
    .flatMap((part) => part.parties)
    .map(({ place, fingerprint, outcome, by, asked, candidates }): CertifiedParty => {
      const names = (asked as { names?: unknown } | null)?.names;
      const found =
        listOr<{ list: string; ref: string; name: string; score: number; idMatch: boolean }>(candidates) ?? [];
      return {
        ...{ place, role: null, names: listOr<string>(names), fingerprint, outcome, by },
        candidates: found.map(({ list, ref, name, score, idMatch }) => ({
          list,
          ref,
          name,
          score,
          idMatch,
          outcome: null,
        })),
      };
    });
  const { kind, endedAt: searchedAt } = screening;
  return {
    ...{ kind, searchedAt, ...shared(screening), statement: statementOf(parties), parties },
    ...{ holdsFor: [], heldBy: [] },
  };
}

/**
 * What the sealed events of a screening say, in the words of its certificate: who makes one and who checks one call the
 * same function, so that nothing can stand in it that the log does not say.
 * @param events the event of a distributor's run, followed by those of the rescreenings that left the distributor
 *   untouched since, oldest first; or that of a screening's end followed by those of its parts
 */
export function certificateFacts(events: readonly CertifiedEvent[]): FactsReading {
  const [first, ...rest] = events;
  if (first?.type === 'check.completed') {
    const run = first.state as RunState;
    const why = notHeld(run, rest);
    if (why !== null) return { ok: false, why };
    const rescreenings = rest.map(({ state }) => state as RescreeningState);
    return { ok: true, facts: ofRun(run, rescreenings) };
  }
  if (first?.type !== 'screening.completed') return { ok: false, why: 'The first event is not the end of a screening' };
  const screening = first.state as ScreeningState;
  if (screening.parts.length !== rest.length) return { ok: false, why: 'The parts of the screening are not all there' };
  for (const [at, part] of screening.parts.entries()) {
    const event = rest[at];
    const state = event?.state as PartState | undefined;
    if (event?.type !== 'screening.part-searched' || event.leaf !== part.leaf || state?.screeningId !== screening.id) {
      return { ok: false, why: `Part ${at + 1} is not the one that the screening names` };
    }
  }
  const facts = ofScreening(
    screening,
    rest.map(({ state }) => state as PartState),
  );
  if (facts.parties.length !== screening.parties) return { ok: false, why: 'Parties are missing' };
  return { ok: true, facts };
}

/** The text that is signed under a certificate: its lines name the log, the screening and the hash of the content. */
export const certificateText = (origin: string, id: string, sha256: string): string =>
  `${origin}\nscreening certificate ${id}\nsha256 ${sha256}\n`;
