/** Why a link from an e-mail opens nothing; each has its own words. */
export const linkClosings = ['LINK_UNKNOWN', 'LINK_EXPIRED', 'LINK_REPLACED', 'LINK_USED'] as const;
export type LinkClosing = (typeof linkClosings)[number];

/** Whether a refusal says that the link opens nothing. */
export const isLinkClosing = (code: string | undefined): code is LinkClosing =>
  linkClosings.some((closing) => closing === code);
