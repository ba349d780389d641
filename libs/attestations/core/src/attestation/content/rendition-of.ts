import type { PostalAddress, WrittenName } from '@downstream/distributors/core';
import type { Language } from '@downstream/kernel';
import type { Answer, Cell } from '../../answer';
import { askedQuestions } from '../../asked-questions';
import type { Column, Question, QuestionOf } from '../../question';
import { sectionQuestions } from '../../questionnaire';
import type { Rendition, RenditionBlock, RenditionFact } from '../rendition';
import type { AttestationTemplate, TemplateTexts } from '../template/attestation-template';
import { frameWords, type FrameWords } from './frame-words';
import { saidIn, type StatementContent } from './statement-content';
import { writtenValues, type WrittenValues } from './written-values';

/** What is written in: the language's words, its way with values, and the words of the template. */
interface Pen {
  readonly frame: FrameWords;
  readonly values: WrittenValues;
  readonly word: (key: string) => string;
}

const joined = (parts: readonly (string | null | undefined)[], by: string): string => parts.filter(Boolean).join(by);
const nameOf = ({ native, latin }: WrittenName): string => joined([native, latin === native ? null : latin], ' · ');
const addressOf = ({ lines, city, postalCode, country }: PostalAddress, { values }: Pen): string =>
  joined([...lines, joined([postalCode, city], ' '), country && values.country(country)], ', ');

function cellText(cell: Cell, at: string, pen: Pen): string {
  switch (cell.type) {
    case 'TEXT':
      return cell.text;
    case 'NUMBER':
      return pen.values.number(cell.number);
    case 'PERCENT':
      return `${pen.values.number(cell.percent)} %`;
    case 'DATE':
      return pen.values.day(cell.date);
    case 'COUNTRY':
      return pen.values.country(cell.country);
    case 'YES_NO':
      return cell.yes ? pen.frame.yes : pen.frame.no;
    case 'CHOICE':
      return pen.word(`${at}.choice.${cell.choice}`);
    case 'ADDRESS':
      return addressOf(cell.address, pen);
  }
}

