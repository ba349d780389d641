import { problemOf } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import { atDesk, distributorId, warmUp } from '../testing/index';
import { DistributorContacts } from './distributor-contacts';

const read = `GET distributors/${distributorId}/contact-attempts`;
const by = {
  kind: 'user',
  id: '0190a1b2-0000-7000-8000-00000000000a',
  personId: null,
  name: 'Ana Costa',
  role: 'analyst',
};
const made = { by, at: '2026-03-01T08:00:00.000Z', onBehalf: false };
const waiting = {
  id: '0190a1b2-0000-7000-8000-0000000000c1',
  ...{ channel: 'MAIL', to: 'kim@harbour.example', outcome: 'WAITING', score: 0, made, call: null, web: null },
  mail: { language: 'en', expiresAt: '2026-03-08T08:00:00.000Z', answeredAt: null, tries: 0, replyCode: null },
  ...{ withdrawn: null, mayWithdraw: false },
};
const view = (attempts: object[] = []) => ({
  attempts,
  standing: { mailAnsweredAt: null, mailReturnedAt: null, calledBackAt: null, score: 0, findings: ['CALL_MISSING'] },
  contact: { name: 'Kim', email: 'kim@harbour.example', phone: null, domain: 'harbour.example' },
});

async function open(attempts: object[] = []) {
  const routes = [{ path: 'tab/:distributorId', component: DistributorContacts }];
  const page = await atDesk(`/desk/tab/${distributorId}`, { roles: ['analyst'], routes });
  await page.answer(read, view(attempts));
  return page;
}
warmUp(() => open());

describe('the contacts of a distributor', () => {
  it('say what is missing, and mail a code', async () => {
    const page = await open();
    expect(page.text()).toContain('Nobody was called back yet');
    await page.press('Mail a code');
    const { body } = await page.answer(`POST distributors/${distributorId}/contact-attempts/mail`, view([waiting]), {
      status: 201,
    });
    expect(body).toEqual({ language: 'en' });
    expect(page.text()).toContain('kim@harbour.example');
  });

  it('take a code that was told, and look again when it was wrong', async () => {
    const page = await open([waiting]);
    await page.type('The code that was told', '111111');
    await page.press('Enter code');
    await page.answer(`POST contact-attempts/${waiting.id}/code`, problemOf('CONTACT_CODE_WRONG', 422), {
      status: 422,
    });
    await page.answer(read, view([{ ...waiting, mail: { ...waiting.mail, tries: 1 } }]));
    expect(page.text()).toContain('That is not the code');
  });
});
