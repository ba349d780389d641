import type { Words } from './en';

/** The German words of letters to distributors, and of what stands around every letter. */
export const wordsDe: Words = {
  footer: (tenant) => `Gesendet von Downstream im Auftrag von ${tenant}. Bitte antworten Sie nicht auf diese E-Mail.`,
  reference: (reference) => `Zeichen: ${reference}`,
  ignore: 'Wenn Sie diese E-Mail nicht erwartet haben, können Sie sie ignorieren. Ohne Sie geschieht nichts.',
  portal: {
    link: 'Ihre Seite öffnen',
    next: 'Zum Schutz Ihrer Antworten senden wir Ihnen einen Code per E-Mail, sobald Sie den Link öffnen.',
    validFor: (span) => `Der Link gilt ${span}.`,
  },
  invitation: {
    subject: (tenant) => `${tenant} bittet um Ihre Antworten`,
    preheader: 'Dauert einmalig 25 bis 40 Minuten. Sie können unterbrechen und später fortfahren.',
    why: (tenant) =>
      `${tenant} verkauft Güter, die der Exportkontrolle unterliegen, und muss die eigenen Vertriebspartner kennen. Bitte öffnen Sie Ihre Seite in Downstream und geben Sie dort Ihre Antworten.`,
    time: 'Es dauert 25 bis 40 Minuten. Sie können unterbrechen und später fortfahren.',
    prepare: 'Bitte halten Sie bereit:',
    points: [
      'Ihre Registernummer und einen aktuellen Registerauszug',
      'Namen und Anteile der Eigentümer mit 10 Prozent oder mehr',
      'was Sie verkaufen und in welche Länder',
    ],
    forward:
      'Nicht die richtige Person? Bitte leiten Sie diese E-Mail an die Stelle weiter, die in Ihrem Unternehmen für Exportkontrolle zuständig ist.',
  },
  portalLink: {
    subject: (tenant) => `Ihr Link zur Seite für ${tenant}`,
    preheader: (span) => `Gilt ${span}. Frühere Links öffnen die Seite nicht mehr.`,
    greeting: (tenant) => `Hier ist ein neuer Link zu Ihrer Seite für ${tenant}. Frühere Links öffnen sie nicht mehr.`,
  },
  receipt: {
    subject: (tenant) => `${tenant} hat Ihre Antworten erhalten`,
    preheader: 'Auf Ihrer Seite können Sie sie jederzeit lesen.',
    what: (company, at, number) => `Wir haben die Antworten von ${company} erhalten: Einreichung ${number}, am ${at}.`,
    hash: 'Ihr Fingerabdruck beginnt mit',
    read: 'Auf Ihrer Seite können Sie jederzeit lesen, was Sie gesendet haben, mit dem ganzen Fingerabdruck (SHA-256).',
    next: (tenant) => `${tenant} sieht Ihre Antworten nun durch. Wenn etwas richtigzustellen ist, schreiben wir Ihnen.`,
  },
  correction: {
    subject: (tenant) => `${tenant} bittet Sie, etwas richtigzustellen`,
    preheader: 'Alle anderen Antworten bleiben, wie Sie sie gesendet haben.',
    lead: (company, tenant) =>
      `${tenant} hat die Antworten von ${company} durchgesehen und bittet Sie, Folgendes richtigzustellen:`,
    sections: {
      company: (sentence) => `Unternehmen: ${sentence}`,
      people: (sentence) => `Menschen und Eigentum: ${sentence}`,
      business: (sentence) => `Geschäft: ${sentence}`,
      controls: (sentence) => `Kontrollen: ${sentence}`,
    },
    rest: 'Alle anderen Antworten bleiben, wie Sie sie gesendet haben; niemand fragt noch einmal danach.',
    until: (day) => `Bitte antworten Sie bis zum ${day}.`,
  },
  decision: {
    subject: (tenant) => `${tenant} hat entschieden`,
    preheader: 'Was entschieden wurde und wie es weitergeht.',
    approved: (company, tenant) =>
      `${tenant} hat Ihre Antworten durchgesehen und lässt ${company} als Vertriebspartner zu.`,
    reason: (tenant) => `${tenant} nennt diesen Grund:`,
    conditions: 'Diese Bedingungen gelten:',
    until: (day) => `Die Zulassung gilt bis zum ${day}.`,
    refused: (company, tenant) =>
      `${tenant} hat Ihre Antworten durchgesehen und nimmt ${company} nicht als Vertriebspartner an.`,
    appeal: (day) =>
      `Wenn Sie nicht einverstanden sind, können Sie auf Ihrer Seite bis zum ${day} Einspruch erheben. Jemand, der diese Entscheidung nicht getroffen hat, sieht ihn sich an.`,
  },
  question: {
    subject: (tenant) => `${tenant} hat eine Frage an Sie`,
    preheader: 'Mit Ihrer Antwort geht es weiter.',
    lead: (company, tenant) => `${tenant} bearbeitet den Vorgang von ${company} und fragt:`,
    where: 'Bitte antworten Sie auf Ihrer Seite unter „Fragen“.',
  },
  reminder: {
    subject: (tenant) => `Erinnerung: ${tenant} wartet auf Ihre Antworten`,
    preheader: 'Was Sie bisher beantwortet haben, bleibt erhalten.',
    ahead: (company, tenant, day) =>
      `${tenant} hat um die Antworten von ${company} gebeten. Bitte senden Sie sie bis zum ${day}.`,
    over: (company, tenant, day) =>
      `${tenant} hat um die Antworten von ${company} bis zum ${day} gebeten. Sie sind noch nicht eingegangen.`,
    kept: 'Was Sie bisher beantwortet haben, bleibt erhalten; Sie fahren fort, wo Sie aufgehört haben. Mit den Antworten enden diese Erinnerungen.',
    late: (tenant) =>
      `Ohne sie kann ${tenant} Ihren Fall nicht fortführen. Wer Sie dort betreut, hat ebenfalls Bescheid bekommen.`,
  },
  statement: {
    subject: (tenant) => `${tenant} bittet um Ihre Unterschrift`,
    preheader: 'Sie können am Telefon lesen und unterschreiben; ein Konto brauchen Sie nicht.',
    asked: (company, tenant) => `${tenant} bittet ${company}, zu lesen und zu unterschreiben:`,
    returned: (company, tenant) =>
      `${tenant} hat gelesen, was ${company} unterschrieben hat, und bittet um eine Berichtigung in:`,
    expiring: (company, day) => `Was ${company} unterschrieben hat, endet am ${day}:`,
    expired: (company) =>
      `Was ${company} unterschrieben hat, ist abgelaufen. Bestellungen warten, bis es neu unterschrieben ist:`,
  },
  contactCode: {
    subject: (tenant) => `${tenant} bittet Sie um einen Code`,
    preheader: 'Er zeigt, dass dieses Postfach Ihnen gehört.',
    why: (tenant) => `${tenant} möchte sicher sein, Sie unter dieser Adresse zu erreichen.`,
    label: 'Ihr Code',
    how: (tenant) =>
      `Bitte nennen Sie diesen Code der Person, die Sie bei ${tenant} kennen, am Telefon oder in einer eigenen E-Mail.`,
  },
  signInCode: {
    subject: (code) => `${code} ist Ihr Anmeldecode`,
    preheader: (tenant, span) => `Für ${tenant}. Gilt ${span}.`,
    label: 'Ihr Anmeldecode',
    validFor: (span) => `Er gilt ${span} und kann einmal verwendet werden.`,
    warning:
      'Geben Sie ihn nur auf der Seite ein, auf der Sie ihn angefordert haben. Niemand von uns wird Sie je nach diesem Code fragen.',
  },
  signingCode: {
    subject: (code) => `${code} ist Ihr Code zum Unterschreiben`,
    preheader: (tenant) => `Er unterschreibt den Text, den Sie gerade für ${tenant} gelesen haben.`,
    label: 'Ihr Code zum Unterschreiben',
    what: (tenant) =>
      `Mit diesem Code unterschreiben Sie den Text, den Sie gerade auf der Seite für ${tenant} gelesen haben. Er gilt nur für diesen Text.`,
    warning:
      'Sie haben ihn nicht angefordert? Dann geben Sie ihn niemandem: Ohne ihn wird nichts unterschrieben. Niemand von uns wird Sie je nach diesem Code fragen.',
  },
};
