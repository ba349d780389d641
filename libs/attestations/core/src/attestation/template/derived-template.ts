import { languages, type Language, type TemplateKind } from '@downstream/kernel';
import type { Condition } from '../../condition';
import type { Question } from '../../question';
import { questionsOf, type Questionnaire } from '../../questionnaire';
import { majorOf, type AttestationTemplate, type TemplateText, type TemplateTexts } from './attestation-template';
import { faultsOfTemplate, headerQuestions, type TemplateFault } from './template-faults';

/** A text that stands in the place of the one derived from. */
export interface OwnText {
  readonly language: Language;
  readonly text: string;
}

/** How a question is asked otherwise than in the template derived from. */
export const askings = ['REQUIRED', 'OPTIONAL', 'LEFT_OUT'] as const;
export type QuestionAsking = (typeof askings)[number];

/** What a maker makes of a template: every clause in its order, and all else that is other than it was. Plain JSON. */
export interface TemplateChanges {
  readonly title: readonly OwnText[];
  readonly clauses: readonly {
    /** Of the template derived from, or new. */
    readonly id: string;
    /** `null` is promised always. */
    readonly when: Condition | null;
    readonly texts: readonly OwnText[];
  }[];
  readonly questions: readonly { readonly id: string; readonly ask: QuestionAsking }[];
  /** How long what was signed holds. */
  readonly months: number;
}

/** The id of a maker's own template of a kind; its versions follow one another. */
export const ownTemplateId = (kind: TemplateKind): string => `own${kind}`;

/** A derivation that changes nothing. */
export const noChanges = ({ clauses, validity }: AttestationTemplate): TemplateChanges => ({
  title: [],
  clauses: clauses.map(({ id, when }) => ({ id, when: when ?? null, texts: [] })),
  questions: [],
  months: validity.months,
});

/** Texts with some in their place. A text that was written, or whose governing one was, has been reviewed by nobody. */
function derivedTexts(base: TemplateTexts | undefined, own: readonly OwnText[], governing: Language): TemplateTexts {
  const written = (language: Language) => own.find((one) => one.language === language)?.text;
  const isOther = (language: Language): boolean => {
    const text = written(language);
    return text !== undefined && text.trim() !== base?.[language].text;
  };
  const text = (language: Language): TemplateText => {
    const words = (isOther(language) ? written(language) : base?.[language].text)?.trim() ?? '';
    if (language === governing) return { text: words, state: 'GOVERNING' };
    const kept = base !== undefined && !isOther(language) && !isOther(governing);
    return { text: words, state: kept ? base[language].state : 'UNREVIEWED' };
  };
  return Object.fromEntries(languages.map((language) => [language, text(language)])) as unknown as TemplateTexts;
}

function askedSo(question: Question, changes: TemplateChanges['questions']): Question[] {
  const ask = changes.find(({ id }) => id === question.id)?.ask;
  if (ask === 'LEFT_OUT') return [];
  return [ask === undefined ? question : { ...question, required: ask === 'REQUIRED' }];
}

/** The form with the questions as they are asked; a group in which none is left is not shown. */
const derivedForm = (form: Questionnaire, changes: TemplateChanges, id: string, version: number): Questionnaire => ({
  ...form,
  ...{ id, version },
  sections: form.sections.flatMap((section) => {
    const groups = section.groups.flatMap((group) => {
      const questions = group.questions.flatMap((one) => askedSo(one, changes.questions));
      return questions.length === 0 ? [] : [{ ...group, questions }];
    });
    return groups.length === 0 ? [] : [{ ...section, groups }];
  }),
});

/**
 * The template that changes make of another one. Who signs and how, and what somebody consents to, is not theirs to
 * change: it follows from the kind.
 * @param renews whether what was signed by earlier versions no longer counts
 */
export function derivedTemplate(
  base: AttestationTemplate,
  changes: TemplateChanges,
  version: number,
  renews: boolean,
): AttestationTemplate {
  const id = ownTemplateId(base.kind);
  const texts = (of: TemplateTexts | undefined, own: readonly OwnText[]) => derivedTexts(of, own, base.governing);
  return {
    ...base,
    ...{ id, version, major: majorOf(base) + (renews ? 1 : 0) },
    title: texts(base.title, changes.title),
    form: derivedForm(base.form, changes, id, version),
    clauses: changes.clauses.map((clause) => ({
      id: clause.id,
      ...(clause.when && { when: clause.when }),
      texts: texts(base.clauses.find((one) => one.id === clause.id)?.texts, clause.texts),
    })),
    validity: { ...base.validity, months: changes.months },
  };
}

/** Questions by which the rules judge, orders are covered and signers are known: asked as the house asks them. */
const judgedBy = [
  ...headerQuestions,
  ...['authorityDocument', 'items', 'dispositions', 'endUse', 'endUsers', 'intermediaries', 'militaryUse'],
  ...['militaryUser', 'endUserName', 'endUserAddress', 'endUserSector', 'counterName', 'counterTitle', 'counterEmail'],
  ...['complianceName', 'fewEmployees'],
];

/** Whether a maker may leave a question out, or ask it otherwise. */
export const isFree = (question: string): boolean => !judgedBy.includes(question);

/** Everything that is wrong with a derived template; none means that it may be published. */
export function faultsOfDerived(base: AttestationTemplate, derived: AttestationTemplate): readonly TemplateFault[] {
  const now = new Map(questionsOf(derived.form).map((question) => [question.id, question]));
  const lost = questionsOf(base.form).filter(
    ({ id, required }) => !isFree(id) && (!now.has(id) || now.get(id)?.required !== required),
  );
  const months = derived.validity.months > base.validity.months;
  const faults = [
    ...faultsOfTemplate(derived),
    ...lost.map(({ id }) => ({ at: id, code: 'FIELD_MISSING' as const })),
    // What holds longer than the house lets it hold is not what the rules were made for.
    ...(months ? [{ at: 'validity', code: 'VALIDITY' as const }] : []),
  ];
  return faults.filter(({ at, code }, i) => faults.findIndex((one) => one.at === at && one.code === code) === i);
}
