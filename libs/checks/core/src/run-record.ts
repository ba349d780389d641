import type { Digest } from './fingerprint';
import { normaliseName } from '@downstream/matching';
import canonicalize from 'canonicalize';
import { bareNumber, nameKind, type ScreeningSubject } from './subject';

/** By what a party can be searched for: how many of each, as a run records it. */
export interface SearchedFor {
  readonly names: number;
  readonly identifiers: number;
  readonly addresses: number;
  readonly countries: number;
  readonly dateOfBirth: boolean;
}

const isName = (name: string, kind: ScreeningSubject['kind']): boolean =>
  normaliseName(name, nameKind(kind)).tokens.length > 0;

/** Counts what of a party can be looked for: a name without a letter or digit, or an empty number, is none. */
export const searchedForOf = (subject: ScreeningSubject): SearchedFor => ({
  names: subject.names.filter((name) => isName(name, subject.kind)).length,
  identifiers: subject.identifiers.filter(({ number }) => bareNumber(number) !== '').length,
  addresses: subject.addresses.filter(({ street, city }) => (street ?? city ?? '').trim() !== '').length,
  countries: subject.countries.length,
  dateOfBirth: subject.dateOfBirth !== null,
});

/** What a run was asked, apart from the words: with the same inputs every run finds the same. */
export interface RunInputs {
  /** Fingerprint of each party. */
  readonly parties: readonly string[];
  readonly lists: readonly { readonly list: string; readonly versionId: string; readonly sha256: string }[];
  readonly methodVersion: string;
  readonly threshold: number;
}

/** SHA-256 (or whatever `digest` is) over the canonical JSON of the inputs; the order of parties and lists is no matter. */
export const inputsHash = ({ parties, lists, methodVersion, threshold }: RunInputs, digest: Digest): string =>
  digest(
    canonicalize({
      parties: [...parties].sort(),
      lists: lists.map(({ list, versionId, sha256 }) => `${list} ${versionId} ${sha256}`).sort(),
      methodVersion,
      threshold,
    }) ?? '',
  );

/** The hash of a candidate's reasons, to prove later which they were. */
export const featuresHash = (features: readonly unknown[], digest: Digest): string =>
  digest(canonicalize(features) ?? '');

/** An enrolled party as a coverage proof counts it. */
export interface CoveredParty {
  readonly id: string;
  /** One fingerprint over the distributor and all beside it. */
  readonly fingerprint: string;
}

/** The hash of a coverage proof: over one line `<id> <fingerprint>` per party, in the order of the ids. */
export const coverageHash = (parties: readonly CoveredParty[], digest: Digest): string =>
  digest(
    parties
      .map(({ id, fingerprint }) => `${id} ${fingerprint}\n`)
      .sort()
      .join(''),
  );
