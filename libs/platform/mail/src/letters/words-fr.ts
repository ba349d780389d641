import type { LetterWords } from './words-en';

/** The French words of every letter. */
export const wordsFr: LetterWords = {
  footer: (tenant) => `Envoyé par Downstream pour le compte de ${tenant}. Merci de ne pas répondre à cet e-mail.`,
  reference: (reference) => `Référence : ${reference}`,
  validFor: (span) => `Ce lien est valable ${span} et sert une fois.`,
  ignore: 'Si vous n’attendiez pas cet e-mail, vous pouvez l’ignorer. Rien ne se passe sans vous.',
  invitation: {
    subject: (tenant) => `${tenant} : votre compte dans Downstream`,
    greeting: (inviter, tenant) =>
      `${inviter} vous invite à travailler dans Downstream pour ${tenant}. Downstream est l’endroit où ${tenant} garde ce qu’il sait de ses distributeurs.`,
    link: 'Choisir un mot de passe et se connecter',
  },
  portalLink: {
    subject: (tenant) => `${tenant} demande vos réponses`,
    greeting: (tenant) =>
      `${tenant} vend des biens soumis au contrôle des exportations et doit connaître ses distributeurs. Ouvrez votre page dans Downstream et donnez-y vos réponses. Vous pouvez vous arrêter et continuer plus tard.`,
    link: 'Ouvrir votre page',
    next: 'Pour protéger vos réponses, nous vous envoyons un code par e-mail quand vous ouvrez le lien.',
    forward:
      'Ce n’est pas pour vous ? Transférez cet e-mail à la personne qui répond du contrôle des exportations dans votre entreprise.',
    validFor: (span) => `Le lien est valable ${span}.`,
  },
  signInCode: {
    subject: (code) => `${code} est votre code de connexion`,
    label: 'Votre code de connexion',
    validFor: (span) => `Il est valable ${span} et sert une fois.`,
    warning:
      'Saisissez-le seulement sur la page où vous l’avez demandé. Personne de chez nous ne vous demandera jamais ce code.',
  },
  passwordReset: {
    subject: 'Choisissez un nouveau mot de passe',
    greeting: (tenant) =>
      `Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour votre compte chez ${tenant}.`,
    link: 'Choisir un nouveau mot de passe',
    ignore: 'Si ce n’était pas vous, vous pouvez ignorer cet e-mail : votre mot de passe reste le même.',
  },
  passwordChanged: {
    subject: 'Votre mot de passe a été modifié',
    greeting: (tenant, at) =>
      `Le mot de passe de votre compte chez ${tenant} a été modifié le ${at}. Toutes les autres sessions ont pris fin.`,
    warning: 'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe et prévenez votre administration.',
    link: 'Demander un nouveau mot de passe',
  },
};
