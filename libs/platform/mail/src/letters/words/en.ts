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
  receipt: {
    subject: (tenant: string) => `${tenant} has received your answers`,
    preheader: 'On your page you can read them at any time.',
    what: (company: string, at: string, number: string) =>
      `We have received the answers of ${company}: submission ${number}, on ${at}.`,
    hash: 'Their fingerprint begins with',
    read: 'On your page you can read at any time what you sent, with the whole fingerprint (SHA-256).',
    next: (tenant: string) => `${tenant} now looks at your answers. If something is to be put right, we write to you.`,
  },
  correction: {
    subject: (tenant: string) => `${tenant} asks you to put something right`,
    preheader: 'All other answers stay as you sent them.',
    lead: (company: string, tenant: string) =>
      `${tenant} has looked at the answers of ${company} and asks you to put this right:`,
    sections: {
      company: (sentence: string) => `Company: ${sentence}`,
      people: (sentence: string) => `People and owners: ${sentence}`,
      business: (sentence: string) => `Business: ${sentence}`,
      controls: (sentence: string) => `Controls: ${sentence}`,
    },
    rest: 'All other answers stay as you sent them; nobody asks for them again.',
    until: (day: string) => `Please answer by ${day}.`,
  },
  decision: {
    subject: (tenant: string) => `${tenant} has decided`,
    preheader: 'What was decided, and what comes next.',
    approved: (company: string, tenant: string) =>
      `${tenant} has looked at your answers and approves ${company} as a distributor.`,
    reason: (tenant: string) => `${tenant} gives this reason:`,
    conditions: 'These conditions apply:',
    until: (day: string) => `The approval holds until ${day}.`,
    refused: (company: string, tenant: string) =>
      `${tenant} has looked at your answers and does not take ${company} on as a distributor.`,
    appeal: (day: string) =>
      `If you do not agree, you can object on your page until ${day}. Somebody who did not take this decision looks at it.`,
  },
  question: {
    subject: (tenant: string) => `${tenant} has a question for you`,
    preheader: 'Your answer helps the case to go on.',
    lead: (company: string, tenant: string) => `${tenant} looks at the case of ${company} and asks:`,
    where: 'Please answer on your page, under “Questions”.',
  },
  reminder: {
    subject: (tenant: string) => `Reminder: ${tenant} waits for your answers`,
    preheader: 'What you have answered so far is kept.',
    ahead: (company: string, tenant: string, day: string) =>
      `${tenant} has asked for the answers of ${company}. Please send them in by ${day}.`,
    over: (company: string, tenant: string, day: string) =>
      `${tenant} asked for the answers of ${company} by ${day}. They have not come in yet.`,
    kept: 'What you have answered so far is kept; you go on where you stopped. With the answers these reminders end.',
    late: (tenant: string) =>
      `Without them ${tenant} cannot go on with your case. The person who looks after you there was told, too.`,
  },
  statement: {
    subject: (tenant: string) => `${tenant} asks for your signature`,
    preheader: 'You can read and sign on your telephone; no account is needed.',
    asked: (company: string, tenant: string) => `${tenant} asks ${company} to read and sign:`,
    returned: (company: string, tenant: string) =>
      `${tenant} has read what ${company} signed and asks to put something right in:`,
    expiring: (company: string, day: string) => `What ${company} has signed ends on ${day}:`,
    expired: (company: string) => `What ${company} has signed has ended. Orders wait until it is signed anew:`,
  },
  contactCode: {
    subject: (tenant: string) => `${tenant} asks you for a code`,
    preheader: 'It shows that this mailbox is yours.',
    why: (tenant: string) => `${tenant} wants to be sure that it reaches you at this address.`,
    label: 'Your code',
    how: (tenant: string) =>
      `Please tell this code to whoever you know at ${tenant}, by phone or in a mail of your own.`,
  },
  signInCode: {
    subject: (code: string) => `${code} is your sign-in code`,
    preheader: (tenant: string, span: string) => `For ${tenant}. Valid for ${span}.`,
    label: 'Your sign-in code',
    validFor: (span: string) => `It is valid for ${span} and works once.`,
    warning: 'Type it only on the page where you asked for it. Nobody from us will ever ask you for this code.',
  },
  signingCode: {
    subject: (code: string) => `${code} is your code for signing`,
    preheader: (tenant: string) => `It signs the text you have just read for ${tenant}.`,
    label: 'Your code for signing',
    what: (tenant: string) =>
      `With this code you sign the text that you have just read on the page for ${tenant}. It fits this text and no other.`,
    warning:
      'You did not ask for it? Then give it to nobody: without it nothing is signed. Nobody from us will ever ask you for this code.',
  },
};

/** The words that every language has. */
export type Words = typeof wordsEn;
