import { documentKinds, documentOrigins, documentTypes, pdfTraits } from '@downstream/kernel';
import * as z from 'zod';
import { event } from '../event';
import * as fields from '../fields';
import { personal } from '../personal';
import { documentScan } from './documents';
import { author } from '../author';

/**
 * The full state of a document. What a file is called and which file it is are personal: an identity card's hash tells
 * whoever has the card that it lies here. An erasure takes both, and the file.
 */
const document = z.strictObject({
  id: fields.id<'document'>(),
  distributorId: fields.id<'distributor'>(),
  kind: z.enum(documentKinds),
  origin: z.enum(documentOrigins),
  note: personal(fields.line(300)).nullable(),
  versions: z.array(
    z.strictObject({
      number: z.number().int(),
      name: personal(z.string()),
      type: z.enum(documentTypes),
      bytes: z.number().int(),
      sha256: personal(fields.sha256),
      receivedSha256: personal(fields.sha256),
      metadataRemoved: z.boolean(),
      carries: z.array(z.enum(pdfTraits)),
      issuedOn: fields.date.nullable(),
      expiresOn: fields.date.nullable(),
      scan: documentScan,
      added: author,
    }),
  ),
  removed: author.extend({ reason: personal(fields.text(500)) }).nullable(),
  version: z.number().int(),
});

const of = <const T extends string>(type: T) => event({ type, version: 1, subject: 'document', state: document });

export const documentUploaded = of('document.uploaded');
export const documentVersionAdded = of('document.version-added');
export const documentRemoved = of('document.removed');
/** A kept file was shown to the scanner again. */
export const documentScanned = of('document.scanned');
