import type { HitId, Instant, PartyId, PersonId } from '@downstream/kernel';
import type { Ballot, Hit } from '../hit';
import type { ListEntry } from '../list-entry';
import type { ScreeningRun, ScreeningState } from '../screening-result';
import type { ScreeningSubject } from '../subject';

/** An id of one kind by a number of your choice. */
export const idOf = <T extends string>(number: number): T =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as T;

/** The first, second, ... person of the desk. */
export const person = (number: number): PersonId => idOf<PersonId>(number);

/** Noon of 22 November 2026. */
export const noon = '2026-11-22T12:00:00.000Z' as Instant;

/** An open hit in the middle band that one person may close. */
export const aHit = (facts: Partial<Hit> = {}): Hit => ({
  id: idOf<HitId>(1),
  state: 'OPEN',
  score: 0.85,
  idMatch: false,
  stops: true,
  accountOwner: null,
  gone: false,
  votes: [],
  round: 1,
  ...facts,
});

/** The first person's vote for a false positive, with two distinguishing facts. */
export const aBallot = (facts: Partial<Ballot> = {}): Ballot => ({
  personId: person(1),
  disposition: 'FALSE_POSITIVE',
  reason: 'FP-DOB',
  note: null,
  facts: [
    { field: 'DATE_OF_BIRTH', ours: '1991-05-02', theirs: '1951', source: 'COMPARISON' },
    { field: 'COUNTRY', ours: 'NO', theirs: 'LV', source: 'COMPARISON' },
  ],
  ...facts,
});

/** A vote for a true match. */
export const aTrueMatch = (facts: Partial<Ballot> = {}): Ballot =>
  aBallot({ disposition: 'TRUE_MATCH', reason: 'TM-ID', facts: [], note: 'The number is theirs.', ...facts });

/** A vote that leaves it open whether it is the same party. */
export const anUnsure = (facts: Partial<Ballot> = {}): Ballot =>
  aBallot({ disposition: 'UNSURE', reason: 'PM-INSUFF', facts: [], note: 'No date of birth yet.', ...facts });

/** A Norwegian company without any further facts. */
export const aParty = (facts: Partial<ScreeningSubject> = {}): ScreeningSubject => ({
  partyId: idOf<PartyId>(10),
  role: 'DISTRIBUTOR',
  kind: 'ORGANISATION',
  names: ['Nordlys Termografi AS'],
  countries: ['NO'],
  dateOfBirth: null,
  gender: null,
  identifiers: [],
  addresses: [],
  ...facts,
});

/** A listed company in Russia without any further facts. */
export const anEntry = (facts: Partial<ListEntry> = {}): ListEntry => ({
  list: 'ofac-sdn',
  ref: '90001',
  kind: 'ENTITY',
  names: [{ kind: 'PRIMARY', text: 'BAIKAL ARMOUR TRADE LLC' }],
  programmes: ['RUSSIA-EO14024'],
  title: null,
  births: [],
  birthPlaces: [],
  nationalities: [],
  genders: [],
  identifiers: [],
  addresses: [{ street: null, city: 'Ulan-Ude', country: 'RU', countryText: 'Russia' }],
  vessel: null,
  linkedTo: [],
  secondarySanctions: [],
  remarks: [],
  raw: '',
  ...facts,
});

/** A finished run over one list in its present version. */
export const aRun = (facts: Partial<ScreeningRun> = {}): ScreeningRun => ({
  state: 'DONE',
  at: noon,
  lists: [{ list: 'ofac-sdn', versionId: idOf(100) }],
  methodVersion: 'screening/1',
  subjectsFingerprint: 'as-it-was',
  ...facts,
});

/** A screening that is CLEAR. */
export const aScreening = (facts: Partial<ScreeningState> = {}): ScreeningState => ({
  run: aRun(),
  hits: [],
  listsInForce: [{ list: 'ofac-sdn', versionId: idOf(100) }],
  methodVersion: 'screening/1',
  subjectsFingerprint: 'as-it-was',
  ...facts,
});
export { wellKnown } from './a-case';
export * from './an-extract';
