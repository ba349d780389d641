/** What a document of a distributor is, as a person files it; the rules are in distributors/core. */
export const documentKinds = [
  'REGISTER_EXTRACT',
  'ARTICLES',
  'LICENCE',
  'POWER_OF_ATTORNEY',
  'PERSON_ID',
  'PHOTO',
  'OTHER',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The forms of file that are taken. What a file is, its first bytes say; name and declared type are not asked. */
export const documentTypes = ['PDF', 'JPEG', 'PNG', 'WEBP'] as const;
export type DocumentType = (typeof documentTypes)[number];

/** Who brought a document: the desk, or the distributor itself, which sees its own and no other. */
export const documentOrigins = ['DESK', 'DISTRIBUTOR'] as const;
export type DocumentOrigin = (typeof documentOrigins)[number];

/** A document's place in time on a day. */
export const documentValidities = ['NO_END', 'VALID', 'ENDS_SOON', 'ENDED'] as const;
export type DocumentValidity = (typeof documentValidities)[number];

/** What a PDF holds beside pages; told to whoever looks at it. */
export const pdfTraits = ['ENCRYPTED', 'ATTACHMENT', 'FORM'] as const;
export type PdfTrait = (typeof pdfTraits)[number];

/** What is known of viruses in a file. `NOT_SCANNED` is shown wherever the file is, and never counts as good. */
export const scanStates = ['NOTHING_FOUND', 'NOT_SCANNED', 'INFECTED'] as const;
export type ScanState = (typeof scanStates)[number];

/** Why a file was not scanned. */
export const scanGaps = ['NO_SCANNER', 'UNREACHABLE', 'TIMED_OUT', 'TOO_LARGE', 'FAILED'] as const;
export type ScanGap = (typeof scanGaps)[number];
