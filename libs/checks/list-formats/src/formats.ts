import type { ListFormat } from './list-format';
import { ofacCons, ofacSdn } from './ofac-csv';
import { ofacXml } from './ofac-xml';

/** Every format that can be read, in the order in which they are shown. */
export const listFormats: readonly ListFormat[] = [
  ofacSdn, //
  ofacCons,
  ofacXml,
];

/** The format of a name; `undefined` for names that are none. */
export const formatOf = (id: string): ListFormat | undefined => listFormats.find((format) => format.id === id);
