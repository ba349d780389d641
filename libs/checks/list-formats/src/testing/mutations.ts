// Damage as downloads, editors and attackers do it to files. Seeded: the same seed damages the same file alike.

/** Random numbers from 0 to below 1 (mulberry32). */
export function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const tokens = [
  '<',
  '>',
  '&',
  '"',
  ',',
  ';',
  '\n',
  '\0',
  '\ufeff',
  '</',
  '<!DOCTYPE x [',
  ']]>',
  '<![CDATA[',
  '-0- ',
  'Ѕ',
  '😀',
];

type Damage = (bytes: Uint8Array, random: (below: number) => number) => Uint8Array;

const without = (bytes: Uint8Array, from: number, to: number): Uint8Array =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
const withAt = (bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
/** A stretch of the file that ends where a line or a tag does. */
function stretch(bytes: Uint8Array, random: (below: number) => number): [number, number] {
  const text = Buffer.from(bytes).toString('latin1');
  const edges = [...text.matchAll(/\n|>/g)].map(({ index }) => index + 1);
  const first = random(Math.max(1, edges.length - 1));
  return [edges[first] ?? 0, edges[first + 1 + random(6)] ?? bytes.length];
}

const damages: readonly Damage[] = [
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => bytes.subarray(random(bytes.length)),
  (bytes, random) => Uint8Array.from(bytes).fill(random(256), random(bytes.length), random(bytes.length)),
  (bytes, random) => {
    const copy = Uint8Array.from(bytes);
    for (let i = 0; i <= random(8); i++) copy[random(copy.length)] = random(256);
    return copy;
  },
  (bytes, random) => withAt(bytes, random(bytes.length + 1), Buffer.from(tokens[random(tokens.length)] ?? '')),
  (bytes, random) => without(bytes, random(bytes.length), random(bytes.length)),
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return without(bytes, from, to);
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return withAt(bytes, to, bytes.subarray(from, to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return withAt(without(bytes, from, to), random(Math.max(1, bytes.length - (to - from))), bytes.subarray(from, to));
  },
  (bytes, random) => withAt(bytes, random(bytes.length + 1), Buffer.from('x'.repeat(random(20_000)))),
  (bytes) => Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le'),
];

/** The file with one to three damages. */
export function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  const next = numbersOf(seed);
  const random = (below: number): number => Math.floor(next() * Math.max(1, below));
  let result = bytes;
  for (let times = 1 + random(3); times > 0; times--) {
    result = (damages[random(damages.length)] ?? ((same) => same))(result, random);
  }
  return result;
}
