import { languages, parseInstant } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { languageAmong, type Letter } from './letter';
import {
  contactCodeLetter,
  invitationLetter,
  passwordChangedLetter,
  passwordResetLetter,
  portalInvitationLetter,
  portalLinkLetter,
  secondFactorLetter,
  signInCodeLetter,
  signingCodeLetter,
} from './letters';
import { portalLetter, type PortalLetter } from './portal-letter';
import { portalLetters } from './testing/portal-letters';

const link = 'https://downstream.example/portal#t0k3n';
const days = { value: 14, unit: 'day' } as const;
const minutes = { value: 10, unit: 'minute' } as const;
const at = parseInstant('2026-03-14T09:30:00Z');
const facts = (locale: string) => ({ locale, tenantName: 'Nordlicht Optik', reference: 'R-2026-0042' });

const tell = (locale: string, letter: PortalLetter): Letter =>
  portalLetter({ ...facts(locale), link, validFor: days }, letter);

const toDistributor = (locale: string): Record<string, Letter> => ({
  portalInvitation: portalInvitationLetter({ ...facts(locale), link, validFor: days }),
  portalLink: portalLinkLetter({ ...facts(locale), link, validFor: days }),
  contactCode: contactCodeLetter({ ...facts(locale), code: '482193', validFor: days }),
  signInCode: signInCodeLetter({ ...facts(locale), code: '482193', validFor: minutes }),
  signingCode: signingCodeLetter({ ...facts(locale), code: '482193', validFor: minutes }),
  ...Object.fromEntries(Object.entries(portalLetters).map(([name, letter]) => [name, tell(locale, letter)])),
});
const toDesk = (locale: string): Record<string, Letter> => ({
  invitation: invitationLetter({ ...facts(locale), inviterName: 'Anna Lim', link, validFor: days }),
  passwordReset: passwordResetLetter({ ...facts(locale), link, validFor: minutes }),
  passwordChanged: passwordChangedLetter({ ...facts(locale), at, link }),
  secondFactorEnrolled: secondFactorLetter({ ...facts(locale), at, change: 'ENROLLED' }),
  secondFactorReset: secondFactorLetter({ ...facts(locale), at, change: 'RESET' }),
});
const everyLetter = [
  ...languages.flatMap((locale) => Object.entries(toDistributor(locale)).map((one) => [locale, ...one] as const)),
  ...['en', 'de'].flatMap((locale) => Object.entries(toDesk(locale)).map((one) => [locale, ...one] as const)),
];

