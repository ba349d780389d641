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

/** Fields whose cells are words for something else: each word that is not known is decided once, for all rows. */
export const importWordFields = [
  'country',
  'addressCountry',
  'territory',
  'tier',
  'sponsor',
] as const satisfies readonly ImportField[];
export type ImportWordField = (typeof importWordFields)[number];

/** The encodings a table may be in, as the Encoding Standard names them. */
export const tableEncodings = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const),
  ...(['windows-1251', 'windows-1256', 'windows-1254', 'windows-1252'] as const),
] as const;
export type TableEncoding = (typeof tableEncodings)[number];

/** What may stand between two cells of a text table. */
export const tableDelimiters = [',', ';', '\t', '|'] as const;
export type TableDelimiter = (typeof tableDelimiters)[number];

/** Why a file cannot be read as a table. */
export const tableFaultCodes = [
  ...(['FILE_EMPTY', 'NOT_A_TABLE', 'BINARY', 'ENCODING_BROKEN', 'QUOTE_OPEN', 'QUOTE_WRONG'] as const),
  ...(['LINE_TOO_LONG', 'CELL_TOO_LONG', 'TOO_MANY_ROWS', 'TOO_MANY_COLUMNS', 'NO_ROWS'] as const),
  ...(['OLD_EXCEL', 'PASSWORD', 'WORKBOOK_BROKEN', 'WORKBOOK_MACROS', 'WORKBOOK_NO_SHEET', 'SHEET_UNKNOWN'] as const),
  ...(['ARCHIVE_BROKEN', 'ARCHIVE_TOO_MANY', 'ARCHIVE_TOO_LARGE', 'ARCHIVE_RATIO', 'ARCHIVE_PATH'] as const),
  ...(['ARCHIVE_NESTED', 'XML_DOCTYPE', 'XML_BROKEN', 'TOO_LONG_TO_READ', 'TOO_MUCH_MEMORY'] as const),
] as const;
export type TableFaultCode = (typeof tableFaultCodes)[number];

/** What can be wrong with a row of a table. */
export const rowFaultCodes = [
  /** A name or a country is missing. */
  'REQUIRED',
  /** A word for a country, a class of risk or a colleague that nothing is known of. */
  'UNKNOWN_WORD',
  'TOO_LONG',
  'CONTROL',
  /** An e-mail address, website, telephone, language or quantity that is none by its form. */
  'FORM',
  /** A number of a register that is wrong by its form. */
  'LENGTH',
  'LETTERS',
  'CHECK',
  /** A contact without a name, a volume without its quantity. */
  'INCOMPLETE',
  'FORMULA_WITHOUT_VALUE',
  'ERROR_VALUE',
  'DIGITS_LOST',
  /** The same distributor stands further up in the file. */
  'TWICE_IN_FILE',
  /** A record has the name and another number. */
  'NAME_ON_RECORD',
  /** A record that was rejected, ended or suspended has a telling fact in common with a row that would be new. */
  'LIKE_ENDED',
  /** Another record has one. */
  'LIKE_ON_RECORD',
  /** Several records may be meant. */
  'SEVERAL_ON_RECORD',
  /** The record cannot be changed in its present state. */
  'LOCKED',
  /** The record was rejected by a decision. */
  'REJECTED_BEFORE',
  /** The relation with it was ended. */
  'ENDED_BEFORE',
  /** What the row comes to would not be taken at a registration. */
  'REFUSED',
] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];

/** What is done about all faults of a kind: the value is left out, taken as it is written, or the row is left out. */
export const rowRepairs = ['LEAVE_OUT', 'KEEP', 'SKIP'] as const;
export type RowRepair = (typeof rowRepairs)[number];

/** What becomes of a row. `ERROR`: something is wrong with it that nobody has decided about. */
export const rowOutcomes = ['CREATE', 'UPDATE', 'SKIP', 'ERROR'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** The life of an import. */
export const importStates = [
  ...(['READING', 'UNREADABLE', 'READ', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED'] as const),
  ...(['UNDOING', 'UNDONE', 'CANCELLED'] as const),
] as const;
export type ImportState = (typeof importStates)[number];
