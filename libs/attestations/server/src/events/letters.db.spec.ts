import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Member } from '@downstream/access/server/testing';
import {
  askCorrections,
  changeProfile,
  distributorApproved,
  distributorRejected,
  distributorStandingRenewed,
  readProfile,
  submitPortalAnswers,
} from '@downstream/contracts';
import { DistributorDirectory } from '@downstream/distributors/server';
import { SmtpMailer } from '@downstream/platform/mail';
import { header, openSmtpInbox, partsOf, type SmtpInbox } from '@downstream/platform/mail/testing';
import { Outbox } from '@downstream/platform/messaging';
import { PortalHouse, type Invited } from '../testing';

let house: PortalHouse;
let analyst: Member;
let inbox: SmtpInbox;
beforeAll(async () => {
  house = await PortalHouse.open();
  ({ analyst } = await house.maker());
  inbox = await openSmtpInbox();
  house.access.mail.onward = new SmtpMailer(`smtp://127.0.0.1:${inbox.port}`, 'no-reply@downstream.test', undefined, {
    rejectUnauthorized: false,
  });
});
afterAll(async () => {
  await house.close();
  await inbox.close();
});

let olga: Invited;
beforeEach(async () => {
  olga = await house.invited(analyst, 'Baikal <Optika>');
});

/** What the mail server got for an address since the last look, text parts alone. */
async function mails(email: string): Promise<{ text: string; html: string; language: string | undefined }[]> {
  await house.access.world.settle();
  const mine = inbox.received.filter(({ to }) => to.includes(email));
  inbox.received.length = 0;
  return mine.map(({ raw }) => {
    const [text = '', html = ''] = partsOf(raw);
    return { text, html, language: header(raw, 'Content-Language') };
  });
}
const sendIn = async (): Promise<string> => {
  await house.answerAll(olga);
  return (await olga.browser.ok(submitPortalAnswers))['hash'] as string;
};

/** What the room further down the spine says once it has decided. */
async function decided(
  contract: typeof distributorApproved,
  standing: { decision: string; [key: string]: unknown },
  stateReason: string | null,
  now = standing.decision,
): Promise<void> {
  const { world } = house.access;
  await world.tenants.within(house.access.context(analyst.tenantId), async (tx) => {
    const filed = await world.get(DistributorDirectory).byId(tx, olga.id);
    const state = {
      ...filed,
      stateReason,
      state: now,
      standing: { reviewId: crypto.randomUUID(), decidedAt: world.clock.now(), ...standing },
    } as never;
    await world.get(Outbox).add(tx, contract, { subject: olga.id, state, party: olga.id as never });
  });
}

describe('a receipt', () => {
  it('says what came in, with the beginning of its hash and a link that opens', async () => {
    await mails(olga.email);
    const hash = await sendIn();
    const [receipt, ...others] = await mails(olga.email);
    expect(others).toEqual([]);
    expect(receipt?.text).toContain('We have received the answers of ТОО «Байкал Оптика»: submission 1, on ');
    expect(receipt?.text).toContain(`\n    ${hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}\n`);
    await house.comeIn(olga.email);
  });

  it('is in the language of whoever reads it, and goes out once however often its news comes', async () => {
    const { version } = await olga.browser.ok(readProfile);
    await olga.browser.ok(changeProfile, { body: { language: 'ar' } }, { 'if-match': `"${version}"` });
    await mails(olga.email);
    await sendIn();
    await house.access.world.settle();
    const rows = await house.access.world.tenants.within(house.access.context(analyst.tenantId), (tx) =>
      tx.query(`select count(*)::int as n from one_time_link where party_id = $1 and letter is not null`, [olga.id]),
    );
    expect(rows).toEqual([{ n: 1 }]);
    expect((await mails(olga.email)).map(({ language }) => language)).toEqual(['ar']);
  });

  it('comes also when its link was replaced before it went out', async () => {
    await mails(olga.email);
    await sendIn();
    const items = [{ question: 'website', sentence: 'The page does not open.' }];
    await analyst.browser.ok(askCorrections, { params: { id: olga.id }, body: { items } });
    const texts = (await mails(olga.email)).map(({ text }) => text);
    const [receipt, ...others] = texts.filter((text) => text.includes('We have received the answers'));
    expect(others).toEqual([]);
    expect(receipt).toContain('\nhttps://downstream.test/portal/enter\n');
    const [correction] = texts.filter((text) => text.includes('put this right'));
    expect(correction).toContain('\nhttps://downstream.test/portal/enter#');
  });
});

