/** The life of a campaign: it asks, it has gone through everybody, or somebody stopped it. */
export const campaignStates = ['RUNNING', 'DONE', 'CANCELLED'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** What came of one distributor of a campaign. `PLANNED`: its turn has not come, or never will where the campaign was stopped. */
export const campaignOutcomes = ['PLANNED', 'ASKED', 'REFUSED', 'FAILED'] as const;
export type CampaignOutcome = (typeof campaignOutcomes)[number];

/** Why a distributor is not asked for an attestation. */
export const askRefusals = [
  'NOT_FOUND',
  /** The relation with it has ended. */
  'TRANSITION_NOT_ALLOWED',
  /** One of this template is on its way to it already. */
  'STATEMENT_ALREADY_ASKED',
  /** One of this template is in force and does not end soon. */
  'STATEMENT_IN_FORCE',
  'NOBODY_TO_WRITE_TO',
] as const;
export type AskRefusal = (typeof askRefusals)[number];

/** How far those who were asked by a campaign are. */
export const campaignSteps = ['ASKED', 'OPENED', 'SIGNED', 'ACCEPTED', 'ENDED'] as const;
export type CampaignStep = (typeof campaignSteps)[number];

/** What a company does with goods, as it answers in the questionnaire. */
export const businessActivities = ['RESELL', 'STOCK', 'INTEGRATE', 'RENT', 'REPAIR', 'OWN_USE', 'OTHER'] as const;
export type BusinessActivity = (typeof businessActivities)[number];
