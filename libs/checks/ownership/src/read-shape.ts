import type { ControlFactKind, OwnershipPartyKind } from '@downstream/kernel';
import type { Day, OwnershipSource, Period } from './chart';
import type { SaidShare } from './chart-facts';

/** Somebody in a file. */
export interface FileParty {
  /** The file's own id. */
  readonly ref: string;
  readonly name: string;
  readonly kind: OwnershipPartyKind;
  readonly country: string | null;
  readonly number: string | null;
}

/** A holding in a file. */
export interface FileEdge extends Period {
  readonly ref: string;
  readonly owner: string;
  readonly asset: string;
  readonly capital: SaidShare | null;
  readonly votes: SaidShare | null;
  readonly source: OwnershipSource;
}

/** A fact about power in a file. */
export interface FileControl extends Period {
  readonly ref: string;
  readonly kind: ControlFactKind;
  readonly holder: string;
  readonly over: string;
  readonly source: OwnershipSource;
}

/**
 * Why a statement made no fact, or not the whole of one. `NOT_READ`: it is broken; `NOT_OWNERSHIP`: it speaks of something
 * else, a manager of a fund say; `OWNERS_EXEMPT`: it says why nobody is named; `NO_LONGER`: it was replaced or closed;
 * `INDIRECT`: its parts are in the file, or what lies between is not known.
 */
export type ReadNoteCode =
  'NOT_READ' | 'NOT_OWNERSHIP' | 'OWNERS_EXEMPT' | 'NO_LONGER' | 'INDIRECT' | 'PARTY_MISSING' | 'NO_DATE';

/** Something to know of a file: nothing of it is lost without one. */
export interface ReadNote {
  /** Where, such as `statement 3 (id)`. */
  readonly place: string;
  readonly code: ReadNoteCode;
  readonly about: string;
}

/** What a file of owners says. */
export interface OwnershipFile {
  readonly parties: readonly FileParty[];
  readonly edges: readonly FileEdge[];
  readonly controls: readonly FileControl[];
  readonly notes: readonly ReadNote[];
  readonly statements: number;
}

/** The calendar day at the beginning of a date or date-time; null where there is none. */
export const dayIn = (text: unknown): Day | null => {
  const day = typeof text === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(text)?.[0] : undefined;
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
};

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const objectIn = (value: unknown): Json => (isObject(value) ? value : {});
export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** A text without control characters, trimmed, cut where it is longer; null where there is none. */
export const textIn = (value: unknown, most = 300): string | null => {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value)
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
  return text === '' ? null : text.slice(0, most);
};
