import type { DistributorDetails } from './distributor';
import type { RelatedParty } from './related-party';
import { needsLatin, type WrittenName } from './written-name';

/** Something a record still needs: where (RFC 6901 pointer within the record) and what. */
export interface MissingFact {
  readonly pointer: string;
  readonly code: 'REQUIRED' | 'LATIN_NAME' | 'OWNER' | 'OFFICER';
}

type Check = readonly [pointer: string, given: unknown];

const given = (value: unknown): boolean => {
  if (value === null || value === undefined) return false;
  return typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0;
};

const required = (checks: readonly Check[]): MissingFact[] =>
  checks.flatMap(([pointer, value]) => (given(value) ? [] : [{ pointer, code: 'REQUIRED' as const }]));

const latin = (pointer: string, name: WrittenName): MissingFact[] =>
  needsLatin(name.native) && !given(name.latin) ? [{ pointer: `${pointer}/latin`, code: 'LATIN_NAME' }] : [];

/** What a registration needs at the very least. */
export const missingToRegister = ({ legalName, country }: DistributorDetails): readonly MissingFact[] =>
  required([
    ['/legalName/native', legalName.native],
    ['/country', country],
  ]);

/**
 * Everything that still stands between a record and its submission, in the order of the record, all at once.
 * Optional are the website, the telephone, the postal code (several countries have none) and the sponsor.
 */
export function missingToSubmit(
  record: DistributorDetails & { readonly parties: readonly RelatedParty[] },
): readonly MissingFact[] {
  const { legalName, registryNumber, address, contact, parties } = record;
  const has = (role: RelatedParty['role']): boolean => parties.some((party) => party.role === role);
  return [
    ...missingToRegister(record),
    ...latin('/legalName', legalName),
    ...required([
      ['/registryNumber/value', registryNumber?.value],
      ['/address/lines', address?.lines.filter(given)],
      ['/address/city', address?.city],
      ['/address/country', address?.country],
      ['/contact/name', contact?.name],
      ['/contact/email', contact?.email],
      ['/productLines', record.productLines],
      ['/territory', record.territory],
      ['/expectedAnnualVolume', record.expectedAnnualVolume],
    ]),
    ...(has('OWNER') ? [] : [{ pointer: '/parties', code: 'OWNER' as const }]),
    ...(has('OFFICER') ? [] : [{ pointer: '/parties', code: 'OFFICER' as const }]),
    ...parties.flatMap((party, i) => latin(`/parties/${i}/name`, party.name)),
  ];
}
