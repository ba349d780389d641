import { parseInstant } from '@downstream/kernel';
import type { PortalLetter } from '../portal-letter';

const at = parseInstant('2026-03-14T09:30:00Z');
const company = 'Bağ & Söhne 光学';
const hash = '9f3c1a77e0b24d5586aa10c7d2e4f6b81234567890abcdef1234567890abcdef';
const titles = ['General end-use statement', 'Undertaking: no goods to Russia or Belarus'];
const titled = { en: titles, de: titles, fr: titles, zh: titles, tr: titles, ru: titles, uk: titles, ar: titles };
/** One letter of every kind. */
export const portalLetters = {
  receipt: { kind: 'RECEIPT', company, number: 2, at, hash },
  correction: {
    kind: 'CORRECTION',
    company,
    items: [
      { section: 'company', sentence: 'The page does not open. Is it the right one?' },
      { section: 'of-their-own', sentence: 'Which warehouse is meant?' },
    ],
    dueAt: at,
  },
  approval: { kind: 'DECISION', company, outcome: 'APPROVED', until: at, conditions: [], appealUntil: null },
  conditions: {
    kind: 'DECISION',
    company,
    outcome: 'APPROVED_WITH_CONDITIONS',
    until: at,
    conditions: ['No more than 40 sights a quarter.'],
    appealUntil: null,
  },
  question: { kind: 'QUESTION', company, text: 'Who unpacks the crates?\nAnd where?' },
  reminder: { kind: 'REMINDER', company, dueAt: at, over: false },
  overdue: { kind: 'REMINDER', company, dueAt: at, over: true },
  reason: {
    kind: 'DECISION',
    company,
    outcome: 'REJECTED',
    until: null,
    conditions: [],
    reason: 'No register entry of your company was found.\n\nWe sell no thermal sights without one.',
    appealUntil: at,
  },
  statement: { kind: 'STATEMENT', company, news: 'ASKED', titles: titled, until: at },
  returnedStatement: { kind: 'STATEMENT', company, news: 'RETURNED', titles: titled, until: at },
  expiringStatement: { kind: 'STATEMENT', company, news: 'EXPIRING', titles: titled, until: at },
  expiredStatement: { kind: 'STATEMENT', company, news: 'EXPIRED', titles: titled, until: null },
  refusal: { kind: 'DECISION', company, outcome: 'REJECTED', until: null, conditions: [], appealUntil: at },
} as const satisfies Record<string, PortalLetter>;
