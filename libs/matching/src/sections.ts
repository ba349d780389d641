import type { SegmentParts } from './segment';

/** Numbers in a row. */
export type Row = Uint8Array | Uint16Array | Uint32Array;

const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array } as const;
type Kind = keyof typeof kinds;
type Numeric = Omit<SegmentParts, 'forms'>;

function rowsOf({ vocabulary, records, postings, slips, neighbours }: Numeric): readonly (readonly [string, Row])[] {
  const { shelf, kin, near } = vocabulary;
  return [
    ['letters', vocabulary.letters],
    ['spellings', vocabulary.spellings],
    ['slots', vocabulary.slots],
    ['bits', vocabulary.bits],
    ['shelf.starts', shelf.starts],
    ['shelf.entries', shelf.entries],
    ['shelf.marks', shelf.marks],
    ['kin.meant', kin.meant],
    ['kin.consonants', kin.consonants],
    ['kin.heard', kin.heard],
    ['kin.stems', kin.stems],
    ['kin.stemmed', kin.stemmed],
    ...(near
      ? ([
          ['near.starts', near.starts],
          ['near.near', near.near],
        ] as const)
      : []),
    ['records', records.records],
    ['records.starts', records.starts],
    ['postings', postings.postings],
    ['postings.words', postings.words],
    ['postings.weights', postings.weights],
    ['slips.pieces.starts', slips.pieces.starts],
    ['slips.pieces', slips.pieces.entries],
    ['slips.heard.starts', slips.heard.starts],
    ['slips.heard', slips.heard.entries],
    ['slips.foreign.starts', slips.foreign.starts],
    ['slips.foreign', slips.foreign.entries],
    ['slips.odd', slips.odd],
    ['neighbours', neighbours],
  ];
}

function partsOf(rows: ReadonlyMap<string, Row>): Numeric {
  // What a snapshot lacks that has the right checksum was never in it.
  const row = <K extends Kind>(name: string, kind: K): InstanceType<(typeof kinds)[K]> => {
    const found = rows.get(name);
    if (!(found instanceof kinds[kind])) throw new TypeError(`The snapshot has no ${name}`);
    return found as InstanceType<(typeof kinds)[K]>;
  };
  return {
    vocabulary: {
      letters: row('letters', 'u8'),
      spellings: row('spellings', 'u32'),
      slots: row('slots', 'u32'),
      bits: row('bits', 'u32'),
      shelf: {
        starts: row('shelf.starts', 'u32'),
        entries: row('shelf.entries', 'u32'),
        marks: row('shelf.marks', 'u32'),
      },
      kin: {
        meant: row('kin.meant', 'u32'),
        consonants: row('kin.consonants', 'u32'),
        heard: row('kin.heard', 'u32'),
        stems: row('kin.stems', 'u32'),
        stemmed: row('kin.stemmed', 'u32'),
      },
      near: rows.has('near.starts') ? { starts: row('near.starts', 'u32'), near: row('near.near', 'u32') } : null,
    },
    records: { records: row('records', 'u8'), starts: row('records.starts', 'u32') },
    postings: {
      postings: row('postings', 'u8'),
      words: row('postings.words', 'u32'),
      weights: row('postings.weights', 'u16'),
    },
    slips: {
      pieces: { starts: row('slips.pieces.starts', 'u32'), entries: row('slips.pieces', 'u8') },
      heard: { starts: row('slips.heard.starts', 'u32'), entries: row('slips.heard', 'u8') },
      foreign: { starts: row('slips.foreign.starts', 'u32'), entries: row('slips.foreign', 'u8') },
      odd: row('slips.odd', 'u16'),
    },
    neighbours: row('neighbours', 'u32'),
  };
}

/** The rows of numbers that a segment consists of, by name, as a snapshot has them one after the other. */
export const Sections = {
  rowsOf,
  partsOf,
  kindOf: (row: Row): Kind => (row instanceof Uint8Array ? 'u8' : row instanceof Uint16Array ? 'u16' : 'u32'),
  /** @throws TypeError for a kind of number that snapshots do not have */
  view(kind: string, buffer: ArrayBufferLike, from: number, count: number): Row {
    if (kind === 'u8') return new Uint8Array(buffer, from, count);
    if (kind === 'u16') return new Uint16Array(buffer, from, count);
    if (kind === 'u32') return new Uint32Array(buffer, from, count);
    throw new TypeError(`The snapshot has numbers of the kind ${kind}`);
  },
};
