import { bisDpl } from './bis-dpl';
import { euFsf } from './eu-fsf';
import { ftm } from './ftm';
import type { ListFormat } from './list-format';
import { ofacAdvancedXml } from './ofac-advanced-xml';
import { ofacCons, ofacSdn } from './ofac-csv';
import { ofacEnhancedXml } from './ofac-enhanced-xml';
import { ofacXml } from './ofac-xml';
import { openSanctionsSimple } from './opensanctions-simple';
import { ownList } from './own-list';
import { seco } from './seco';
import { uk } from './uk';
import { ukConlist } from './uk-conlist';
import { un } from './un';
import { usCsl } from './us-csl';

/** Every format that can be read, in the order in which they are shown. */
export const listFormats: readonly ListFormat[] = [
  ofacSdn, //
  ofacCons,
  ofacXml,
  ofacAdvancedXml,
  ofacEnhancedXml,
  usCsl,
  bisDpl,
  euFsf,
  un,
  uk,
  ukConlist,
  seco,
  openSanctionsSimple,
  ftm,
  ownList,
];

/** The format of a name; `undefined` for names that are none. */
export const formatOf = (id: string): ListFormat | undefined => listFormats.find((format) => format.id === id);
