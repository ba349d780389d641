import type { EvidenceGrade, Instant } from '@downstream/kernel';
import type { ExtractSource } from '../extracts/extract-facts';

/** Standing of a company in its register. `OTHER`: the register says something that none of the words is for. */
export const companyStatuses = [
  'ACTIVE',
  'DORMANT',
  'OVERDUE_FILINGS',
  'LIQUIDATION',
  'STRUCK_OFF',
  'DISSOLVED',
  'OTHER',
] as const;
export type CompanyStatus = (typeof companyStatuses)[number];

/** What of a company may change by a date that its register keeps. */
export const companyChanges = ['NAME', 'OWNER', 'OFFICER', 'ADDRESS', 'ACTIVITY'] as const;
export type CompanyChange = (typeof companyChanges)[number];

/** An amount as it was said: in units of the currency (ISO 4217), as a decimal text such as `1250000.00`. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** What outside sources are asked, by the kind of source. Days are `2026-03-14`, countries ISO 3166-1 alpha-2. */
export interface SourceQuestions {
  readonly COMPANY: {
    readonly name: string;
    readonly country: string;
    /** As it was written; `null` where nobody said one. */
    readonly number: string | null;
    readonly scheme: string | null;
    /** An accepted extract that speaks where the register itself does not; absent where there is none. */
    readonly extract?: ExtractSource;
  };
  readonly LEI: { readonly lei: string };
  readonly VAT: { readonly country: string; readonly number: string };
  readonly DOMAIN: { readonly domain: string };
}

/** What a source says. `null` is "it does not say", never "no". */
export interface SourceAnswers {
  readonly COMPANY: {
    readonly found: boolean;
    /** Whether everybody may look a company up there: where not, "not found" says less. */
    readonly registerIsPublic: boolean;
    readonly name: string | null;
    readonly formerNames: readonly string[];
    readonly number: string | null;
    readonly status: CompanyStatus | null;
    /** The register's own word for it. */
    readonly statusAsWritten: string | null;
    readonly incorporatedOn: string | null;
    /** `null`: the register tells of no changes; an empty list: it does, and there were none. */
    readonly changes: readonly { readonly what: CompanyChange; readonly on: string }[] | null;
    /** Codes with the table they are from, such as `NACE` `26.11` or `UKSIC` `46520`. */
    readonly activities: readonly { readonly table: string; readonly code: string }[] | null;
    readonly address: {
      readonly lines: readonly string[];
      readonly city: string | null;
      readonly postalCode: string | null;
      readonly country: string | null;
    } | null;
    readonly officers: readonly string[] | null;
    /** Whether accounts were filed: `false` says that there are none. */
    readonly accountsFiled: boolean | null;
    /** Turnover of the last year that was filed. */
    readonly turnover: (Money & { readonly year: number }) | null;
  };
  readonly LEI: {
    readonly found: boolean;
    readonly legalName: string | null;
    readonly otherNames: readonly string[];
    readonly country: string | null;
    readonly entityStatus: string | null;
    readonly registrationStatus: string | null;
    readonly nextRenewal: string | null;
    readonly directParent: string | null;
    readonly ultimateParent: string | null;
  };
  readonly VAT: {
    readonly valid: boolean;
    readonly name: string | null;
    readonly address: string | null;
    /** Number under which the office keeps the inquiry. */
    readonly consultation: string | null;
  };
  readonly DOMAIN: {
    readonly registeredOn: string | null;
    /** Whether mail can be sent there. */
    readonly mx: boolean | null;
    readonly web: 'PRESENT' | 'PARKED' | 'ABSENT' | null;
  };
}
export type SourceKind = keyof SourceQuestions;

/** Why a source could not be asked. `NOT_COVERED`: there is none for this country or number. */
export const silences = [
  'NO_SOURCE',
  'NO_KEY',
  'NOT_COVERED',
  'NO_NETWORK',
  'TIMEOUT',
  'REFUSED',
  'BUSY',
  'DOWN',
] as const;
export type Silence = (typeof silences)[number];

/**
 * What came of asking. `UNAVAILABLE` and `UNREADABLE` are never good: the first is asked again later, the second too,
 * and what came is kept as it came.
 */
export type SourceReply<A> =
  | {
      readonly kind: 'ANSWER';
      readonly answer: A;
      /** Who answered, such as `GLEIF`. */
      readonly source: string;
      readonly grade: EvidenceGrade;
      /** As of when the source says it. */
      readonly asOf: Instant;
      /** The answer word by word. */
      readonly raw: Uint8Array;
      readonly mediaType: string;
    }
  | { readonly kind: 'UNAVAILABLE'; readonly source: string; readonly why: Silence }
  | {
      readonly kind: 'UNREADABLE';
      readonly source: string;
      readonly raw: Uint8Array;
      readonly mediaType: string;
    };
