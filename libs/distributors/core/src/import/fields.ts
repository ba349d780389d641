/** What a column of a table of distributors may hold, in the order in which people are asked. */
export const importFields = [
  'legalName',
  'latinName',
  'nameLanguage',
  'country',
  'registryScheme',
  'registryNumber',
  'addressLine1',
  'addressLine2',
  'city',
  'postalCode',
  'addressCountry',
  'website',
  'contactName',
  'contactEmail',
  'contactPhone',
  'productLines',
  'territory',
  'sponsor',
  'tier',
  'volumeItem',
  'volumeQuantity',
  'volumeUnit',
] as const;
export type ImportField = (typeof importFields)[number];

/** What every row needs. */
export const requiredFields = ['legalName', 'country'] as const satisfies readonly ImportField[];

/** Fields whose cells are words for something else: each word that is not known is decided once, for all rows. */
export const wordFields = ['country', 'addressCountry', 'territory', 'tier', 'sponsor'] as const;
export type WordField = (typeof wordFields)[number];

/** Whether the cells of a field are words for something else. */
export const isWordField = (field: ImportField): field is WordField =>
  (wordFields as readonly ImportField[]).includes(field);

/** UTF-16 units that a field takes at most: those of the record. */
export const fieldLengths: Readonly<Partial<Record<ImportField, number>>> = {
  legalName: 300,
  latinName: 300,
  registryScheme: 20,
  registryNumber: 64,
  addressLine1: 200,
  addressLine2: 200,
  city: 120,
  postalCode: 20,
  website: 300,
  contactName: 200,
  contactEmail: 254,
  contactPhone: 40,
  volumeItem: 200,
  volumeUnit: 40,
};
