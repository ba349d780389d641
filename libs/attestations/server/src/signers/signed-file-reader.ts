import { Injectable } from '@nestjs/common';
import type { Attestation, SignatureMark } from '@downstream/attestations/core';
import type { SignedFile } from '@downstream/attestations/core/judging';
import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { checkSignatures, type SignaturesSeen } from '@downstream/platform/sealing';
import { BlobStore } from '@downstream/platform/storage';
import { TrustedAuthorities } from '../persistence/trusted-authorities';

/** Kinds of signature that leave their proof in the bytes of the file. */
const certified: readonly string[] = ['AES', 'QES'];
export const isCertified = (kind: string): boolean => certified.includes(kind);

/** Looks into files that were signed elsewhere, each time anew: whom the maker trusts may change. */
@Injectable()
export class SignedFileReader {
  constructor(
    private readonly blobs: BlobStore,
    private readonly authorities: TrustedAuthorities,
  ) {}

  /** The bytes of a file that a distributor handed in. Throws RefusalError NOT_FOUND. */
  async bytes(tx: Tx, sha256: string): Promise<Buffer> {
    const { stream } = await this.blobs.get(tx.context.tenantId, sha256);
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  /** What is seen of the signatures in a file, by those who are trusted now, for a certificate used at that time. */
  async seenIn(tx: Tx, file: Uint8Array, at: Instant): Promise<SignaturesSeen> {
    const trusted = await this.authorities.trusted(tx);
    const certificates = trusted.map(({ certificate }) => Buffer.from(certificate, 'base64'));
    return checkSignatures(file, certificates, new Date(at));
  }

  /** Every file that was signed elsewhere under an attestation, in the order of its signatures. In the maker's transaction. */
  async of(tx: Tx, { signatures }: Attestation): Promise<readonly SignedFile[]> {
    const files: SignedFile[] = [];
    for (const mark of signatures) if (mark.fileSha256 !== null) files.push(await this.one(tx, mark, mark.fileSha256));
    return files;
  }

  private async one(tx: Tx, { kind, at }: SignatureMark, sha256: string): Promise<SignedFile> {
    const untold = { sha256, vouchedFor: false, intact: null, savesAfter: 0, author: null };
    if (!isCertified(kind)) return { ...untold, by: 'HAND' };
    // What cannot be read is not told, and that is never good.
    const bytes = await this.bytes(tx, sha256).catch(() => undefined);
    const seen = bytes && (await this.seenIn(tx, bytes, at));
    if (seen?.seen !== 'SIGNED') return { ...untold, by: 'CERTIFICATE' };
    const { intact, savesAfter, author, vouchedFor } = seen;
    return { sha256, by: 'CERTIFICATE', vouchedFor, intact, savesAfter, author };
  }
}
