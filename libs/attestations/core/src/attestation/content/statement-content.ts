import type { Sha256, WrittenName } from '@downstream/distributors/core';
import type { DistributorId, Id, Language, SignerRole, TemplateKind } from '@downstream/kernel';
import type { Answer } from '../../answer';
import { askedQuestions } from '../../asked-questions';
import { meets, type AnswerByQuestion } from '../../condition';
import { hashOf } from '../../submission';
import type { AttestationTemplate, TemplateClause } from '../template/attestation-template';

/** A clause as it was promised: the text that governs, and the hash of the text that was read. */
export interface PromisedClause {
  readonly id: string;
  /** In the language that governs. */
  readonly text: string;
  readonly sha256: string;
  /** Hash of the text in the language that was read; the same where that is the governing one. */
  readonly readSha256: string;
}

/**
 * What is signed, plain JSON: its canonical form (RFC 8785) is the truth, and the page and the PDF are made from it.
 * Days are `2026-11-22`, hashes lower-case hexadecimal SHA-256.
 */
export interface StatementContent {
  readonly format: 'downstream-end-use-statement';
  readonly formatVersion: 1;
  readonly id: Id<'attestation'>;
  /** 1 for the first, one more each time it is signed anew after a return. */
  readonly number: number;
  readonly template: {
    readonly id: string;
    readonly kind: TemplateKind;
    readonly version: number;
    readonly sha256: string;
  };
  /** The language it was read in, and the one whose text counts. */
  readonly language: Language;
  readonly governingLanguage: 'en';
  /** The maker, to whom it is promised. */
  readonly supplier: { readonly name: string };
  /** The distributor it was asked of. */
  readonly distributor: { readonly id: DistributorId; readonly name: WrittenName };
  readonly answers: readonly { readonly question: string; readonly answer: Answer }[];
  readonly clauses: readonly PromisedClause[];
  readonly validity: {
    readonly from: string | null;
    readonly to: string | null;
    readonly singleTransaction: boolean;
    readonly endsWithQuantity: boolean;
  };
  /** In what order who signs. */
  readonly signers: readonly SignerRole[];
}

/** What a content is made from, beside the template. */
export interface StatementDraft {
  readonly id: Id<'attestation'>;
  readonly number: number;
  readonly language: Language;
  readonly answers: AnswerByQuestion;
}

/** The day before the same day so many months later; the last of the month where it has no such day. */
export function lastDay(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const days = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, days) - 1)).toISOString().slice(0, 10);
}

/** The clauses that are promised, given the answers. */
export const promisedClauses = (template: AttestationTemplate, answers: AnswerByQuestion): readonly TemplateClause[] =>
  template.clauses.filter(({ when }) => when === undefined || meets(when, answers));

const textHash = (text: string, sha256: Sha256): string => sha256(text.normalize('NFC'));

/** Each clause with the hash of its text in a language: what AT-09 compares. */
export const clauseHashes = (
  clauses: readonly TemplateClause[],
  language: Language,
  sha256: Sha256,
): readonly { readonly id: string; readonly sha256: string }[] =>
  clauses.map(({ id, texts }) => ({ id, sha256: textHash(texts[language].text, sha256) }));

/** The hash of a whole template by its canonical form; what was signed names it. */
export const templateHash = (template: AttestationTemplate, sha256: Sha256): string => hashOf(template, sha256);

function validityOf({ validity }: AttestationTemplate, answers: AnswerByQuestion): StatementContent['validity'] {
  const { validFrom } = answers;
  const from = validFrom?.type === 'DATE' ? validFrom.date : null;
  const { months, singleTransaction, endsWithQuantity } = validity;
  return { from, to: from && lastDay(from, months), singleTransaction, endsWithQuantity };
}

/**
 * What would be signed now: the answers to what is asked, in the order of the template, and the clauses that apply.
 * Answers to questions that are not asked (any more) are not said. Whether the answers are whole is not judged here.
 */
export function contentOf(
  template: AttestationTemplate,
  draft: StatementDraft,
  parties: Pick<StatementContent, 'supplier' | 'distributor'>,
  sha256: Sha256,
): StatementContent {
  const { id, number, language } = draft;
  const asked = askedQuestions(template.form, draft.answers);
  const said = Object.fromEntries(asked.map((question) => [question.id, draft.answers[question.id]]));
  const { governing } = template;
  return {
    format: 'downstream-end-use-statement',
    formatVersion: 1,
    ...{ id, number, language },
    template: {
      id: template.id,
      kind: template.kind,
      version: template.version,
      sha256: templateHash(template, sha256),
    },
    governingLanguage: governing,
    ...{ supplier: parties.supplier, distributor: parties.distributor },
    answers: Object.entries(said).flatMap(([question, answer]) => (answer ? [{ question, answer }] : [])),
    clauses: promisedClauses(template, said).map((clause) => ({
      id: clause.id,
      text: clause.texts[governing].text.normalize('NFC'),
      sha256: textHash(clause.texts[governing].text, sha256),
      readSha256: textHash(clause.texts[language].text, sha256),
    })),
    validity: validityOf(template, said),
    signers: template.signers.flatMap(({ role, when }) => (when === undefined || meets(when, said) ? [role] : [])),
  };
}

/** The answers of a content by question. */
export const saidIn = ({ answers }: Pick<StatementContent, 'answers'>): AnswerByQuestion =>
  Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
