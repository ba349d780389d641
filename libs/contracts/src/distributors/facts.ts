import { partyKinds, relatedRoles, riskTiers } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';

/** What is done to a personal field: {@link personal} in events, nothing in views. */
export type Keep = <T extends z.ZodType>(schema: T) => T;

/** A field as it is: for views and requests, which are not sealed. */
export const plain: Keep = (schema) => schema;

/** A name in its own script, with a Latin form where that is another. `language` is a BCP 47 tag such as `zh-Hans`. */
export const writtenName = (keep: Keep = plain) =>
  z.strictObject({
    native: keep(fields.line(300)),
    latin: keep(fields.line(300)).nullable(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag such as zh-Hans')
      .max(35)
      .nullable(),
  });

/** A name as it is sent: the Latin form and the language may be left out. */
export const writtenNameInput = writtenName()
  .partial({ latin: true, language: true })
  .transform(({ native, ...rest }) => ({
    native,
    latin: rest.latin ?? null,
    language: rest.language ?? null,
  }));

/** Number in a register: which one (`USCI`, `LEI`, `INN`, `HRB`, …) and the number as written there. */
export const registryNumber = z.strictObject({ scheme: fields.line(20).nullable(), value: fields.line(64) });

/** A postal address; a person's is personal, a company's is not. */
export const postalAddress = (keep: Keep = plain) =>
  z.strictObject({
    lines: z.array(keep(fields.line(200))).max(6),
    city: keep(fields.line(120)).nullable(),
    postalCode: keep(fields.line(20)).nullable(),
    country: keep(fields.country).nullable(),
  });

/** The person who answers for the distributor. */
export const contact = (keep: Keep = plain) =>
  z.strictObject({
    name: keep(fields.line(200)),
    email: keep(fields.email).nullable(),
    phone: keep(fields.line(40)).nullable(),
  });

/** Expected quantity of one item in a year. */
export const expectedVolume = z.strictObject({
  item: fields.line(200),
  quantity: z.number().int().min(1).max(1_000_000_000),
  unit: fields.line(40),
});

/** What is said of a distributor; absent facts are `null` or an empty list. Company facts are not personal data. */
export const details = (keep: Keep = plain) => ({
  legalName: writtenName(),
  country: fields.country,
  registryNumber: registryNumber.nullable(),
  address: postalAddress().nullable(),
  website: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
    .max(300)
    .nullable(),
  contact: contact(keep).nullable(),
  productLines: z.array(fields.line(120)).max(50),
  territory: z.array(fields.country).max(250),
  sponsorId: fields.id<'user'>().nullable(),
  expectedAnnualVolume: z.array(expectedVolume).max(100),
});

/** What a distributor may be told to be with its registration or a revision. */
export const detailsInput = { ...details(), legalName: writtenNameInput };

/** An owner's share: a figure, a band, or unknown with the reason why. Percent of the whole. */
export const share = (keep: Keep = plain) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('PERCENT'), percent: z.number() }),
    z.strictObject({ kind: z.literal('BAND'), from: z.number(), to: z.number() }),
    z.strictObject({ kind: z.literal('UNKNOWN'), reason: keep(fields.text(500)) }),
  ]);

/** Somebody or some place beside a distributor; one who stands there in two roles stands on the list twice. */
export const relatedParty = (keep: Keep = plain) => ({
  id: fields.id<'party'>(),
  role: z.enum(relatedRoles),
  kind: z.enum(partyKinds),
  name: writtenName(keep),
  dateOfBirth: keep(fields.date).nullable(),
  nationality: keep(fields.country).nullable(),
  country: keep(fields.country).nullable(),
  address: postalAddress(keep).nullable(),
  position: keep(fields.line(120)).nullable(),
  share: share(keep).nullable(),
});

/** The class of risk; `null` is unrated, which is not low. */
export const tier = z.enum(riskTiers).nullable();
