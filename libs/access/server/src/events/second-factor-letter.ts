import type { Instant } from '@downstream/kernel';
import type { Letter } from '@downstream/platform/mail';
import type { Account } from '../door/accounts';

type Change = 'ENROLLED' | 'RESET';

const words = {
  en: {
    ENROLLED: {
      subject: 'A second factor was set up for your account',
      what: (tenant: string, at: string) => `A second factor was set up for your account at ${tenant} on ${at}.`,
    },
    RESET: {
      subject: 'The second factor of your account was reset',
      what: (tenant: string, at: string) =>
        `An administrator reset the second factor of your account at ${tenant} on ${at}. You set up a new one when you next sign in.`,
    },
    warning: 'All other sign-ins were ended. If you did not expect this, tell your administrator at once.',
  },
  de: {
    ENROLLED: {
      subject: 'Für Ihr Konto wurde ein zweiter Faktor eingerichtet',
      what: (tenant: string, at: string) =>
        `Für Ihr Konto bei ${tenant} wurde am ${at} ein zweiter Faktor eingerichtet.`,
    },
    RESET: {
      subject: 'Der zweite Faktor Ihres Kontos wurde zurückgesetzt',
      what: (tenant: string, at: string) =>
        `Der zweite Faktor Ihres Kontos bei ${tenant} wurde am ${at} von der Verwaltung zurückgesetzt. Bei der nächsten Anmeldung richten Sie einen neuen ein.`,
    },
    warning:
      'Alle anderen Anmeldungen wurden beendet. Wenn Sie das nicht erwartet haben, sagen Sie es bitte sofort Ihrer Verwaltung.',
  },
};

/** Tells the owner of an account that its second factor is another one, or gone. Plain text. */
export function secondFactorLetter({ tenant, user }: Account, change: Change, at: Instant): Omit<Letter, 'html'> {
  const locale = user.language === 'de' ? 'de' : 'en';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const said = words[locale];
  const what = said[change].what(tenant.name, `${format.format(new Date(at))} UTC`);
  return { subject: said[change].subject, text: [`Downstream · ${tenant.name}`, what, said.warning].join('\n\n') };
}
