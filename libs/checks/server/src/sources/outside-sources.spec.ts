import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  companyControllers,
  companyFilings,
  companyOfficers,
  companyProfile,
  leiAnswer,
  leiException,
  viesAnswer,
  viesFault,
} from '@downstream/checks/company-registry/testing';
import { farService, type FarService } from './testing/far-service';

const LEI = '529900T8BM49AURSDO55';
const PARENT = '5493001KJTIIGC8Y1R12';
const company = { name: 'Harbour Optics Ltd', country: 'GB', number: '7123456', scheme: null };

let far: FarService;
beforeAll(async () => {
  far = await farService();
});
afterAll(() => far.side.close());
beforeEach(() => {
  far.side.requests.length = 0;
});

const askLei = () => far.sources().ask(far.context, 'LEI', { lei: LEI });
const askVat = (country = 'DE', number = 'DE 811 907 980') =>
  far.sources().ask(far.context, 'VAT', { country, number });
const askCompany = (more: Partial<typeof company> = {}) =>
  far.sources().ask(far.context, 'COMPANY', { ...company, ...more });
const rawOf = (reply: { raw?: Uint8Array }) => Buffer.from(reply.raw ?? []).toString();

describe('GLEIF', () => {
  it('tells of a company and its parents, word by word as it came', async () => {
    far.replies(
      {
        [`/gleif/lei-records/${LEI}`]: leiAnswer(LEI),
        [`/gleif/lei-records/${LEI}/direct-parent`]: leiAnswer(PARENT),
        [`/gleif/lei-records/${LEI}/ultimate-parent`]: leiException,
      },
      'application/vnd.api+json',
    );
    const reply = await askLei();
    expect(reply).toMatchObject({
      kind: 'ANSWER',
      source: 'GLEIF',
      grade: 'A',
      asOf: '2026-11-23T09:00:00.000Z',
      answer: {
        found: true,
        legalName: 'Harbour Optics GmbH',
        country: 'DE',
        entityStatus: 'ACTIVE',
        registrationStatus: 'ISSUED',
        nextRenewal: '2027-01-10',
        directParent: PARENT,
        ultimateParent: null,
      },
    });
    const kept = JSON.parse(rawOf(reply as { raw: Uint8Array })) as { body: string }[];
    expect(kept.map(({ body }) => body)).toEqual(
      [leiAnswer(LEI), leiAnswer(PARENT), leiException].map((one) => JSON.stringify(one)),
    );
  });

  it('says that nobody has the number only where the service itself says so', async () => {
    far.replies({}, 'application/vnd.api+json');
    expect(await askLei()).toMatchObject({ kind: 'ANSWER', answer: { found: false } });
    far.answers((_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>'));
    expect(await askLei()).toMatchObject({ kind: 'UNREADABLE' });
  });
});

describe('VIES', () => {
  it('is asked in the name of the requester and gives its proof', async () => {
    let sent = '';
    far.answers((request, response) => {
      void text(request).then((body) => {
        sent = body;
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(viesAnswer));
      });
    });
    expect(await askVat()).toMatchObject({
      kind: 'ANSWER',
      answer: { valid: true, name: null, consultation: 'WAPIAAAAYx1y2z3a' },
    });
    expect(far.side.requests[0]).toMatchObject({ method: 'POST', url: '/vies/check-vat-number' });
    expect(JSON.parse(sent)).toEqual({
      countryCode: 'DE',
      vatNumber: '811907980',
      requesterMemberStateCode: 'DE',
      requesterNumber: '811907980',
    });
  });

  it.each([
    ['MS_UNAVAILABLE', 'DOWN'],
    ['TIMEOUT', 'TIMEOUT'],
    ['MS_MAX_CONCURRENT_REQ', 'BUSY'],
    ['IP_BLOCKED', 'REFUSED'],
    ['SOMETHING_NEW', 'DOWN'],
  ])('says nothing of a number when a member state answers %s', async (fault, why) => {
    for (const status of [200, 400, 500]) {
      far.answers((_, response) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(viesFault(fault))),
      );
      expect(await askVat()).toEqual({ kind: 'UNAVAILABLE', source: 'VIES', why });
    }
  });

  it('does not take an error page for a valid number', async () => {
    far.answers((_, response) =>
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(viesAnswer)),
    );
    expect(await askVat()).toMatchObject({ kind: 'UNREADABLE' });
  });

  it('knows Greece as EL, and nobody outside the Union', async () => {
    far.answers((request, response) => {
      void text(request).then((body) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ ...JSON.parse(body), valid: false })),
      );
    });
    expect(await askVat('GR', 'EL123456789')).toMatchObject({ kind: 'ANSWER', answer: { valid: false } });
    expect(await askVat('US', '123456789')).toMatchObject({ kind: 'UNAVAILABLE', why: 'NOT_COVERED' });
    expect(far.side.requests).toHaveLength(1);
  });
});

