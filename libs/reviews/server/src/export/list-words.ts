import type { reviewColumns } from '@downstream/contracts';
import type { DeskLanguage, ReviewKind, ReviewState, RiskTier } from '@downstream/kernel';

/** What a list of reviews says, beside the records' own words. */
export interface ListWords {
  readonly title: string;
  readonly column: Readonly<Record<(typeof reviewColumns)[number], string>>;
  readonly state: Readonly<Record<ReviewState, string>>;
  readonly tier: Readonly<Record<RiskTier, string>>;
  readonly kind: Readonly<Record<ReviewKind, string>>;
  readonly mine: string;
  readonly nobody: string;
  readonly noSignatures: string;
  readonly signaturesOf: (given: number, of: number) => string;
}

/** The words of the list on the page, for files; the spec holds them against each other. */
export const listWords: Readonly<Record<DeskLanguage, ListWords>> = {
  en: {
    title: 'Reviews',
    column: {
      distributor: 'Distributor',
      due: 'Due',
      state: 'State',
      tier: 'Risk tier',
      signatures: 'Signatures',
      mine: 'Taken by',
      kind: 'Kind',
      opened: 'Opened',
    },
    state: {
      OPEN: 'Open',
      IN_REVIEW: 'In review',
      AWAITING_DISTRIBUTOR: 'Waiting for the distributor',
      RECOMMENDED: 'Recommended',
      PENDING_APPROVAL: 'Signature needed',
      RETURNED: 'Returned',
      APPROVED: 'Approved',
      APPROVED_WITH_CONDITIONS: 'Approved with conditions',
      REJECTED: 'Rejected',
    },
    tier: { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' },
    kind: { ONBOARDING: 'Onboarding', PERIODIC: 'Periodic', EVENT_DRIVEN: 'After an event' },
    mine: 'By me',
    nobody: 'nobody yet',
    noSignatures: 'none yet',
    signaturesOf: (given, of) => `${given} of ${of}`,
  },
  de: {
    title: 'Prüfungen',
    column: {
      distributor: 'Vertriebspartner',
      due: 'Fällig',
      state: 'Stand',
      tier: 'Risikoklasse',
      signatures: 'Unterschriften',
      mine: 'Übernommen von',
      kind: 'Art',
      opened: 'Eröffnet',
    },
    state: {
      OPEN: 'Offen',
      IN_REVIEW: 'In Prüfung',
      AWAITING_DISTRIBUTOR: 'Wartet auf Vertriebspartner',
      RECOMMENDED: 'Empfohlen',
      PENDING_APPROVAL: 'Unterschrift nötig',
      RETURNED: 'Zurückgegeben',
      APPROVED: 'Genehmigt',
      APPROVED_WITH_CONDITIONS: 'Mit Auflagen genehmigt',
      REJECTED: 'Abgelehnt',
    },
    tier: { LOW: 'Niedrig', MEDIUM: 'Mittel', HIGH: 'Hoch' },
    kind: { ONBOARDING: 'Aufnahme', PERIODIC: 'Turnusgemäß', EVENT_DRIVEN: 'Nach einem Ereignis' },
    mine: 'Von mir',
    nobody: 'noch niemand',
    noSignatures: 'noch keine',
    signaturesOf: (given, of) => `${given} von ${of}`,
  },
};
