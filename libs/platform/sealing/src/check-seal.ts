import { byteRangesIn, fits, readSignature, signatureIn } from './signed-data';

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
  const ranges = byteRangesIn(text);
  const [range] = ranges;
  const source = sourceOf(text);
  // Our own papers name their source, and our seals stand in a field of that name: something is left of one.
  const unsealed: SealCheck =
    source !== null && /\/T\s*\(Seal\)|\/ETSI\.CAdES\.detached/.test(text)
      ? altered('SEAL_DAMAGED')
      : { seal: 'UNSEALED', sourceSha256: source };
  if (!range) return unsealed;
  const { from, length, then, rest } = range;
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

/** The hash of the data that a paper was made from, as the properties of the document tell it; null if they do not. */
function sourceOf(text: string): string | null {
  const object = /\/Keywords (\d{1,9}) 0 R/.exec(text)?.[1];
  const inline = /\/Keywords \(([0-9a-f]{64})\)/.exec(text)?.[1];
  if (inline !== undefined || object === undefined) return inline ?? null;
  return new RegExp(`\\n${object} 0 obj\\n\\(([0-9a-f]{64})\\)\\nendobj`).exec(text)?.[1] ?? null;
}
