import type { ControlFactKind, EvidenceGrade, OwnershipPartyKind } from '@downstream/kernel';
import { bodsShare } from './bods-share';
import type { SaidShare } from './chart-facts';
import {
  dayIn,
  isObject,
  listIn,
  objectIn,
  textIn,
  type FileControl,
  type FileEdge,
  type FileParty,
  type Json,
  type OwnershipFile,
  type ReadNote,
  type ReadNoteCode,
} from './read-shape';

/** Interests that are a share of the whole, and those that show power; others are named and left. */
const capitalTypes = ['shareholding', 'rightsToSurplusAssetsOnDissolution', 'rightsToProfitOrIncome'];
const powers: Readonly<Record<string, ControlFactKind>> = {
  appointmentOfBoard: 'BOARD_APPOINTMENT',
  boardChair: 'CHAIR',
  seniorManagingOfficial: 'CHIEF_EXECUTIVE',
  otherInfluenceOrControl: 'DOMINANT_INFLUENCE',
  controlViaCompanyRulesOrArticles: 'DOMINANT_INFLUENCE',
  controlByLegalFramework: 'DOMINANT_INFLUENCE',
  rightsGrantedByContract: 'DOMINANT_INFLUENCE',
  trustee: 'DOMINANT_INFLUENCE',
  protector: 'DOMINANT_INFLUENCE',
  settlor: 'DOMINANT_INFLUENCE',
  nominator: 'DOMINANT_INFLUENCE',
};

const entityKinds: Readonly<Record<string, OwnershipPartyKind>> = {
  state: 'STATE',
  stateBody: 'STATE',
  arrangement: 'ARRANGEMENT',
  anonymousEntity: 'UNDISCLOSED',
  unknownEntity: 'UNDISCLOSED',
};

interface Statement {
  readonly place: string;
  readonly recordId: string;
  readonly type: string;
  readonly status: string;
  readonly day: string | null;
  readonly details: Json;
  readonly raw: Json;
}

/** Statements of a package, those that are none named. */
function statementsOf(list: readonly unknown[], note: (place: string, code: ReadNoteCode, about: string) => void) {
  return list.flatMap((value, at): Statement[] => {
    const raw = objectIn(value);
    const id = textIn(raw['statementId'], 64);
    const place = `statement ${at + 1}${id === null ? '' : ` (${id})`}`;
    const recordId = textIn(raw['recordId'], 200);
    const type = textIn(raw['recordType']);
    if (
      !isObject(value) ||
      recordId === null ||
      type === null ||
      !['entity', 'person', 'relationship'].includes(type)
    ) {
      note(place, 'NOT_READ', 'recordId or recordType is missing');
      return [];
    }
    const status = textIn(raw['recordStatus']) ?? 'new';
    const day = dayIn(raw['statementDate']) ?? dayIn(objectIn(raw['publicationDetails'])['publicationDate']);
    if (status !== 'closed' && !isObject(raw['recordDetails'])) {
      note(place, 'NOT_READ', 'recordDetails is missing');
      return [];
    }
    return [{ place, recordId, type, status, day, details: objectIn(raw['recordDetails']), raw }];
  });
}

function partyOf({ recordId, type, details }: Statement): FileParty {
  const person = type === 'person';
  const kind = textIn(person ? details['personType'] : objectIn(details['entityType'])['type']) ?? '';
  const named = person ? textIn(objectIn(listIn(details['names'])[0])['fullName']) : textIn(details['name']);
  const hidden = named === null || kind.startsWith('anonymous') || kind.startsWith('unknown');
  const identifier = objectIn(listIn(details['identifiers'])[0]);
  const country = textIn(
    person ? objectIn(listIn(details['nationalities'])[0])['code'] : objectIn(details['jurisdiction'])['code'],
  );
  const named2 = person ? 'PERSON' : (entityKinds[kind] ?? 'ENTITY');
  return {
    ref: recordId,
    name: named ?? '',
    kind: hidden ? 'UNDISCLOSED' : named2,
    country: country !== null && /^[A-Z]{2}/.test(country) ? country.slice(0, 2) : null,
    number: textIn(identifier['id'], 100),
  };
}

/** The statement's source in words, and how far it may be believed: a register's own word or somebody's declaration. */
function sourceOf({ raw }: Statement): { text: string; grade: EvidenceGrade } {
  const source = objectIn(raw['source']);
  const publisher = textIn(objectIn(objectIn(raw['publicationDetails'])['publisher'])['name']);
  const types = listIn(source['type']).map(String);
  const official = types.includes('officialRegister');
  const text = textIn(source['description'], 400) ?? publisher ?? 'BODS statement';
  return {
    text,
    grade: official ? (types.includes('verified') ? 'A' : 'B') : types.includes('selfDeclaration') ? 'D' : 'C',
  };
}

const both = (a: SaidShare | null, b: SaidShare | null): SaidShare | null =>
  a === null ? b : b === null ? a : a.kind === 'UNKNOWN' ? b : a;

