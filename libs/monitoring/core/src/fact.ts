/** One thing that holds of a distributor, as a reading says it: plain words and codes, never a document. */
export interface Fact {
  /** What it is, as a code that a page has words for: `RESULT`, `HIT_OPEN`, `OFFICER`. */
  readonly what: string;
  /** As it is shown: a name, a code, a date. */
  readonly value: string;
  /** The record it speaks of. Where there is one it is what counts: another spelling of its name is the same fact. */
  readonly ref: string | null;
}

/** A fact; `ref` where it speaks of a record. */
export const fact = (what: string, value: string, ref: string | null = null): Fact => ({ what, value, ref });

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** What two facts must share to be the same: spaces, capitals and the way a letter is encoded mean nothing. */
export const meaningOf = ({ what, value, ref }: Fact): string => JSON.stringify([what, ref ?? plain(value)]);
