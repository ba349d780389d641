/** What a tenant is: a customer, the demo, or the deployment's own log. */
export const tenantKinds = ['CUSTOMER', 'DEMO', 'DEPLOYMENT'] as const;
export type TenantKind = (typeof tenantKinds)[number];

/** States of a user account: invited, in use, or barred by an admin. */
export const userStates = ['INVITED', 'ACTIVE', 'SUSPENDED'] as const;
export type UserState = (typeof userStates)[number];

/**
 * How far a browser has come with signing in. `SECOND_FACTOR` and `ENROL_SECOND_FACTOR` follow a right password,
 * `CODE` an opened portal link; only `SIGNED_IN` opens any door.
 */
export const sessionStates = ['SECOND_FACTOR', 'ENROL_SECOND_FACTOR', 'CODE', 'SIGNED_IN'] as const;
export type SessionState = (typeof sessionStates)[number];

/** Why a session ended. */
export const sessionEndings = [
  'SIGNED_OUT',
  'IDLE',
  'TOO_OLD',
  'REPLACED',
  'REVOKED',
  'SUSPENDED',
  'ACCESS_EXPIRED',
  'ROLES_CHANGED',
  'PASSWORD_CHANGED',
  'SECOND_FACTOR_CHANGED',
  'POLICY_CHANGED',
] as const;
export type SessionEnding = (typeof sessionEndings)[number];

/** What a person proved at sign-in. */
export const signInMeans = ['PASSWORD', 'PASSWORD_TOTP', 'PASSWORD_RECOVERY_CODE', 'LINK_CODE'] as const;
export type SignInMeans = (typeof signInMeans)[number];

/** What was wrong with a sign-in of a known account. Only the log knows; the caller is told one thing for all. */
export const signInFaults = [
  'PASSWORD',
  'SECOND_FACTOR',
  'CODE',
  'REAUTHENTICATION',
  'INVITED',
  'SUSPENDED',
  'ACCESS_EXPIRED',
] as const;
export type SignInFault = (typeof signInFaults)[number];

/** What a link sent by e-mail is for. */
export const linkPurposes = ['INVITATION', 'PASSWORD_RESET', 'PORTAL'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** States of such a link; `REPLACED` when a newer one was sent. */
export const linkStates = ['OPEN', 'USED', 'REPLACED'] as const;
export type LinkState = (typeof linkStates)[number];

/** What every screen must say on top. */
export const banners = ['SECOND_FACTOR_OFF', 'DEMO'] as const;
export type Banner = (typeof banners)[number];

/** Rights a user holds in the deployment, beside those in a tenant. */
export const deploymentGrants = ['operator'] as const;
export type DeploymentGrant = (typeof deploymentGrants)[number];

/** Languages a person may choose; desk and audit room speak the first two. */
export const languages = ['en', 'de', 'fr', 'zh', 'tr', 'ru', 'uk', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Those that desk and audit room speak. */
export const deskLanguages = ['en', 'de'] as const satisfies readonly Language[];
export type DeskLanguage = (typeof deskLanguages)[number];

/** States of an API key; an expired key stays in the list. */
export const apiKeyStates = ['ACTIVE', 'EXPIRED', 'REVOKED'] as const;
export type ApiKeyState = (typeof apiKeyStates)[number];

/** What people at the desk are told of: stored for each of them, and by e-mail as they wish. */
export const noticeKinds = [
  'APPROVAL_WAITING',
  'REVIEW_RETURNED',
  'REVIEW_DECIDED',
  'REVIEW_ASSIGNED',
  'REVIEW_MENTION',
  'REVIEW_ANSWERED',
  'REVIEW_DUE_SOON',
  'REVIEW_OVERDUE',
  'HIT_RAISED',
  'DISTRIBUTOR_SUBMITTED',
  'ANSWERS_OVERDUE',
  'APPEAL_SENT',
  'LETTERS_RETURN',
  'HOLD_PLACED',
  'LIST_HELD',
  'CHANGE_CRITICAL',
  'CHANGE_FOUND',
  'REVIEW_DATE_NEAR',
  'REVIEW_DATE_PAST',
  'WATCH_GAP',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** When a notice goes out by e-mail: at once, with the daily digest, or never. */
export const noticeModes = ['INSTANT', 'DIGEST', 'OFF'] as const;
export type NoticeMode = (typeof noticeModes)[number];

/** Tables of the desk that may be taken out as a file. */
export const exportedTables = ['DISTRIBUTORS', 'ITEMS', 'REVIEWS', 'HITS'] as const;
export type ExportedTable = (typeof exportedTables)[number];

/** Forms in which a table goes out. */
export const tableFormats = ['CSV', 'XLSX'] as const;
