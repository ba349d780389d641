import { publishedListKinds } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';
import { deed } from './item-view';
import { listRow } from './list-rows';

const state = z.enum(['DRAFT', 'PENDING_APPROVAL', 'PUBLISHED', 'RETIRED']);

/** One version of a list, without its rows. */
export const listVersionSummary = z.strictObject({
  list: z.string(),
  kind: z.enum(publishedListKinds),
  /** From 1, without gaps. */
  number: z.number().int(),
  state,
  /** The instant from which it is law; `null` until it is dated, or where it is to be that of its publication. */
  effectiveFrom: fields.instant.nullable(),
  /** Whether it comes with the product, by nobody's hand. */
  shipped: z.boolean(),
  /** Whether it is the one in force now. */
  inForce: z.boolean(),
  source: z.string(),
  rowCount: z.number().int(),
  drafted: deed.nullable(),
  published: deed.nullable(),
  returnReason: z.string().nullable(),
  /** Whether whoever asks has a share in it, and so is not the one to publish it. */
  mine: z.boolean(),
  /** The revision of the record, to be sent back as `If-Match`; 0 of one that comes with the product. */
  version: z.number().int(),
});

/** One version of a list with every row. */
export const listVersionView = listVersionSummary.extend({ rows: z.array(listRow) });

/** A list: what is in force of it, and what waits. */
export const itemListSummary = z.strictObject({
  list: z.string(),
  kind: z.enum(publishedListKinds),
  inForce: listVersionSummary.nullable(),
  /** Published, and in force later. */
  coming: listVersionSummary.nullable(),
  /** The draft, or the proposal. */
  waiting: listVersionSummary.nullable(),
});
