import { expect, it } from '@jest/globals';
import { aChange } from '../testing/index';
import { byDistributor } from './by-distributor';

it('each distributor stands once, at its newest change', () => {
  const groups = byDistributor([aChange(1, {}, 7), aChange(2, {}, 8), aChange(3, {}, 7)]);
  expect(groups.map(({ distributor, changes }) => `${distributor.name} ${changes.length}`)).toEqual([
    'Reseller 7 2',
    'Reseller 8 1',
  ]);
});
