import type { LetterWords } from './words-en';

/** The German words of every letter. */
export const wordsDe: LetterWords = {
  footer: (tenant) => `Gesendet von Downstream im Auftrag von ${tenant}. Bitte antworten Sie nicht auf diese E-Mail.`,
  reference: (reference) => `Zeichen: ${reference}`,
  validFor: (span) => `Der Link gilt ${span} und kann einmal verwendet werden.`,
  ignore: 'Wenn Sie diese E-Mail nicht erwartet haben, können Sie sie ignorieren. Ohne Sie geschieht nichts.',
  invitation: {
    subject: (tenant) => `${tenant}: Ihr Konto in Downstream`,
    greeting: (inviter, tenant) =>
      `${inviter} lädt Sie ein, in Downstream für ${tenant} zu arbeiten. In Downstream hält ${tenant} fest, was über die eigenen Vertriebspartner bekannt ist.`,
    link: 'Passwort wählen und anmelden',
  },
  portalLink: {
    subject: (tenant) => `${tenant} bittet um Ihre Antworten`,
    greeting: (tenant) =>
      `${tenant} verkauft Güter, die der Exportkontrolle unterliegen, und muss die eigenen Vertriebspartner kennen. Bitte öffnen Sie Ihre Seite in Downstream und geben Sie dort Ihre Antworten. Sie können unterbrechen und später fortfahren.`,
    link: 'Ihre Seite öffnen',
    next: 'Zum Schutz Ihrer Antworten senden wir Ihnen einen Code per E-Mail, sobald Sie den Link öffnen.',
    forward:
      'Nicht die richtige Person? Bitte leiten Sie diese E-Mail an die Stelle weiter, die in Ihrem Unternehmen für Exportkontrolle zuständig ist.',
    validFor: (span) => `Der Link gilt ${span}.`,
  },
  signInCode: {
    subject: (code) => `${code} ist Ihr Anmeldecode`,
    label: 'Ihr Anmeldecode',
    validFor: (span) => `Er gilt ${span} und kann einmal verwendet werden.`,
    warning:
      'Geben Sie ihn nur auf der Seite ein, auf der Sie ihn angefordert haben. Niemand von uns wird Sie je nach diesem Code fragen.',
  },
  passwordReset: {
    subject: 'Neues Passwort wählen',
    greeting: (tenant) => `Jemand, vermutlich Sie, hat ein neues Passwort für Ihr Konto bei ${tenant} angefordert.`,
    link: 'Neues Passwort wählen',
    ignore: 'Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren: Ihr Passwort bleibt, wie es ist.',
  },
  passwordChanged: {
    subject: 'Ihr Passwort wurde geändert',
    greeting: (tenant, at) =>
      `Das Passwort Ihres Kontos bei ${tenant} wurde am ${at} geändert. Alle anderen Anmeldungen wurden beendet.`,
    warning:
      'Wenn Sie das nicht waren, fordern Sie sofort ein neues Passwort an und informieren Sie Ihre Administration.',
    link: 'Neues Passwort anfordern',
  },
};
