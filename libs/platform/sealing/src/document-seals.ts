import { PDF, P12Signer } from '@libpdf/core';
import { checkSeal, type SealCheck } from './check-seal';
import { SealFolder } from './seal-folder';
import type { SealKey } from './seal-key';

/** Where the seal of an installation comes from. */
export interface SealSource {
  readonly folder: string;
  /** By what the installation is known, such as its public address. */
  readonly installation: string;
  /** A seal from elsewhere, which takes the place of the installation's own. */
  readonly p12?: { readonly bytes: Uint8Array; readonly password: string };
}

/** Seals documents so that any reader of PDF sees who sealed them and whether a byte was changed since. */
export class DocumentSeals {
  private constructor(
    private readonly key: SealKey,
    private readonly knownCertificates: readonly Uint8Array[],
  ) {}

  /**
   * Opens the seal of the installation, and makes it if there is none.
   * @throws Error when the folder cannot be written, or the PKCS #12 file cannot be opened with its password
   */
  static async open({ folder, installation, p12 }: SealSource, now: Date): Promise<DocumentSeals> {
    const files = new SealFolder(folder, installation);
    if (!p12) {
      const key = await files.current(now);
      return new DocumentSeals(key, files.known());
    }
    const key = await P12Signer.create(p12.bytes, p12.password).catch((cause: unknown) => {
      throw new Error('The file of SEAL_P12_FILE cannot be opened with SEAL_P12_PASSWORD as PKCS #12', { cause });
    });
    files.remember(key.certificate);
    return new DocumentSeals(key, files.known());
  }

  /**
   * Seals a PDF (PAdES baseline B-B, ETSI EN 319 142-1): nothing of its bytes changes, the seal is added after them.
   * @param at the time that the seal states; it is a statement, not a time stamp
   */
  async seal(pdf: Uint8Array, { at, reason }: { readonly at: Date; readonly reason?: string }): Promise<Buffer> {
    const document = await PDF.load(pdf);
    const certificates = [this.key.certificate, ...(this.key.certificateChain ?? [])];
    const { bytes } = await document.sign({
      signer: this.key,
      signingTime: at,
      fieldName: 'Seal',
      subFilter: 'ETSI.CAdES.detached',
      level: 'B-B',
      estimatedSize: 3072 + certificates.reduce((sum, one) => sum + one.length, 0),
      ...(reason !== undefined && { reason }),
    });
    return Buffer.from(bytes);
  }

  /** Whether a PDF stands as this installation sealed it. */
  check(pdf: Uint8Array): SealCheck {
    return checkSeal(pdf, this.knownCertificates);
  }
}
