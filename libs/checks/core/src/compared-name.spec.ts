import { describe, expect, it } from '@jest/globals';
import { nameToCompare } from './compared-name';

describe('a name as it is compared', () => {
  it.each([
    ['M/V Ocean Jade', 'Ocean Jade'],
    ['MV. OCEAN JADE', 'OCEAN JADE'],
    ['m.t. Konstantinovsk', 'Konstantinovsk'],
    ['SS Persia', 'Persia'],
    ['Motor Tanker Persia', 'Persia'],
    ['т/х Константиновск', 'Константиновск'],
    ['MT', 'MT'],
    ['MTS', 'MTS'],
    ['MV 7', 'MV 7'],
    ['Msida', 'Msida'],
  ])('of the ship %s is %s', (name, compared) => {
    expect(nameToCompare(name, 'VESSEL')).toEqual({ name: compared, kind: 'ORGANISATION' });
  });

  it.each([
    ['ORGANISATION', 'ORGANISATION'],
    ['ENTITY', 'ORGANISATION'],
    ['INDIVIDUAL', 'PERSON'],
    ['PERSON', 'PERSON'],
  ] as const)('of a %s is the one written', (kind, names) => {
    expect(nameToCompare('MV Lines', kind)).toEqual({ name: 'MV Lines', kind: names });
  });
});