const bodyOf = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<\/?bdi[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('letters', () => {
  it.each(everyLetter)('in %s carry the same words as text and HTML: %s', (locale, _, letter) => {
    const words = bodyOf(letter.html);
    const lines = letter.text
      .split('\n')
      .map((line) => line.replace(/^- /, '').replace(/:$/, '').replace(/\s+/g, ' ').trim());
    for (const line of lines.filter((one) => /^[\p{L}\d]/u.test(one))) {
      for (const part of line.split(' · ')) expect(words).toContain(part);
    }
    const lang = locale === 'zh' ? 'zh-Hans' : locale;
    expect(letter.html).toContain(`<html lang="${lang}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(letter.language).toBe(lang);
    expect(letter.text).toContain('R-2026-0042');
    expect(letter.text.startsWith('Downstream · Nordlicht Optik\n')).toBe(true);
    expect(letter.senderName).toBe('Nordlicht Optik via Downstream');
    expect(letter.subject).not.toBe('');
    // Nothing is fetched when a letter is opened: nobody is told that it was.
    expect(letter.html).not.toMatch(/<script|<img|<link|src=|url\(|@import|\[\[|undefined/i);
  });

  it.each(everyLetter)('in %s show a line of their own beside the subject: %s', (_locale, _name, letter) => {
    const shown = /<div style="display:none[^>]*>([^<]*?)(?:&#847;|<)/.exec(letter.html)?.[1] ?? '';
    expect(shown.length).toBeGreaterThan(10);
    expect(shown).not.toBe(letter.subject);
  });

  it('say it in the recipient’s language', () => {
    expect(toDesk('en')['invitation']?.text).toMatchInlineSnapshot(`
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
    expect(toDesk('de')['passwordChanged']?.text).toMatchInlineSnapshot(`
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
    expect(toDistributor('en')['portalInvitation']?.text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     Nordlicht Optik sells goods that are subject to export control and must know its distributors. Please open your page in Downstream and give your answers there.

     It takes 25 to 40 minutes. You can stop and go on later.

     Please have ready:
     - your registration number and a recent extract from the register
     - the names and shares of owners with 10 percent or more
     - what you sell, and to which countries

     Open your page:
     https://downstream.example/portal#t0k3n

     To protect your answers we send you a code by mail when you open the link.

     The link is valid for 14 days.

     Not the right person? Please forward this mail to whoever answers for export control at your company.

     Reference: R-2026-0042

     --
     Sent by Downstream on behalf of Nordlicht Optik. Please do not answer this mail.
     "
    `);
    expect(toDistributor('ar')['portalLink']?.text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     إليك رابطًا جديدًا إلى صفحتك لدى شركة Nordlicht Optik. الروابط السابقة لم تعد تفتحها.

     افتح صفحتك:
     https://downstream.example/portal#t0k3n

     لحماية إجاباتك نرسل إليك رمزًا بالبريد الإلكتروني عند فتح الرابط.

     مدة صلاحية الرابط: 14 يومًا.

     إذا لم تكن تتوقع هذه الرسالة فيمكنك تجاهلها. لن يحدث شيء من دونك.

     الرقم المرجعي: R-2026-0042

     --
     أُرسلت هذه الرسالة من Downstream نيابةً عن شركة Nordlicht Optik. يُرجى عدم الرد عليها.
     "
    `);
    expect(toDistributor('zh')['signInCode']?.text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     您的登录验证码:

         482193

     有效期为10分钟，只能使用一次。

     请只在您请求验证码的页面上输入。我们的人员绝不会向您索要此验证码。

     编号：R-2026-0042

     --
     本邮件由 Downstream 代表 Nordlicht Optik 发送，请勿回复。
     "
    `);
    expect(toDistributor('de')['portalInvitation']?.subject).toBe('Nordlicht Optik bittet um Ihre Antworten');
  });

  it('say how long in every language, with Latin digits', () => {
    const spans = languages.map((language) =>
      /14[^.。،]*/.exec(toDistributor(language)['portalLink']?.text ?? '')?.[0].replace(/\s/g, ' '),
    );
    expect(spans).toEqual([
      '14 days',
      '14 Tage',
      '14 jours',
      '14天',
      '14 gün geçerlidir',
      '14 дней',
      '14 днів',
      '14 يومًا',
    ]);
  });

  it('set a code apart on a line of its own', () => {
    for (const language of languages) {
      const { signInCode, signingCode } = toDistributor(language);
      for (const letter of [signInCode, signingCode]) {
        expect(letter?.text).toContain('\n    482193\n');
        expect(letter?.subject).toContain('482193');
      }
      expect(signingCode?.subject).not.toBe(signInCode?.subject);
    }
  });

  it('let nobody write into them by a name', () => {
    const evil = '<img src=x onerror=alert(1)>"\r\nBcc: eve@example.com\r\n\r\nPay here [[blocks]]';
    const letter = invitationLetter({ locale: 'en', tenantName: evil, inviterName: evil, link, validFor: days });
    expect(letter.subject + letter.senderName).not.toMatch(/[\r\n]/);
    expect(letter.html).not.toContain('<img');
    expect(letter.html).toContain('&lt;img');
    // A name that looks like a place of the layout is a name.
    expect(letter.html.split('https://downstream.example/portal#t0k3n').length - 1).toBe(3);
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
    const wishes = ['de-CH', 'de', 'DE', 'fr', 'en-GB', '', 'pt'];
    expect(wishes.map((wish) => languageAmong(['en', 'de'], wish))).toEqual(['de', 'de', 'de', 'en', 'en', 'en', 'en']);
    expect(['fr-CA', 'zh-Hans', 'pt'].map((wish) => languageAmong(languages, wish))).toEqual(['fr', 'zh', 'en']);
  });
});
