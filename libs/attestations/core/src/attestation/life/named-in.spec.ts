import { describe, expect, it } from '@jest/globals';
import { shippedTemplate } from '../shipped';
import { aContent } from '../testing';
import { namedIn } from './named-in';

const text = (words: string) => ({ type: 'TEXT' as const, text: words });
const user = (id: string, name: string, sector: string) => ({
  id,
  cells: { name: text(name), sector: { type: 'CHOICE' as const, choice: sector } },
});
const names = (...[kind, answers]: Parameters<typeof said>) =>
  said(kind, answers).map(({ role, kind: what, name }) => `${role} ${what} ${name}`);
const said = (kind: 'T1' | 'T3' | 'T4', answers: Parameters<typeof aContent>[2]) =>
  namedIn(aContent(shippedTemplate(kind), 'en', answers));

describe('namedIn', () => {
  it('names the company, who signs, end users and those in between, each once', () => {
    const found = names('T1', {
      issuerName: { type: 'NAME', name: { native: 'Alatau LLP', latin: null, language: null } },
      signatoryName: text('Aigerim Bekova'),
      dispositions: { type: 'CHOICES', choices: ['RESELL_AS_IS'] },
      endUsers: {
        type: 'ROWS',
        rows: [
          user('1', 'Heat Audit', 'INDUSTRY'),
          user('2', 'heat  AUDIT', 'INDUSTRY'),
          user('3', 'Asel Kim', 'PRIVATE'),
        ],
      },
      intermediaries: {
        type: 'ROWS',
        rows: [{ id: '1', cells: { name: text('Quick Freight'), role: { type: 'CHOICE', choice: 'AGENT' } } }],
      },
    });
    expect(found).toEqual([
      'DISTRIBUTOR ORGANISATION Alatau LLP',
      'SIGNATORY PERSON Aigerim Bekova',
      'END_USER ORGANISATION Heat Audit',
      'END_USER PERSON Asel Kim',
      'FORWARDER ORGANISATION Quick Freight',
    ]);
  });

  it('names the end user of a certificate with its country, and the customers of a stockist', () => {
    const address = { lines: ['1'], city: null, postalCode: null, country: 'KZ' };
    const certificate = said('T3', {
      endUserName: { type: 'NAME', name: { native: 'Rescue Service', latin: null, language: null } },
      endUserAddress: { type: 'ADDRESS', address },
    });
    expect(certificate).toContainEqual({
      role: 'END_USER',
      kind: 'ORGANISATION',
      name: 'Rescue Service',
      country: 'KZ',
    });
    const customer = {
      id: '1',
      cells: { name: text('Copper Mill'), country: { type: 'COUNTRY' as const, country: 'KZ' } },
    };
    expect(said('T4', { topCustomers: { type: 'ROWS', rows: [customer] } })).toContainEqual(
      expect.objectContaining({ role: 'END_USER', name: 'Copper Mill', country: 'KZ' }),
    );
  });
});
