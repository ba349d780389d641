import { validityOf } from '@downstream/distributors/core/documents';
import type { DocumentKind, DocumentValidity } from '@downstream/kernel';
import { fact } from './fact';
import type { Reading } from './reading';

const weights: Readonly<Record<DocumentValidity | 'REMOVED', number>> = {
  ...{ NO_END: 0, VALID: 0, ENDS_SOON: 1, REMOVED: 1, ENDED: 2 },
};

/** A document by its last day, on a day. One that nobody uses any more cannot end. */
export function documentReading(
  document: {
    readonly id: string;
    readonly kind: DocumentKind;
    readonly expiresOn: string | null;
    readonly removed: boolean;
  },
  today: string,
): Reading {
  const validity = document.removed ? 'REMOVED' : validityOf(document.expiresOn, today);
  // Whether it has no end or a far one is the same good news.
  const said = validity === 'NO_END' ? 'VALID' : validity;
  return { kind: 'DOCUMENT', subject: document.id, facts: [fact(said, document.kind)], weight: weights[validity] };
}
