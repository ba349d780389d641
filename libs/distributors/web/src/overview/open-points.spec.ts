import { minute } from '@downstream/distributors/core/testing';
import { distributorStates, type Instant, type ReviewId } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { aHoldView, aRecord, aSuspended, vote, words } from '../testing/index';
import { factsMissing, openPoints } from './open-points';

const DAY = 86_400_000;
const now = Date.parse(minute());
const ids = (record: Parameters<typeof openPoints>[0]) => openPoints(record, now).map(({ id }) => id);
const rated = (facts: Parameters<typeof aRecord>[0] = {}) => aRecord({ tier: 'LOW', ...facts });
const until = (days: number) => ({
  decision: 'APPROVED' as const,
  reviewId: 'r' as ReviewId,
  decidedAt: minute(-600),
  approvedUntil: new Date(now + days * DAY).toISOString() as Instant,
  conditions: [],
});

describe('what is open with a distributor', () => {
  it('is nothing while everything is there', () => {
    expect(openPoints(rated(), now)).toEqual([]);
  });

  it('begins with what stops the business', () => {
    const record = { ...aSuspended([vote('Lin Mei')]), tier: null, holds: [aHoldView()] };
    const points = openPoints(record, now);
    expect(points.map(({ id, tone }) => [id, tone])).toEqual([
      [aHoldView().id, 'stop'],
      ['suspension', 'stop'],
      ['tier', 'hold'],
    ]);
    expect(points[0]).toMatchObject({ facts: { given: 0, needed: 2 }, at: minute(10) });
    expect(points[1]).toMatchObject({ facts: { given: 1, needed: 2 } });
  });

  it('names documents that are past their last day or near it, and what was found in them', () => {
    const documents = { ended: 2, endsSoon: 1, infected: 1 };
    const points = openPoints(rated({ documents }), now);
    expect(points.map(({ id, tone, facts, where }) => [id, tone, facts?.['n'], where])).toEqual([
      ['documents-infected', 'stop', 1, 'documents'],
      ['documents-ended', 'hold', 2, 'documents'],
      ['documents-endsSoon', 'hold', 1, 'documents'],
    ]);
    for (const { key } of points) expect(words[`distributors.point.${key}`]).toBeTruthy();
    expect(ids(rated({ documents, state: 'TERMINATED' }))).toEqual([]);
    expect(ids(rated({ documents: { ended: 0, endsSoon: 0, infected: 0 } }))).toEqual([]);
  });

  it('names the address that letters come back from', () => {
    const lettersReturn = { address: 'olga@old.example', since: minute(5), times: 2 };
    expect(openPoints(rated({ lettersReturn }), now)).toEqual([
      {
        id: 'letters',
        tone: 'hold',
        key: 'letters',
        facts: { address: 'olga@old.example' },
        at: minute(5),
        where: 'facts',
      },
    ]);
    expect(words['distributors.point.letters']).toContain('{address}');
    expect(ids(rated({ lettersReturn, state: 'TERMINATED' }))).toEqual([]);
  });

  it('does not name a hold that was released', () => {
    expect(ids(rated({ holds: [aHoldView({ releasedAt: minute(30) })] }))).toEqual([]);
  });

  it('counts the facts the form has fields for, apart from owners and officers', () => {
    const record = rated({ website: null, contact: null, territory: [], parties: [] });
    expect(openPoints(record, now).map(({ key, facts, where }) => [key, facts?.['n'], where])).toEqual([
      ['facts', 3, 'facts'],
      ['OWNER', undefined, 'people'],
      ['OFFICER', undefined, 'people'],
    ]);
    expect(factsMissing(record).map(({ pointer }) => pointer)).toEqual([
      '/contact/name',
      '/contact/email',
      '/territory',
    ]);
  });

  it('names a registry number that does not fit its form, and what would, until all is over', () => {
    const number = { kind: 'WRONG', scheme: 'INN', normalised: '7707083894', why: 'CHECK', expected: '3' } as const;
    const wrong = (registryNumber: ReturnType<typeof rated>['reading']['registryNumber']) =>
      rated({ reading: { registryNumber, phone: null, email: null } });
    const point = { id: 'number', tone: 'hold', where: 'facts' };
    expect(openPoints(wrong(number), now)).toEqual([
      { ...point, key: 'numberCheck', facts: { scheme: 'INN', expected: '3', n: 1 } },
    ]);
    expect(openPoints(wrong({ ...number, why: 'LENGTH', expected: null }), now)).toEqual([
      { ...point, key: 'numberForm', facts: { scheme: 'INN' } },
    ]);
    expect(ids(wrong({ kind: 'UNKNOWN_SCHEME', normalised: '1' }))).toEqual([]);
    expect(ids(wrong({ kind: 'FITS', scheme: 'INN', normalised: '7707083893' }))).toEqual([]);
    const open = distributorStates.filter((state) => ids({ ...wrong(number), state }).includes('number'));
    expect(distributorStates.filter((state) => !open.includes(state))).toEqual(['REJECTED', 'TERMINATED']);
  });

  it('sends a name of an owner without its Latin form to where it can be given', () => {
    const [owner, ...rest] = aRecord().parties;
    const cyrillic = { native: 'Тимур Сарсенов', latin: null, language: null };
    const record = rated({ parties: [{ ...owner, name: cyrillic } as never, ...rest] });
    expect(openPoints(record, now)).toEqual([
      { id: 'partyLatin', tone: 'hold', key: 'partyLatin', facts: { n: 1 }, where: 'people' },
    ]);
    expect(factsMissing(record)).toEqual([]);
  });

  it('asks for facts only while the answers are not submitted', () => {
    const asking = distributorStates.filter((state) => ids(rated({ state, contact: null })).includes('facts'));
    expect(asking).toEqual(['DRAFT', 'INVITED', 'REGISTERING']);
  });

  it('says what a correction was asked for, until the answers are submitted again', () => {
    const asked = { stateReason: 'The number is another company’s.' };
    const [point] = openPoints(rated({ state: 'REGISTERING', ...asked }), now);
    expect(point).toMatchObject({ key: 'correction', facts: { reason: asked.stateReason }, where: 'facts' });
    expect(ids(rated({ state: 'IN_REVIEW', ...asked }))).toEqual([]);
  });

  it.each([
    [61, undefined],
    [60, 60],
    [0.5, 1],
    [0, 0],
    [-3, 0],
  ])('names the end of an approval from sixty days before: %s', (left, days) => {
    const [point] = openPoints(rated({ state: 'APPROVED', standing: until(left) }), now);
    expect(point?.facts?.['days']).toBe(days);
  });

  it('names an expired approval, and no end of one that is suspended', () => {
    expect(ids(rated({ state: 'EXPIRED', standing: until(-3) }))).toEqual(['expired']);
    expect(ids({ ...aSuspended(), tier: 'LOW', standing: until(3) })).toEqual(['suspension']);
  });

  it('never takes unrated for low', () => {
    const unrated = distributorStates.filter((state) => ids(aRecord({ state, tier: null })).includes('tier'));
    expect(unrated).not.toContain('DRAFT');
    expect(unrated).not.toContain('TERMINATED');
    expect(unrated).toHaveLength(distributorStates.length - 4);
  });

  it('has words for every point', () => {
    const everything = [
      rated({ state: 'REGISTERING', stateReason: 'x', contact: null, parties: [] }),
      { ...aSuspended(), holds: [aHoldView()] },
      rated({ state: 'APPROVED', standing: until(3) }),
      rated({ state: 'EXPIRED' }),
    ];
    const keys = everything.flatMap((record) => openPoints(record, now).map(({ key }) => key));
    for (const key of [...keys, 'partyLatin', 'numberCheck', 'numberForm'])
      expect(words).toHaveProperty([`distributors.point.${key}`]);
  });
});
