import { languages } from '@downstream/kernel';
import { lookedAt } from '../../condition';
import { questionsOf } from '../../questionnaire';
import { questionnaireFaults } from '../../questionnaire-faults';
import type { AttestationTemplate, TemplateTexts } from './attestation-template';

/** What is wrong with a template: where (an id, or language and key), and what. */
export interface TemplateFault {
  readonly at: string;
  readonly code:
    | 'ID'
    | 'TWICE'
    | 'EMPTY'
    | 'CONDITION'
    | 'FEEDS'
    | 'LIMITS'
    /** A text or a word is missing in a language. */
    | 'WORDS'
    /** The text that governs is not marked so, or another one is. */
    | 'GOVERNING'
    /** A question that every attestation must ask is missing. */
    | 'FIELD_MISSING'
    | 'VALIDITY'
    | 'SIGNERS';
}

/** Questions without which nobody can tell who promises, where and since when (domain reference 1.5, header). */
export const headerQuestions = [
  'issuerName',
  'issuerNumber',
  'issuerAddress',
  'issuerRole',
  'signatoryName',
  'signatoryTitle',
  'signatoryEmail',
  'signatoryPhone',
  'authority',
  'place',
  'validFrom',
] as const;

const ID = /^[a-z][A-Za-z0-9]{0,39}$/;
const fault = (at: string, code: TemplateFault['code']): TemplateFault => ({ at, code });

const textFaults = (at: string, texts: TemplateTexts, governing: string): TemplateFault[] =>
  languages.flatMap((language) => {
    const one = (texts as Partial<TemplateTexts>)[language];
    if (!one?.text.trim()) return [fault(`${language}:${at}`, 'WORDS')];
    return (one.state === 'GOVERNING') === (language === governing) ? [] : [fault(`${language}:${at}`, 'GOVERNING')];
  });

/** Somebody always signs, everybody in some way, and no condition looks at what is not asked. */
const signersFit = (signers: AttestationTemplate['signers'], asked: ReadonlySet<string>): boolean =>
  signers.some(({ when }) => when === undefined) &&
  signers.every(({ kinds, when }) => kinds.length > 0 && (!when || lookedAt(when).every((id) => asked.has(id))));

/** Everything that is wrong with a template; none means that it may be published. */
export function faultsOfTemplate(template: AttestationTemplate): readonly TemplateFault[] {
  const { form, clauses, governing, signers, validity } = template;
  const asked = new Set(questionsOf(form).map(({ id }) => id));
  const ids = clauses.map(({ id }) => id);
  return [
    ...questionnaireFaults(form),
    ...languages.filter((language) => !form.texts?.[language]).map((language) => fault(`${language}:form`, 'WORDS')),
    ...headerQuestions.filter((id) => !asked.has(id)).map((id) => fault(id, 'FIELD_MISSING')),
    ...textFaults('title', template.title, governing),
    ...textFaults('consent', template.consent, governing),
    ...(clauses.length === 0 ? [fault('clauses', 'EMPTY')] : []),
    ...clauses.flatMap(({ id, when, texts }, i) => [
      ...(ID.test(id) ? [] : [fault(id, 'ID')]),
      ...(ids.indexOf(id) === i ? [] : [fault(id, 'TWICE')]),
      ...(when && !lookedAt(when).every((question) => asked.has(question)) ? [fault(id, 'CONDITION')] : []),
      ...textFaults(`clause.${id}`, texts, governing),
    ]),
    ...(signersFit(signers, asked) ? [] : [fault('signers', 'SIGNERS')]),
    ...(Number.isInteger(validity.months) && validity.months > 0 && validity.months <= 60
      ? []
      : [fault('validity', 'VALIDITY')]),
  ];
}
