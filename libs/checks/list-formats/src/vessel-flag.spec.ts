import { describe, expect, it } from '@jest/globals';
import { flagged } from './vessel-flag';

const ship = { callSign: null, type: null, tonnage: null, grossTonnage: null, owner: null };

describe('the flag of a ship', () => {
  it.each([
    ["Democratic People's Republic of Korea", 'KP'],
    ['St. Kitts & Nevis', 'KN'],
    ['lr', 'LR'],
    ['None Identified', null],
    [null, null],
  ])('%s is of %s', (flag, country) => {
    expect(flagged({ ...ship, flag })).toEqual({ ...ship, flag, flagCountry: country });
  });

  it('is nothing of what is no ship', () => expect(flagged(null)).toBeNull());
});
