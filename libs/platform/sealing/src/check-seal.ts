import { constants, hash, verify, X509Certificate } from 'node:crypto';
import { fromBER, type OctetString } from 'asn1js';
import { ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';

/**
 * What the seal of a PDF is worth.
 * INTACT: sealed by a known certificate, and every byte is as it was. ALTERED: a known seal is on it and does not fit it,
 * or something was added behind it. UNSEALED: no seal of ours is on it; of its content nothing is said.
 */
export type SealCheck =
  | { readonly seal: 'INTACT'; readonly sourceSha256: string | null }
  | { readonly seal: 'ALTERED'; readonly why: 'BYTES_CHANGED' | 'ADDED_TO' | 'SEAL_DAMAGED' }
  | { readonly seal: 'UNSEALED'; readonly sourceSha256: string | null };

const altered = (why: 'BYTES_CHANGED' | 'ADDED_TO' | 'SEAL_DAMAGED'): SealCheck => ({ seal: 'ALTERED', why });

/**
 * Checks the seal of a PDF without opening the document: the byte range must be the whole file but the seal itself, so
 * that nothing is left that a reader may show and the seal does not cover.
 * @param known certificates of the seals that were ever in use, DER
 */
export function checkSeal(pdf: Uint8Array, known: readonly Uint8Array[]): SealCheck {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)];
  const [range] = ranges;
  const source = sourceOf(text);
  // Our own papers name their source, and our seals stand in a field of that name: something is left of one.
  const unsealed: SealCheck =
    source !== null && /\/T\s*\(Seal\)|\/ETSI\.CAdES\.detached/.test(text)
      ? altered('SEAL_DAMAGED')
      : { seal: 'UNSEALED', sourceSha256: source };
  if (!range) return unsealed;
  const [from = 0, length = 0, then = 0, rest = 0] = range.slice(1).map(Number);
  const signature = signatureIn(text.slice(from + length, then));
  const signed = signature && readSignature(signature);
  if (!signed) return unsealed;
  // Whoever else sealed it: that is no statement of ours, and none against it.
  if (!known.some((one) => Buffer.from(one).equals(signed.certificate)))
    return { seal: 'UNSEALED', sourceSha256: source };
  if (ranges.length > 1 || from !== 0 || then + rest < pdf.length) return altered('ADDED_TO');
  if (then + rest > pdf.length) return altered('BYTES_CHANGED');
  const covered = Buffer.concat([pdf.subarray(0, length), pdf.subarray(then)]);
  if (!fits(signed, covered)) return altered('BYTES_CHANGED');
  return { seal: 'INTACT', sourceSha256: source };
}

/** The signature between the parts of the range: hexadecimal in one case, filled up with zeros. */
function signatureIn(gap: string): Buffer | undefined {
  const [, hex] = /^<([0-9a-f]+|[0-9A-F]+)>$/.exec(gap) ?? [];
  return hex === undefined || hex.length % 2 === 1 ? undefined : Buffer.from(hex, 'hex');
}

/** A signature, and the certificate that it names. */
interface Signed {
  readonly data: SignedData;
  readonly certificate: Buffer;
}

function readSignature(bytes: Buffer): Signed | undefined {
  try {
    const { offset, result } = fromBER(Uint8Array.from(bytes));
    if (offset < 0 || bytes.subarray(offset).some((byte) => byte !== 0)) return undefined;
    const data = new SignedData({ schema: new ContentInfo({ schema: result }).content });
    const [signer] = data.signerInfos;
    if (data.signerInfos.length !== 1 || !(signer?.sid instanceof IssuerAndSerialNumber)) return undefined;
    const { sid } = signer;
    for (const one of data.certificates ?? []) {
      if (!('serialNumber' in one) || !('issuer' in one)) continue;
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

/** Whether the signature is over these bytes (RFC 5652, 5.4: over attributes that hold their digest). */
function fits({ data, certificate }: Signed, covered: Uint8Array): boolean {
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
  const key = new X509Certificate(certificate).publicKey;
  const pss = signer.signatureAlgorithm.algorithmId === RSA_PSS;
  const how = pss ? { key, padding: constants.RSA_PKCS1_PSS_PADDING } : key;
  try {
    return verify(digest, Buffer.from(attributes.encodedValue), how, signer.signature.valueBlock.valueHexView);
  } catch {
    return false;
  }
}

/** The hash of the data that a paper was made from, as the properties of the document tell it; null if they do not. */
function sourceOf(text: string): string | null {
  const object = /\/Keywords (\d{1,9}) 0 R/.exec(text)?.[1];
  const inline = /\/Keywords \(([0-9a-f]{64})\)/.exec(text)?.[1];
  if (inline !== undefined || object === undefined) return inline ?? null;
  return new RegExp(`\\n${object} 0 obj\\n\\(([0-9a-f]{64})\\)\\nendobj`).exec(text)?.[1] ?? null;
}
