import { printCertificate, readCertificate } from '@downstream/contracts/checks';
import { pathOf } from '@downstream/contracts/route';

/** Where the certificate of a screening is fetched: the document, or the signed JSON that verifies offline. */
export const certificateFile = (id: string, form: 'pdf' | 'json'): string =>
  `/api/v1/${pathOf((form === 'pdf' ? printCertificate : readCertificate).path, { id })}`;