describe('Companies House', () => {
  const whole = {
    '/ch/company/07123456': companyProfile,
    '/ch/company/07123456/officers': companyOfficers,
    '/ch/company/07123456/filing-history': companyFilings,
    '/ch/company/07123456/persons-with-significant-control': companyControllers,
  };

  it('tells of a company with officers in office, changes and overdue filings, by the key', async () => {
    far.replies(whole);
    expect(await askCompany()).toMatchObject({
      kind: 'ANSWER',
      source: 'Companies House',
      answer: {
        found: true,
        name: 'HARBOUR OPTICS LIMITED',
        formerNames: ['QUAY GLASS LIMITED'],
        status: 'OVERDUE_FILINGS',
        incorporatedOn: '2010-01-12',
        officers: ['DOE, Jane'],
        activities: [
          { table: 'UKSIC', code: '46520' },
          { table: 'UKSIC', code: '26701' },
        ],
        changes: [
          { what: 'ADDRESS', on: '2026-02-01' },
          { what: 'OFFICER', on: '2019-03-04' },
          { what: 'NAME', on: '2015-06-01' },
        ],
      },
    });
    expect(far.side.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('key-of-a-test:').toString('base64')}`,
    );
  });

  it('says nothing of officers and changes that it did not hear of', async () => {
    far.replies({ '/ch/company/07123456': companyProfile });
    expect(await askCompany()).toMatchObject({
      kind: 'ANSWER',
      answer: { found: true, officers: null, changes: null },
    });
  });

  it('knows no company of that number, and asks for no other country', async () => {
    far.replies({});
    expect(await askCompany()).toMatchObject({ kind: 'ANSWER', answer: { found: false, registerIsPublic: true } });
    far.side.requests.length = 0;
    expect(await askCompany({ country: 'AE' })).toMatchObject({ kind: 'UNAVAILABLE', why: 'NOT_COVERED' });
    expect(await askCompany({ number: '../../officers' })).toMatchObject({ kind: 'UNAVAILABLE', why: 'NOT_COVERED' });
    expect(far.side.requests).toHaveLength(0);
  });
});

describe('a deployment without addresses or keys', () => {
  it('asks nobody and says why', async () => {
    const none = far.build({});
    expect(await none.ask(far.context, 'LEI', { lei: LEI })).toMatchObject({ why: 'NO_SOURCE' });
    expect(await none.ask(far.context, 'VAT', { country: 'DE', number: '1' })).toMatchObject({ why: 'NO_SOURCE' });
    expect(await none.ask(far.context, 'COMPANY', company)).toMatchObject({ why: 'NO_SOURCE' });
    expect(await none.ask(far.context, 'DOMAIN', { domain: 'x.com' })).toMatchObject({ why: 'NO_SOURCE' });
    const keyless = far.build({ companiesHouse: far.side.origin });
    expect(await keyless.ask(far.context, 'COMPANY', company)).toMatchObject({ why: 'NO_KEY' });
    expect(far.side.requests).toHaveLength(0);
  });
});