/**
 * Reads a package of BODS 0.4 statements (an array, in the order in which they were made).
 * The last statement of a record stands; a closed record ends on the day of its closing. An interest said to be indirect
 * whose component records are in the file is left to them; one without is a band from nothing, for what lies between is
 * not known. Whoever is not named, for whatever reason, is somebody undisclosed with an unknown share.
 */
export function readBods(list: readonly unknown[]): OwnershipFile {
  const notes: ReadNote[] = [];
  const note = (place: string, code: ReadNoteCode, about: string) => void notes.push({ place, code, about });
  const statements = statementsOf(list, note);
  const last = new Map<string, Statement>();
  const closed = new Map<string, string | null>();
  for (const statement of statements) {
    const key = `${statement.type} ${statement.recordId}`;
    const before = last.get(key);
    if (statement.status === 'closed') {
      closed.set(key, statement.day);
      if (!before && Object.keys(statement.details).length > 0) last.set(key, statement);
      note(statement.place, 'NO_LONGER', statement.recordId);
      continue;
    }
    if (before) note(before.place, 'NO_LONGER', statement.recordId);
    last.set(key, statement);
    closed.delete(key);
  }
  const standing = [...last.values()];
  const parties = new Map(
    standing.filter(({ type }) => type !== 'relationship').map((one) => [one.recordId, partyOf(one)]),
  );
  const edges: FileEdge[] = [];
  const controls: FileControl[] = [];
  for (const statement of standing.filter(({ type }) => type === 'relationship')) {
    readRelationship(statement, {
      parties,
      edges,
      controls,
      note,
      ends: closed.get(`relationship ${statement.recordId}`),
    });
  }
  return { parties: [...parties.values()], edges, controls, notes, statements: list.length };
}

interface Reading {
  readonly parties: Map<string, FileParty>;
  readonly edges: FileEdge[];
  readonly controls: FileControl[];
  readonly note: (place: string, code: ReadNoteCode, about: string) => void;
  /** The day on which the record was closed; null where it has no day, undefined where it was not. */
  readonly ends: string | null | undefined;
}

function readRelationship(statement: Statement, { parties, edges, controls, note, ends }: Reading): void {
  const { place, recordId, details, day } = statement;
  const subject = textIn(details['subject'], 200);
  if (typeof details['subject'] !== 'string' || subject === null) {
    note(place, 'NOT_READ', 'the subject is not named');
    return;
  }
  if (!parties.has(subject)) {
    note(place, 'PARTY_MISSING', subject);
    return;
  }
  const who = details['interestedParty'];
  let owner = typeof who === 'string' ? textIn(who, 200) : null;
  if (owner === null) {
    const reason = textIn(objectIn(who)['reason']) ?? 'unknown';
    owner = `undisclosed ${recordId}`;
    parties.set(owner, { ref: owner, name: '', kind: 'UNDISCLOSED', country: null, number: null });
    note(place, 'OWNERS_EXEMPT', reason);
  } else if (!parties.has(owner)) {
    note(place, 'PARTY_MISSING', owner);
    parties.set(owner, { ref: owner, name: '', kind: 'UNDISCLOSED', country: null, number: null });
  }
  if (day === null) note(place, 'NO_DATE', recordId);
  const source = { ...sourceOf(statement), asOf: day ?? '1970-01-01' };
  const interests = listIn(details['interests']).map(objectIn);
  let [capital, votes]: [SaidShare | null, SaidShare | null] = [null, null];
  let period = { from: null as string | null, until: ends ?? null };
  for (const interest of interests) {
    const type = textIn(interest['type']) ?? 'unknownInterest';
    const starts = dayIn(interest['startDate']);
    const stops = dayIn(interest['endDate']) ?? ends ?? null;
    const fits = stops === null || starts === null || stops > starts;
    const own = { from: starts, until: fits ? stops : null };
    const power = powers[type];
    if (power) {
      controls.push({ ref: `${recordId} ${type}`, kind: power, holder: owner, over: subject, ...own, source });
      continue;
    }
    const isCapital = capitalTypes.includes(type);
    if (!isCapital && type !== 'votingRights' && type !== 'unknownInterest' && type !== 'unpublishedInterest') {
      note(place, 'NOT_OWNERSHIP', type);
      continue;
    }
    const said = bodsShare(interest['share']);
    if (said === undefined) note(place, 'NOT_READ', `the share of ${type}`);
    let share: SaidShare = said ?? { kind: 'UNKNOWN' };
    if (interest['directOrIndirect'] === 'indirect') {
      if (listIn(details['componentRecords']).length > 0) {
        note(place, 'INDIRECT', recordId);
        continue;
      }
      note(place, 'INDIRECT', type);
      share =
        share.kind === 'UNKNOWN'
          ? share
          : { kind: 'BAND', from: '0', to: share.kind === 'EXACT' ? share.percent : share.to };
    }
    period = own;
    if (type === 'votingRights') votes = both(votes, share);
    else capital = both(capital, share);
  }
  if (interests.length === 0) capital = { kind: 'UNKNOWN' };
  if (capital === null && votes === null) return;
  edges.push({ ref: recordId, owner, asset: subject, capital, votes, ...period, source });
}
