import { problemOf, type Visit } from '@downstream/access/web/testing';
import { idOf, minute } from '@downstream/distributors/core/testing';
import { describe, expect, it } from '@jest/globals';
import {
  act,
  acts,
  aPendingReview,
  aReview,
  atDesk,
  distributorId,
  frozenHash,
  key,
  me,
  pageOf,
  pick,
  tick,
  warmUp,
  who,
  whyNot,
  words,
} from '../testing/index';
import type { ReviewRecord } from '../words/case-words';
import '../workspace/review.page';

const { id } = aReview();
const signing = `POST reviews/${id}/signatures`;
const returning = `POST reviews/${id}/return`;
const timeline = `GET distributors/${distributorId}/timeline`;

async function open(review = aPendingReview()): Promise<Visit> {
  const page = await atDesk(`/desk/reviews/${id}`, { roles: ['approver'] });
  await page.answer(`GET reviews/${id}`, review);
  return page;
}
const event = (type: string) => ({
  id: idOf<never>('event'),
  at: minute(31),
  type,
  subject: { kind: 'review', id },
  actor: who('Ana Costa', 'approver'),
  onBehalf: false,
  changes: [],
  reason: null,
});
const approved = (): ReviewRecord =>
  aPendingReview({
    state: 'APPROVED',
    decision: {
      outcome: 'APPROVED',
      at: minute(31),
      approvedUntil: minute(60 * 24 * 365),
      conditions: [],
      grounds: [],
    },
    signatures: {
      given: [
        {
          by: who('Ana Costa', 'approver'),
          grade: 'senior',
          outcome: 'APPROVED',
          at: minute(31),
          note: null,
          grounds: [],
          proof: 'PASSWORD',
        },
      ],
      missing: [],
    },
  });

warmUp(() => open());

