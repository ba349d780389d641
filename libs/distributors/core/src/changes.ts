import type { Distributor } from './distributor';
import { differences, type Difference } from './differences';

// Who did it, when and how often are told by the entry itself.
const untold = new Set(['id', 'version', 'registered', 'changed', 'submitted', 'contributions']);
const told = (record: Distributor): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !untold.has(key)));

/**
 * What changed between two versions of a distributor, for the timeline: old and new value of each field, those on its
 * list by their ids (`/parties/<id>`). Who and when are not among them; the entry itself says so.
 */
export const changes = (before: Distributor, after: Distributor): readonly Difference[] =>
  differences(told(before), told(after));

const material = [
  'legalName',
  'country',
  'registryNumber',
  'address',
  'parties',
  'productLines',
  'territory',
  'expectedAnnualVolume',
];

/**
 * Whether a change touches what an approval judged, so that it must be looked at again (guard G6): names, country,
 * register, address, who stands beside it and who answers for it, goods, territory and volume. Website, sponsor, and how
 * the contact is reached do not count.
 */
export const isMaterial = (found: readonly Difference[]): boolean =>
  found.some(({ pointer }) => {
    const [, field = '', part] = pointer.split('/');
    return material.includes(field) || (field === 'contact' && (part === undefined || part === 'name'));
  });
