import type { AnnexRow } from '../list-rows';
import { chplRows } from './chpl';

/** Annexes of EU regulations that name goods by customs code (domain reference 1.2); every one is asked for. */
export const goodsAnnexes: readonly string[] = [
  '833/2014 Annex VII',
  '833/2014 Annex XI',
  '833/2014 Annex XX',
  '833/2014 Annex XXIII',
  '833/2014 Annex XXXV',
  '833/2014 Annex XL',
  '765/2006 Annex XVI',
  '765/2006 Annex XVII',
  '765/2006 Annex XXVIII',
  '765/2006 Annex XXX',
  '258/2012 Annex I',
];

/**
 * Annex XL of Regulation (EU) No 833/2014 as far as it is known here: it follows the Common High Priority List by six
 * digits, but is written by eight and may differ. Each row waits to be confirmed in the Official Journal.
 */
export const annexRows: readonly AnnexRow[] = chplRows.map(({ hs6, description }) => ({
  prefix: hs6,
  annex: '833/2014 Annex XL',
  description,
  status: 'TO_CONFIRM',
}));
