import { inject } from '@angular/core';
import { pathOf } from '@downstream/contracts/route';
import { injectWords, Session } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { Evidence } from './kinds.store';

/** A paper on which a check rests: evidence for one, or an extract of a register. */
type Paper = Pick<Evidence, 'asOf' | 'expiresOn' | 'document' | 'mine'>;

/** What pages say of a paper, whichever it is; to be called where injection is possible. */
export function injectPaperWords() {
  const t = injectWords();
  const session = inject(Session);
  const formats = inject(Formats);
  return {
    /** Why whoever looks does not decide on it; `undefined` for those who may. */
    whyNot({ mine }: Paper): string | undefined {
      if (!session.can('check:settle')) return t('checks.evidence.notYours');
      return mine ? t('checks.evidence.mine') : undefined;
    },
    /** From when it is and until when it counts. */
    span: ({ asOf, expiresOn }: Paper): string =>
      t('checks.evidence.span', { asOf: formats.date(asOf), until: formats.date(expiresOn) }),
    /** Where its file is opened. */
    address: ({ document: { id, number } }: Paper): string =>
      `/api/v1/${pathOf('documents/:id/versions/:number/file', { id, number })}?inline=true`,
  };
}
