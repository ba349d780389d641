import { constants, hash, verify, X509Certificate } from 'node:crypto';
import { fromBER, type OctetString } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';

/** The bytes that a signature in a PDF says it covers: two pieces around itself (ISO 32000-1, 12.8.1). */
export interface ByteRange {
  readonly from: number;
  readonly length: number;
  readonly then: number;
  readonly rest: number;
}

/** Every range that the bytes of a PDF name, in their order, without opening the document. */
export const byteRangesIn = (text: string): readonly ByteRange[] =>
  [...text.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)].map((found) => {
    const [from = 0, length = 0, then = 0, rest = 0] = found.slice(1).map(Number);
    return { from, length, then, rest };
  });

/** The signature between the parts of a range: hexadecimal in one case, filled up with zeros. */
export function signatureIn(gap: string): Buffer | undefined {
  const [, hex] = /^<([0-9a-f]+|[0-9A-F]+)>$/.exec(gap) ?? [];
  return hex === undefined || hex.length % 2 === 1 ? undefined : Buffer.from(hex, 'hex');
}

/** A signature, and the certificate that it names. */
export interface Signed {
  readonly data: SignedData;
  /** DER. */
  readonly certificate: Buffer;
}

/** Reads a signature (CMS, RFC 5652) of one signer; undefined for whatever is none. */
export function readSignature(bytes: Buffer): Signed | undefined {
  try {
    const { offset, result } = fromBER(Uint8Array.from(bytes));
    if (offset < 0 || bytes.subarray(offset).some((byte) => byte !== 0)) return undefined;
    const data = new SignedData({ schema: new ContentInfo({ schema: result }).content });
    const [signer] = data.signerInfos;
    if (data.signerInfos.length !== 1 || !(signer?.sid instanceof IssuerAndSerialNumber)) return undefined;
    const { sid } = signer;
    for (const one of data.certificates ?? []) {
      if (!(one instanceof Certificate)) continue;
      if (one.serialNumber.isEqual(sid.serialNumber) && one.issuer.isEqual(sid.issuer)) {
        return { data, certificate: Buffer.from(one.toSchema(true).toBER()) };
      }
    }
    return undefined;
  } catch {
    return undefined;
  }
}

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const RSA_PSS = '1.2.840.113549.1.1.10';
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Whether we can tell at all: by a hash that is not broken, over attributes that name it. SHA-1 is no proof. */
export function canBeTold({ data }: Signed): boolean {
  const [signer] = data.signerInfos;
  return signer?.signedAttrs !== undefined && digests[signer.digestAlgorithm.algorithmId] !== undefined;
}

/** Whether the signature is over these bytes (RFC 5652, 5.4: over attributes that hold their digest). */
export function fits({ data, certificate }: Signed, covered: Uint8Array): boolean {
  const [signer] = data.signerInfos;
  const digest = digests[signer?.digestAlgorithm.algorithmId ?? ''];
  const attributes = signer?.signedAttrs;
  if (!signer || !attributes || digest === undefined) return false;
  const told = attributes.attributes
    .filter(({ type }) => type === MESSAGE_DIGEST)
    .flatMap(({ values }) => values as OctetString[]);
  const [only] = told;
  if (told.length !== 1 || !only || !hash(digest, covered, 'buffer').equals(Buffer.from(only.valueBlock.valueHexView)))
    return false;
  try {
    const key = new X509Certificate(certificate).publicKey;
    const pss = signer.signatureAlgorithm.algorithmId === RSA_PSS;
    const how = pss ? { key, padding: constants.RSA_PKCS1_PSS_PADDING } : key;
    return verify(digest, Buffer.from(attributes.encodedValue), how, signer.signature.valueBlock.valueHexView);
  } catch {
    return false;
  }
}
