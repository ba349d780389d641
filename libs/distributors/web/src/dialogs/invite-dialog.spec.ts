import { problemOf, type Visit } from '@downstream/access/web/testing';
import { describe, expect, it } from '@jest/globals';
import '../detail/distributor.page';
import { aRecord, likeThese, openDistributor, pageOf, warmUp, whyNot, words } from '../testing/index';

const record = aRecord();
const check = `POST distributors/${record.id}/invitation/check`;

async function open(): Promise<Visit> {
  const page = await openDistributor(record);
  await page.press('More');
  await page.press('Invite to the portal');
  return page;
}

warmUp(() => openDistributor(aRecord()));

describe('an invitation, before it is sent', () => {
  it('says what is worth a look, and can be sent', async () => {
    const page = await open();
    const { body } = await page.answer(check, { findings: [{ code: 'ALREADY_INVITED', blocking: false }] });
    expect(body).toEqual({ name: 'Aigerim Bekova', email: record.contact?.email });
    expect(page.text()).toContain(words['distributors.invite.finding.ALREADY_INVITED']);
    expect(whyNot(page, 'Send invitation')).toBeNull();
  });

  it('says what stands in the way, and cannot be sent until it is another address', async () => {
    const page = await open();
    await page.answer(check, { findings: [{ code: 'ACCOUNT_BARRED', blocking: true }] });
    expect(page.text()).toContain(words['distributors.invite.finding.ACCOUNT_BARRED']);
    expect(whyNot(page, 'Send invitation')).toBe(words['distributors.invite.blocked']);
    await page.type('E-mail address', 'other@baikal-optika.example');
    expect(page.text()).not.toContain(words['distributors.invite.finding.ACCOUNT_BARRED']);
    await page.answer(check, { findings: [] });
    expect(page.text()).toContain(words['distributors.invite.clear']);
    expect(whyNot(page, 'Send invitation')).toBeNull();
  });

  it('does not say that nothing stands in the way while a field lacks', async () => {
    const page = await open();
    await page.type('Name', '');
    await page.answer(check, { findings: [{ code: 'NO_NAME', blocking: true }] });
    expect(page.text()).not.toContain(words['distributors.invite.clear']);
    expect(whyNot(page, 'Send invitation')).toBeNull();
  });

  it('says that it was not checked where it could not be', async () => {
    const page = await open();
    await page.answer(check, problemOf('SERVICE_UNAVAILABLE', 503), { status: 503 });
    expect(page.text()).toContain(words['distributors.invite.notChecked']);
    expect(page.text()).not.toContain(words['distributors.invite.clear']);
  });

  it('lists what came up between looking and sending', async () => {
    const page = await open();
    await page.answer(check, { findings: [] });
    await page.press('Send invitation');
    const refused = problemOf('INVITATION_REFUSED', 409);
    await page.answer(`POST distributors/${record.id}/invitation`, refused, { status: 409 });
    await page.answer(`GET distributors/${record.id}`, record);
    await page.answer(`GET distributors/${record.id}/timeline`, pageOf([]));
    await page.answer(`GET distributors/${record.id}/resemblances`, likeThese());
    await page.answer(check, { findings: [{ code: 'CLOSED', blocking: true }] });
    expect(page.text()).toContain(words['distributors.invite.finding.CLOSED']);
    expect(whyNot(page, 'Send invitation')).toBe(words['distributors.invite.blocked']);
  });
});
