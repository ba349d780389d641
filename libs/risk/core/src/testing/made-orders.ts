import type { OrderLine } from '../facts/fact-values';

/** A line about tier-1 chips, unless you say otherwise. */
export const aLine = (line: Partial<OrderLine> = {}): OrderLine => ({
  name: 'microcontroller',
  hs6: '854231',
  chplTier: '1',
  goods: ['ics'],
  eccn: '3A991',
  dualUse: false,
  military: false,
  subjectToEar: true,
  quantity: 100,
  unitPrice: null,
  listPrice: null,
  ...line,
});

/** A line about goods that no list names. */
export const anOrdinaryLine = (line: Partial<OrderLine> = {}): OrderLine =>
  aLine({ name: 'carrying case', hs6: '420292', chplTier: 'NONE', goods: [], eccn: 'EAR99', ...line });
