import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ToldCode } from '@downstream/access/server';
import { RegisterDistributor } from '@downstream/distributors/server';
import { someDetails } from '@downstream/distributors/core/testing';
import type { Colleague } from '@downstream/distributors/server/testing';
import type { DistributorId, Id } from '@downstream/kernel';
import { Mailer, SmtpMailer } from '@downstream/platform/mail';
import { header, openSmtpInbox, partsOf, type SmtpInbox } from '@downstream/platform/mail/testing';
import { openScreeningDesk, type ScreeningDesk } from '../testing/screening-desk';
import { ContactRecords } from './contact-records';
import { JudgeContact } from './judge-contact';
import { KnownContacts } from './known-contacts';
import { TryContact } from './try-contact';

let desk: ScreeningDesk;
let ben: Colleague;
let id: DistributorId;
let inbox: SmtpInbox;
beforeAll(async () => {
  desk = await openScreeningDesk();
  // A mail server that knows nobody of one domain.
  inbox = await openSmtpInbox({
    onRcptTo: ({ address }, _session, done) =>
      done(address.endsWith('@nowhere.test') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
  });
  const smtp = new SmtpMailer(`smtp://127.0.0.1:${inbox.port}`, 'no-reply@downstream.test', undefined, {
    rejectUnauthorized: false,
  });
  get(Mailer).send = (mail) => smtp.send(mail);
  ben = await desk.hire('Ben', 'approver', 'senior');
  id = await desk.submit('Harbour Optics', 'DE');
});
afterAll(async () => {
  await desk.world.close();
  await inbox.close();
});

const get = <T>(type: abstract new (...parts: never[]) => T): T => desk.world.get(type as never);
const view = (of = id) => desk.world.tenants.within(desk.ana.context, (tx) => get(ContactRecords).view(tx, of));
const mail = async (to = id) => {
  const { attempts } = await get(TryContact).mail(desk.ana.context, to, 'de');
  await desk.world.settle();
  return attempts[0]?.id as Id<'contactAttempt'>;
};
const call = {
  number: '+49 40 1234567',
  source: 'REGISTER' as const,
  foundAt: 'Handelsregister Hamburg, HRB 70123',
  answeredBy: 'Frau Meyer',
  outcome: 'REACHED' as const,
  note: null,
};
const now = () => desk.world.clock.now();
const code = (error: unknown) => (error as { refusal?: { code: string } }).refusal?.code;
const refused = (promise: Promise<unknown>) => promise.then(() => 'done', code);

describe('a mail to a contact', () => {
  it('brings a code that nobody at the desk sees, and is answered by it alone', async () => {
    const attempt = await mail();
    const [letter] = inbox.received;
    const right = get(ToldCode).of(attempt);
    expect(letter?.to).toEqual(['aigerim@baikal-optika.example']);
    expect(partsOf(letter?.raw ?? '')[0]).toContain(right);
    expect(header(letter?.raw ?? '', 'Content-Language')).toBe('de');
    expect(JSON.stringify(await view())).not.toContain(right);
    const wrong = right === '000000' ? '111111' : '000000';
    expect(await refused(get(JudgeContact).code(desk.ana.context, attempt, wrong))).toBe('CONTACT_CODE_WRONG');
    expect((await view()).attempts[0]).toMatchObject({ outcome: 'WAITING', mail: { tries: 1 } });
    const { attempts, standing } = await get(JudgeContact).code(desk.ana.context, attempt, right);
    expect(attempts[0]).toMatchObject({ outcome: 'ANSWERED', made: { by: { name: 'Ana' } } });
    expect(standing.mailAnsweredAt).not.toBeNull();
    expect(await refused(get(JudgeContact).code(desk.ana.context, attempt, right))).toBe('CONTACT_CODE_ENDED');
  });

  it('that no mail server takes is written down as returned', async () => {
    const other = await register('someone@nowhere.test');
    await mail(other);
    expect((await view(other)).attempts[0]).toMatchObject({ outcome: 'RETURNED', score: 0, mail: { replyCode: 550 } });
  });

  it('needs an address', async () => {
    expect(await refused(mail(await register(null)))).toBe('CONTACT_UNKNOWN');
  });
});

describe('a call', () => {
  it('is written down, counts for the check of contacts, and is taken back by another person', async () => {
    const { attempts } = await get(TryContact).call(desk.ana.context, id, { ...call, calledAt: now() });
    const attempt = attempts[0]?.id as Id<'contactAttempt'>;
    const proof = () => desk.world.tenants.within(desk.ana.context, (tx) => get(KnownContacts).of(tx, id));
    expect(await proof()).toMatchObject({ calledBackAt: expect.any(String) });
    const judge = get(JudgeContact);
    expect(await refused(judge.withdraw(desk.ana.context, attempt, 'Wrong company'))).toBe(
      'CONTACT_NEEDS_ANOTHER_PERSON',
    );
    const after = await judge.withdraw(ben.context, attempt, 'Wrong company');
    expect(after.attempts.find((one) => one.id === attempt)).toMatchObject({
      score: 0,
      withdrawn: { by: { name: 'Ben' }, reason: 'Wrong company' },
    });
    expect(await proof()).toMatchObject({ calledBackAt: null });
  });

  it('to a number from the company’s own page is refused', async () => {
    const own = { ...call, calledAt: now(), foundAt: `${someDetails().website ?? ''}/contact` };
    expect(await refused(get(TryContact).call(desk.ana.context, id, own))).toBe('CONTACT_NUMBER_NOT_INDEPENDENT');
  });
});

describe('a look at the domain', () => {
  it('that nobody can tell about proves nothing, and says so', async () => {
    const { attempts } = await get(TryContact).web(desk.ana.context, id);
    expect(attempts[0]).toMatchObject({ channel: 'WEB', outcome: 'UNKNOWN', score: 0 });
  });
});

/** Another distributor, whose contact has this address. */
const register = async (email: string | null): Promise<DistributorId> => {
  const contact = { name: 'Aigerim Bekova', email, phone: null };
  const made = await get(RegisterDistributor).run(desk.ana.context, { ...someDetails({ contact }), tier: 'MEDIUM' });
  return made.id;
};