describe('signing', () => {
  it('takes the password once more, and signs the hash that is on screen', async () => {
    const page = await open();
    await page.press('Sign and approve');
    expect(page.errorAt('Your password')).toBe('Type your password.');
    expect(acts(page)).toEqual([]);
    await page.type('Your password', 'three blind mice');
    await page.press('Sign and approve');
    await page.press('Sign and approve');
    expect(acts(page)).toEqual([signing]);
    const { body, headers } = await page.answer(signing, approved(), { status: 201 });
    const ballot = { decision: 'APPROVE', snapshotHash: frozenHash, grounds: [], note: null };
    expect(body).toEqual({ ...ballot, password: 'three blind mice' });
    expect(headers.get('idempotency-key')).toBeTruthy();
  });

  it('takes a code of the app in place of the password', async () => {
    const page = await open();
    await page.press('Use a code of the app instead');
    await page.type('Code of your app', '12');
    await page.press('Sign and approve');
    expect(page.errorAt('Code of your app')).toBe('Type the six digits.');
    await page.type('Code of your app', '123456');
    await page.press('Sign and approve');
    const { body } = await page.answer(signing, problemOf('SECOND_FACTOR_FAILED', 422), { status: 422 });
    expect(body).toMatchObject({ decision: 'APPROVE', code: '123456' });
    expect(body).not.toHaveProperty('password');
    expect(page.errorAt('Code of your app')).toBe('This code does not hold. Nothing was signed.');
    await page.press('Use the password instead');
    expect(page.errorAt('Your password')).toBe('Type your password.');
  });

  it('is shown when it is recorded, with its number, and not before', async () => {
    const page = await open();
    await page.type('Your password', 'three blind mice');
    await page.press('Sign and approve');
    expect(page.text()).toContain('Missing: Senior or Manager');
    await page.answer(signing, approved(), { status: 201 });
    await page.answer(timeline, pageOf([event('review.decided')]));
    expect(page.text()).toMatch(/Decided: this was the last signature needed\. Ana Costa, Approver, .* Event/);
    expect(document.activeElement?.getAttribute('role')).toBe('status');
    await page.answer(`GET reviews/${id}`, approved());
    expect(page.text()).toContain('Ana Costa , Senior: Approve');
    expect(page.has('Sign and approve')).toBe(false);
  });

  it('is recorded also where the timeline cannot be read: it says where to look', async () => {
    const page = await open();
    await page.type('Your password', 'three blind mice');
    await page.press('Sign and approve');
    await page.answer(signing, approved(), { status: 201 });
    await page.answer(timeline, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('It is recorded.');
    expect(page.button('Look it up in the timeline').getAttribute('href')).toBe(
      `/desk/distributors/${distributorId}?tab=timeline`,
    );
  });

  it('says a wrong password at its field, forgets it, and keeps verdict and grounds', async () => {
    const page = await open();
    await pick(page, 'REJECT');
    await tick(page, 'RG-INCOMPLETE');
    await page.type('Grounds of the rejection', 'No register entry.');
    await page.type('Your password', 'wrong');
    await page.press('Sign the rejection');
    await page.answer(signing, problemOf('PASSWORD_WRONG', 422), { status: 422 });
    expect(page.errorAt('Your password')).toBe('This is not your password. Nothing was signed.');
    expect(page.field('Your password').value).toBe('');
    expect(document.activeElement).toBe(page.field('Your password'));
    expect(page.field('Grounds of the rejection').value).toBe('No register entry.');
    expect(document.querySelectorAll('[role="alert"]').length).toBe(0);
  });

  it('asks for grounds when it goes against the recommendation, and sends a refusal', async () => {
    const page = await open();
    await pick(page, 'REJECT');
    await page.type('Your password', 'three blind mice');
    await page.press('Sign the rejection');
    expect(page.errorAt('Grounds of the rejection')).toBe(words['reviews.reasonMissing']);
    expect(page.text()).toContain(words['reviews.recommend.wrong.grounds']);
    await page.type('Grounds of the rejection', 'No register entry.');
    await page.press('Sign the rejection');
    expect(acts(page)).toEqual([]);
    await tick(page, 'RG-INCOMPLETE');
    await page.press('Sign the rejection');
    const { body } = await page.answer(signing, approved(), { status: 201 });
    expect(body).toMatchObject({ decision: 'REJECT', grounds: ['RG-INCOMPLETE'], note: 'No register entry.' });
  });

  it('offers a rejection alone where a rejection was recommended', async () => {
    const recommendation = { ...aPendingReview().recommendation!, outcome: 'REJECTED' as const };
    const page = await open(aPendingReview({ recommendation }));
    expect(document.querySelector('input[type="radio"]')).toBeNull();
    await page.type('Your password', 'three blind mice');
    await page.type('Grounds of the rejection', 'Agreed.');
    await page.press('Sign the rejection');
    expect((await page.answer(signing, approved(), { status: 201 })).body).toMatchObject({ decision: 'REJECT' });
  });

  it('shows the case as it is now when it has become another, and what was typed stays', async () => {
    const page = await open();
    await pick(page, 'APPROVE');
    await page.type('Note', 'Agreed.');
    await page.type('Your password', 'three blind mice');
    await page.press('Sign and approve');
    await page.answer(signing, problemOf('SIGNATURES_DISAGREE', 409), { status: 409 });
    await page.answer(`GET reviews/${id}`, aPendingReview({ version: 5 }));
    expect(page.text()).toContain(words['problem.SIGNATURES_DISAGREE']);
    expect(page.field('Note').value).toBe('Agreed.');
  });

  it('offers no second try by itself: the password is gone', async () => {
    const page = await open();
    await page.type('Your password', 'three blind mice');
    await page.press('Sign and approve');
    await page.answer(signing, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.has('Try again')).toBe(false);
    expect(page.field('Your password').value).toBe('');
    expect(page.text()).toContain(words['problem.SERVICE_UNAVAILABLE']);
  });
});

describe('whoever may not sign', () => {
  const closed = (reason: Parameters<typeof act>[1], whoCan: string[] = [], facts: Partial<ReviewRecord> = {}) =>
    open(aPendingReview({ actions: [act('SIGN', reason, whoCan), act('RETURN', 'NOT_ALLOWED')], ...facts }));

  it('reads what they did in this round and who can, and the button does nothing', async () => {
    const contributors = [
      { personId: me.personId as never, name: 'Ana Costa', deeds: ['SUBMITTED' as const, 'RECOMMENDED' as const] },
    ];
    const page = await closed('FOUR_EYES', ['Jonas Weber'], { contributors });
    const why = 'You took part in this round: submitted it and recommended. Another person must sign. Jonas Weber can.';
    expect(page.text()).toContain(why);
    expect(whyNot(page, 'Sign and approve')).toBe(why);
    expect(document.querySelector('input[type="password"]')).toBeNull();
    await page.press('Sign and approve');
    await key(page, 'Enter', { mod: true });
    expect(acts(page)).toEqual([]);
  });

  it('is told to return what changed after it was frozen', async () => {
    const page = await closed('SNAPSHOT_CHANGED');
    expect(page.text()).toContain('The case changed after it was frozen. It has to be returned');
    expect(page.text()).not.toContain('A signature is possible');
  });

  it('is told that the grade does not fill what is missing', async () => {
    const page = await closed('GRADE_NOT_ENOUGH', ['Lin Mei']);
    expect(whyNot(page, 'Sign and approve')).toBe(
      'Your grade does not fill what is missing: Senior or Manager. Lin Mei can.',
    );
  });
});

describe('returning', () => {
  it('asks what is to be done, and sends exactly that to the maker', async () => {
    const page = await open();
    expect(page.text()).toContain('It goes back to Marie Dubois.');
    await page.press('Return the review');
    expect(page.errorAt('What is to be done')).toBe(words['reviews.reasonMissing']);
    await page.type('What is to be done', 'Ask for the register.');
    await page.press('Return the review');
    const { body } = await page.answer(returning, aReview({ state: 'RETURNED', actions: [act('TAKE')] }));
    expect(body).toEqual({ reason: 'Ask for the register.' });
  });

  it('keeps the reason when the line broke, and sends it again', async () => {
    const page = await open();
    await page.type('What is to be done', 'Ask for the register.');
    await page.press('Return the review');
    await page.answer(returning, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    await page.press('Try again');
    expect((await page.answer(returning, aReview({ state: 'RETURNED' }))).body).toEqual({
      reason: 'Ask for the register.',
    });
  });

  it('is closed with a reason to whoever may not', async () => {
    const page = await open(aPendingReview({ actions: [act('SIGN'), act('RETURN', 'NOT_ALLOWED', ['Lin Mei'])] }));
    expect(whyNot(page, 'Return the review')).toBe('Your role does not do this. Lin Mei can.');
    await page.press('Return the review');
    expect(acts(page)).toEqual([]);
  });
});
