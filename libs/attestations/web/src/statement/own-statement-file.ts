import {
  printPortalStatement,
  printPortalStatementToSign,
  readPortalStatementDocument,
} from '@downstream/contracts/attestations';
import { pathOf } from '@downstream/contracts/route';
import type { Language } from '@downstream/kernel';

/** Where a distributor fetches what it signed: sealed, as it reads in a language, or the JSON that verifies by itself. */
export const ownStatementFile = (
  statement: string,
  version: number,
  form: 'pdf' | 'json',
  language: Language,
): string =>
  `/api/v1/${pathOf((form === 'pdf' ? printPortalStatement : readPortalStatementDocument).path, { statement, version: String(version) })}` +
  (form === 'pdf' ? `?language=${language}` : '');

/** Where the text to be signed elsewhere is fetched as a paper, in a language. */
export const paperToSign = (statement: string, language: Language): string =>
  `/api/v1/${pathOf(printPortalStatementToSign.path, { statement })}?language=${language}`;
