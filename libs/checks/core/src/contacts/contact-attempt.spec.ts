import { describe, expect, it } from '@jest/globals';
import type { Act } from '@downstream/distributors/core';
import {
  DAY,
  later,
  MINUTE,
  parseInstant,
  type ActorId,
  type DistributorId,
  type Id,
  type Instant,
  type PersonId,
} from '@downstream/kernel';
import {
  callLogged,
  codeTold,
  hostOf,
  mailReturned,
  mailSent,
  MOST_TRIES,
  webLookedAt,
  withdrawn,
  type CallLog,
  type ContactAttempt,
} from './contact-attempt';
import { contactStanding } from './contact-standing';

const NOW = parseInstant('2026-11-23T09:00:00Z');
const SITE = 'https://www.harbour-optics.com/about';
const made = { id: 'a1' as Id<'contactAttempt'>, distributorId: 'd1' as DistributorId };
const by = (person: string, at: Instant = NOW): Act => ({
  actor: { kind: 'user', id: person as ActorId, personId: person as PersonId },
  at,
});
const call: CallLog = {
  number: '+49 40 1234567',
  source: 'REGISTER',
  foundAt: 'https://www.handelsregister.de/x',
  calledAt: later(NOW, -60 * MINUTE),
  answeredBy: 'Frau Meyer, reception',
  outcome: 'REACHED',
  note: null,
};
const valueOf = <T>(result: { ok: boolean; value?: T; refusal?: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal?.code);
  return result.value as T;
};
const mail = (to = 'ana@harbour-optics.com') => mailSent(made, to, 'en', by('ana'));

describe('a mail with a code', () => {
  it('proves nothing until the code is told back, and more from the own domain of the company', () => {
    expect(mail()).toMatchObject({ outcome: 'WAITING', score: 0, mail: { answeredAt: null } });
    expect(valueOf(codeTold(mail(), true, SITE, NOW))).toMatchObject({ outcome: 'ANSWERED', score: 80 });
    expect(valueOf(codeTold(mail('harbour@gmail.com'), true, SITE, NOW))).toMatchObject({ score: 40 });
    expect(valueOf(codeTold(mail('x@evil-harbour-optics.com'), true, SITE, NOW))).toMatchObject({ score: 40 });
  });

  it('counts wrong codes, and after five of them takes no right one', () => {
    let attempt: ContactAttempt = mail();
    for (let n = 0; n < MOST_TRIES; n += 1) attempt = valueOf(codeTold(attempt, false, SITE, NOW));
    expect(attempt.mail?.tries).toBe(5);
    expect(codeTold(attempt, true, SITE, NOW)).toMatchObject({ refusal: { code: 'CONTACT_CODE_ENDED' } });
  });

  it('ends after a week, when it was answered, and when it came back', () => {
    const ended = { refusal: { code: 'CONTACT_CODE_ENDED' } };
    expect(codeTold(mail(), true, SITE, later(NOW, 7 * DAY + 1))).toMatchObject(ended);
    expect(codeTold(valueOf(codeTold(mail(), true, SITE, NOW)), true, SITE, NOW)).toMatchObject(ended);
    expect(codeTold(mailReturned(mail(), 550), true, SITE, NOW)).toMatchObject(ended);
  });
});

describe('a call', () => {
  const own = [SITE, 'ana@harbour-optics.com'];
  it('proves as much as the place where its number was found', () => {
    const score = (more: Partial<CallLog>) => valueOf(callLogged(made, { ...call, ...more }, own, by('ana'))).score;
    expect([
      score({}),
      score({ source: 'DIRECTORY' }),
      score({ outcome: 'NOT_REACHED' }),
      score({ outcome: 'DENIED' }),
    ]).toEqual([100, 70, 0, 0]);
  });

  it.each(['https://harbour-optics.com/contact', 'www.harbour-optics.com', 'http://shop.harbour-optics.com/x'])(
    'to a number from the pages of the company itself is none: %s',
    (foundAt) => {
      expect(callLogged(made, { ...call, foundAt }, own, by('ana'))).toMatchObject({
        refusal: { code: 'CONTACT_NUMBER_NOT_INDEPENDENT' },
      });
    },
  );

  it('is written down within thirty days, and not before it was made', () => {
    for (const calledAt of [later(NOW, 1), later(NOW, -30 * DAY - 1)])
      expect(callLogged(made, { ...call, calledAt }, own, by('ana'))).toMatchObject({
        refusal: { code: 'CONTACT_CALL_DATE' },
      });
  });
});

