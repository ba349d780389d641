/** The English words of every letter. Other languages have the same keys. */
export const wordsEn = {
  footer: (tenant: string) => `Sent by Downstream on behalf of ${tenant}. Please do not answer this mail.`,
  reference: (reference: string) => `Reference: ${reference}`,
  validFor: (span: string) => `This link is valid for ${span} and works once.`,
  ignore: 'If you did not expect this mail, you can ignore it. Nothing happens without you.',
  invitation: {
    subject: (tenant: string) => `${tenant}: your account in Downstream`,
    greeting: (inviter: string, tenant: string) =>
      `${inviter} invites you to work in Downstream for ${tenant}. Downstream is where ${tenant} keeps what it knows about its distributors.`,
    link: 'Choose a password and sign in',
  },
  portalLink: {
    subject: (tenant: string) => `${tenant} asks for your answers`,
    greeting: (tenant: string) =>
      `${tenant} sells goods that are subject to export control and must know its distributors. Please open your page in Downstream and give your answers there. You can stop and go on later.`,
    link: 'Open your page',
    next: 'To protect your answers we send you a code by mail when you open the link.',
    forward: 'Not the right person? Please forward this mail to whoever answers for export control at your company.',
    validFor: (span: string) => `The link is valid for ${span}.`,
  },
  signInCode: {
    subject: (code: string) => `${code} is your sign-in code`,
    label: 'Your sign-in code',
    validFor: (span: string) => `It is valid for ${span} and works once.`,
    warning: 'Type it only on the page where you asked for it. Nobody from us will ever ask you for this code.',
  },
  passwordReset: {
    subject: 'Choose a new password',
    greeting: (tenant: string) => `Someone, probably you, asked for a new password for your account at ${tenant}.`,
    link: 'Choose a new password',
    ignore: 'If it was not you, you can ignore this mail: your password stays as it is.',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    greeting: (tenant: string, at: string) =>
      `The password of your account at ${tenant} was changed on ${at}. All other sign-ins were ended.`,
    warning: 'If it was not you, ask for a new password at once and tell your administrator.',
    link: 'Ask for a new password',
  },
};

/** The words every language must have. */
export type LetterWords = typeof wordsEn;
