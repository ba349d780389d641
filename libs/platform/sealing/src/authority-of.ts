import { X509Certificate } from 'node:crypto';

/** Who gives certificates, by its own. */
export interface AuthoritySeen {
  /** DER. */
  readonly certificate: Buffer;
  /** As it stands in the certificate, one attribute a line. */
  readonly subject: string;
  readonly from: Date;
  readonly to: Date;
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Reads the certificate of an authority, PEM or DER in base64; undefined for what is none, or may not give certificates. */
export function authorityOf(text: string): AuthoritySeen | undefined {
  const bare = text.trim();
  try {
    const one = new X509Certificate(bare.startsWith('-----') ? bare : Buffer.from(bare, 'base64'));
    if (!one.ca) return undefined;
    return {
      certificate: one.raw,
      subject: one.subject,
      ...{ from: new Date(one.validFrom), to: new Date(one.validTo) },
      sha256: one.fingerprint256.replaceAll(':', '').toLowerCase(),
    };
  } catch {
    return undefined;
  }
}
