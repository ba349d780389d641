import { languages, templateKinds } from '@downstream/kernel';
import * as z from 'zod';
import { author } from '../author';
import { deed } from '../distributors/who';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { route } from '../route';
import { wordId } from './answer';
import { questionCondition as condition } from './questionnaire';
import { renditionView } from './statement-views';

const state = z.enum(['DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'RETIRED']);
const asking = z.enum(['REQUIRED', 'OPTIONAL', 'LEFT_OUT']);
const ownText = z.strictObject({ language: z.enum(languages), text: fields.passage(8000) });

/** What a maker makes of the template it derives from: every clause in its order, and all else that is other than it was. */
export const templateChanges = z.strictObject({
  title: z.array(ownText).max(languages.length),
  clauses: z
    .array(
      z.strictObject({
        id: fields.line(60),
        /** `null` is promised always. */
        when: condition.nullable(),
        texts: z.array(ownText).max(languages.length),
      }),
    )
    .max(60),
  questions: z.array(z.strictObject({ id: wordId, ask: asking })).max(300),
  months: z.number().int().min(0).max(1000),
});

/** One version of a template, of the house or of the maker. */
export const templateSummary = z.strictObject({
  template: wordId,
  kind: z.enum(templateKinds),
  number: z.number().int(),
  title: z.string(),
  /** Whether it is the maker's own. */
  own: z.boolean(),
  state,
  /** Whether it is asked from now on. */
  inForce: z.boolean(),
  /** Each language with who has read it against the English text; a language nobody has read is unreviewed. */
  languages: z.array(
    z.strictObject({
      language: z.enum(languages),
      state: z.enum(['GOVERNING', 'REVIEWED', 'UNREVIEWED']),
      reviewed: deed.nullable(),
    }),
  ),
  renews: z.boolean(),
  drafted: deed.nullable(),
  published: deed.nullable(),
  returnReason: z.string().nullable(),
  /** Whether whoever asks has a share in it, and so is not the one to publish it. */
  mine: z.boolean(),
  /** The revision of the record, to be sent back as `If-Match`; 0 of one of the house. */
  version: z.number().int(),
});

const texts = z.array(
  z.strictObject({
    language: z.enum(languages),
    text: z.string(),
    state: z.enum(['GOVERNING', 'REVIEWED', 'UNREVIEWED']),
  }),
);

/** A template with everything that can be changed in one derived from it. */
export const templateView = templateSummary.extend({
  /** What it was derived from; `null` for one of the house. */
  base: z.strictObject({ template: wordId, number: z.number().int() }).nullable(),
  changes: templateChanges,
  titles: texts,
  clauses: z.array(z.strictObject({ id: z.string(), when: condition.nullable(), texts, fromBase: z.boolean() })),
  questions: z.array(
    z.strictObject({
      id: wordId,
      label: z.string(),
      section: z.string(),
      /** As the template derived from asks it, and as this one does. */
      before: asking,
      ask: asking,
      /** Whether it may be asked otherwise; what the rules judge by may not. */
      free: z.boolean(),
      /** Whether a clause may hang on its answer. */
      yesNo: z.boolean(),
    }),
  ),
  months: z.number().int(),
  mostMonths: z.number().int(),
  faults: z.array(z.strictObject({ at: z.string(), code: z.string() })),
});

const one = z.strictObject({ template: wordId, number: z.coerce.number().int().min(1).max(1_000_000) });
const path = 'statement-templates/:template/versions/:number';
const stale = ['NOT_FOUND', 'VERSION_STALE', 'IF_MATCH_REQUIRED'] as const;

export const listStatementTemplates = route({
  id: 'listStatementTemplates',
  method: 'GET',
  path: 'statement-templates',
  summary:
    'Templates of end-use statements: those of the house, and every version of the maker’s own, the newest first.',
  response: z.strictObject({ templates: z.array(templateSummary) }),
});

export const readStatementTemplate = route({
  id: 'readStatementTemplate',
  method: 'GET',
  path,
  summary: 'One version of a template with its clauses in every language, what it asks, and its faults.',
  params: one,
  query: z.strictObject({ language: z.enum(['en', 'de']).default('en') }),
  response: templateView,
  refusals: ['NOT_FOUND'],
});

export const previewStatementTemplate = route({
  id: 'previewStatementTemplate',
  method: 'GET',
  path: `${path}/preview`,
  summary: 'How a template reads in a language, with nothing answered and every clause.',
  params: one,
  query: z.strictObject({ language: z.enum(languages).default('en') }),
  response: z.strictObject({ rendition: renditionView }),
  refusals: ['NOT_FOUND'],
});

export const draftStatementTemplate = route({
  id: 'draftStatementTemplate',
  method: 'POST',
  path: 'statement-templates',
  summary: 'Begins the maker’s next version of a template, as a copy of the one in force.',
  body: z.strictObject({ kind: z.enum(templateKinds) }),
  response: templateView,
  status: 201,
  refusals: ['TEMPLATE_VERSION_OPEN'],
  idempotent: 'key-required',
});

export const reviseStatementTemplate = route({
  id: 'reviseStatementTemplate',
  method: 'PUT',
  path,
  summary: 'Writes a draft anew and says what is wrong with it. What is published is never edited.',
  params: one,
  body: z.strictObject({ changes: templateChanges, renews: z.boolean() }),
  response: templateView,
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED'],
  concurrency: 'if-match',
});

const stepped = { params: one, response: templateView, concurrency: 'if-match' as const };

export const proposeStatementTemplate = route({
  ...stepped,
  id: 'proposeStatementTemplate',
  method: 'POST',
  path: `${path}/proposal`,
  summary: 'Asks a second person to publish the draft.',
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED', 'TEMPLATE_INVALID'],
});

export const publishStatementTemplate = route({
  ...stepped,
  id: 'publishStatementTemplate',
  method: 'POST',
  path: `${path}/publication`,
  summary: 'Publishes what waits; nobody may who wrote in it. It never changes any more, and is asked from now on.',
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED', 'TEMPLATE_NEEDS_ANOTHER_PERSON'],
});

export const returnStatementTemplate = route({
  ...stepped,
  id: 'returnStatementTemplate',
  method: 'POST',
  path: `${path}/return`,
  summary: 'Sends what waits back to be written anew, with what is asked for.',
  body: z.strictObject({ reason: fields.text(2000) }),
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED'],
});

export const retireStatementTemplate = route({
  ...stepped,
  id: 'retireStatementTemplate',
  method: 'POST',
  path: `${path}/retirement`,
  summary: 'Asks by it no longer: the version before it is asked again, or that of the house.',
  refusals: [...stale, 'TRANSITION_NOT_ALLOWED'],
});

export const reviewTemplateLanguage = route({
  id: 'reviewTemplateLanguage',
  method: 'POST',
  path: `${path}/languages/:language/review`,
  summary:
    'Marks that a person has read a language of a published version against the English text. Again, it changes nothing.',
  params: one.extend({ language: z.enum(languages) }),
  response: templateView,
  refusals: ['NOT_FOUND', 'TRANSITION_NOT_ALLOWED'],
  idempotent: 'key-required',
});

const ownTemplate = z.strictObject({
  id: fields.id<'ownTemplate'>(),
  template: wordId,
  kind: z.enum(templateKinds),
  version: z.number().int(),
  state,
  base: z.strictObject({ id: wordId, version: z.number().int() }),
  changes: templateChanges,
  renews: z.boolean(),
  drafted: author,
  contributors: z.array(fields.id<'person'>()),
  published: author.nullable(),
  returnReason: personal(fields.text(2000)).nullable(),
  revision: z.number().int(),
  /** Of the whole template as it is asked, once it is published. */
  sha256: fields.sha256.nullable(),
});
const of = <const T extends string>(type: T) =>
  event({ type, version: 1, subject: 'statement-template', state: ownTemplate });

export const templateDrafted = of('statement-template.drafted');
export const templateRevised = of('statement-template.revised');
export const templateProposed = of('statement-template.proposed');
export const templatePublished = of('statement-template.published');
export const templateReturned = of('statement-template.returned');
export const templateRetired = of('statement-template.retired');

export const templateLanguageReviewed = event({
  type: 'template-review.given',
  version: 1,
  subject: 'template-review',
  state: z.strictObject({
    id: fields.id<'templateReview'>(),
    template: wordId,
    version: z.number().int(),
    language: z.enum(languages),
    /** Of the template that was read. */
    sha256: fields.sha256,
    by: author,
  }),
});
