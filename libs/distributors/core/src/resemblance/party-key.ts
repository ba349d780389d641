import type { PartyKind, RelatedRole } from '@downstream/kernel';
import { addressKeys, nameKeys } from '@downstream/matching';
import { emailFacts, hostOf, isFreeMail, phoneFacts } from '../contact-facts';
import type { Distributor, DistributorDetails } from '../distributor';
import { judgeIdentifier } from '../identifiers';
import type { PostalAddress } from '../postal-address';
import type { RelatedParty } from '../related-party';
import type { WrittenName } from '../written-name';
import { isSharedHost } from './shared-hosts';

/** What a key is made of. `NAME` and `PERSON` are sieves: who shares one is compared; the others are the fact itself. */
export const keyKinds = ['NUMBER', 'EMAIL', 'PHONE', 'DOMAIN', 'UNIT', 'BUILDING', 'NAME', 'PERSON'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** In what capacity somebody has a key: the distributor itself, its contact, or somebody on its list. */
export type KeyRole = 'DISTRIBUTOR' | 'CONTACT' | RelatedRole;

/** A fact of a party in the form in which it is equal for everybody who has it. */
export interface PartyKey {
  readonly kind: KeyKind;
  readonly value: string;
  /** Of keys that are sieves: how much one in common says; 3 for all others. */
  readonly weight: 2 | 3;
  readonly role: KeyRole;
  /** Who on the list has it; `null` for the distributor and its contact. */
  readonly partyId: RelatedParty['id'] | null;
  /** The fact as it is shown to people. */
  readonly shown: string;
}

/** What keys are made of: a record, or what somebody has typed of one so far. */
export type KeyedRecord = Pick<DistributorDetails, 'registryNumber' | 'address' | 'website' | 'contact' | 'country'> & {
  readonly legalName: WrittenName;
  readonly parties: Distributor['parties'];
};

/** Numbers with fewer characters are not told apart from a line of a form. */
const MEANINGFUL = 5;
/** Numbered by one body for the whole world. */
const worldwide: readonly string[] = ['LEI'];

type Fact = Pick<PartyKey, 'kind' | 'value' | 'shown'> & { readonly weight?: 2 | 3 };

function numberKeys({ registryNumber, country }: KeyedRecord): Fact[] {
  if (!registryNumber) return [];
  const judged = judgeIdentifier({ ...registryNumber, country });
  if (judged.normalised.length < MEANINGFUL) return [];
  const alone = judged.kind !== 'UNKNOWN_SCHEME' && worldwide.includes(judged.scheme);
  const value = `${alone ? '' : country}:${judged.normalised}`;
  return [{ kind: 'NUMBER', value, shown: registryNumber.value }];
}

const written = ({ lines, postalCode, city, country }: PostalAddress): string =>
  [...lines, [postalCode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ');

function placeKeys(address: PostalAddress | null, country: string | null): Fact[] {
  if (!address) return [];
  const at = { street: address.lines.join(', ') || null, city: address.city, country: address.country ?? country };
  const { units, building } = addressKeys(at);
  const shown = written(address);
  return [
    ...units.map((value): Fact => ({ kind: 'UNIT', value, shown })),
    ...(building === null ? [] : [{ kind: 'BUILDING' as const, value: building, shown }]),
  ];
}

function nameFacts({ native, latin }: WrittenName, kind: PartyKind): Fact[] {
  const of = kind === 'PERSON' ? 'PERSON' : 'NAME';
  const names = latin === null || latin === native ? [native] : [native, latin];
  return names.flatMap((name) =>
    nameKeys(name, kind).map(({ key, weight }): Fact => ({ kind: of, value: key, shown: native, weight })),
  );
}

function webKeys({ website, contact }: KeyedRecord): Fact[] {
  const host = website === null ? undefined : hostOf(website);
  const mail = contact?.email ? emailFacts(contact.email, null) : undefined;
  return [
    ...(host && !isSharedHost(host) ? [host] : []),
    ...(mail && !isFreeMail(mail.domain) ? [mail.domain] : []),
  ].map((value): Fact => ({ kind: 'DOMAIN', value, shown: value }));
}

function contactKeys({ contact, country }: KeyedRecord): Fact[] {
  if (!contact) return [];
  const email = contact.email?.trim().toLowerCase();
  const e164 = contact.phone ? phoneFacts(contact.phone, country).e164 : null;
  return [
    ...(email ? [{ kind: 'EMAIL' as const, value: email, shown: email }] : []),
    ...(e164 ? [{ kind: 'PHONE' as const, value: e164, shown: e164 }] : []),
    ...nameFacts({ native: contact.name, latin: null, language: null }, 'PERSON'),
  ];
}

// A bank serves everybody: whose it is says nothing.
const beside = ({ role, kind, name, address, country }: RelatedParty): Fact[] =>
  role === 'BANK' ? [] : [...placeKeys(address, country), ...(role === 'SITE' ? [] : nameFacts(name, kind))];

/**
 * Everything by which a distributor and those on its list may be found to be like others, each once. A fact that cannot
 * be read has no key, and is like nothing: telephone numbers that are none, free mail, addresses without a street.
 */
export function partyKeys(record: KeyedRecord): readonly PartyKey[] {
  const of = (role: KeyRole, partyId: PartyKey['partyId'], facts: readonly Fact[]): PartyKey[] =>
    facts.map((fact) => ({ weight: 3, ...fact, role, partyId }));
  const own = [
    ...numberKeys(record),
    ...webKeys(record),
    ...placeKeys(record.address, record.country),
    ...nameFacts(record.legalName, 'ORGANISATION'),
  ];
  const all = [
    ...of('DISTRIBUTOR', null, own),
    ...of('CONTACT', null, contactKeys(record)),
    ...record.parties.flatMap((party) => of(party.role, party.id, beside(party))),
  ];
  const once = new Map<string, PartyKey>();
  for (const key of all) {
    const name = `${key.partyId ?? ''}/${key.kind}/${key.value}`;
    if ((once.get(name)?.weight ?? 0) < key.weight) once.set(name, key);
  }
  return [...once.values()];
}
