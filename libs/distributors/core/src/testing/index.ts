import {
  instant,
  systemActors,
  type ActorId,
  type DistributorId,
  type HoldId,
  type Instant,
  type PartyId,
  type PersonId,
} from '@downstream/kernel';
import type { Act } from '../act';
import { register, type Distributor, type DistributorDetails } from '../distributor';
import { place, type Hold } from '../hold';
import type { RelatedParty } from '../related-party';

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(`The builder was refused: ${result.refusal.code}`);
  return result.value;
};

/** A UUID that depends on the text alone, so that the same name is the same record in every test. */
function uuidOf(text: string): string {
  let hash = 0x811c9dc5;
  let hex = '';
  for (let round = 0; hex.length < 32; round++) {
    for (const char of `${text}/${round}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    hex += hash.toString(16).padStart(8, '0');
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An id of one kind by a name of your choice. */
export const idOf = <T extends string>(name: string): T => uuidOf(name) as T;

/** The person of that name. */
export const person = (name: string): PersonId => idOf<PersonId>(`person ${name}`);

/** Monday 2 March 2026, 09:00 UTC, plus so many minutes. */
export const minute = (minutes = 0): Instant => instant(Date.UTC(2026, 2, 2, 9, minutes));

/** A deed of the person `person` through the account `account` (each person has one unless you say otherwise). */
export const anAct = ({
  person: name = 'ana',
  account = name,
  kind = 'user' as const,
  at = minute(),
}: { person?: string; account?: string; kind?: 'user' | 'key'; at?: Instant } = {}): Act => ({
  actor: { kind, id: idOf<ActorId>(`${kind} ${account}`), personId: person(name) },
  at,
});

/** A deed of a machine. */
export const systemAct = (at: Instant = minute()): Act => ({
  actor: { kind: 'system', id: systemActors.screener as ActorId },
  at,
});

/** Complete facts of an invented reseller of optics. */
export const someDetails = (details: Partial<DistributorDetails> = {}): DistributorDetails => ({
  legalName: { native: 'ТОО «Байкал Оптика»', latin: 'Baikal Optika LLP', language: 'ru' },
  country: 'KZ',
  registryNumber: { scheme: 'BIN', value: '120340009870' },
  address: { lines: ['Abay Avenue 12', 'Office 4'], city: 'Almaty', postalCode: '050000', country: 'KZ' },
  website: 'https://baikal-optika.example',
  contact: { name: 'Aigerim Bekova', email: 'aigerim@baikal-optika.example', phone: '+77015550123' },
  productLines: ['Thermal cameras'],
  territory: ['KZ'],
  sponsorId: null,
  expectedAnnualVolume: [{ item: 'Thermal camera TC-2', quantity: 40, unit: 'pieces' }],
  ...details,
});

/** An owner with 60 percent. */
export const anOwner = (party: Partial<RelatedParty> = {}): RelatedParty => ({
  id: idOf<PartyId>(`owner ${party.name?.native ?? ''}`),
  role: 'OWNER',
  kind: 'PERSON',
  name: { native: 'Timur Sarsenov', latin: null, language: null },
  dateOfBirth: '1979-05-17',
  nationality: 'KZ',
  country: 'KZ',
  address: null,
  position: null,
  share: { kind: 'PERCENT', percent: 60 },
  ...party,
});

/** A managing director. */
export const anOfficer = (party: Partial<RelatedParty> = {}): RelatedParty => ({
  ...anOwner({ name: { native: 'Aigerim Bekova', latin: null, language: null }, dateOfBirth: '1985-11-02' }),
  id: idOf<PartyId>(`officer ${party.name?.native ?? ''}`),
  role: 'OFFICER',
  position: 'Managing director',
  share: null,
  ...party,
});

/** Somebody who may sign for the company. */
export const aSignatory = (party: Partial<RelatedParty> = {}): RelatedParty => ({
  ...anOfficer({ name: { native: 'Dana Akhmetova', latin: null, language: null }, dateOfBirth: '1990-06-08' }),
  id: idOf<PartyId>(`signatory ${party.name?.native ?? ''}`),
  role: 'SIGNATORY',
  position: 'Head of sales',
  ...party,
});

/** A warehouse of the distributor. */
export const aSite = (party: Partial<RelatedParty> = {}): RelatedParty => ({
  ...anOwner({ name: { native: 'Aksai warehouse', latin: null, language: null } }),
  id: idOf<PartyId>(`site ${party.name?.native ?? ''}`),
  role: 'SITE',
  kind: 'ORGANISATION',
  dateOfBirth: null,
  nationality: null,
  address: { lines: ['Momyshuly Street 2, Unit 7'], city: 'Almaty', postalCode: null, country: 'KZ' },
  share: null,
  ...party,
});

/** A distributor that ana has just registered, with one owner and one officer unless you say otherwise. */
export function aDistributor(facts: Partial<Distributor> = {}): Distributor {
  const registered = unwrap(register(idOf<DistributorId>('distributor'), someDetails(), anAct()));
  return { ...registered, parties: [anOwner(), anOfficer()], ...facts };
}

/** An open hold that ana has placed. */
export function aHold(facts: Partial<Hold> = {}): Hold {
  const placed = place(
    {
      id: idOf<HoldId>('hold'),
      distributorId: idOf<DistributorId>('distributor'),
      basis: 'PRECAUTION',
      cause: null,
      reason: 'The delivery address is a flat.',
    },
    anAct(),
  );
  return { ...unwrap(placed), ...facts };
}
export * from './document-files';
export * from './hostile-uploads';
