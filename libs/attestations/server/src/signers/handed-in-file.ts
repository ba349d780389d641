import { Injectable } from '@nestjs/common';
import type { Body, signPortalStatement } from '@downstream/contracts';
import { OwnFiles } from '@downstream/distributors/server';
import { refusal, RefusalError, type Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { SignaturesSeen } from '@downstream/platform/sealing';
import type { SignatureEvidence } from '../persistence/attestations';
import type { Signable } from '../use-cases/portal-statements';
import { PrintToSign } from '../use-cases/print-to-sign';
import { isCertified, SignedFileReader } from './signed-file-reader';

type AsFile = Extract<Body<typeof signPortalStatement>, { means: 'FILE' }>;
type Facts = SignatureEvidence['facts'];

/** A file that was signed elsewhere and is handed in: whether it is there, and what is seen of the signature in it. */
@Injectable()
export class HandedInFile {
  constructor(
    private readonly files: OwnFiles,
    private readonly reader: SignedFileReader,
    private readonly printing: PrintToSign,
  ) {}

  /**
   * Looks at the file before it is taken. What was seen becomes part of the evidence; what it means is judged by AT-10.
   * @throws RefusalError NOT_FOUND; SIGNED_FILE_INVALID where a certificate is said to have signed and nothing of it is there
   */
  async look(tx: Tx, own: Signable, { file, kind, language }: AsFile, at: Instant): Promise<Facts> {
    const hashes = (await this.files.hashes(tx, own.distributor.id)).get(file.id);
    if (!hashes?.includes(file.sha256)) throw new RefusalError(refusal('NOT_FOUND'));
    if (!isCertified(kind)) return {};
    const bytes = await this.reader.bytes(tx, file.sha256);
    const seen = await this.reader.seenIn(tx, bytes, at);
    if (seen.seen !== 'SIGNED')
      throw new RefusalError(refusal('SIGNED_FILE_INVALID', { why: seen.seen === 'REFUSED' ? seen.why : seen.seen }));
    const printed = await this.printing.paper(own, language);
    return { ...factsOf(seen), paper: bytes.subarray(0, printed.length).equals(printed) ? 'AS_PRINTED' : 'OTHER' };
  }
}

const line = (attributes: string): string => attributes.split('\n').join(', ');

const factsOf = ({ intact, savesAfter, signer }: Extract<SignaturesSeen, { seen: 'SIGNED' }>): Facts => ({
  signature: intact === null ? 'NOT_TOLD' : intact ? 'INTACT' : 'ALTERED',
  savesAfter,
  ...(signer && {
    ...{ signer: line(signer.subject), issuer: line(signer.issuer), certificateSha256: signer.sha256 },
    ...{ certificateFrom: signer.from.toISOString(), certificateTo: signer.to.toISOString() },
  }),
});
