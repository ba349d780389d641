/** Who says something about a company. `EXTRACT`: a person read it off a paper of a register. */
export const registrySources = ['GLEIF', 'VIES', 'COMPANIES_HOUSE', 'EXTRACT'] as const;
export type RegistrySource = (typeof registrySources)[number];

/**
 * What a register says of a company's life, in words that all registers share (domain reference 2, K02).
 * `OTHER`: the register's own word stands in `statusAsWritten` and nobody here knows what it means, which is never good.
 */
export const companyStatuses = ['ACTIVE', 'DORMANT', 'INSOLVENT', 'STRIKE_OFF', 'DISSOLVED', 'OTHER'] as const;
export type CompanyStatus = (typeof companyStatuses)[number];

/** In what way a company has a name beside its legal one. */
export const otherNameKinds = ['TRADE', 'FORMER', 'NATIVE', 'LATIN', 'OTHER'] as const;
export type OtherNameKind = (typeof otherNameKinds)[number];

/** A name beside the legal one. */
export interface OtherName {
  readonly name: string;
  readonly kind: OtherNameKind;
  /** Last day of a former name, where the register says it. */
  readonly until: string | null;
}

/** An address as a register writes it. */
export interface RegistryAddress {
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2 */
  readonly country: string | null;
}

/** What a company does, in a classification such as `SIC_UK`, `NACE` or `ISIC`. */
export interface ActivityCode {
  readonly scheme: string;
  readonly code: string;
}

/** Somebody who acts for a company. Dates are calendar dates. */
export interface RegistryOfficer {
  readonly name: string;
  /** The register's own word, such as `director`. */
  readonly role: string;
  readonly appointedOn: string | null;
  /** Null while in office. */
  readonly resignedOn: string | null;
  readonly nationality: string | null;
  /** ISO 3166-1 alpha-2, where the register's word for the country is known. */
  readonly country: string | null;
}

/** Somebody whom a register names as owner or in control. */
export interface RegistryOwner {
  readonly name: string;
  readonly kind: 'PERSON' | 'ORGANISATION' | 'UNKNOWN';
  /** Percent of the shares, bounds included; null where the register says nothing of shares. */
  readonly share: { readonly from: number; readonly to: number } | null;
  /** The register's own words for the control, as they came. */
  readonly natures: readonly string[];
  readonly since: string | null;
  /** Null while it lasts. */
  readonly until: string | null;
  readonly country: string | null;
}

/** What changes of a company a check counts (domain reference 2, K03). */
export const registryChangeSubjects = ['NAME', 'ADDRESS', 'OFFICERS', 'OWNERS', 'ACTIVITY', 'STATUS'] as const;
export type RegistryChangeSubject = (typeof registryChangeSubjects)[number];

/** Something that changed, with its day. */
export interface RegistryChange {
  readonly on: string;
  readonly subject: RegistryChangeSubject;
  /** The register's own word for it. */
  readonly what: string;
}

/** Figures of one year's accounts. Amounts are decimal texts in `currency`; null where the accounts say nothing. */
export interface AccountFigures {
  readonly year: number;
  /** ISO 4217 */
  readonly currency: string | null;
  readonly turnover: string | null;
  readonly equity: string | null;
  readonly headcount: number | null;
}

/** A company as one register has it. What the register does not say is null or an empty list, never a guess. */
export interface RegistryRecord {
  readonly source: RegistrySource;
  /** The register by name, such as `Companies House`. */
  readonly register: string;
  /** Calendar date of what the register says, where it says one. */
  readonly asOf: string | null;
  readonly name: string | null;
  readonly otherNames: readonly OtherName[];
  readonly number: string | null;
  /** ISO 3166-1 alpha-2 of the law the company stands under. */
  readonly country: string | null;
  readonly status: CompanyStatus | null;
  readonly statusAsWritten: string | null;
  /** Whether filings are overdue; null where the register does not say. */
  readonly filingsOverdue: boolean | null;
  readonly incorporatedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly address: RegistryAddress | null;
  readonly headquarters: RegistryAddress | null;
  readonly activities: readonly ActivityCode[];
  readonly officers: readonly RegistryOfficer[];
  readonly owners: readonly RegistryOwner[];
  /** The newest first. */
  readonly changes: readonly RegistryChange[];
  readonly accounts: AccountFigures | null;
}

/** A record in which nothing is said yet. */
export const emptyRecord = (source: RegistrySource, register: string): RegistryRecord => ({
  source,
  register,
  asOf: null,
  name: null,
  otherNames: [],
  number: null,
  country: null,
  status: null,
  statusAsWritten: null,
  filingsOverdue: null,
  incorporatedOn: null,
  dissolvedOn: null,
  address: null,
  headquarters: null,
  activities: [],
  officers: [],
  owners: [],
  changes: [],
  accounts: null,
});
