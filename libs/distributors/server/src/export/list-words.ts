import type { distributorColumns } from '@downstream/contracts';
import type { DeskLanguage, DistributorState, RiskTier } from '@downstream/kernel';

type Column = (typeof distributorColumns)[number];

/** What a list of distributors says, beside the records' own words. */
export interface ListWords {
  readonly title: string;
  readonly column: Readonly<Record<Column, string>>;
  /** Over the second column that a name takes. */
  readonly latinName: string;
  readonly state: Readonly<Record<DistributorState, string>>;
  readonly tier: Readonly<Record<RiskTier | 'none', string>>;
  readonly hold: Readonly<Record<'OPEN' | 'NONE', string>>;
  readonly noHold: string;
  readonly holds: (n: number) => string;
  readonly noSponsor: string;
  readonly notApproved: string;
}

/** The words of the list on the page, for files; the spec holds them against each other. */
export const listWords: Readonly<Record<DeskLanguage, ListWords>> = {
  en: {
    title: 'Distributors',
    column: {
      name: 'Name',
      state: 'State',
      hold: 'Hold',
      country: 'Country',
      tier: 'Risk tier',
      sponsor: 'Sponsor',
      approvedUntil: 'Approved until',
      changed: 'Changed',
    },
    latinName: 'Name in Latin letters',
    state: {
      DRAFT: 'Draft',
      INVITED: 'Invited',
      REGISTERING: 'Answering',
      SUBMITTED: 'Submitted',
      SCREENING: 'Screening',
      IN_REVIEW: 'In review',
      PENDING_APPROVAL: 'Approval waiting',
      APPROVED: 'Approved',
      APPROVED_WITH_CONDITIONS: 'Approved with conditions',
      REJECTED: 'Rejected',
      SUSPENDED: 'Suspended',
      TERMINATED: 'Terminated',
      EXPIRED: 'Approval expired',
    },
    tier: { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High', none: 'not rated' },
    hold: { OPEN: 'On hold', NONE: 'Not on hold' },
    noHold: 'none',
    holds: (n) => (n === 1 ? 'On hold' : `${n} holds`),
    noSponsor: 'no sponsor',
    notApproved: 'not approved',
  },
  de: {
    title: 'Vertriebspartner',
    column: {
      name: 'Name',
      state: 'Stand',
      hold: 'Sperre',
      country: 'Land',
      tier: 'Risikoklasse',
      sponsor: 'Betreuung',
      approvedUntil: 'Genehmigt bis',
      changed: 'Geändert',
    },
    latinName: 'Name in lateinischen Buchstaben',
    state: {
      DRAFT: 'Entwurf',
      INVITED: 'Eingeladen',
      REGISTERING: 'Antwortet',
      SUBMITTED: 'Eingereicht',
      SCREENING: 'Im Abgleich',
      IN_REVIEW: 'In Prüfung',
      PENDING_APPROVAL: 'Wartet auf Genehmigung',
      APPROVED: 'Genehmigt',
      APPROVED_WITH_CONDITIONS: 'Mit Auflagen genehmigt',
      REJECTED: 'Abgelehnt',
      SUSPENDED: 'Ausgesetzt',
      TERMINATED: 'Beendet',
      EXPIRED: 'Genehmigung abgelaufen',
    },
    tier: { LOW: 'Niedrig', MEDIUM: 'Mittel', HIGH: 'Hoch', none: 'nicht eingestuft' },
    hold: { OPEN: 'Gesperrt', NONE: 'Nicht gesperrt' },
    noHold: 'keine',
    holds: (n) => (n === 1 ? 'Gesperrt' : `${n} Sperren`),
    noSponsor: 'ohne Betreuung',
    notApproved: 'nicht genehmigt',
  },
};
