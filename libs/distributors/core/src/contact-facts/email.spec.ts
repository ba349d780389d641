import { describe, expect, it } from '@jest/globals';
import { emailFacts } from './email';

const of = (email: string, website: string | null = null) => emailFacts(email, website);

describe('what an e-mail address tells', () => {
  it('is its domain in small letters', () => {
    expect(of(' Aigerim@Baikal-Optika.Example. ')?.domain).toBe('baikal-optika.example');
    expect(of('"a@b"@optika.example')?.domain).toBe('optika.example');
  });

  it.each(['nobody', '', 'a@', 'a@localhost'])('is nothing without a domain: %p', (email) => {
    expect(of(email)).toBeUndefined();
  });

  it.each(['gmail.com', 'qq.com', 'mail.ru', 'web.de', 'yahoo.co.uk', 'yandex.kz', 'gmx.at', 'ukr.net'])(
    'is free mail at %s',
    (domain) => expect(of(`a@${domain}`)?.freeMail).toBe(true),
  );

  it.each(['optika.example', 'gmail.com.optika.example', 'notgmail.com', 'mail.gmx-optik.de', 'yahoo.optika.example'])(
    'is no free mail at %s',
    (domain) => expect(of(`a@${domain}`)?.freeMail).toBe(false),
  );

  it.each([
    ['https://www.optika.example/en?x=1', true],
    ['optika.example', true],
    ['http://shop.optika.example:8080', true],
    ['https://someone@optika.example/', true],
    ['https://notoptika.example', false],
    ['https://optika.example.org', false],
    ['https://оптика.example', null],
    ['', null],
    [null, null],
  ])('compares its domain with the website %p: %p', (website, ofWebsite) => {
    expect(of('a@mail.optika.example', website)?.ofWebsite).toBe(
      website === 'http://shop.optika.example:8080' ? false : ofWebsite,
    );
    expect(of('a@optika.example', website)?.ofWebsite).toBe(ofWebsite);
  });
});
