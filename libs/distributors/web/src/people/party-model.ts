import { addParty } from '@downstream/contracts/distributors';
import { partyFaults, type RelatedParty } from '@downstream/distributors/core';
import type { Instant, PartyId, RelatedRole } from '@downstream/kernel';
import type { PartyInput } from '../detail/distributor.store';
import type { DistributorRecord } from '../facts/facts-model';

/** An owner, officer or signatory as it is typed. */
export interface PartyModel {
  role: RelatedRole;
  kind: 'PERSON' | 'ORGANISATION';
  native: string;
  latin: string;
  dateOfBirth: string;
  nationality: string;
  country: string;
  position: string;
  shareKind: 'PERCENT' | 'BAND' | 'UNKNOWN';
  percent: string;
  band: string;
  reason: string;
}

/** The form before anybody typed, for a role. */
export const emptyParty = (role: PartyModel['role']): PartyModel => ({
  role,
  kind: 'PERSON',
  native: '',
  latin: '',
  dateOfBirth: '',
  nationality: '',
  country: '',
  position: '',
  shareKind: 'PERCENT',
  percent: '',
  band: '',
  reason: '',
});

/** The form filled with who somebody is who stands on the list in another role already: nobody is asked twice. */
export const knownParty = (
  role: PartyModel['role'],
  { kind, name, dateOfBirth, nationality, country }: DistributorRecord['parties'][number],
): PartyModel => ({
  ...emptyParty(role),
  kind,
  native: name.native,
  latin: name.latin ?? '',
  dateOfBirth: dateOfBirth ?? '',
  nationality: nationality ?? '',
  country: country ?? '',
});

/** Bands an owner's share may be said in, percent of the whole: the bounds are those that matter in law. */
export const bands = ['0-10', '10-25', '25-50', '50-75', '75-100'] as const;

/** A field of the form that is wrong, by its name. */
export interface PartyError {
  readonly field: keyof PartyModel;
}

const orNull = (text: string): string | null => text.trim() || null;
// A comma is a decimal point for half of the world.
const percent = (text: string): number =>
  /^\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;

function share(model: PartyModel): PartyInput['share'] {
  if (model.role !== 'OWNER') return null;
  if (model.shareKind === 'PERCENT') return { kind: 'PERCENT', percent: percent(model.percent) };
  if (model.shareKind === 'UNKNOWN') return { kind: 'UNKNOWN', reason: model.reason.trim() };
  const [from = '', to = ''] = model.band.split('-');
  return { kind: 'BAND', from: percent(from), to: percent(to) };
}

/** The owner, officer or signatory in the shape of the contract; what does not belong to its kind or role is left out. */
export const partyOf = (model: PartyModel): PartyInput => ({
  role: model.role,
  kind: model.kind,
  name: { native: model.native.trim(), latin: orNull(model.latin) },
  dateOfBirth: model.kind === 'PERSON' ? orNull(model.dateOfBirth) : null,
  nationality: model.kind === 'PERSON' ? orNull(model.nationality) : null,
  country: orNull(model.country),
  position: model.role === 'OWNER' ? null : orNull(model.position),
  share: share(model),
});

/** The field that a JSON pointer into an owner, officer or signatory is about. */
export function fieldOf(pointer: string, { shareKind }: PartyModel): keyof PartyModel | undefined {
  if (pointer.startsWith('/name/latin')) return 'latin';
  if (pointer.startsWith('/name')) return 'native';
  if (pointer.startsWith('/share'))
    return ({ PERCENT: 'percent', BAND: 'band', UNKNOWN: 'reason' } as const)[shareKind];
  const name = pointer.split('/')[1];
  return (['role', 'kind', 'dateOfBirth', 'nationality', 'country', 'position'] as const).find((one) => one === name);
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
