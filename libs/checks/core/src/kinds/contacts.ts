import { daysBetween } from './days';
import type { ContactLook, ReachFacts } from './inputs';
import { conclude, finding, lacking, lackOf, type Finding, type Lack } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';

/** Domains younger than so many days are looked at, and a call counts for so many (domain reference 2.3). */
const YOUNG_DAYS = 180;
const CALL_DAYS = 30;

function ofContact(look: ContactLook): Finding[] {
  const { email, domain, freeMail, ofWebsite, website, phone, phoneReadable, phoneCountry, expected, sharers } = look;
  return [
    ...(freeMail ? [finding('FREE_MAIL', 2, { domain })] : []),
    ...(ofWebsite === false ? [finding('OTHER_DOMAIN', 2, { domain, website })] : []),
    ...(website === null ? [finding('NO_WEBSITE', 2)] : []),
    ...(email === null ? [finding('NO_EMAIL', 2)] : []),
    ...(phone !== null && !phoneReadable ? [finding('PHONE_UNREADABLE', 2, { phone })] : []),
    ...(phoneCountry !== null && !expected.includes(phoneCountry)
      ? [finding('PHONE_ABROAD', 2, { phone: phoneCountry, expected })]
      : []),
    ...(sharers.length > 0 ? [finding('CONTACT_SHARED', 3, { parties: sharers.length, others: sharers })] : []),
  ];
}

/** Bounces and call-backs, as far as anything was tried. */
function ofReach(reach: ReachFacts, today: string): { findings: Finding[]; lacks: Lack[] } {
  const { mailReturnedOn, mailAnsweredOn, calledBackOn } = reach;
  const returned = mailReturnedOn !== null && (mailAnsweredOn === null || mailAnsweredOn < mailReturnedOn);
  return {
    findings: returned ? [finding('MAIL_RETURNED', 2, { on: mailReturnedOn })] : [],
    lacks: [
      ...(mailAnsweredOn === null ? [lacking('reach.mail')] : []),
      ...(calledBackOn === null || daysBetween(calledBackOn, today) > CALL_DAYS ? [lacking('reach.call')] : []),
    ],
  };
}

/** K08: whether mail, telephone and web belong to one company that is where it says, and answers. */
export const contacts = plugin({
  kind: 'K08',
  method: 'K08/1',
  reads: ['contact', 'domain', 'reach'],
  asks: ['DOMAIN'],
  judge: ({ contact, domain, reach }, now) => {
    const look = valueOf(contact);
    if (!look) return conclude([], lackOf('contact', contact));
    const today = now.slice(0, 10);
    const record = valueOf(domain);
    const findings = ofContact(look);
    const lacks: Lack[] = [...(look.phone === null ? [lacking('contact.phone')] : [])];
    if (record) {
      const days = record.registeredOn === null ? null : daysBetween(record.registeredOn, today);
      if (days !== null && days < YOUNG_DAYS) {
        findings.push(finding('DOMAIN_YOUNG', 2, { registeredOn: record.registeredOn, days }));
      }
      // The channel fails, not the party: mail cannot come from there.
      if (record.mx === false) findings.push(finding('MAIL_IMPOSSIBLE', 2, { domain: look.domain }));
      if (record.web === 'ABSENT' || record.web === 'PARKED')
        findings.push(finding('WEB_EMPTY', 2, { web: record.web }));
      if (days === null) lacks.push(lacking('domain.registeredOn'));
      if (record.mx === null) lacks.push(lacking('domain.mx'));
      if (record.web === null) lacks.push(lacking('domain.web'));
    } else lacks.push(...lackOf('domain', domain));
    const tried = valueOf(reach);
    const reached = tried ? ofReach(tried, today) : { findings: [], lacks: lackOf('reach', reach) };
    return conclude([...findings, ...reached.findings], [...lacks, ...reached.lacks], {
      domain: look.domain,
      registeredOn: record?.registeredOn ?? null,
      web: record?.web ?? null,
    });
  },
});
