import {
  known,
  placeClassesIn,
  unknown,
  type CheckInputs,
  type ExtractSource,
  type FormedNumber,
  type SourceQuestions,
} from '@downstream/checks/core';
import type { Distributor } from '@downstream/distributors/core';
import { emailFacts, hostOf, phoneFacts } from '@downstream/distributors/core/contact-facts';
import { judgeIdentifier } from '@downstream/distributors/core/identifiers';
import type { Resemblance } from '@downstream/distributors/core/resemblance';
import { addressKeys } from '@downstream/matching';
import { textIn, type Answers } from './answer-facts';

/** Member states, and Northern Ireland, whose tax numbers the office of the Union knows. */
const UNION = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI'.split(' '));

const namesOf = ({ legalName }: Distributor): string[] => [
  ...new Set([legalName.native, ...(legalName.latin === null ? [] : [legalName.latin])]),
];

function formed(scheme: string, value: string, country: string): FormedNumber {
  const { kind, normalised } = judgeIdentifier({ scheme, value, country });
  return { value: normalised, fits: kind === 'UNKNOWN_SCHEME' ? null : kind === 'FITS' };
}

/** The company and its numbers. */
export function companyOf(one: Distributor): CheckInputs['company'] {
  const { registryNumber, country } = one;
  const judged = registryNumber && judgeIdentifier({ ...registryNumber, country });
  return known({
    names: namesOf(one),
    country,
    number: judged?.normalised ?? null,
    numberFits: !judged || judged.kind === 'UNKNOWN_SCHEME' ? null : judged.kind === 'FITS',
  });
}

/** A number under a scheme: the registry number of the record, or what was answered. */
function numberOf(one: Distributor, answers: Answers | undefined, scheme: string, question: string): string | null {
  const { registryNumber } = one;
  const own = registryNumber?.scheme?.toUpperCase() === scheme ? registryNumber.value : null;
  return own ?? textIn(answers, question);
}

/** The legal entity identifier as it was written. */
export function leiOf(one: Distributor, answers: Answers | undefined): CheckInputs['lei'] {
  const written = numberOf(one, answers, 'LEI', 'lei');
  return written === null ? unknown() : known(formed('LEI', written, one.country));
}

/** The tax number as it was written. */
export function taxNumberOf(one: Distributor, answers: Answers | undefined): CheckInputs['taxNumber'] {
  const written = numberOf(one, answers, 'VAT', 'vatNumber');
  if (written === null) return unknown();
  return known({
    ...formed('VAT', written, one.country),
    country: one.country,
    inUnion: UNION.has(one.country),
  });
}

const shares = (row: Resemblance, kinds: readonly string[]): boolean =>
  row.reasons.some(
    ({ kind, ours }) => kinds.includes(kind) && (ours.role === 'DISTRIBUTOR' || ours.role === 'CONTACT'),
  );
const nameOf = ({ legalName }: Resemblance): string => legalName.latin ?? legalName.native;

/** The address with who else is there. @param listed entries of lists found there; `null` where none could be searched */
export function placeOf(
  one: Distributor,
  others: readonly Resemblance[],
  listed: { readonly unit: number; readonly building: number } | null,
): CheckInputs['place'] {
  const { address } = one;
  if (!address || address.lines.length === 0) return unknown();
  const keys = addressKeys({
    street: address.lines.join(', '),
    city: address.city,
    country: address.country ?? one.country,
  });
  const sharing = others.filter((row) => shares(row, ['UNIT']));
  return known({
    country: address.country,
    readable: keys.building !== null || keys.units.length > 0,
    classes: placeClassesIn([...address.lines, address.city ?? '']),
    sharers: sharing.length,
    related: sharing.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'PERSON')).length,
    ended: sharing.filter(({ ended }) => ended).length,
    others: sharing.map(nameOf).sort(),
    listedUnit: listed?.unit ?? null,
    listedBuilding: listed?.building ?? null,
  });
}

/** What mail, telephone and web of the contact tell, and who shares them. */
export function contactOf(one: Distributor, others: readonly Resemblance[]): CheckInputs['contact'] {
  const { contact, website, country, territory, address, parties } = one;
  if (!contact) return unknown();
  const mail = contact.email === null ? undefined : emailFacts(contact.email, website);
  const phone = contact.phone === null ? undefined : phoneFacts(contact.phone, country);
  const sites = parties.flatMap((party) => (party.role === 'SITE' ? [party.address?.country ?? party.country] : []));
  const expected = [country, address?.country, ...territory, ...sites].filter((code) => typeof code === 'string');
  return known({
    email: contact.email,
    domain: mail?.domain ?? null,
    freeMail: mail?.freeMail ?? false,
    ofWebsite: mail?.ofWebsite ?? null,
    website,
    phone: contact.phone,
    phoneReadable: (phone?.e164 ?? null) !== null,
    phoneCountry: phone?.country ?? null,
    expected: [...new Set(expected)].sort(),
    sharers: others
      .filter((row) => shares(row, ['EMAIL', 'PHONE', 'DOMAIN']))
      .map(nameOf)
      .sort(),
  });
}

/** Banks on the list; accounts are not kept yet. */
export const routesOf = ({ parties }: Distributor): CheckInputs['routes'] =>
  known(
    parties.flatMap(({ role, name, country, address }) =>
      role === 'BANK'
        ? [{ bank: name.latin ?? name.native, country: country ?? address?.country ?? null, account: null, code: null }]
        : [],
    ),
  );

/** Forwarders on the list. */
export const carriersOf = ({ parties }: Distributor): CheckInputs['carriers'] =>
  known(
    parties.flatMap(({ role, name, country }) =>
      role === 'FORWARDER' ? [{ name: name.latin ?? name.native, country }] : [],
    ),
  );

/** What is asked outside; `null` where there is nothing to ask by. */
export type Questions = { readonly [K in keyof SourceQuestions]: SourceQuestions[K] | null };

/** The questions that follow from a record and its answers. A number whose form is wrong is asked of nobody. */
export function questionsOf(
  one: Distributor,
  facts: Pick<CheckInputs, 'lei' | 'taxNumber' | 'contact'>,
  extract?: ExtractSource,
): Questions {
  const { lei, taxNumber, contact } = facts;
  const look = contact.known ? contact.value : undefined;
  const host = one.website === null ? undefined : hostOf(one.website);
  const domain = look && !look.freeMail && look.domain !== null ? look.domain : (host ?? null);
  return {
    COMPANY: {
      name: one.legalName.latin ?? one.legalName.native,
      country: one.country,
      number: one.registryNumber?.value ?? null,
      scheme: one.registryNumber?.scheme ?? null,
      ...(extract && { extract }),
    },
    LEI: lei.known && lei.value.fits !== false ? { lei: lei.value.value } : null,
    VAT:
      taxNumber.known && taxNumber.value.fits !== false
        ? { country: taxNumber.value.country, number: taxNumber.value.value }
        : null,
    DOMAIN: domain === null ? null : { domain },
  };
}
