import { normaliseName } from '@downstream/matching';
import canonicalize from 'canonicalize';
import { birthText } from './birth';
import type { ListEntry } from './list-entry';
import { bareNumber, nameKind, type Identifier, type PostalPlace, type ScreeningSubject } from './subject';

/** Turns a text into a short fixed one, such as the hexadecimal SHA-256 of its UTF-8 bytes. */
export type Digest = (text: string) => string;

const sorted = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((v) => v !== null))].sort();
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
const number = ({ type, number: text, country }: Identifier): string => `${type} ${country ?? ''} ${bareNumber(text)}`;
const place = ({ street, city, country }: PostalPlace): string =>
  [street, city, country].map((part) => plain(part ?? '')).join('|');

/**
 * What of a list entry matters for a disposition, as canonical text: names, numbers, births, places, programmes and
 * links. Free remarks are left out, so that a new wording reopens nothing (domain reference 6.4).
 */
export const entryFacts = (entry: ListEntry): string =>
  canonicalize({
    list: entry.list,
    ref: entry.ref,
    kind: entry.kind,
    names: sorted(entry.names.map(({ kind, text }) => `${kind} ${plain(text)}`)),
    programmes: sorted(entry.programmes),
    births: sorted(entry.births.map(birthText)),
    birthPlaces: sorted(entry.birthPlaces.map(plain)),
    nationalities: sorted(entry.nationalities),
    genders: sorted(entry.genders),
    identifiers: sorted(entry.identifiers.map(number)),
    addresses: sorted(entry.addresses.map((address) => `${place(address)}|${plain(address.countryText ?? '')}`)),
    vessel: entry.vessel && { callSign: entry.vessel.callSign, flag: entry.vessel.flag, owner: entry.vessel.owner },
    linkedTo: sorted(entry.linkedTo.map(plain)),
  }) ?? '';

/** What of a party matters for a disposition, as canonical text. The order in which facts were entered does not. */
export const subjectFacts = (subject: ScreeningSubject): string =>
  canonicalize({
    partyId: subject.partyId,
    role: subject.role,
    kind: subject.kind,
    names: sorted(subject.names.map((name) => normaliseName(name, nameKind(subject.kind)).original)),
    countries: sorted(subject.countries),
    dateOfBirth: subject.dateOfBirth,
    gender: subject.gender,
    identifiers: sorted(subject.identifiers.map(number)),
    addresses: sorted(subject.addresses.map(place)),
  }) ?? '';

/** The fingerprint of an entry: equal as long as nothing about it changes in substance. */
export const entryFingerprint = (entry: ListEntry, digest: Digest): string => digest(entryFacts(entry));

/** The fingerprint of a party: equal as long as nothing about it changes in substance. */
export const subjectFingerprint = (subject: ScreeningSubject, digest: Digest): string => digest(subjectFacts(subject));

/** One fingerprint over all parties of a distributor, whatever their order: what a run screened. */
export const subjectsFingerprint = (subjects: readonly ScreeningSubject[], digest: Digest): string =>
  digest(canonicalize(sorted(subjects.map(subjectFacts))) ?? '');
