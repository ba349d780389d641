import type { Words } from './en';

/** The French words of letters to distributors. */
export const wordsFr: Words = {
  footer: (tenant) => `Envoyé par Downstream au nom de ${tenant}. Merci de ne pas répondre à cet e-mail.`,
  reference: (reference) => `Référence : ${reference}`,
  ignore: 'Si vous n’attendiez pas cet e-mail, vous pouvez l’ignorer. Rien ne se passe sans vous.',
  portal: {
    link: 'Ouvrir votre page',
    next: 'Pour protéger vos réponses, nous vous envoyons un code par e-mail dès que vous ouvrez le lien.',
    validFor: (span) => `Le lien est valable ${span}.`,
  },
  invitation: {
    subject: (tenant) => `${tenant} vous demande quelques réponses`,
    preheader: '25 à 40 minutes, une seule fois. Vous pouvez vous arrêter et reprendre plus tard.',
    why: (tenant) =>
      `${tenant} vend des biens soumis au contrôle des exportations et doit connaître ses distributeurs. Merci d’ouvrir votre page dans Downstream et d’y donner vos réponses.`,
    time: 'Cela prend 25 à 40 minutes. Vous pouvez vous arrêter et reprendre plus tard.',
    prepare: 'Veuillez préparer :',
    points: [
      'votre numéro d’immatriculation et un extrait récent du registre',
      'les noms et les parts des propriétaires détenant 10 pour cent ou plus',
      'ce que vous vendez, et vers quels pays',
    ],
    forward:
      'Vous n’êtes pas la bonne personne ? Merci de transférer cet e-mail à la personne chargée du contrôle des exportations dans votre entreprise.',
  },
  portalLink: {
    subject: (tenant) => `Votre lien vers la page pour ${tenant}`,
    preheader: (span) => `Valable ${span}. Les liens précédents ne fonctionnent plus.`,
    greeting: (tenant) =>
      `Voici un nouveau lien vers votre page pour ${tenant}. Les liens précédents ne l’ouvrent plus.`,
  },
  receipt: {
    subject: (tenant) => `${tenant} a bien reçu vos réponses`,
    preheader: 'Vous pouvez les relire à tout moment sur votre page.',
    what: (company, at, number) => `Nous avons reçu les réponses de ${company} : envoi ${number}, le ${at}.`,
    hash: 'Leur empreinte commence par',
    read: 'Sur votre page, vous pouvez relire à tout moment ce que vous avez envoyé, avec l’empreinte complète (SHA-256).',
    next: (tenant) =>
      `${tenant} examine maintenant vos réponses. Si quelque chose est à rectifier, nous vous écrivons.`,
  },
  correction: {
    subject: (tenant) => `${tenant} vous demande une rectification`,
    preheader: 'Toutes les autres réponses restent telles que vous les avez envoyées.',
    lead: (company, tenant) =>
      `${tenant} a examiné les réponses de ${company} et vous demande de rectifier ce qui suit :`,
    sections: {
      company: (sentence) => `Entreprise : ${sentence}`,
      people: (sentence) => `Personnes et propriétaires : ${sentence}`,
      business: (sentence) => `Activité : ${sentence}`,
      controls: (sentence) => `Contrôles : ${sentence}`,
    },
    rest: 'Toutes les autres réponses restent telles que vous les avez envoyées ; on ne vous les redemande pas.',
    until: (day) => `Merci de répondre avant le ${day} inclus.`,
  },
  decision: {
    subject: (tenant) => `${tenant} a pris sa décision`,
    preheader: 'Ce qui a été décidé, et la suite.',
    approved: (company, tenant) => `${tenant} a examiné vos réponses et accepte ${company} comme distributeur.`,
    reason: (tenant) => `La raison donnée par ${tenant} :`,
    conditions: 'Ces conditions s’appliquent :',
    until: (day) => `L’accord est valable jusqu’au ${day}.`,
    refused: (company, tenant) => `${tenant} a examiné vos réponses et ne retient pas ${company} comme distributeur.`,
    appeal: (day) =>
      `Si vous n’êtes pas d’accord, vous pouvez contester sur votre page jusqu’au ${day}. Une personne qui n’a pas pris cette décision l’examine.`,
  },
  question: {
    subject: (tenant) => `${tenant} vous pose une question`,
    preheader: 'Votre réponse fait avancer le dossier.',
    lead: (company, tenant) => `${tenant} étudie le dossier de ${company} et vous demande :`,
    where: 'Merci de répondre sur votre page, sous « Questions ».',
  },
  reminder: {
    subject: (tenant) => `Rappel : ${tenant} attend vos réponses`,
    preheader: 'Ce que vous avez déjà répondu est conservé.',
    ahead: (company, tenant, day) =>
      `${tenant} a demandé les réponses de ${company}. Merci de les envoyer avant le ${day} inclus.`,
    over: (company, tenant, day) =>
      `${tenant} a demandé les réponses de ${company} pour le ${day}. Elles ne sont pas encore arrivées.`,
    kept: 'Ce que vous avez déjà répondu est conservé ; vous reprenez où vous vous étiez arrêté. Ces rappels prennent fin avec vos réponses.',
    late: (tenant) =>
      `Sans elles, ${tenant} ne peut pas poursuivre votre dossier. La personne qui vous suit là-bas a été prévenue aussi.`,
  },
  statement: {
    subject: (tenant) => `${tenant} vous demande une signature`,
    preheader: 'Vous pouvez lire et signer sur votre téléphone, sans compte.',
    asked: (company, tenant) => `${tenant} demande à ${company} de lire et de signer :`,
    returned: (company, tenant) => `${tenant} a lu ce que ${company} a signé et demande une correction dans :`,
    expiring: (company, day) => `Ce que ${company} a signé prend fin le ${day} :`,
    expired: (company) => `Ce que ${company} a signé a pris fin. Les commandes attendent une nouvelle signature :`,
  },
  contactCode: {
    subject: (tenant) => `${tenant} vous demande un code`,
    preheader: 'Il montre que cette boîte est la vôtre.',
    why: (tenant) => `${tenant} souhaite s’assurer de vous joindre à cette adresse.`,
    label: 'Votre code',
    how: (tenant) =>
      `Veuillez communiquer ce code à la personne que vous connaissez chez ${tenant}, par téléphone ou dans un courriel de votre part.`,
  },
  signInCode: {
    subject: (code) => `${code} est votre code de connexion`,
    preheader: (tenant, span) => `Pour ${tenant}. Valable ${span}.`,
    label: 'Votre code de connexion',
    validFor: (span) => `Il est valable ${span} et ne sert qu’une fois.`,
    warning:
      'Saisissez-le uniquement sur la page où vous l’avez demandé. Personne chez nous ne vous demandera jamais ce code.',
  },
  signingCode: {
    subject: (code) => `${code} est votre code de signature`,
    preheader: (tenant) => `Il signe le texte que vous venez de lire pour ${tenant}.`,
    label: 'Votre code de signature',
    what: (tenant) =>
      `Avec ce code, vous signez le texte que vous venez de lire sur la page pour ${tenant}. Il ne vaut que pour ce texte.`,
    warning:
      'Vous ne l’avez pas demandé ? Ne le donnez à personne : sans lui, rien n’est signé. Personne chez nous ne vous demandera jamais ce code.',
  },
};
