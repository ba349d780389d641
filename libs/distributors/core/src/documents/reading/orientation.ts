import { latin } from '../document-type';
import { u16, u32, u32le } from './byte-source';

const ORIENTATION = 0x0112;

/** "Exif" and two zeros, before the TIFF block where the form of the picture asks for it. */
export const EXIF_MARK = new Uint8Array([0x45, 0x78, 0x69, 0x66, 0, 0]);

/** The TIFF block of an Exif text, with or without its mark. */
export const tiffOf = (exif: Uint8Array): Uint8Array =>
  latin(exif.subarray(0, 6)) === 'Exif\0\0' ? exif.subarray(6) : exif;

/**
 * How a picture is to be turned, 2 to 8 as Exif counts (CIPA DC-008, tag 0x0112), or `null` where it stands upright or
 * does not say so. Reads the first directory alone, which is where cameras write it; a block that leads nowhere says nothing.
 */
export function orientationOf(tiff: Uint8Array): number | null {
  const order = latin(tiff.subarray(0, 2));
  if (order !== 'II' && order !== 'MM') return null;
  const little = order === 'II';
  const short = (at: number): number => (little ? (tiff[at] ?? 0) | ((tiff[at + 1] ?? 0) << 8) : u16(tiff, at));
  const directory = little ? u32le(tiff, 4) : u32(tiff, 4);
  if (short(2) !== 42 || directory < 8 || directory + 2 > tiff.length) return null;
  const entries = short(directory);
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + 12 * i;
    if (at + 12 > tiff.length) return null;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** A TIFF block that says how to turn the picture, and nothing else: 26 bytes. */
export const tiffWith = (orientation: number): Uint8Array =>
  new Uint8Array([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
