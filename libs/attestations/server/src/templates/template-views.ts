import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import {
  questionsOf,
  sectionOf,
  type AttestationTemplate,
  type Question,
  type TemplateTexts,
} from '@downstream/attestations/core';
import {
  faultsOfDerived,
  isFree,
  noChanges,
  type QuestionAsking,
  type OwnTemplate,
} from '@downstream/attestations/core/templates';
import type { listStatementTemplates, readStatementTemplate, Reply } from '@downstream/contracts';
import { actingOf, Names } from '@downstream/distributors/server';
import { languages, type Context } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { TemplateReview } from '../persistence/own-template.row';

type Summary = Reply<typeof listStatementTemplates>['templates'][number];
type View = Reply<typeof readStatementTemplate>;

/** A template with what it was derived from; the house's own is derived from nothing but itself. */
export interface ShownTemplate {
  readonly template: AttestationTemplate;
  readonly base: AttestationTemplate;
  readonly own?: OwnTemplate;
}

/** Templates as the desk shows them. */
@Injectable()
export class TemplateViews {
  constructor(private readonly users: UserDirectory) {}

  /** Each without its content. @param inForce those that are asked from now on */
  async summaries(
    tx: Tx,
    ctx: Context,
    shown: readonly ShownTemplate[],
    reviews: readonly TemplateReview[],
    inForce: readonly AttestationTemplate[],
  ): Promise<Summary[]> {
    const authors = [
      ...shown.flatMap(({ own }) => (own ? [own.drafted, ...(own.published ? [own.published] : [])] : [])),
      ...reviews.map(({ by }) => by),
    ];
    const names = await Names.of(tx, this.users, authors.map(actingOf));
    return shown.map(({ template, own }) => {
      const { id, kind, version, title, governing, clauses } = template;
      const unread = (language: (typeof languages)[number]) =>
        clauses.some(({ texts }) => texts[language].state === 'UNREVIEWED');
      return {
        ...{ template: id, kind, number: version, title: title[governing].text, own: own !== undefined },
        state: own?.state ?? 'PUBLISHED',
        inForce:
          (own?.state ?? 'PUBLISHED') === 'PUBLISHED' &&
          inForce.some((one) => one.id === id && one.version === version),
        languages: languages.map((language) => {
          const review = reviews.find(
            (one) => one.template === id && one.version === version && one.language === language,
          );
          const state = language === governing ? 'GOVERNING' : review || !unread(language) ? 'REVIEWED' : 'UNREVIEWED';
          return { language, state, reviewed: review ? names.deed(review.by) : null };
        }),
        renews: own?.renews ?? false,
        drafted: own ? names.deed(own.drafted) : null,
        published: own?.published ? names.deed(own.published) : null,
        returnReason: own?.returnReason ?? null,
        mine: own !== undefined && ctx.actor.personId !== undefined && own.contributors.includes(ctx.actor.personId),
        version: own?.revision ?? 0,
      };
    });
  }

  /** What one says, and what can be changed in it. Words of questions in the language of the desk. */
  content({ template, base, own }: ShownTemplate, language: 'en' | 'de'): Omit<View, keyof Summary> {
    const words = base.form.texts?.[language] ?? {};
    const now = new Map(questionsOf(template.form).map((question) => [question.id, question]));
    return {
      base: own ? { template: base.id, number: base.version } : null,
      changes: (own?.changes ?? noChanges(template)) as View['changes'],
      titles: textsOf(template.title),
      clauses: template.clauses.map(({ id, when, texts }) => ({
        ...{ id, when: (when ?? null) as View['clauses'][number]['when'], texts: textsOf(texts) },
        fromBase: base.clauses.some((one) => one.id === id),
      })),
      questions: questionsOf(base.form).map((question) => ({
        id: question.id,
        label: words[`questionnaire.question.${question.id}.label`] ?? question.id,
        section: words[`questionnaire.section.${sectionOf(base.form, question.id)?.id ?? ''}.title`] ?? '',
        before: askingOf(question),
        ask: askingOf(now.get(question.id)),
        free: isFree(question.id),
        yesNo: question.type === 'YES_NO',
      })),
      months: template.validity.months,
      mostMonths: base.validity.months,
      faults: own ? faultsOfDerived(base, template).map(({ at, code }) => ({ at, code })) : [],
    };
  }
}

const textsOf = (texts: TemplateTexts): View['titles'] =>
  languages.map((language) => ({ language, ...texts[language] }));

const askingOf = (question: Question | undefined): QuestionAsking => {
  if (!question) return 'LEFT_OUT';
  return question.required ? 'REQUIRED' : 'OPTIONAL';
};
