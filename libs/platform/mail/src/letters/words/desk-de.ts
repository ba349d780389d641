import type { DeskWords } from './desk-en';

/** The German words of letters to people at the desk and in the audit room. */
export const deskWordsDe: DeskWords = {
  validFor: (span) => `Der Link gilt ${span} und kann einmal verwendet werden.`,
  invitation: {
    subject: (tenant) => `${tenant}: Ihr Konto in Downstream`,
    preheader: 'Wählen Sie ein Passwort und melden Sie sich an.',
    greeting: (inviter, tenant) =>
      `${inviter} lädt Sie ein, in Downstream für ${tenant} zu arbeiten. In Downstream hält ${tenant} fest, was über die eigenen Vertriebspartner bekannt ist.`,
    link: 'Passwort wählen und anmelden',
  },
  passwordReset: {
    subject: 'Neues Passwort wählen',
    preheader: (span) => `Der Link gilt ${span}.`,
    greeting: (tenant) => `Jemand, vermutlich Sie, hat ein neues Passwort für Ihr Konto bei ${tenant} angefordert.`,
    link: 'Neues Passwort wählen',
    ignore: 'Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren: Ihr Passwort bleibt, wie es ist.',
  },
  passwordChanged: {
    subject: 'Ihr Passwort wurde geändert',
    preheader: 'Waren Sie das nicht? Dann handeln Sie bitte sofort.',
    greeting: (tenant, at) =>
      `Das Passwort Ihres Kontos bei ${tenant} wurde am ${at} geändert. Alle anderen Anmeldungen wurden beendet.`,
    warning:
      'Wenn Sie das nicht waren, fordern Sie sofort ein neues Passwort an und informieren Sie Ihre Administration.',
    link: 'Neues Passwort anfordern',
  },
  secondFactorEnrolled: {
    subject: 'Für Ihr Konto wurde ein zweiter Faktor eingerichtet',
    preheader: 'Waren Sie das nicht? Dann sagen Sie es bitte sofort Ihrer Verwaltung.',
    what: (tenant, at) => `Für Ihr Konto bei ${tenant} wurde am ${at} ein zweiter Faktor eingerichtet.`,
    warning:
      'Alle anderen Anmeldungen wurden beendet. Wenn Sie das nicht erwartet haben, sagen Sie es bitte sofort Ihrer Verwaltung.',
  },
  secondFactorReset: {
    subject: 'Der zweite Faktor Ihres Kontos wurde zurückgesetzt',
    preheader: 'Bei der nächsten Anmeldung richten Sie einen neuen ein.',
    what: (tenant, at) =>
      `Der zweite Faktor Ihres Kontos bei ${tenant} wurde am ${at} von der Verwaltung zurückgesetzt. Bei der nächsten Anmeldung richten Sie einen neuen ein.`,
    warning:
      'Alle anderen Anmeldungen wurden beendet. Wenn Sie das nicht erwartet haben, sagen Sie es bitte sofort Ihrer Verwaltung.',
  },
  notices: {
    subject: (n, tenant) => `${n} Dinge warten bei ${tenant} auf Sie`,
    preheader: 'In Downstream öffnen.',
    lead: (tenant) => `Das ist im Arbeitsbereich von ${tenant} geschehen:`,
    titles: {
      APPROVAL_WAITING: (about) => `Ihre Unterschrift wird gebraucht: ${about}`,
      REVIEW_RETURNED: (about) => `Eine Prüfung kam an Sie zurück: ${about}`,
      REVIEW_DECIDED: (about) => `Ihre Prüfung wurde entschieden: ${about}`,
      REVIEW_ASSIGNED: (about) => `Eine Prüfung wurde Ihnen gegeben: ${about}`,
      REVIEW_MENTION: (about) => `Sie werden in einer Prüfung erwähnt: ${about}`,
      REVIEW_ANSWERED: (about) => `Der Vertriebspartner hat geantwortet: ${about}`,
      REVIEW_DUE_SOON: (about) => `Eine Prüfung ist bald fällig: ${about}`,
      REVIEW_OVERDUE: (about) => `Eine Prüfung ist überfällig: ${about}`,
      HIT_RAISED: (about) => `Ein Prüfergebnis zum Ansehen: ${about}`,
      DISTRIBUTOR_SUBMITTED: (about) => `Antworten sind eingegangen: ${about}`,
      LETTERS_RETURN: (about) => `Briefe kommen zurück: ${about}`,
      APPEAL_SENT: (about) => `Einspruch gegen die Entscheidung: ${about}`,
      ANSWERS_OVERDUE: (about) => `Es kamen keine Antworten: ${about}`,
      HOLD_PLACED: (about) => `Angehalten: ${about}`,
      LIST_HELD: (about) => `Eine Listenversion wird zurückgehalten: ${about}`,
      CHANGE_CRITICAL: (about) => `Kritische Änderung: ${about}`,
      CHANGE_FOUND: (about) => `Zwischen den Prüfungen geändert: ${about}`,
      REVIEW_DATE_NEAR: (about) => `Die nächste Prüfung rückt näher: ${about}`,
      REVIEW_DATE_PAST: (about) => `Die nächste Prüfung ist überfällig: ${about}`,
      WATCH_GAP: (about) => `Ein Durchgang durch alle hat jemanden ausgelassen: ${about}`,
    },
    times: (n) => `${n}-mal`,
    settings: 'Sie wählen selbst, welche dieser E-Mails Sie bekommen und wann.',
    settingsLink: 'Ihre Mitteilungen öffnen',
  },
};
