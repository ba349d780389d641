import { addParty } from '@downstream/contracts/distributors';
import { partyFaults, roleRules, type RelatedParty } from '@downstream/distributors/core';
import type { Instant, PartyId, RelatedRole } from '@downstream/kernel';
import type { PartyInput } from '../detail/distributor.store';
import type { DistributorRecord } from '../facts/facts-model';

/** Somebody or some place beside a distributor as it is typed. */
export interface PartyModel {
  role: RelatedRole;
  kind: 'PERSON' | 'ORGANISATION';
  native: string;
  latin: string;
  dateOfBirth: string;
  nationality: string;
  country: string;
  addressLines: string;
  city: string;
  postalCode: string;
  addressCountry: string;
  position: string;
  shareKind: 'PERCENT' | 'BAND' | 'UNKNOWN';
  percent: string;
  band: string;
  reason: string;
}

/** The form before anybody typed, for a role. */
export const emptyParty = (role: PartyModel['role']): PartyModel => ({
  role,
  kind: roleRules[role].kinds[0] ?? 'ORGANISATION',
  native: '',
  latin: '',
  dateOfBirth: '',
  nationality: '',
  country: '',
  addressLines: '',
  city: '',
  postalCode: '',
  addressCountry: '',
  position: '',
  shareKind: 'PERCENT',
  percent: '',
  band: '',
  reason: '',
});

/** The form filled with who somebody is who stands on the list in another role already: nobody is asked twice. */
export const knownParty = (
  role: PartyModel['role'],
  { kind, name, dateOfBirth, nationality, country, address }: DistributorRecord['parties'][number],
): PartyModel => ({
  ...emptyParty(role),
  kind,
  native: name.native,
  latin: name.latin ?? '',
  dateOfBirth: dateOfBirth ?? '',
  nationality: nationality ?? '',
  country: country ?? '',
  addressLines: address?.lines.join('\n') ?? '',
  city: address?.city ?? '',
  postalCode: address?.postalCode ?? '',
  addressCountry: address?.country && address.country !== country ? address.country : '',
});

/** Bands an owner's share may be said in, percent of the whole: the bounds are those that matter in law. */
export const bands = ['0-10', '10-25', '25-50', '50-75', '75-100'] as const;

/** A field of the form that is wrong, by its name. */
export interface PartyError {
  readonly field: keyof PartyModel;
}

/** Whether a position is asked for; an owner's is not, for it says nothing of the share. */
export const asksPosition = (role: RelatedRole): boolean => role !== 'OWNER' && roleRules[role].position !== 'NONE';

const orNull = (text: string): string | null => text.trim() || null;
// A comma is a decimal point for half of the world.
const percent = (text: string): number =>
  /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;

function share(model: PartyModel): PartyInput['share'] {
  if (roleRules[model.role].share === 'NONE') return null;
  if (model.shareKind === 'PERCENT') return { kind: 'PERCENT', percent: percent(model.percent) };
  if (model.shareKind === 'UNKNOWN') return { kind: 'UNKNOWN', reason: model.reason.trim() };
  const [from = '', to = ''] = model.band.split('-');
  return { kind: 'BAND', from: percent(from), to: percent(to) };
}

// The country of the address is asked for only where it is another than the party's own.
function postal(model: PartyModel): PartyInput['address'] {
  const { addressLines, city, postalCode, addressCountry, country } = model;
  if (![addressLines, city, postalCode, addressCountry].some((text) => text.trim() !== '')) return null;
  const lines = addressLines.split('\n').map((line) => line.trim());
  return {
    lines: lines.filter(Boolean),
    city: orNull(city),
    postalCode: orNull(postalCode),
    country: orNull(addressCountry) ?? orNull(country),
  };
}

/** The party in the shape of the contract; what does not belong to its kind or role is left out. */
export const partyOf = (model: PartyModel): PartyInput => ({
  role: model.role,
  kind: model.kind,
  name: { native: model.native.trim(), latin: orNull(model.latin) },
  dateOfBirth: model.kind === 'PERSON' ? orNull(model.dateOfBirth) : null,
  nationality: model.kind === 'PERSON' ? orNull(model.nationality) : null,
  country: orNull(model.country),
  address: postal(model),
  position: asksPosition(model.role) ? orNull(model.position) : null,
  share: share(model),
});

/** The field that a JSON pointer into a party is about. */
export function fieldOf(pointer: string, { shareKind }: PartyModel): keyof PartyModel | undefined {
  if (pointer.startsWith('/name/latin')) return 'latin';
  if (pointer.startsWith('/name')) return 'native';
  if (pointer.startsWith('/share'))
    return ({ PERCENT: 'percent', BAND: 'band', UNKNOWN: 'reason' } as const)[shareKind];
  if (pointer.startsWith('/address')) return addressField(pointer);
  const name = pointer.split('/')[1];
  return (['role', 'kind', 'dateOfBirth', 'nationality', 'country', 'position'] as const).find((one) => one === name);
}

function addressField(pointer: string): keyof PartyModel {
  const name = pointer.split('/')[2];
  if (name === 'country') return 'addressCountry';
  return name === 'city' || name === 'postalCode' ? name : 'addressLines';
}

/** What is wrong, by the contract and then by the rules of the core; each field once. `now` is an instant. */
export function partyErrors(model: PartyModel, now: string): readonly PartyError[] {
  const body = partyOf(model);
  const checked = addParty.body.safeParse(body);
  const pointers = checked.success
    ? partyFaults({ ...checked.data, id: '' as PartyId } as RelatedParty, now as Instant).map(({ pointer }) => pointer)
    : checked.error.issues.map(({ path }) => `/${path.join('/')}`);
  const fields = pointers.flatMap((pointer) => fieldOf(pointer, model) ?? []);
  return [...new Set(fields)].map((field) => ({ field }));
}
