import { phoneFacts, emailFacts } from '@downstream/distributors/core/contact-facts';
import { scoreNames, HIGH_BAND, normaliseName } from '@downstream/matching';
import type { SignatureKind } from '@downstream/kernel';
import type { Attested, KnownBeside } from './attested';
import { finding, type InvalidityFinding } from './invalidity-finding';

/** Whether two names of people are the same one's, as they are compared everywhere. */
export const isSamePerson = (one: string, other: string): boolean =>
  scoreNames(normaliseName(one, 'PERSON'), normaliseName(other, 'PERSON')).score >= HIGH_BAND;

const strong: readonly SignatureKind[] = ['AES', 'QES', 'WET_INK'];

/** AT-01: not signed, a picture of a signature, or one that is too weak for its template. */
export function signedAtAll({ template, signature: { kind, calledBack, at }, file }: Attested): InvalidityFinding[] {
  if (kind === 'NONE' || at === null) return [finding('AT_01', 'UNSIGNED')];
  if (kind === 'IMAGE') return [finding('AT_01', 'PICTURE')];
  if (template !== 'T3') return [];
  if (!strong.includes(kind)) return [finding('AT_01', 'TOO_WEAK', { kind })];
  if (calledBack) return [];
  if (kind === 'WET_INK') return [finding('AT_01', 'NOT_CALLED_BACK')];
  // A certificate that nobody known stands behind says no more than ink does.
  return file?.vouchedFor ? [] : [finding('AT_01', 'NOT_VOUCHED_FOR')];
}

/** Titles that bind a company; in lower case, compared by their beginning. */
const titles = [
  ...['director', 'managing director', 'owner', 'partner', 'president', 'vice president', 'ceo', 'coo', 'cfo', 'chief'],
  ...['general manager', 'head of', 'compliance', 'export control', 'trade compliance', 'procurement', 'purchasing'],
  ...['geschäftsführer', 'inhaber', 'prokurist', 'vorstand', 'leiter', 'gérant', 'directeur', 'président'],
  ...['генеральный директор', 'директор', 'руководитель', 'керівник', 'власник', 'genel müdür', 'müdür', 'sahibi'],
  ...['总经理', '经理', '法定代表人', '董事', '负责人', 'مدير', 'رئيس', 'المالك', 'شريك'],
];

/** AT-02: who signed says no office, or nothing shows that the office may sign. */
export function mayTheySign({ signatory }: Attested, { party }: Pick<KnownBeside, 'party'>): InvalidityFinding[] {
  const title = signatory.title.trim().toLowerCase();
  if (title === '') return [finding('AT_02', 'NO_TITLE', { name: signatory.name })];
  if (signatory.authority === 'REGISTERED_OFFICER') {
    const known = party.officers.some((officer) => isSamePerson(officer, signatory.name));
    return known ? [] : [finding('AT_02', 'NOT_AN_OFFICER', { name: signatory.name })];
  }
  if (!signatory.authorityDocument) return [finding('AT_02', 'NO_DOCUMENT', { name: signatory.name })];
  return titles.some((one) => title.startsWith(one))
    ? []
    : [finding('AT_02', 'TITLE', { name: signatory.name, title: signatory.title })];
}

/** AT-03: mail or telephone of the signatory are not the issuer's. */
export function theirMailAndPhone({ signatory }: Attested, { party }: KnownBeside): InvalidityFinding[] {
  const mail = emailFacts(signatory.email, party.website);
  const { country } = phoneFacts(signatory.phone, party.country);
  const { email, phone } = signatory;
  return [
    ...(mail?.freeMail ? [finding('AT_03', 'FREE_MAIL', { email })] : []),
    ...(mail && !mail.freeMail && mail.ofWebsite === false ? [finding('AT_03', 'OTHER_DOMAIN', { email })] : []),
    ...(country && country !== party.country ? [finding('AT_03', 'OTHER_COUNTRY', { phone, country })] : []),
  ];
}

const dayOf = (instant: string): string => instant.slice(0, 10);

/** AT-04: dates that are missing, lie ahead, lie before the offer, or are over. Days of UTC. */
export function itsDays(
  { signature, quotedOn, validFrom, validTo }: Attested,
  known: KnownBeside,
): InvalidityFinding[] {
  const today = dayOf(known.at);
  const signed = signature.at && dayOf(signature.at);
  if (!signed || !validFrom || !validTo) return [finding('AT_04', 'MISSING')];
  return [
    ...(signed > today ? [finding('AT_04', 'AHEAD', { signed })] : []),
    ...(quotedOn && signed < quotedOn ? [finding('AT_04', 'BEFORE_THE_OFFER', { signed, quotedOn })] : []),
    ...(validTo < validFrom ? [finding('AT_04', 'REVERSED', { validFrom, validTo })] : []),
    ...(validTo < today ? [finding('AT_04', 'OVER', { validTo })] : []),
  ];
}

/** AT-17: somebody of the exporter or of a forwarder signed in the place of the issuer. */
export function signedByOthers({ signatory }: Attested, known: KnownBeside): InvalidityFinding[] {
  const domain = emailFacts(signatory.email, null)?.domain ?? '';
  const isOf = (domains: readonly string[]): boolean =>
    domains.some((one) => domain === one || domain.endsWith(`.${one}`));
  const { name } = signatory;
  if (isOf(known.exporterDomains) || known.exporterStaff.some((one) => isSamePerson(one, name)))
    return [finding('AT_17', 'EXPORTER', { name })];
  return isOf(known.forwarderDomains) ? [finding('AT_17', 'FORWARDER', { name })] : [];
}
