import { languages } from '@downstream/kernel';
import { lookedAt } from './condition';
import type { Asked, FedFact, Question } from './question';
import { sectionQuestions, type Questionnaire, type QuestionSection } from './questionnaire';
import { wordKeys } from './word-keys';

/** What is wrong with a questionnaire: where (ids, or a key of words) and what. */
export interface QuestionnaireFault {
  readonly at: string;
  readonly code:
    | 'ID'
    | 'TWICE'
    | 'EMPTY'
    /**
     * A condition looks at a question that does not stand before it in the same section: somebody who answers one
     * section alone must be able to tell what is asked.
     */
    | 'CONDITION'
    /** An answer of this kind cannot become this fact. */
    | 'FEEDS'
    | 'LIMITS'
    | 'WORDS';
}

const ID = /^[a-z][A-Za-z0-9]{0,39}$/;
const CODE = /^[A-Z0-9][A-Z0-9_]{0,39}$/;

const fedBy: Readonly<Record<FedFact, Asked['type']>> = {
  legalName: 'NAME',
  country: 'COUNTRY',
  registryNumber: 'REGISTRY_NUMBER',
  address: 'ADDRESS',
  website: 'TEXT',
  'contact.name': 'TEXT',
  'contact.email': 'TEXT',
  'contact.phone': 'TEXT',
  productLines: 'LINES',
  territory: 'COUNTRIES',
  expectedAnnualVolume: 'ROWS',
  'parties.OWNER': 'PARTIES',
  'parties.OFFICER': 'PARTIES',
  'parties.SIGNATORY': 'PARTIES',
  'parties.SITE': 'PARTIES',
  'parties.BANK': 'PARTIES',
  'parties.FORWARDER': 'PARTIES',
};

const codesOf = (asked: Asked): readonly string[] | undefined => {
  if (asked.type === 'CHOICE' || asked.type === 'CHOICES') return asked.choices;
  return asked.type === 'BAND' ? asked.bands.map(({ code }) => code) : undefined;
};

function limitsFit(asked: Asked): boolean {
  switch (asked.type) {
    case 'NUMBER':
      return asked.from <= asked.to && asked.digits >= 0;
    case 'ROWS':
    case 'PARTIES':
      return asked.least >= 0 && asked.least <= asked.most;
    case 'TEXT':
    case 'LINES':
      return asked.max > 0;
    case 'LONG_TEXT':
      return (asked.min ?? 0) <= asked.max;
    case 'FILES':
      return asked.most > 0 && asked.mediaTypes.length > 0;
    default:
      return true;
  }
}

function askedFaults(at: string, asked: Asked): QuestionnaireFault[] {
  const codes = codesOf(asked);
  const columns = asked.type === 'ROWS' ? asked.columns : [];
  const broken = codes !== undefined && (codes.length === 0 || !codes.every((code) => CODE.test(code)));
  return [
    ...(limitsFit(asked) ? [] : [{ at, code: 'LIMITS' as const }]),
    ...(broken ? [{ at, code: 'EMPTY' as const }] : []),
    ...(codes && new Set(codes).size !== codes.length ? [{ at, code: 'TWICE' as const }] : []),
    ...(asked.type === 'ROWS' && columns.length === 0 ? [{ at, code: 'EMPTY' as const }] : []),
    ...columns.flatMap((column) => askedFaults(`${at}.${column.id}`, column)),
  ];
}

function questionFaults(
  question: Question,
  before: ReadonlySet<string>,
  here: ReadonlySet<string>,
): QuestionnaireFault[] {
  const { id, when, feeds } = question;
  return [
    ...(ID.test(id) ? [] : [{ at: id, code: 'ID' as const }]),
    ...(before.has(id) ? [{ at: id, code: 'TWICE' as const }] : []),
    ...(when && !lookedAt(when).every((other) => here.has(other)) ? [{ at: id, code: 'CONDITION' as const }] : []),
    ...(feeds && fedBy[feeds] !== question.type ? [{ at: id, code: 'FEEDS' as const }] : []),
    ...askedFaults(id, question),
  ];
}

/** Words a questionnaire brings itself must be whole in each language it speaks. */
const missingWords = (questionnaire: Questionnaire): QuestionnaireFault[] =>
  languages.flatMap((language) => {
    const words = questionnaire.texts?.[language];
    const missing = words ? wordKeys(questionnaire).filter((key) => !words[key]?.trim()) : [];
    return missing.map((key) => ({ at: `${language}:${key}`, code: 'WORDS' as const }));
  });

/** Everything that is wrong with a questionnaire; none means that it can be asked. */
export function questionnaireFaults(questionnaire: Questionnaire): readonly QuestionnaireFault[] {
  const { sections } = questionnaire;
  const groups = sections.flatMap((section) => section.groups);
  const ids = [...sections.map(({ id }) => `section ${id}`), ...groups.map(({ id }) => `group ${id}`)];
  const before = new Set<string>();
  const sectionFaults = (section: QuestionSection): QuestionnaireFault[] => {
    const here = new Set<string>();
    return sectionQuestions(section).flatMap((question) => {
      const faults = questionFaults(question, before, here);
      before.add(question.id);
      here.add(question.id);
      return faults;
    });
  };
  return [
    ...(sections.length === 0 ? [{ at: questionnaire.id, code: 'EMPTY' as const }] : []),
    ...sections.filter((section) => section.groups.length === 0).map(({ id }) => ({ at: id, code: 'EMPTY' as const })),
    ...groups.filter(({ questions }) => questions.length === 0).map(({ id }) => ({ at: id, code: 'EMPTY' as const })),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((at) => ({ at, code: 'TWICE' as const })),
    ...sections.flatMap(sectionFaults),
    ...missingWords(questionnaire),
  ];
}
