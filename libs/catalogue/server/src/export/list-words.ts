import type { itemColumns } from '@downstream/contracts';
import type { ClassificationState, DeskLanguage, SensitivityOutcome } from '@downstream/kernel';

/** What a list of items says, beside the items' own words. */
export interface ListWords {
  readonly title: string;
  readonly column: Readonly<Record<(typeof itemColumns)[number], string>>;
  /** Over the second column that an item takes: what it is called. */
  readonly called: string;
  readonly outcome: Readonly<Record<SensitivityOutcome, string>>;
  readonly state: Readonly<Record<ClassificationState, string>>;
  readonly review: Readonly<Record<'DUE' | 'LATER', string>>;
  readonly noTier: string;
  readonly notClassified: string;
  readonly nothingWaits: string;
  readonly due: string;
  readonly noReview: string;
}

/** The words of the list on the page, for files; the spec holds them against each other. */
export const listWords: Readonly<Record<DeskLanguage, ListWords>> = {
  en: {
    title: 'Catalogue',
    column: {
      sku: 'Item',
      outcome: 'Lists',
      tier: 'CHPL tier',
      codes: 'HS code and ECCN',
      waiting: 'What waits',
      review: 'Next review',
      changed: 'Changed',
    },
    called: 'Name',
    outcome: {
      SENSITIVE: 'Sensitive',
      NOT_CLASSIFIED: 'Not classified',
      NOT_CHECKED: 'Not checked',
      NOTHING_LIT: 'Nothing lights up',
    },
    state: { DRAFT: 'Draft', PENDING_APPROVAL: 'Waits for approval', APPROVED: 'Approved', RETURNED: 'Returned' },
    review: { DUE: 'Due', LATER: 'Not due yet' },
    noTier: 'none',
    notClassified: 'not classified',
    nothingWaits: 'nothing',
    due: 'Review due',
    noReview: 'no day set',
  },
  de: {
    title: 'Katalog',
    column: {
      sku: 'Artikel',
      outcome: 'Listen',
      tier: 'CHPL-Stufe',
      codes: 'HS-Code und ECCN',
      waiting: 'Was wartet',
      review: 'Nächste Prüfung',
      changed: 'Geändert',
    },
    called: 'Name',
    outcome: {
      SENSITIVE: 'Sensibel',
      NOT_CLASSIFIED: 'Nicht eingestuft',
      NOT_CHECKED: 'Nicht geprüft',
      NOTHING_LIT: 'Nichts schlägt an',
    },
    state: {
      DRAFT: 'Entwurf',
      PENDING_APPROVAL: 'Wartet auf Freigabe',
      APPROVED: 'Freigegeben',
      RETURNED: 'Zurückgegeben',
    },
    review: { DUE: 'Fällig', LATER: 'Noch nicht fällig' },
    noTier: 'keine',
    notClassified: 'nicht eingestuft',
    nothingWaits: 'nichts',
    due: 'Prüfung fällig',
    noReview: 'kein Tag gesetzt',
  },
};
