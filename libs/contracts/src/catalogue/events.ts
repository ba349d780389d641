import { classificationStates, publishedListKinds } from '@downstream/kernel';
import * as z from 'zod';
import { doer as author } from '../author';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { classificationFacts, itemName, judgement } from './item-view';
import { listRow } from './list-rows';

const classification = z.strictObject({
  id: fields.id<'classification'>(),
  state: z.enum(classificationStates),
  ...classificationFacts,
  classifier: author,
  contributors: z.array(fields.id<'person'>()),
  proposed: author.nullable(),
  approved: author.nullable(),
  judged: judgement.nullable(),
  returnReason: personal(fields.text(2000)).nullable(),
});

/** The full state of an item, with every classification it ever had. */
const item = z.strictObject({
  id: fields.id<'item'>(),
  sku: z.string(),
  names: z.array(itemName),
  description: z.string().nullable(),
  classifications: z.array(classification),
  writers: z.array(fields.id<'person'>()),
  registered: author,
  changed: author,
  version: z.number().int(),
});

const of = <const T extends string>(type: T) => event({ type, version: 1, subject: 'item', state: item });

export const itemRegistered = of('item.registered');
export const itemRevised = of('item.revised');
export const classificationDrafted = of('item.classification-drafted');
export const classificationRevised = of('item.classification-revised');
export const classificationProposed = of('item.classification-proposed');
export const classificationApproved = of('item.classification-approved');
export const classificationReturned = of('item.classification-returned');

/** The full state of one version of a list, with every row. */
const listVersion = z.strictObject({
  id: fields.id<'list-version'>(),
  list: z.string(),
  kind: z.enum(publishedListKinds),
  version: z.number().int(),
  state: z.enum(['DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'RETIRED']),
  effectiveFrom: fields.instant.nullable(),
  source: z.string(),
  rows: z.array(listRow),
  drafted: author.nullable(),
  contributors: z.array(fields.id<'person'>()),
  published: author.nullable(),
  returnReason: personal(fields.text(2000)).nullable(),
  changed: author,
  revision: z.number().int(),
});

const ofList = <const T extends string>(type: T) =>
  event({ type, version: 1, subject: 'item-list', state: listVersion });

export const listVersionDrafted = ofList('item-list.version-drafted');
export const listVersionRevised = ofList('item-list.version-revised');
export const listVersionProposed = ofList('item-list.version-proposed');
export const listVersionPublished = ofList('item-list.version-published');
export const listVersionReturned = ofList('item-list.version-returned');
export const listVersionRetired = ofList('item-list.version-retired');
