import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR, linkPurposes } from '@downstream/kernel';
import { linkExpiry, linkLifetimes, openLink } from './link-rules';
import { moment } from './testing/index';

const open = { state: 'OPEN' as const, expiresAt: moment(HOUR) };

describe('linkExpiry', () => {
  it.each([
    ['INVITATION', 14 * DAY],
    ['PORTAL', 14 * DAY],
    ['PASSWORD_RESET', HOUR],
  ] as const)('%s: %i ms', (purpose, ms) => expect(linkExpiry(purpose, moment())).toBe(moment(ms)));

  it('knows every purpose', () => expect(Object.keys(linkLifetimes).sort()).toEqual([...linkPurposes].sort()));
});

describe('openLink', () => {
  it('opens until its very end', () => {
    expect(openLink(open, moment(HOUR - 1))).toEqual({ ok: true, value: open });
    expect(openLink(open, moment(HOUR))).toMatchObject({ refusal: { code: 'LINK_EXPIRED', kind: 'missing' } });
  });

  it('says which page to show', () => {
    for (const at of [moment(), moment(2 * HOUR)]) {
      expect(openLink({ ...open, state: 'USED' }, at)).toMatchObject({ refusal: { code: 'LINK_USED' } });
      expect(openLink({ ...open, state: 'REPLACED' }, at)).toMatchObject({ refusal: { code: 'LINK_REPLACED' } });
    }
  });
});
