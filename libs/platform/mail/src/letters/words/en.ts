/** The English words of letters to distributors, and of what stands around every letter. Other languages have the same keys. */
export const wordsEn = {
  footer: (tenant: string) => `Sent by Downstream on behalf of ${tenant}. Please do not answer this mail.`,
  reference: (reference: string) => `Reference: ${reference}`,
  ignore: 'If you did not expect this mail, you can ignore it. Nothing happens without you.',
  portal: {
    link: 'Open your page',
    next: 'To protect your answers we send you a code by mail when you open the link.',
    validFor: (span: string) => `The link is valid for ${span}.`,
  },
  invitation: {
    subject: (tenant: string) => `${tenant} asks for your answers`,
    preheader: 'Takes 25 to 40 minutes, once. You can stop and go on later.',
    why: (tenant: string) =>
      `${tenant} sells goods that are subject to export control and must know its distributors. Please open your page in Downstream and give your answers there.`,
    time: 'It takes 25 to 40 minutes. You can stop and go on later.',
    prepare: 'Please have ready:',
    points: [
      'your registration number and a recent extract from the register',
      'the names and shares of owners with 10 percent or more',
      'what you sell, and to which countries',
    ],
    forward: 'Not the right person? Please forward this mail to whoever answers for export control at your company.',
  },
  portalLink: {
    subject: (tenant: string) => `Your link to the page for ${tenant}`,
    preheader: (span: string) => `Valid for ${span}. Earlier links no longer open.`,
    greeting: (tenant: string) => `Here is a new link to your page for ${tenant}. Earlier links no longer open it.`,
  },
  signInCode: {
    subject: (code: string) => `${code} is your sign-in code`,
    preheader: (tenant: string, span: string) => `For ${tenant}. Valid for ${span}.`,
    label: 'Your sign-in code',
    validFor: (span: string) => `It is valid for ${span} and works once.`,
    warning: 'Type it only on the page where you asked for it. Nobody from us will ever ask you for this code.',
  },
};

/** The words that every language has. */
export type Words = typeof wordsEn;
