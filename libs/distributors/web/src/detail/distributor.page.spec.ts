import { Component, input, signal } from '@angular/core';
import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { deskRoutes } from '../desk';
import {
  aHoldView,
  aRecord,
  aSuspended,
  atDesk,
  likeThese,
  openDistributor,
  pageOf,
  vote,
  warmUp,
  whyNot,
  words,
} from '../testing/index';
import './distributor.page';
import { provideDistributorTab } from './distributor-tabs';

const { id } = aRecord();
const read = `GET distributors/${id}`;
const timeline = `GET distributors/${id}/timeline`;
const likeness = `GET distributors/${id}/resemblances`;
const approved = aRecord({ state: 'APPROVED', tier: 'LOW' });

/** Answers what is read anew after an act. */
async function readAgain(page: Visit, record = aRecord()): Promise<void> {
  await page.answer(read, record);
  await page.answer(timeline, pageOf([]));
  await page.answer(likeness, likeThese());
}

warmUp(() => openDistributor(aRecord()));

describe('the page of a distributor', () => {
  it('says that it is being read, then who it is, in what state and what is known at a glance', async () => {
    const page = await atDesk(`/desk/distributors/${id}`);
    expect(page.text()).toContain('The distributor is being read');
    await page.answer(read, aRecord({ holds: [aHoldView(), aHoldView({ id: aRecord().id as never })] }));
    expect(page.heading()).toBe('ТОО «Байкал Оптика»');
    expect(document.title).toContain('Draft');
    expect(page.text()).toMatch(/Draft 2 holds/);
    expect(page.text()).toMatch(
      /Risk tier not rated Country Kazakhstan \(KZ\) BIN 120340009870 Approved until not approved/,
    );
  });

  it.each([
    ['NOT_FOUND', 404, '/desk/distributors'],
    ['NOT_ALLOWED', 403, '/desk'],
  ] as const)('leads on where there is nothing to read: %s', async (code, status, to) => {
    const page = await atDesk(`/desk/distributors/${id}`);
    await page.answer(read, problemOf(code, status), { status });
    expect(document.querySelector('ds-empty-state a')?.getAttribute('href')).toBe(to);
    expect(page.has('Try again')).toBe(false);
  });

  it('reads it again where something broke', async () => {
    const page = await atDesk(`/desk/distributors/${id}`);
    await page.answer(read, problemOf('UNEXPECTED', 500), { status: 500 });
    expect(page.text()).toContain('The distributor could not be read.');
    await page.press('Try again');
    await page.answer(read, aRecord());
    expect(page.heading()).toBe('ТОО «Байкал Оптика»');
  });
});

describe('the tabs', () => {
  @Component({ template: `The tab of {{ distributorId() }}` })
  class Contributed {
    readonly distributorId = input.required<string>();
  }
  const failing = signal(false);
  const tab = (name: string, permission?: string) =>
    provideDistributorTab({
      id: name,
      group: 'assessment',
      order: 10,
      labelKey: `distributors.tab.overview`,
      load: () => (failing() && name === 'other' ? Promise.reject(new Error('gone')) : Promise.resolve(Contributed)),
      ...(permission && { permission }),
      badge: () => signal({ count: 3, tone: 'hold' as const }),
    });
  const open = async (query: string): Promise<Visit> => {
    const page = await atDesk(`/desk/distributors/${id}${query}`, {
      routes: deskRoutes,
      providers: [tab('one'), tab('other'), tab('hidden', 'audit:read')],
    });
    await readAgain(page);
    return page;
  };
  const shown = () => document.querySelectorAll('[role="tab"]').length;

  it('are in the address, with the ones of other rooms for those who may see them', async () => {
    const page = await open('?tab=one');
    expect(page.text()).toContain(`The tab of ${id}`);
    expect(shown()).toBe(6);
    await page.go(`/desk/distributors/${id}?tab=people`);
    expect(page.text()).toContain('Owners');
    await page.go(`/desk/distributors/${id}?tab=hidden`);
    expect(page.text()).toContain('Open points');
  });

  it('say so when one cannot be loaded, also after another one could, and try again', async () => {
    failing.set(true);
    const page = await open('?tab=one');
    await page.go(`/desk/distributors/${id}?tab=other`);
    expect(page.text()).toContain('This part could not be loaded.');
    failing.set(false);
    await page.press('Try again');
    expect(page.text()).toContain(`The tab of ${id}`);
  });
});

