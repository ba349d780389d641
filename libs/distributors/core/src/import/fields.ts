import { importWordFields, type ImportField, type ImportWordField } from '@downstream/kernel';

/** What every row needs. */
export const requiredFields = ['legalName', 'country'] as const satisfies readonly ImportField[];

/** Whether the cells of a field are words for something else. */
export const isWordField = (field: ImportField): field is ImportWordField =>
  (importWordFields as readonly ImportField[]).includes(field);

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
