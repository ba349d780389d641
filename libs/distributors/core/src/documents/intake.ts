import { refusal, RefusalError, type DocumentKind, type DocumentType } from '@downstream/kernel';
import { HEAD, MAX_DOCUMENT_BYTES, recognise, typeFacts } from './document-type';
import { kindRules } from './kind';
import { ByteSource } from './reading/byte-source';
import { jpeg } from './reading/jpeg';
import { pdf } from './reading/pdf';
import { png } from './reading/png';
import { noFindings, type Findings } from './reading/reading';
import { webp } from './reading/webp';

/** A file on its way in: what it is, and its bytes as they are to be kept. */
export interface Intake {
  readonly type: DocumentType;
  /** Must be read to its end; fails with a refusal in the middle where the file is not what it says. */
  readonly content: AsyncIterable<Uint8Array>;
  /** Complete once the content was read. */
  readonly findings: Readonly<Findings>;
}

const readers = { PDF: pdf, JPEG: jpeg, PNG: png, WEBP: webp };

/**
 * Looks at the first bytes of a file that is handed in as a kind of document. Its name and the type it was declared
 * with are not asked.
 *
 * @throws RefusalError DOCUMENT_EMPTY, DOCUMENT_TYPE_REFUSED with `found` and `allowed`; while the content is read also
 * BODY_TOO_LARGE, DOCUMENT_DAMAGED, DOCUMENT_PICTURE_TOO_LARGE, DOCUMENT_ACTIVE
 */
export async function intake(parts: AsyncIterable<Uint8Array>, kind: DocumentKind): Promise<Intake> {
  const source = new ByteSource(parts);
  source.limit = MAX_DOCUMENT_BYTES;
  const head = await source.peek(HEAD);
  if (head.length === 0) throw new RefusalError(refusal('DOCUMENT_EMPTY'));
  const found = recognise(head);
  const allowed = kindRules[kind].types;
  if (found.taken === null || !allowed.includes(found.taken)) {
    throw new RefusalError(
      refusal('DOCUMENT_TYPE_REFUSED', { found: found.taken ?? found.found, allowed: [...allowed] }),
    );
  }
  const type = found.taken;
  source.limit = typeFacts[type].maxBytes;
  const findings = noFindings();
  return { type, content: readers[type](source, findings), findings };
}
