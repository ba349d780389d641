import { classificationStates } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { classificationFacts, itemName } from './item-view';

const author = z.strictObject({
  kind: z.enum(['user', 'key', 'system']),
  actorId: fields.id<'actor'>(),
  personId: fields.id<'person'>().nullable(),
  at: fields.instant,
});

const classification = z.strictObject({
  id: fields.id<'classification'>(),
  state: z.enum(classificationStates),
  ...classificationFacts,
  classifier: author,
  contributors: z.array(fields.id<'person'>()),
  proposed: author.nullable(),
  approved: author.nullable(),
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
