import { describe, expect, it } from '@jest/globals';
import { mailRouteOf, type DomainFacts } from './domain-facts';
import { readDomainRecord } from './rdap';
import { domainAnswer } from './testing';

const read = (answer: unknown, asked = 'harbour-optics.com') => readDomainRecord(JSON.stringify(answer), asked);

describe('readDomainRecord', () => {
  it('reads its days, its states and its registrar', () => {
    expect(read(domainAnswer)).toEqual({
      ok: true,
      faults: [],
      value: {
        domain: 'harbour-optics.com',
        registeredOn: '2012-03-01',
        changedOn: '2026-02-20',
        expiresOn: '2027-03-01',
        statuses: ['client transfer prohibited'],
        registrar: 'A Registrar Inc.',
        nameServers: ['ns1.example.net'],
      },
    });
  });

  it('says nothing of the age of a domain without events', () => {
    const { events: _events, ...bare } = domainAnswer;
    expect(read(bare)).toMatchObject({
      ok: true,
      value: { registeredOn: null },
      faults: [{ kind: 'MISSING', at: '/events' }],
    });
  });

  it('is no answer about another domain, nor about something else', () => {
    expect(read(domainAnswer, 'other.com')).toMatchObject({ ok: false, faults: [{ kind: 'OTHER_SUBJECT' }] });
    expect(read({ ...domainAnswer, objectClassName: 'entity' })).toMatchObject({ ok: false });
    expect(read({ errorCode: 404 })).toMatchObject({ ok: false });
  });
});

describe('mailRouteOf', () => {
  const facts: DomainFacts = {
    domain: 'harbour-optics.com',
    exists: true,
    exchangers: [],
    addresses: [],
    certificateAuthorities: [],
    senderPolicy: null,
  };
  it.each<[string, Partial<DomainFacts>]>([
    ['NO_SUCH_DOMAIN', { exists: false }],
    ['NONE', {}],
    ['ADDRESS_ONLY', { addresses: ['203.0.113.9'] }],
    ['EXCHANGER', { exchangers: [{ host: 'mx.example.net', priority: 10 }] }],
    ['REFUSED', { exchangers: [{ host: '', priority: 0 }], addresses: ['203.0.113.9'] }],
  ])('is %s', (route, more) => expect(mailRouteOf({ ...facts, ...more })).toBe(route));
});
