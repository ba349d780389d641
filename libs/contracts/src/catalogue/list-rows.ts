import { chplTiers, type PublishedListKind } from '@downstream/kernel';
import * as z from 'zod';
import * as fields from '../fields';

const code = fields.line(300);
const status = z.enum(['CONFIRMED', 'TO_CONFIRM', 'POLICY']);

/** Rows of each kind of list; that a row is in its form is checked when it is written, with every place named. */
export const listRowOf = {
  CHPL: z.strictObject({ hs6: code, tier: z.enum(chplTiers), description: code }),
  LEGAL_ANNEX: z.strictObject({ prefix: code, annex: code, description: code, status }),
  SENSITIVE_GOODS: z.strictObject({
    goods: code,
    description: code,
    prefixes: z.array(code).max(200),
    controlNumbers: z.array(code).max(100),
    parameters: z.array(code).max(100),
    status,
  }),
  GOODS_KEYWORDS: z.strictObject({
    goods: code,
    language: code,
    keyword: code,
    match: z.enum(['WORD', 'PHRASE', 'STEM']),
    note: code.nullable(),
  }),
  COUNTRY_SET: z.strictObject({
    set: code,
    code,
    from: fields.date.nullable(),
    to: fields.date.nullable(),
    status,
    note: code.nullable(),
  }),
  HS_FORWARD: z.strictObject({ from: code, to: z.array(code).max(200) }),
} as const satisfies Record<PublishedListKind, z.ZodType>;

/** A row of any kind; which kind it must be, its list says. */
export const listRow = z.union([
  listRowOf.CHPL,
  listRowOf.LEGAL_ANNEX,
  listRowOf.SENSITIVE_GOODS,
  listRowOf.GOODS_KEYWORDS,
  listRowOf.COUNTRY_SET,
  listRowOf.HS_FORWARD,
]);
