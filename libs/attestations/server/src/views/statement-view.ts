import {
  byQuestion,
  knownAnswers,
  nextSigner,
  openQuestions,
  progress,
  sheetOf,
  type Attestation,
  type AttestationTemplate,
  type Questionnaire,
} from '@downstream/attestations/core';
import type { portalStatementView, readPortalStatement, statementFormView } from '@downstream/contracts';
import { writable, type FiledDistributor } from '@downstream/distributors/server';
import type { Instant, Language } from '@downstream/kernel';
import type { z } from 'zod';
import type { WrittenOut } from '../use-cases/written-out';
import { keptView, type NamesById } from './portal-answers-view';

type Row = Omit<z.input<typeof portalStatementView>, 'form' | 'answers'>;

/** What every list shows of an attestation. */
export const factsOf = ({ id, template, state, dueAt, validFrom, validTo, number, version }: Attestation) => ({
  ...{ id, kind: template.kind, templateVersion: template.version, state, dueAt, validFrom, validTo, number, version },
});

/** The form with its words in one language. */
export function formOf(template: AttestationTemplate, language: Language): z.input<typeof statementFormView> {
  const { kind, id, version, title, form } = template;
  const words = form.texts?.[language] ?? {};
  return writable({
    kind,
    id,
    version,
    title: title[language].text,
    language,
    sections: form.sections,
    words,
  }) as z.input<typeof statementFormView>;
}

/** Signatures as they are shown. */
export const signaturesOf = ({ signatures }: Attestation) =>
  signatures.map(({ role, kind, name, at, calledBack }) => ({ role, kind, name, at, calledBack }));

const unsigned = ['SENT', 'OPENED', 'RETURNED'];

/** An attestation as a row of the portal's list. */
export const portalRow = (
  attestation: Attestation,
  { content, template }: Pick<WrittenOut, 'content' | 'template'>,
  language: Language,
): Pick<Row, 'title' | 'nextSigner'> & ReturnType<typeof factsOf> => ({
  ...factsOf(attestation),
  title: template.title[language].text,
  nextSigner: unsigned.includes(attestation.state) ? nextSigner(attestation, content) : null,
});

/** What may be written now, and how far it is. */
export function farOf(attestation: Attestation, form: Questionnaire, at: Instant) {
  const sheet = sheetOf(attestation);
  return { open: [...openQuestions(form, sheet)], progress: writable(progress(form, sheet, at)) };
}

/** An attestation as somebody of the distributor fills it in. */
export function portalView(
  attestation: Attestation,
  standing: Pick<WrittenOut, 'content' | 'template'>,
  distributor: FiledDistributor,
  names: NamesById,
  language: Language,
  at: Instant,
): z.input<typeof readPortalStatement.response> {
  const { form } = standing.template;
  const given = byQuestion(attestation);
  const { open, progress: far } = farOf(attestation, form, at);
  const known = Object.entries(knownAnswers(form, distributor)).filter(([id]) => given[id] === undefined);
  const last =
    attestation.state === 'SIGNED' || attestation.validFrom !== null ? attestation.number : attestation.number - 1;
  return {
    ...portalRow(attestation, standing, language),
    note: attestation.note,
    reason: ['DECLINED', 'REJECTED', 'WITHDRAWN'].includes(attestation.state) ? attestation.reason : null,
    form: formOf(standing.template, language),
    answers: attestation.answers.map((kept) => keptView(kept, names)),
    suggested: writable(Object.fromEntries(unsigned.includes(attestation.state) ? known : [])) as never,
    open,
    corrections: attestation.corrections.map(({ question, sentence, revision, asked }) => ({
      ...{ question, sentence, askedAt: asked.at },
      done: attestation.answers.some((kept) => kept.question === question && kept.revision !== revision),
    })),
    progress: far,
    signatures: signaturesOf(attestation),
    signed: Array.from({ length: Math.max(0, last) }, (_, i) => last - i),
  };
}
