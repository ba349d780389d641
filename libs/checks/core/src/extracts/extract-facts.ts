import type { EvidenceGrade } from '@downstream/kernel';
import type { CompanyChange, CompanyStatus, Money, SourceAnswers } from '../kinds/source';

/** Somebody who holds shares, as an extract says it. */
export interface ExtractOwner {
  readonly name: string;
  /** Per cent of the whole as a decimal text such as `33.33`; `null` where the extract does not say. */
  readonly share: string | null;
}

/** Accounts of a year as an extract tells of them; `filed: false` says that there are none. */
export interface ExtractAccounts {
  readonly filed: boolean;
  readonly year: number | null;
  readonly turnover: Money | null;
  readonly employees: number | null;
}

/** What somebody wrote down from an extract of a register. `null` is "it does not say", never "no". */
export interface ExtractFacts {
  /** Whether the register knows the company; the rest of what it does not know is empty. */
  readonly found: boolean;
  /** Whether everybody may look a company up there: where not, "not found" says less. */
  readonly registerIsPublic: boolean;
  readonly name: string | null;
  readonly formerNames: readonly string[];
  readonly number: string | null;
  readonly status: CompanyStatus | null;
  readonly statusAsWritten: string | null;
  readonly incorporatedOn: string | null;
  readonly changes: readonly { readonly what: CompanyChange; readonly on: string }[] | null;
  readonly activities: readonly { readonly table: string; readonly code: string }[] | null;
  readonly address: NonNullable<SourceAnswers['COMPANY']['address']> | null;
  readonly officers: readonly string[] | null;
  readonly owners: readonly ExtractOwner[] | null;
  readonly capital: Money | null;
  readonly accounts: ExtractAccounts | null;
}

/** An accepted extract, as checks are asked with it. */
export interface ExtractSource {
  readonly id: string;
  readonly register: string;
  readonly grade: EvidenceGrade;
  /** The day as of which the register says it, and the last day it counts; both `2026-03-14`. */
  readonly asOf: string;
  readonly expiresOn: string;
  readonly file: { readonly sha256: string; readonly bytes: number; readonly mediaType: string };
  readonly answer: SourceAnswers['COMPANY'];
}

/** What an extract says, as a register would answer it. */
export function answerOf({ owners: _o, capital: _c, accounts, ...facts }: ExtractFacts): SourceAnswers['COMPANY'] {
  const { filed = null, turnover = null, year = null } = accounts ?? {};
  return {
    ...facts,
    accountsFiled: filed,
    turnover: filed === true && turnover && year !== null ? { ...turnover, year } : null,
  };
}