it('a correction quotes the sentence under the part it belongs to', async () => {
  await sendIn();
  await mails(olga.email);
  const items = [
    { question: 'website', sentence: 'The page does not open. Is it the right one?' },
    { question: 'pepLinks', sentence: 'Who is meant?' },
  ];
  await analyst.browser.ok(askCorrections, { params: { id: olga.id }, body: { items } });
  const [letter, ...others] = await mails(olga.email);
  expect(others).toEqual([]);
  expect(letter?.text).toContain('\n- Company: The page does not open. Is it the right one?\n');
  expect(letter?.text).toContain('\n- People and owners: Who is meant?\n');
  await house.comeIn(olga.email);
});

describe('a decision', () => {
  const grounds = 'True match with the list OFAC SDN, score 97, entry 18123: Volga Trade.';

  it('says the conditions that were written for the distributor', async () => {
    await mails(olga.email);
    const conditions = ['No more than 40 sights a quarter.'];
    const approvedUntil = '2027-03-14T00:00:00.000Z';
    await decided(distributorApproved, { decision: 'APPROVED_WITH_CONDITIONS', approvedUntil, conditions }, grounds);
    const [letter, ...others] = await mails(olga.email);
    expect(others).toEqual([]);
    expect(letter?.text).toContain('approves Baikal <Optika> as a distributor.');
    expect(letter?.text).toContain('\n- No more than 40 sights a quarter.\n');
    expect(letter?.text).toContain('until March 14, 2027');
  });

  it('is not told by letter to whoever is suspended: a person writes to them', async () => {
    await mails(olga.email);
    const standing = { decision: 'APPROVED', approvedUntil: null, conditions: [] };
    await decided(distributorStandingRenewed, standing, null, 'SUSPENDED');
    expect(await mails(olga.email)).toEqual([]);
    await decided(distributorStandingRenewed, standing, null);
    expect(await mails(olga.email)).toHaveLength(1);
  });

  it('says the reason that was written for the distributor, as text, under a heading in the reader’s language', async () => {
    await mails(olga.email);
    const standing = { decision: 'REJECTED', approvedUntil: null, conditions: [] };
    const toDistributor = 'No register entry.\n\nWe need <b>one</b>.';
    await decided(distributorRejected, { ...standing, toDistributor }, grounds);
    const [letter] = await mails(olga.email);
    expect(letter?.text).toMatch(/gives this reason:\n- No register entry\.\n- We need <b>one<\/b>\.\n/);
    expect(letter?.html).toContain('We need &lt;b&gt;one&lt;/b&gt;.');
    expect(letter?.text).not.toContain('OFAC');
  });

  it('never says why somebody was refused, nor what any screening found', async () => {
    await mails(olga.email);
    const standing = { decision: 'REJECTED', approvedUntil: null, conditions: [grounds] };
    await decided(distributorRejected, standing, grounds);
    const [letter] = await mails(olga.email);
    expect(letter?.text).toContain('does not take Baikal <Optika> on as a distributor.');
    expect(letter?.text).toContain('you can object on your page until');
    const words = [letter?.text ?? '', letter?.html.replace(/<head>[\s\S]*<\/head>/, '').replace(/<[^>]+>/g, ' ') ?? '']
      .join('\n')
      .replace(/#[\w-]{43}/g, '');
    for (const found of ['OFAC', 'SDN', 'match', '97', '18123', 'Volga', 'list', 'screen']) {
      expect([found, words.includes(found)]).toEqual([found, false]);
    }
  });
});
