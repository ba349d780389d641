import { describe, expect, it } from '@jest/globals';
import { environment } from './environment';
import { sourcesOf } from './source-addresses';
import { sourceVariables } from './source-variables';

describe('sourcesOf', () => {
  const read = (values: Record<string, string>) => sourcesOf(environment.parse(values));

  it('is nobody unless somebody is named', () => expect(read({})).toEqual({}));

  it('takes addresses without a closing slash, and the two parts of a VAT number', () => {
    expect(
      read({
        GLEIF_URL: 'https://api.gleif.org/api/v1/',
        VIES_REQUESTER: 'DE811907980',
        NAME_SERVERS: '192.0.2.53, [2001:db8::53]:5353,2001:db8::54,192.0.2.54:5353',
      }),
    ).toEqual({
      gleif: 'https://api.gleif.org/api/v1',
      viesRequester: { country: 'DE', number: '811907980' },
      nameServers: ['192.0.2.53', '[2001:db8::53]:5353', '2001:db8::54', '192.0.2.54:5353'],
    });
    expect(read({ NAME_SERVERS: 'system' })).toEqual({ nameServers: [] });
  });
});

describe('the variables of sources', () => {
  it.each([
    ['GLEIF_URL', 'ftp://api.gleif.org'],
    ['GLEIF_URL', 'https://api.gleif.org/api?key=1'],
    ['VIES_URL', 'vies'],
    ['VIES_REQUESTER', '811907980'],
    ['COMPANIES_HOUSE_KEY', 'short'],
    ['COMPANIES_HOUSE_KEY', 'with:colon:in:it'],
    ['NAME_SERVERS', 'dns.example.org'],
    ['NAME_SERVERS', '192.0.2.53:0'],
    ['NAME_SERVERS', '[192.0.2.53]'],
  ] as const)('%s is not %j', (name, value) => {
    expect(sourceVariables[name].safeParse(value).success).toBe(false);
  });
});
