/**
 * A key that seals documents, wherever it is kept: in a file, in a PKCS #12 container, or in a service that signs and never
 * hands the key out.
 */
export interface SealKey {
  /** The X.509 certificate of the key, DER. */
  readonly certificate: Uint8Array;
  /** The certificates above it, nearest first, DER. */
  readonly certificateChain?: Uint8Array[];
  readonly keyType: 'RSA' | 'EC';
  readonly signatureAlgorithm: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  /** The signature over data, which it hashes itself; ECDSA as DER. */
  sign(data: Uint8Array, digest: 'SHA-256' | 'SHA-384' | 'SHA-512'): Promise<Uint8Array>;
}
