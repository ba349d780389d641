import { createHash } from 'node:crypto';
import { idOf } from '@downstream/distributors/core/testing';
import type { DistributorId, Id, Language } from '@downstream/kernel';
import { completeAnswers } from '../../testing';
import type { Answer } from '../../answer';
import { contentOf, type StatementContent } from '../content/statement-content';
import type { AttestationTemplate } from '../template/attestation-template';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is signed by a template that was answered to the end; some answers may be others. */
export const aContent = (
  template: AttestationTemplate,
  language: Language = 'en',
  answers: Readonly<Record<string, Answer>> = {},
): StatementContent =>
  contentOf(
    template,
    {
      id: idOf<Id<'attestation'>>('attestation'),
      number: 1,
      language,
      answers: { ...completeAnswers(template.form, false), ...answers },
    },
    {
      supplier: { name: 'Halden Optics' },
      distributor: {
        id: idOf<DistributorId>('distributor baikal'),
        name: { native: 'ТОО «Байкал Оптика»', latin: 'Baikal Optika LLP', language: 'ru' },
      },
    },
    sha256,
  );
