import type { PostalAddress, RegistryNumber, WrittenName } from '@downstream/distributors/core';
import type {
  AuthorityBasis,
  GoodsDisposition,
  Instant,
  IssuerRole,
  Language,
  SignatureKind,
  TemplateKind,
} from '@downstream/kernel';
import type { Quantity } from '../quantity-ledger';

/** Goods as an attestation names them. */
export interface AttestedItem {
  readonly id: string;
  readonly partNumber: string;
  /** Six digits of the Harmonized System. */
  readonly hs6: string;
  readonly quantity: Quantity;
  /** Decimal digits as text, in `currency` (ISO 4217). */
  readonly value: string;
  readonly currency: string;
}

/** Somebody an attestation names: an end user, consignee, forwarder, agent or bank. */
export interface NamedParty {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  /** Class of activity as the attestation or a register says it: NACE, such as `84.22`; `null` where nobody does. */
  readonly activity: string | null;
}

/** What was signed, as far as it can be judged. Days are `2026-11-22`. */
export interface Attested {
  readonly template: TemplateKind;
  readonly templateVersion: number;
  readonly language: Language;
  readonly issuer: {
    readonly name: WrittenName;
    readonly registryNumber: RegistryNumber | null;
    readonly address: PostalAddress;
    readonly role: IssuerRole;
  };
  readonly signatory: {
    readonly name: string;
    readonly title: string;
    readonly email: string;
    readonly phone: string;
    readonly authority: AuthorityBasis;
    /** Whether the document that the authority rests on is there. */
    readonly authorityDocument: boolean;
  };
  readonly signature: {
    readonly kind: SignatureKind;
    /** Whether the signatory was called back at a number that another source gave. */
    readonly calledBack: boolean;
    readonly at: Instant | null;
  };
  readonly quotedOn: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly items: readonly AttestedItem[];
  readonly dispositions: readonly GoodsDisposition[];
  /** `null` in templates that do not ask for it. */
  readonly endUse: string | null;
  /** `null` in templates that do not ask for them. */
  readonly endUsers: readonly NamedParty[] | null;
  readonly intermediaries: readonly (NamedParty & { readonly role: 'FORWARDER' | 'AGENT' | 'BANK' | 'CONSIGNEE' })[];
  readonly declared: { readonly militaryUse: boolean | null; readonly militaryUser: boolean | null };
  /** Each clause with the hash of the text that was shown. */
  readonly clauses: readonly { readonly id: string; readonly sha256: string }[];
  /** What was written beside the clauses: reservations. */
  readonly reservations: string;
  /** The file that was signed first, where one was signed elsewhere. */
  readonly file: SignedFile | null;
}

/** What is seen of a signed file without believing it. */
export interface SignedFile {
  readonly sha256: string;
  /** A paper with ink has no bytes that a signature could protect. */
  readonly by: 'CERTIFICATE' | 'HAND';
  /** Whether an authority on the maker's list certifies the signer of the whole file; of a paper never. */
  readonly vouchedFor: boolean;
  /** Whether the signed range of bytes is unchanged; `null` where it could not be told. */
  readonly intact: boolean | null;
  /** Saves appended after the signature. */
  readonly savesAfter: number;
  /** Author in the file's own data. */
  readonly author: string | null;
}

/** What is known beside the attestation and can contradict it. */
export interface KnownBeside {
  readonly at: Instant;
  /** The record that was verified. */
  readonly party: {
    readonly names: readonly WrittenName[];
    readonly registryNumber: RegistryNumber | null;
    readonly address: PostalAddress | null;
    readonly website: string | null;
    readonly country: string;
    /** Owners, officers and signatories of the record. */
    readonly officers: readonly string[];
  };
  /** The order lines the attestation is for; `null` where it is for none in particular. */
  readonly orderLines: readonly Pick<AttestedItem, 'partNumber' | 'hs6' | 'quantity' | 'value' | 'currency'>[] | null;
  readonly template: {
    /** Hash of each clause in the language that was shown. */
    readonly clauses: readonly { readonly id: string; readonly sha256: string }[];
    readonly newestMajor: number;
    readonly major: number;
  };
  /** Whether the legal department agreed to the reservations. */
  readonly reservationsApproved: boolean;
  /** Languages the maker reads, and those there is a translation in. */
  readonly readLanguages: readonly Language[];
  readonly translations: readonly Language[];
  /** Others who handed in a file of the same bytes. */
  readonly sameFileFrom: readonly string[];
  /** Mail domains of the maker, and of forwarders it knows. */
  readonly exporterDomains: readonly string[];
  readonly forwarderDomains: readonly string[];
  /** Names of people who work for the maker. */
  readonly exporterStaff: readonly string[];
  /** Names of forwarders and banks it knows. */
  readonly forwardersAndBanks: readonly string[];
  /** When each named party was screened last, by its name; absent is never. */
  readonly screened: Readonly<Record<string, Instant>>;
  /** What changed since the signature. */
  readonly changes: readonly AttestedChange[];
  /** Named parties that a list of military end users holds, by name. */
  readonly militaryListed: readonly string[];
  /** Companies of good name whose name or domain this one nearly is; empty where nothing was found. */
  readonly lookAlikes: readonly string[];
}

/** What ends an attestation when it changes (product: life of an attestation). */
export const attestedChanges = [
  'OWNER',
  'ADDRESS',
  'ROLE',
  'PRODUCT_GROUP',
  'DESTINATION',
  'LIST_HIT',
  'TEMPLATE_MAJOR',
] as const;
export type AttestedChange = (typeof attestedChanges)[number];