function answerText(question: Question, answer: Answer | undefined, pen: Pen): string {
  if (answer === undefined) return pen.frame.missing;
  const at = `questionnaire.question.${question.id}`;
  switch (answer.type) {
    case 'UNKNOWN':
      return `${pen.frame.unknown}: ${answer.reason}`;
    case 'NONE':
      return pen.frame.none;
    case 'LONG_TEXT':
      return answer.text;
    case 'LINES':
      return answer.lines.join('\n');
    case 'COUNTRIES':
      return answer.countries.map(pen.values.country).join(', ');
    case 'CHOICES':
      return answer.choices.map((choice) => pen.word(`${at}.choice.${choice}`)).join('\n');
    case 'BAND':
      return pen.word(`${at}.band.${answer.band}`);
    case 'SHARES_BY_COUNTRY':
      return answer.shares
        .map(({ country, percent }) => `${pen.values.country(country)}: ${pen.values.number(percent)} %`)
        .join('\n');
    case 'FILES':
      return answer.files.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`).join('\n');
    case 'NAME':
      return nameOf(answer.name);
    case 'REGISTRY_NUMBER':
      return joined([answer.number.scheme, answer.number.value], ' ');
    case 'PARTIES':
      return answer.parties.map(({ name }) => nameOf(name)).join('\n');
    case 'NUMBER': {
      const unit = question.type === 'NUMBER' && question.unit ? pen.word(`questionnaire.unit.${question.unit}`) : '';
      return joined([pen.values.number(answer.number), unit], ' ');
    }
    case 'ROWS':
      return '';
    default:
      return cellText(answer, at, pen);
  }
}

/** A column that says the unit of the one named here stands in the same cell as it. */
const beside: Readonly<Record<string, string>> = { unit: 'quantity', currency: 'value' };

type Rows = Extract<Answer, { readonly type: 'ROWS' }>['rows'];

function tableOf(question: QuestionOf<'ROWS'>, rows: Rows, pen: Pen): RenditionBlock {
  const at = (column: Column) => `questionnaire.question.${question.id}.column.${column.id}`;
  const filled = question.columns.filter((column) => rows.some(({ cells }) => cells[column.id] !== undefined));
  const own = filled.filter(({ id }) => !filled.some((other) => other.id === beside[id]));
  const text = (column: Column, cell: Cell | undefined): string => (cell ? cellText(cell, at(column), pen) : '');
  return {
    kind: 'table',
    columns: own.map((column) => ({
      label: pen.word(`${at(column)}.label`),
      ...((column.type === 'NUMBER' || column.type === 'PERCENT') && { numeric: true }),
    })),
    rows: rows.map(({ cells }) =>
      own.map((column) =>
        joined(
          [column, ...filled.filter(({ id }) => beside[id] === column.id)].map((one) => text(one, cells[one.id])),
          ' ',
        ),
      ),
    ),
  };
}

function blocksOf(questions: readonly Question[], content: StatementContent, pen: Pen): RenditionBlock[] {
  const said = saidIn(content);
  const blocks: RenditionBlock[] = [];
  let facts: RenditionFact[] = [];
  const flush = (): void => {
    if (facts.length > 0) blocks.push({ kind: 'facts', facts });
    facts = [];
  };
  for (const question of questions) {
    const answer = said[question.id];
    const label = pen.word(`questionnaire.question.${question.id}.label`);
    if (answer === undefined && !question.required) continue;
    if (question.type === 'ROWS' && answer?.type === 'ROWS') {
      flush();
      blocks.push({ kind: 'paragraph', text: label }, tableOf(question, answer.rows, pen));
    } else facts.push({ label, value: answerText(question, answer, pen) });
  }
  flush();
  return blocks;
}

const stateOf = (texts: TemplateTexts, language: Language, reviewed: readonly Language[]) =>
  texts[language].state === 'UNREVIEWED' && !reviewed.includes(language) ? 'UNREVIEWED' : 'READ';

function clauseBlocks(
  template: AttestationTemplate,
  content: StatementContent,
  language: Language,
  reviewed: readonly Language[],
): RenditionBlock[] {
  return content.clauses.flatMap(({ id, text: governing }, i) => {
    const texts = template.clauses.find((clause) => clause.id === id)?.texts;
    const text = texts?.[language].text.normalize('NFC') ?? governing;
    const both = texts !== undefined && stateOf(texts, language, reviewed) === 'UNREVIEWED';
    return [{ kind: 'clause' as const, number: String(i + 1), text, ...(both && { governing }) }];
  });
}

/**
 * Writes an attestation out in a language. What was not answered is said to be so; a clause whose translation nobody has
 * reviewed carries the governing text beside it.
 * @param reviewed languages in which somebody has read this template's texts against the governing ones since
 */
export function renditionOf(
  content: StatementContent,
  template: AttestationTemplate,
  language: Language,
  reviewed: readonly Language[] = [],
): Rendition {
  const frame = frameWords[language];
  const values = writtenValues(language);
  const words = template.form.texts;
  const pen: Pen = { frame, values, word: (key) => words?.[language]?.[key] ?? words?.en?.[key] ?? key };
  const asked = new Set(askedQuestions(template.form, saidIn(content)).map(({ id }) => id));
  const { kind, version } = content.template;
  const { from, to, singleTransaction, endsWithQuantity } = content.validity;
  const unreviewed = template.clauses.some(({ texts }) => stateOf(texts, language, reviewed) === 'UNREVIEWED');
  const day = (value: string | null): string => (value === null ? frame.missing : values.day(value));
  return {
    language: language === 'zh' ? 'zh-Hans' : language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    title: template.title[language].text,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: frame.document, value: `${content.id} / ${content.number}` },
          { label: frame.template, value: `${kind} · ${version}` },
          { label: frame.supplier, value: content.supplier.name },
          { label: frame.distributor, value: nameOf(content.distributor.name) },
        ],
      },
      ...(language === template.governing
        ? []
        : [{ kind: 'notice' as const, text: unreviewed ? frame.unreviewed : frame.governs }]),
      ...template.form.sections.flatMap((section): RenditionBlock[] => {
        if (!sectionQuestions(section).some(({ id }) => asked.has(id))) return [];
        return [
          { kind: 'heading', level: 1, text: pen.word(`questionnaire.section.${section.id}.title`) },
          ...section.groups.flatMap((group): RenditionBlock[] => [
            { kind: 'heading', level: 2, text: pen.word(`questionnaire.group.${group.id}.title`) },
            ...blocksOf(
              group.questions.filter(({ id }) => asked.has(id)),
              content,
              pen,
            ),
          ]),
        ];
      }),
      { kind: 'heading', level: 1, text: frame.undertakings },
      ...clauseBlocks(template, content, language, reviewed),
      { kind: 'heading', level: 1, text: frame.validity },
      {
        kind: 'facts',
        facts: [
          { label: frame.from, value: day(from) },
          { label: frame.to, value: day(to) },
        ],
      },
      ...(singleTransaction ? [{ kind: 'paragraph' as const, text: frame.single }] : []),
      ...(endsWithQuantity ? [{ kind: 'paragraph' as const, text: frame.quantity }] : []),
    ],
  };
}
