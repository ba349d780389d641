/** The English words of letters to people at the desk and in the audit room. German has the same keys. */
export const deskWordsEn = {
  validFor: (span: string) => `This link is valid for ${span} and works once.`,
  invitation: {
    subject: (tenant: string) => `${tenant}: your account in Downstream`,
    preheader: 'Choose a password and sign in.',
    greeting: (inviter: string, tenant: string) =>
      `${inviter} invites you to work in Downstream for ${tenant}. Downstream is where ${tenant} keeps what it knows about its distributors.`,
    link: 'Choose a password and sign in',
  },
  passwordReset: {
    subject: 'Choose a new password',
    preheader: (span: string) => `The link is valid for ${span}.`,
    greeting: (tenant: string) => `Someone, probably you, asked for a new password for your account at ${tenant}.`,
    link: 'Choose a new password',
    ignore: 'If it was not you, you can ignore this mail: your password stays as it is.',
  },
  passwordChanged: {
    subject: 'Your password was changed',
    preheader: 'Was it not you? Then act at once.',
    greeting: (tenant: string, at: string) =>
      `The password of your account at ${tenant} was changed on ${at}. All other sign-ins were ended.`,
    warning: 'If it was not you, ask for a new password at once and tell your administrator.',
    link: 'Ask for a new password',
  },
  secondFactorEnrolled: {
    subject: 'A second factor was set up for your account',
    preheader: 'Was it not you? Then tell your administrator at once.',
    what: (tenant: string, at: string) => `A second factor was set up for your account at ${tenant} on ${at}.`,
    warning: 'All other sign-ins were ended. If you did not expect this, tell your administrator at once.',
  },
  secondFactorReset: {
    subject: 'The second factor of your account was reset',
    preheader: 'You set up a new one when you next sign in.',
    what: (tenant: string, at: string) =>
      `An administrator reset the second factor of your account at ${tenant} on ${at}. You set up a new one when you next sign in.`,
    warning: 'All other sign-ins were ended. If you did not expect this, tell your administrator at once.',
  },
  notices: {
    subject: (n: string, tenant: string) => `${n} things wait for you at ${tenant}`,
    preheader: 'Open it in Downstream.',
    lead: (tenant: string) => `This happened in the workspace of ${tenant}:`,
    titles: {
      APPROVAL_WAITING: (about: string) => `Your signature is asked for: ${about}`,
      REVIEW_RETURNED: (about: string) => `A review came back to you: ${about}`,
      REVIEW_DECIDED: (about: string) => `Your review was decided: ${about}`,
      REVIEW_ASSIGNED: (about: string) => `A review was given to you: ${about}`,
      REVIEW_MENTION: (about: string) => `Somebody mentions you in a review: ${about}`,
      REVIEW_ANSWERED: (about: string) => `The distributor has answered: ${about}`,
      REVIEW_DUE_SOON: (about: string) => `A review is due soon: ${about}`,
      REVIEW_OVERDUE: (about: string) => `A review is overdue: ${about}`,
      HIT_RAISED: (about: string) => `A screening result to look at: ${about}`,
      DISTRIBUTOR_SUBMITTED: (about: string) => `Answers have come in: ${about}`,
      LETTERS_RETURN: (about: string) => `Letters come back: ${about}`,
      APPEAL_SENT: (about: string) => `A distributor objects to a decision: ${about}`,
      ANSWERS_OVERDUE: (about: string) => `No answers came in: ${about}`,
      HOLD_PLACED: (about: string) => `On hold: ${about}`,
      LIST_HELD: (about: string) => `A version of a list is held back: ${about}`,
      CHANGE_CRITICAL: (about: string) => `Critical change: ${about}`,
      CHANGE_FOUND: (about: string) => `Changed between reviews: ${about}`,
      REVIEW_DATE_NEAR: (about: string) => `The next review comes near: ${about}`,
      REVIEW_DATE_PAST: (about: string) => `The next review is overdue: ${about}`,
      WATCH_GAP: (about: string) => `A pass over everybody missed somebody: ${about}`,
    },
    times: (n: string) => `${n} times`,
    settings: 'You choose yourself which of these mails you get, and when.',
    settingsLink: 'Open your notices',
  },
};

/** The words that both languages of the desk have. */
export type DeskWords = typeof deskWordsEn;
