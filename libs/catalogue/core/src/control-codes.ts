/** Said of a list on which an item was looked for and is not; a missing code says that nobody looked. */
export const NOT_LISTED = 'NOT_LISTED';

const PARAGRAPHS = String.raw`(?:\.(?:[a-z]{1,2}|\d{1,3}))*`;
/** Category 0 to 9, product group A to E, three digits, then paragraphs. */
const ECCN = new RegExp(`^(?:EAR99|\\d[A-E]\\d{3}${PARAGRAPHS})$`);
/** As the US numbers of the regimes; 9xx and 6xx entries have no twin in the EU's Annex I (domain reference 4.2). */
const EU_CODE = new RegExp(`^(?:${NOT_LISTED}|\\d[A-E][0-4]\\d{2}${PARAGRAPHS})$`);
const USML = 'I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII|XVIII|XIX|XX|XXI';
/** The EU's common military list ML1 to ML22, or a category of the US munitions list. */
const MILITARY = new RegExp(
  `^(?:${NOT_LISTED}|ML(?:[1-9]|1\\d|2[0-2])${PARAGRAPHS}|USML (?:${USML})(?:\\((?:[a-z]{1,2}|\\d{1,3})\\))*)$`,
);

/** Whether the text has the form of a US control number. */
export const isEccn = (text: string): boolean => ECCN.test(text);

/** Whether the text has the form of a number of the EU's Annex I. */
export const isEuCode = (text: string): boolean => EU_CODE.test(text);

/** Whether the text has the form of a number of a military list. */
export const isMilitaryCode = (text: string): boolean => MILITARY.test(text);
