/** Letters one after the other, a byte each, in an array that is used again and again. */
export class Letters {
  length = 0;
  bytes = new Uint8Array(256);

  /** Adds the letters from one place to another. */
  add(from: Uint8Array, start: number, end: number): void {
    if (this.length + end - start > this.bytes.length) {
      const wider = new Uint8Array(2 * (this.length + end - start));
      wider.set(this.bytes);
      this.bytes = wider;
    }
    for (let i = start; i < end; i++) this.bytes[this.length++] = from[i] as number;
  }
}

/**
 * Whether so many slips or fewer turn the text into the letters: the optimal string alignment distance, told by going
 * along both until they differ and trying each kind of slip there.
 */
export function isWithinSlips(text: string, letters: Letters, slips: number): boolean {
  return goesOn(text, 0, letters, 0, slips);
}

function goesOn(text: string, from: number, letters: Letters, start: number, slips: number): boolean {
  const { bytes, length } = letters;
  const end = text.length;
  let i = from;
  let j = start;
  while (i < end && j < length && text.charCodeAt(i) === bytes[j]) {
    i++;
    j++;
  }
  const gap = end - i - (length - j);
  if (gap > slips || -gap > slips) return false;
  if (i === end && j === length) return true;
  if (slips === 0) return false;
  return (
    (i < end && j < length && goesOn(text, i + 1, letters, j + 1, slips - 1)) ||
    (i < end && goesOn(text, i + 1, letters, j, slips - 1)) ||
    (j < length && goesOn(text, i, letters, j + 1, slips - 1)) ||
    (i + 1 < end &&
      j + 1 < length &&
      text.charCodeAt(i) === bytes[j + 1] &&
      text.charCodeAt(i + 1) === bytes[j] &&
      goesOn(text, i + 2, letters, j + 2, slips - 1))
  );
}
