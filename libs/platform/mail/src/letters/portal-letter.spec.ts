import { languages } from '@downstream/kernel';
import { describe, expect, it } from '@jest/globals';
import { portalLetter, type PortalLetter } from './portal-letter';
import { portalLetters as told } from './testing/portal-letters';

const link = 'https://downstream.example/portal/enter#t0k3n';
const facts = (locale: string) => ({ locale, tenantName: 'Nordlicht Optik' });
const tell = (locale: string, letter: PortalLetter) =>
  portalLetter({ ...facts(locale), link, validFor: { value: 14, unit: 'day' } }, letter);

describe('a letter about a case', () => {
  it('quotes what is to be put right, and where', () => {
    expect(tell('en', told.correction).text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     Nordlicht Optik has looked at the answers of Bağ & Söhne 光学 and asks you to put this right:
     - Company: The page does not open. Is it the right one?
     - Which warehouse is meant?

     All other answers stay as you sent them; nobody asks for them again.

     Please answer by March 14, 2026.

     Open your page:
     https://downstream.example/portal/enter#t0k3n

     To protect your answers we send you a code by mail when you open the link.

     The link is valid for 14 days.

     --
     Sent by Downstream on behalf of Nordlicht Optik. Please do not answer this mail.
     "
    `);
    expect(tell('ar', told.correction).text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     راجعت شركة Nordlicht Optik إجابات شركة Bağ & Söhne 光学 وتطلب منك تصحيح ما يلي:
     - الشركة: The page does not open. Is it the right one?
     - Which warehouse is meant?

     تبقى جميع الإجابات الأخرى كما أرسلتها، ولن يُطلب منك تقديمها مرة أخرى.

     يُرجى الإجابة في موعد أقصاه 14 مارس 2026.

     افتح صفحتك:
     https://downstream.example/portal/enter#t0k3n

     لحماية إجاباتك نرسل إليك رمزًا بالبريد الإلكتروني عند فتح الرابط.

     مدة صلاحية الرابط: 14 يومًا.

     --
     أُرسلت هذه الرسالة من Downstream نيابةً عن شركة Nordlicht Optik. يُرجى عدم الرد عليها.
     "
    `);
  });

  it('says what was received and what was decided, and no grounds of a refusal', () => {
    expect(tell('en', told.receipt).text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     We have received the answers of Bağ & Söhne 光学: submission 2, on March 14, 2026 at 9:30 AM UTC.

     Their fingerprint begins with:

         9f3c 1a77 e0b2 4d55

     On your page you can read at any time what you sent, with the whole fingerprint (SHA-256).

     Nordlicht Optik now looks at your answers. If something is to be put right, we write to you.

     Open your page:
     https://downstream.example/portal/enter#t0k3n

     To protect your answers we send you a code by mail when you open the link.

     The link is valid for 14 days.

     --
     Sent by Downstream on behalf of Nordlicht Optik. Please do not answer this mail.
     "
    `);
    expect(tell('de', told.conditions).text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     Nordlicht Optik hat Ihre Antworten durchgesehen und lässt Bağ & Söhne 光学 als Vertriebspartner zu.

     Diese Bedingungen gelten:
     - No more than 40 sights a quarter.

     Die Zulassung gilt bis zum 14. März 2026.

     Ihre Seite öffnen:
     https://downstream.example/portal/enter#t0k3n

     Zum Schutz Ihrer Antworten senden wir Ihnen einen Code per E-Mail, sobald Sie den Link öffnen.

     Der Link gilt 14 Tage.

     --
     Gesendet von Downstream im Auftrag von Nordlicht Optik. Bitte antworten Sie nicht auf diese E-Mail.
     "
    `);
    expect(tell('en', told.refusal).text).toMatchInlineSnapshot(`
     "Downstream · Nordlicht Optik

     Nordlicht Optik has looked at your answers and does not take Bağ & Söhne 光学 on as a distributor.

     If you do not agree, you can object on your page until March 14, 2026. Somebody who did not take this decision looks at it.

     Open your page:
     https://downstream.example/portal/enter#t0k3n

     To protect your answers we send you a code by mail when you open the link.

     The link is valid for 14 days.

     --
     Sent by Downstream on behalf of Nordlicht Optik. Please do not answer this mail.
     "
    `);
    for (const language of languages) {
      const [approved, refused] = [tell(language, told.approval), tell(language, told.refusal)];
      expect(approved.subject).toBe(refused.subject);
      expect(approved.text).not.toBe(refused.text);
    }
  });

  it('is owed where its link was replaced meanwhile: then it leads to the page alone', () => {
    const page = 'https://downstream.example/portal/enter';
    const letter = portalLetter({ ...facts('en'), link: page, validFor: null }, told.receipt);
    expect(letter.text).toContain(`Open your page:\n${page}\n`);
    expect(letter.text).not.toContain('valid for');
  });
});