describe('submitting', () => {
  it('is what comes next, is looked at once more, and sent once', async () => {
    const page = await openDistributor(aRecord());
    expect(page.text()).toContain(words['distributors.next.submit']);
    await page.press('Submit on the distributor’s behalf');
    expect(page.text()).toContain('its contact and 2 parties beside it will be screened');
    await page.press('Submit on its behalf');
    await page.press('Submit on its behalf');
    const { body, headers } = await page.answer(`POST distributors/${id}/submission`, aRecord({ state: 'SUBMITTED' }));
    expect(body).toBeNull();
    expect(headers.get('idempotency-key')).toBeTruthy();
    expect(page.toasts()).toEqual(['ТОО «Байкал Оптика» is submitted. Screening comes next.']);
    expect(page.has('Submit on the distributor’s behalf')).toBe(false);
  });

  it('says how many facts are missing, and does nothing before', async () => {
    const page = await openDistributor(aRecord({ contact: null, territory: [] }));
    expect(whyNot(page, 'Submit on the distributor’s behalf')).toBe('3 facts are missing before it can be submitted.');
    await page.press('Submit on the distributor’s behalf');
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  it('is not offered to those who answer for nobody', async () => {
    const page = await openDistributor(aRecord(), { roles: ['approver'] });
    expect(page.has('Submit on the distributor’s behalf')).toBe(false);
    expect(page.has('Change facts')).toBe(false);
  });

  it('stays open with the words of a refusal, and reads the record again', async () => {
    const page = await openDistributor(aRecord());
    await page.press('Submit on the distributor’s behalf');
    await page.press('Submit on its behalf');
    await page.answer(`POST distributors/${id}/submission`, problemOf('TRANSITION_NOT_ALLOWED', 409), { status: 409 });
    await readAgain(page, aRecord({ state: 'SUBMITTED' }));
    expect(document.querySelector('[role="dialog"] [role="alert"]')?.textContent).toContain('Nothing was changed.');
    expect(page.toasts()).toEqual([]);
    await page.press('Cancel');
    expect(document.querySelector('h1')?.parentElement?.textContent).toContain('Submitted');
  });
});

describe('what else can be done', () => {
  const menu = (page: Visit): Promise<void> => page.press('More');

  it('says of each act that is not possible why, and does not begin it', async () => {
    const page = await openDistributor(aRecord());
    await menu(page);
    const lines = [...document.querySelectorAll<HTMLElement>('.ds-menu-item')];
    const suspend = lines.find((one) => one.textContent?.includes('Suspend'));
    expect(suspend?.textContent).toContain(words['distributors.why.notApproved']);
    expect(suspend?.getAttribute('aria-disabled')).toBe('true');
    suspend?.click();
    await page.settle();
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  it('places a hold with its ground and reason, and keeps both when it is refused', async () => {
    const page = await openDistributor(aRecord());
    await menu(page);
    await page.press('Place hold');
    await page.press('Place hold');
    expect(page.text()).toContain('Choose one.');
    expect(page.errorAt('Reason')).toBe(words['distributors.reason.missing']);
    expect(page.waiting()).toEqual([]);
    document.querySelector<HTMLInputElement>('input[value="CONTRADICTION"]')?.click();
    await page.type('Reason', ' The address is a flat. ');
    await page.press('Place hold');
    const errors = [{ pointer: '/reason', detail: 'must hold something to see' }];
    const first = await page.answer(`POST distributors/${id}/holds`, problemOf('INPUT_INVALID', 422, { errors }), {
      status: 422,
    });
    expect(first.body).toEqual({ basis: 'CONTRADICTION', reason: 'The address is a flat.' });
    expect(page.text()).toContain('must hold something to see');
    expect(page.field('Reason').value).toBe(' The address is a flat. ');
    page
      .field('Reason')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    await page.settle();
    await page.answer(`POST distributors/${id}/holds`, aHoldView(), { status: 201 });
    await readAgain(page, aRecord({ holds: [aHoldView()] }));
    expect(page.toasts()).toEqual(['The hold is in place.']);
    expect(page.text()).toContain('On hold');
  });

  it('suspends with a reason; the button repeats the verb', async () => {
    const page = await openDistributor(approved);
    await menu(page);
    await page.press('Suspend');
    await page.type('Reason', 'An order went elsewhere.');
    await page.press('Suspend distributor');
    const { body } = await page.answer(`POST distributors/${id}/suspension`, aSuspended(), { status: 201 });
    expect(body).toEqual({ reason: 'An order went elsewhere.' });
    expect(page.toasts()).toEqual(['The distributor is suspended.']);
  });

  it('invites a person of the distributor, by default its contact', async () => {
    const page = await openDistributor(aRecord());
    await menu(page);
    await page.press('Invite to the portal');
    expect(page.field('Name').value).toBe('Aigerim Bekova');
    await page.type('E-mail address', 'aigerim');
    await page.press('Send invitation');
    expect(page.errorAt('E-mail address')).toBe(words['ui.error.email']);
    await page.type('E-mail address', 'a@baikal-optika.example');
    const spoken = [...document.querySelectorAll('option')].map((option) => option.textContent.trim());
    expect(spoken).toEqual(expect.arrayContaining(['English', 'Deutsch', '中文', 'العربية']));
    await page.choose('Language of letters and portal', 'ru');
    await page.press('Send invitation');
    await page.answer(`POST distributors/${id}/invitation`, problemOf('EMAIL_IN_USE', 409), { status: 409 });
    await readAgain(page);
    expect(page.text()).toContain(words['problem.EMAIL_IN_USE']);
    expect(page.field('E-mail address').value).toBe('a@baikal-optika.example');
    await page.press('Send invitation');
    const { body } = await page.answer(`POST distributors/${id}/invitation`, aRecord({ state: 'INVITED' }));
    expect(body).toEqual({ name: 'Aigerim Bekova', email: 'a@baikal-optika.example', language: 'ru' });
    expect(page.toasts()).toEqual(['The invitation to a@baikal-optika.example is on its way.']);
  });
});

describe('two votes', () => {
  it('end a suspension: the first says that it brings nothing back yet', async () => {
    const page = await openDistributor(aSuspended());
    await page.press('Vote to reinstate');
    expect(page.text()).toContain('Yours is the first of two votes');
    await page.type('Why it can be reinstated', 'The order was ours.');
    await page.press('Vote to reinstate');
    const { body } = await page.answer(`POST distributors/${id}/reinstatement-votes`, aSuspended([vote('Ana Costa')]), {
      status: 201,
    });
    expect(body).toEqual({ reason: 'The order was ours.' });
    expect(page.toasts()).toEqual(['Your vote is recorded. One more is needed.']);
    expect(whyNot(page, 'Vote to reinstate')).toBe('You have voted. Another person must give the second vote.');
    await page.press('Vote to reinstate');
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  it('end a suspension: the second says that the approval comes back', async () => {
    const page = await openDistributor(aSuspended([vote('Lin Mei')]));
    await page.press('Vote to reinstate');
    expect(page.text()).toContain('Yours is the second vote');
    await page.type('Why it can be reinstated', 'Agreed.');
    await page.press('Vote to reinstate');
    await page.answer(`POST distributors/${id}/reinstatement-votes`, approved, { status: 201 });
    expect(page.toasts()).toEqual(['The approval is back.']);
  });

  it('release a hold, and a vote that does not count says why', async () => {
    const hold = aHoldView({ releaseVotes: [vote('Lin Mei')] });
    const page = await openDistributor(aRecord({ holds: [hold] }));
    await page.press('Vote to release');
    expect(page.text()).toContain('Yours is the second vote: the hold ends with it.');
    await page.type('Why it can be released', 'The flat is an office.');
    await page.press('Vote to release');
    const url = `POST holds/${hold.id}/release-votes`;
    const { body } = await page.answer(url, problemOf('HOLD_ALREADY_RELEASED', 409), { status: 409 });
    expect(body).toEqual({ reason: 'The flat is an office.' });
    await readAgain(page, aRecord({ holds: [{ ...hold, releasedAt: hold.placed.at }] }));
    expect(page.text()).toContain(words['problem.HOLD_ALREADY_RELEASED']);
    expect(page.field('Why it can be released').value).toBe('The flat is an office.');
    expect(page.text()).toContain('No hold is open.');
  });
});
