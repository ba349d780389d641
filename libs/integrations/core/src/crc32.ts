/** One byte's share, reflected polynomial 0xEDB88320. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * CRC-32 (ISO-HDLC, as in ZIP) of an ASCII text. It recognises a leaked key and a typing error; it protects nothing.
 * @throws RangeError on a character beyond ASCII
 */
export function crc32(text: string): number {
  let sum = 0xffffffff;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code > 127) throw new RangeError('Only ASCII is summed');
    sum = (sum >>> 8) ^ (table[(sum ^ code) & 0xff] ?? 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
