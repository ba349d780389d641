import { findResemblances } from '@downstream/contracts/distributors';
import type { Call } from '@downstream/contracts/route';
import { detailsOf, type FactsModel } from './facts-model';

/** What is asked before a registration. */
export type LikenessAsked = NonNullable<Call<typeof findResemblances>['body']>;

/** Characters a text needs to be compared. */
const LONG = 3;
const long = (text: string | null | undefined): boolean => [...(text ?? '')].length >= LONG;

interface Schema<T> {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: T };
}
/** What is typed half is left out: the rest of the form can be compared all the same. */
const orNothing = <T>(schema: Schema<T>, value: unknown): unknown => (schema.safeParse(value).success ? value : null);

/**
 * What can be compared of what was typed so far; undefined while there is nothing to go by.
 * @param own the distributor being changed: it is not its own double
 */
export function likenessAsked(model: FactsModel, own: string | undefined): LikenessAsked | undefined {
  const { shape } = findResemblances.body;
  const typed = detailsOf(model);
  const name = long(typed.legalName.native) || long(typed.legalName.latin);
  const contactShape = shape.contact.unwrap().unwrap().shape;
  const contact = typed.contact && {
    name: orNothing(contactShape.name, typed.contact.name),
    email: orNothing(contactShape.email, typed.contact.email),
    phone: long(typed.contact.phone) ? orNothing(contactShape.phone, typed.contact.phone) : null,
  };
  const asked = {
    legalName: name ? orNothing(shape.legalName, { language: null, ...typed.legalName }) : null,
    country: orNothing(shape.country, typed.country),
    registryNumber: long(typed.registryNumber?.value) ? orNothing(shape.registryNumber, typed.registryNumber) : null,
    address: typed.address?.lines.length ? orNothing(shape.address, typed.address) : null,
    website: long(typed.website) ? orNothing(shape.website, typed.website) : null,
    contact: contact && (contact.name ?? contact.email ?? contact.phone) !== null ? contact : null,
  };
  const { country: _, ...facts } = asked;
  if (Object.values(facts).every((fact) => fact === null)) return undefined;
  return { ...asked, except: own ?? null } as LikenessAsked;
}
