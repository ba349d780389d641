import { describe, expect, it } from '@jest/globals';
import { refusalCodes, refusalKinds } from './refusals';
import { accessRefusals } from './refusals-access';
import { auditRefusals } from './refusals-audit';
import { catalogueRefusals } from './refusals-catalogue';
import { checksRefusals } from './refusals-checks';
import { distributorsRefusals } from './refusals-distributors';
import { integrationsRefusals } from './refusals-integrations';
import { reviewsRefusals } from './refusals-reviews';

const rooms: Record<string, string>[] = [
  accessRefusals,
  auditRefusals,
  catalogueRefusals,
  checksRefusals,
  distributorsRefusals,
  integrationsRefusals,
  reviewsRefusals,
];

describe('refusal codes', () => {
  it('are UPPER_SNAKE', () => {
    expect(refusalCodes.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([]);
  });

  it('belong to one room each: a second owner would silently change the kind', () => {
    const owned = rooms.flatMap((room) => Object.keys(room));
    expect(owned.filter((code, i) => owned.indexOf(code) !== i)).toEqual([]);
    for (const room of rooms) expect(refusalKinds).toMatchObject(room);
  });
});
