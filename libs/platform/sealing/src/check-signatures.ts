import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { isCertified } from './certified-by';
import { byteRangesIn, canBeTold, fits, readSignature, signatureIn, type Signed } from './signed-data';

/** Whom a certificate names, who gave it, and how long it holds. Names as they stand in it, one attribute a line. */
export interface SignerSeen {
  readonly subject: string;
  readonly issuer: string;
  readonly from: Date;
  readonly to: Date;
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * What is seen of the signatures by certificate in a file, without believing it.
 * REFUSED: no PDF, or one that is made to be read in two ways. UNSIGNED: a PDF without such a signature. SIGNED: one or more.
 */
export type SignaturesSeen =
  | { readonly seen: 'REFUSED'; readonly why: 'NO_PDF' | 'BROKEN' | 'TOO_MANY' }
  | { readonly seen: 'UNSIGNED' }
  | {
      readonly seen: 'SIGNED';
      /** Whether every signature fits its bytes; `null` where one is of a kind by which nothing can be told. */
      readonly intact: boolean | null;
      /** How often the file was saved after the last signature; 0 where it covers the whole of it. */
      readonly savesAfter: number;
      /** Of the signature that covers the most. */
      readonly signer: SignerSeen | null;
      /** Whether the signer of the whole file is certified, at that time, by an authority of the list. */
      readonly vouchedFor: boolean;
      /** Author in the properties of the document, where they can be read without opening it. */
      readonly author: string | null;
    };

const MOST_SIGNATURES = 16;
const LONGEST_SIGNATURE = 1024 * 1024;

/**
 * Looks at the signatures in a PDF that somebody else signed, strictly and without opening the document. Of what a
 * signature does not cover nothing is believed, so that a page added later, a signature moved elsewhere or one within
 * another is no signature of the file. Whether a certificate was revoked is not asked.
 * @param authorities certificates of those that are trusted to know whom they certify, DER
 * @param at when the chain of certificates must hold
 */
export function checkSignatures(pdf: Uint8Array, authorities: readonly Uint8Array[], at: Date): SignaturesSeen {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) return { seen: 'REFUSED', why: 'NO_PDF' };
  const ranges = byteRangesIn(text);
  if (ranges.length === 0) return { seen: 'UNSIGNED' };
  if (ranges.length > MOST_SIGNATURES) return { seen: 'REFUSED', why: 'TOO_MANY' };
  const signatures = [];
  for (const { from, length, then, rest } of ranges) {
    const end = then + rest;
    // The two pieces are all of the file up to their end, but the signature itself.
    const whole = from === 0 && then > length && then - length <= LONGEST_SIGNATURE && end <= pdf.length;
    const bytes = whole ? signatureIn(text.slice(length, then)) : undefined;
    if (!bytes) return { seen: 'REFUSED', why: 'BROKEN' };
    const signed = readSignature(bytes);
    const covered = Buffer.concat([pdf.subarray(0, length), pdf.subarray(then, end)]);
    const told = signed && canBeTold(signed);
    signatures.push({ end, signed, fits: told ? fits(signed, covered) : null });
  }
  const last = signatures.reduce((one, other) => (other.end > one.end ? other : one));
  const after = text.slice(last.end);
  const savesAfter = after.trim() === '' ? 0 : Math.max(1, after.split('%%EOF').length - 1);
  const outcomes = signatures.map((one) => one.fits);
  const intact = outcomes.includes(false) ? false : outcomes.includes(null) ? null : true;
  const sound = intact === true && savesAfter === 0 && last.signed !== undefined;
  return {
    seen: 'SIGNED',
    ...{ intact, savesAfter, author: authorIn(text) },
    signer: last.signed ? signerOf(last.signed) : null,
    vouchedFor: sound && last.signed !== undefined && isCertified(chainIn(last.signed), authorities, at),
  };
}

/** The signer's certificate, and those that came with it. */
const chainIn = ({ data, certificate }: Signed): readonly Uint8Array[] => [
  certificate,
  ...(data.certificates ?? []).flatMap((one) =>
    one instanceof Certificate ? [Buffer.from(one.toSchema(true).toBER())] : [],
  ),
];

function signerOf({ certificate }: Signed): SignerSeen | null {
  try {
    const { subject, issuer, validFrom, validTo, fingerprint256 } = new X509Certificate(certificate);
    const sha256 = fingerprint256.replaceAll(':', '').toLowerCase();
    return { subject, issuer, from: new Date(validFrom), to: new Date(validTo), sha256 };
  } catch {
    return null;
  }
}

/** The author as the properties say it, plainly or as UTF-16; null where they are packed or say none. */
function authorIn(text: string): string | null {
  const plain = [...text.matchAll(/\/Author\s*\(((?:[^()\\]|\\.){1,200})\)/g)].at(-1)?.[1];
  if (plain === undefined) return null;
  const bytes = Buffer.from(plain.replace(/\\(.)/gs, '$1'), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes
        .subarray(2, 2 + Math.floor((bytes.length - 2) / 2) * 2)
        .swap16()
        .toString('utf16le')
    : bytes.toString('latin1');
}
