import { parseInstant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { letterLocale, letterLocales, type Letter } from './letter';
import {
  invitationLetter,
  passwordChangedLetter,
  passwordResetLetter,
  portalLinkLetter,
  signInCodeLetter,
} from './letters';

const link = 'https://downstream.example/portal#t0k3n';
const days = { value: 14, unit: 'day' } as const;
const minutes = { value: 10, unit: 'minute' } as const;
const facts = (locale: string) => ({ locale, tenantName: 'Nordlicht Optik', reference: 'R-2026-0042' });

const all = (locale: string): Record<string, Letter> => ({
  invitation: invitationLetter({ ...facts(locale), inviterName: 'Anna Lim', link, validFor: days }),
  portalLink: portalLinkLetter({ ...facts(locale), link, validFor: days }),
  signInCode: signInCodeLetter({ ...facts(locale), code: '482193', validFor: minutes }),
  passwordReset: passwordResetLetter({ ...facts(locale), link, validFor: minutes }),
  passwordChanged: passwordChangedLetter({ ...facts(locale), at: parseInstant('2026-03-14T09:30:00Z'), link }),
});

describe('letters', () => {
  it.each(letterLocales)('carry the same words as text and HTML: %s', (locale) => {
    for (const letter of Object.values(all(locale))) {
      const words = letter.html
        .replace(/<head>.*<\/head>/s, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
      for (const line of letter.text.split('\n').filter((one) => /^[\p{L}]/u.test(one) && !one.endsWith(':'))) {
        expect(words).toContain(line.replace(/\s+/g, ' ').trim());
      }
      expect(letter.html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(letter.text).toContain('R-2026-0042');
      expect(letter.text.startsWith('Downstream · Nordlicht Optik\n')).toBe(true);
      expect(letter.subject).not.toBe('');
      expect(letter.html).not.toMatch(/<script|<img|src=|url\(/i);
    }
  });

  it('say it in the recipient’s language', () => {
    expect(all('en').invitation?.text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     Anna Lim invites you to work in Downstream for Nordlicht Optik. Downstream is where Nordlicht Optik keeps what it knows about its distributors.

     Choose a password and sign in:
     https://downstream.example/portal#t0k3n

     This link is valid for 14 days and works once.

     If you did not expect this mail, you can ignore it. Nothing happens without you.

     Reference: R-2026-0042

     --
     Sent by Downstream on behalf of Nordlicht Optik. Please do not answer this mail.
     "
    `);
    expect(all('de').invitation?.text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     Anna Lim lädt Sie ein, in Downstream für Nordlicht Optik zu arbeiten. In Downstream hält Nordlicht Optik fest, was über die eigenen Vertriebspartner bekannt ist.

     Passwort wählen und anmelden:
     https://downstream.example/portal#t0k3n

     Der Link gilt 14 Tage und kann einmal verwendet werden.

     Wenn Sie diese E-Mail nicht erwartet haben, können Sie sie ignorieren. Ohne Sie geschieht nichts.

     Zeichen: R-2026-0042

     --
     Gesendet von Downstream im Auftrag von Nordlicht Optik. Bitte antworten Sie nicht auf diese E-Mail.
     "
    `);
    expect(all('en').signInCode?.text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     Your sign-in code:

         482193

     It is valid for 10 minutes and works once.

     Type it only on the page where you asked for it. Nobody from us will ever ask you for this code.

     Reference: R-2026-0042

     --
     Sent by Downstream on behalf of Nordlicht Optik. Please do not answer this mail.
     "
    `);
    expect(all('de').passwordChanged?.text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     Das Passwort Ihres Kontos bei Nordlicht Optik wurde am 14. März 2026 um 09:30 UTC geändert. Alle anderen Anmeldungen wurden beendet.

     Wenn Sie das nicht waren, fordern Sie sofort ein neues Passwort an und informieren Sie Ihre Administration.

     Neues Passwort anfordern:
     https://downstream.example/portal#t0k3n

     Zeichen: R-2026-0042

     --
     Gesendet von Downstream im Auftrag von Nordlicht Optik. Bitte antworten Sie nicht auf diese E-Mail.
     "
    `);
    expect(all('de').portalLink?.subject).toBe('Nordlicht Optik bittet um Ihre Antworten');
  });

  it('say how long in every language, with Latin digits', () => {
    const spans = letterLocales.map((locale) =>
      /14[^.。،]*/.exec(all(locale).portalLink?.text ?? '')?.[0].replace(/\s/g, ' '),
    );
    expect(spans).toMatchInlineSnapshot(`
     [
       "14 days",
       "14 Tage",
       "14 jours",
       "14天",
       "14 gün geçerlidir",
       "14 дней",
       "14 днів",
       "14 يومًا",
     ]
    `);
    expect(all('ar').passwordChanged?.text).toContain('14 مارس 2026');
  });

  it('set a code apart on a line of its own', () => {
    expect(all('en').signInCode?.text).toContain('\n    482193\n');
    expect(all('en').signInCode?.subject).toBe('482193 is your sign-in code');
  });

  it('let nobody write into them by a name', () => {
    const evil = '<img src=x onerror=alert(1)>"\r\nBcc: eve@example.com\r\n\r\nPay here';
    const letter = invitationLetter({ locale: 'en', tenantName: evil, inviterName: evil, link, validFor: days });
    expect(letter.subject).not.toMatch(/[\r\n]/);
    expect(letter.html).not.toContain('<img');
    expect(letter.html).toContain('&lt;img');
    expect(letter.text).not.toContain('\nPay here');
    expect(letter.text).not.toContain('\nBcc');
  });

  it('link to web addresses only', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '/relative', 'mailto:a@b.ch', '']) {
      expect(() => passwordResetLetter({ ...facts('en'), link: href, validFor: minutes })).toThrow(RangeError);
    }
    const quoted = passwordResetLetter({ ...facts('en'), link: 'https://d.example/?a="><script>', validFor: minutes });
    expect(quoted.html).not.toContain('<script>');
  });

  it('fall back to English', () => {
    expect(['de-CH', 'de', 'DE', 'it', 'en-GB', ''].map(letterLocale)).toEqual(['de', 'de', 'de', 'en', 'en', 'en']);
  });
});
