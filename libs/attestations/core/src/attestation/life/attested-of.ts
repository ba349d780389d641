import type { PostalAddress, WrittenName } from '@downstream/distributors/core';
import type { AuthorityBasis, GoodsDisposition, IssuerRole, SignerRole } from '@downstream/kernel';
import type { Answer, AnsweredRow, Cell } from '../../answer';
import type { AnswerByQuestion } from '../../condition';
import { saidIn, type StatementContent } from '../content/statement-content';
import type { Attested, AttestedItem, NamedParty, SignedFile } from '../invalidity/attested';

import type { SignatureMark } from './attestation';

const nobody: WrittenName = { native: '', latin: null, language: null };
const nowhere: PostalAddress = { lines: [], city: null, postalCode: null, country: null };

const textOf = (answer: Answer | Cell | undefined): string =>
  answer?.type === 'TEXT' || answer?.type === 'LONG_TEXT' ? answer.text : '';
const choiceOf = (answer: Answer | Cell | undefined): string => (answer?.type === 'CHOICE' ? answer.choice : '');
const numberOf = (cell: Cell | undefined): string => (cell?.type === 'NUMBER' ? String(cell.number) : '0');
const countryOf = (cell: Cell | undefined): string | null => {
  if (cell?.type === 'COUNTRY') return cell.country;
  return cell?.type === 'ADDRESS' ? cell.address.country : null;
};
const rowsOf = (answer: Answer | undefined): readonly AnsweredRow[] => (answer?.type === 'ROWS' ? answer.rows : []);
const yesOf = (answer: Answer | undefined): boolean | null => (answer?.type === 'YES_NO' ? answer.yes : null);

/** The classes of activity that stand for a sector as the rules know it (NACE Rev. 2). */
const activities: Readonly<Record<string, string>> = { MILITARY: '84.22', POLICE: '84.24' };

const itemOf = ({ id, cells }: AnsweredRow): AttestedItem => ({
  id,
  partNumber: textOf(cells['partNumber']),
  hs6: textOf(cells['hs6']).replace(/\D/g, '').slice(0, 6),
  quantity: { amount: numberOf(cells['quantity']), unit: choiceOf(cells['unit']) },
  value: numberOf(cells['value']),
  currency: choiceOf(cells['currency']),
});

/** The goods an attestation names, with quantities as exact texts. */
export const itemsIn = (said: AnswerByQuestion): readonly AttestedItem[] => rowsOf(said['items']).map(itemOf);

const partyOf = ({ id, cells }: AnsweredRow): NamedParty => ({
  id,
  name: textOf(cells['name']),
  country: countryOf(cells['country'] ?? cells['address']),
  activity: activities[choiceOf(cells['sector'])] ?? null,
});

/**
 * End users as they were named; `null` where the template does not ask, where the goods are for the company's own use,
 * or where a stockist names them before each sale (its annual undertaking says so).
 */
function endUsersIn({ template }: StatementContent, said: AnswerByQuestion): readonly NamedParty[] | null {
  const own = said['endUserName'];
  if (template.kind === 'T3' && own?.type === 'NAME') {
    const address = said['endUserAddress'];
    const country = address?.type === 'ADDRESS' ? address.address.country : null;
    const activity = activities[choiceOf(said['endUserSector'])] ?? null;
    return [{ id: 'endUser', name: own.name.native, country, activity }, ...rowsOf(said['endUsers']).map(partyOf)];
  }
  if (template.kind !== 'T1') return null;
  const deferred = said['endUsers']?.type === 'UNKNOWN' && choiceOf(said['issuerRole']) === 'STOCKIST';
  return deferred ? null : rowsOf(said['endUsers']).map(partyOf);
}

const roleOf = (row: AnsweredRow) => choiceOf(row.cells['role']) as 'FORWARDER' | 'AGENT' | 'BANK' | 'CONSIGNEE';

/** The first signature, by which the whole is judged: of a certificate the end user's, else the issuer's. */
const judgedMark = (marks: readonly SignatureMark[]): SignatureMark | undefined => marks[0];

/** What was signed, as the rules AT-01 to AT-17 look at it. */
export function attestedOf(
  content: StatementContent,
  marks: readonly SignatureMark[],
  file: SignedFile | null,
): Attested {
  const said = saidIn(content);
  const [nameOf, addressOf, number] = [said['issuerName'], said['issuerAddress'], said['issuerNumber']];
  const mark = judgedMark(marks);
  const dispositions = said['dispositions'];
  const document = said['authorityDocument'];
  return {
    template: content.template.kind,
    templateVersion: content.template.version,
    language: content.language,
    issuer: {
      name: nameOf?.type === 'NAME' ? nameOf.name : nobody,
      registryNumber: number?.type === 'REGISTRY_NUMBER' ? number.number : null,
      address: addressOf?.type === 'ADDRESS' ? addressOf.address : nowhere,
      role: choiceOf(said['issuerRole']) as IssuerRole,
    },
    signatory: {
      name: textOf(said['signatoryName']),
      title: textOf(said['signatoryTitle']),
      email: textOf(said['signatoryEmail']),
      phone: textOf(said['signatoryPhone']),
      authority: choiceOf(said['authority']) as AuthorityBasis,
      authorityDocument: document?.type === 'FILES' && document.files.length > 0,
    },
    signature: { kind: mark?.kind ?? 'NONE', calledBack: mark?.calledBack ?? false, at: mark?.at ?? null },
    quotedOn: null,
    validFrom: content.validity.from,
    validTo: content.validity.to,
    items: itemsIn(said),
    dispositions: dispositions?.type === 'CHOICES' ? (dispositions.choices as GoodsDisposition[]) : [],
    endUse: said['endUse'] === undefined ? null : textOf(said['endUse']),
    endUsers: endUsersIn(content, said),
    intermediaries: rowsOf(said['intermediaries']).map((row) => ({ ...partyOf(row), role: roleOf(row) })),
    declared: { militaryUse: yesOf(said['militaryUse']), militaryUser: yesOf(said['militaryUser']) },
    clauses: content.clauses.map(({ id, readSha256 }) => ({ id, sha256: readSha256 })),
    reservations: textOf(said['reservations']),
    file,
  };
}

/** The name that must stand under a content in a capacity, as the content itself states it. */
export function statedName(content: StatementContent, role: SignerRole): string {
  const said = saidIn(content);
  if (role === 'COMPLIANCE') return textOf(said['complianceName']);
  // Under a certificate the end user's signatory stands first, and the distributor's signs with it.
  return textOf(role === 'ISSUER' && content.template.kind === 'T3' ? said['counterName'] : said['signatoryName']);
}