describe('a look at a page', () => {
  const look = { domain: 'harbour-optics.com', web: 'PRESENT' as const, registeredOn: '2012-03-01', mx: true };
  it.each([
    [50, {}],
    [30, { registeredOn: '2026-10-01' }],
    [40, { mx: null }],
    [0, { web: 'PARKED' as const }],
    [0, { web: null }],
  ])('proves %s', (score, more) => expect(webLookedAt(made, { ...look, ...more }, by('ana')).score).toBe(score));
});

describe('an attempt that was wrong', () => {
  it('is taken back by another person with a reason, once', () => {
    const attempt = valueOf(callLogged(made, call, [], by('ana')));
    expect(withdrawn(attempt, 'Other company', by('ana'))).toMatchObject({
      refusal: { code: 'CONTACT_NEEDS_ANOTHER_PERSON' },
    });
    expect(withdrawn(attempt, ' ', by('bo'))).toMatchObject({ refusal: { code: 'REASON_REQUIRED' } });
    const gone = valueOf(withdrawn(attempt, 'Other company', by('bo')));
    expect(gone).toMatchObject({ score: 0, outcome: 'REACHED', withdrawn: { reason: 'Other company' } });
    expect(withdrawn(gone, 'Again', by('cy'))).toMatchObject({ refusal: { code: 'CONTACT_ATTEMPT_WITHDRAWN' } });
  });
});

describe('contactStanding', () => {
  const attempts = [
    valueOf(codeTold(mail(), true, SITE, NOW)),
    valueOf(callLogged(made, call, [], by('ana'))),
    webLookedAt(made, { domain: 'x.com', web: 'PARKED', registeredOn: '2026-11-01', mx: false }, by('ana')),
  ];

  it('says what was shown, and what is missing', () => {
    expect(contactStanding([], [], NOW)).toMatchObject({
      score: 0,
      calledBackAt: null,
      findings: ['NOTHING_TRIED', 'MAIL_NOT_ANSWERED', 'CALL_MISSING'],
    });
    expect(contactStanding(attempts, [], NOW)).toEqual({
      mailAnsweredAt: NOW,
      mailReturnedAt: null,
      calledBackAt: call.calledAt,
      score: 100,
      findings: ['WEB_PARKED', 'DOMAIN_YOUNG', 'NO_MAIL_SERVER'],
    });
  });

  it('lets a call count for thirty days', () => {
    expect(contactStanding(attempts, [], later(NOW, 31 * DAY))).toMatchObject({
      calledBackAt: null,
      findings: expect.arrayContaining(['CALL_OUTDATED']),
    });
  });

  it('counts letters that came back after the answer, and nothing that was taken back', () => {
    expect(contactStanding(attempts, [later(NOW, 1)], NOW).findings).toContain('MAIL_RETURNED');
    expect(contactStanding(attempts, [later(NOW, -1)], NOW).findings).not.toContain('MAIL_RETURNED');
    const gone = attempts.map((one) => valueOf(withdrawn(one, 'Wrong', by('bo'))));
    expect(contactStanding(gone, [], NOW)).toMatchObject({
      score: 0,
      findings: expect.arrayContaining(['NOTHING_TRIED']),
    });
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.Example.com/x', 'example.com'],
    ['a@example.com', 'example.com'],
    ['example.com', 'example.com'],
    ['Handelsregister Hamburg', null],
    ['', null],
  ])('of %j is %j', (text, host) => expect(hostOf(text)).toBe(host));
});
