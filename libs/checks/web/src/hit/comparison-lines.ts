import type { Piece, ComparisonLine, Side } from '@downstream/ui/work';
import type { HitView } from './hit.store';

type Row = HitView['comparison'][number];

/** Agreements of the contract as the table of the ui kit names them. */
export const agreementOf = { CONFLICT: 'differs', PARTIAL: 'partial', AGREES: 'same', UNKNOWN: 'unknown' } as const;

/** A name word by word; what is told by an underline is said too. */
export const piecesOf = (words: HitView['names'][number]['ours'], say: (key: string) => string): readonly Piece[] =>
  words.map(({ text, mark }) => {
    if (mark === 'ONLY') return { text, marked: true, said: say('checks.names.saidOnly') };
    return mark === 'NEAR' ? { text, near: true, said: say('checks.names.saidNear') } : { text };
  });

/** What a comparison needs words for. */
export interface LineWords {
  readonly field: (field: string) => string;
  readonly value: (field: string, value: string) => string;
  /** Said where our side, or theirs, gives nothing. */
  readonly missing: { readonly ours: string; readonly theirs: string };
}

const wordOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}]/gu, '');

/** The words of a text; those the other side does not have are marked. */
export function marked(text: string, other: string): readonly Piece[] {
  const there = new Set(other.split(/\s+/).map(wordOf));
  const pieces: { text: string; marked: boolean }[] = [];
  for (const part of text.split(/(\s+)/)) {
    const blank = part.trim() === '';
    const last = pieces.at(-1);
    const differs = blank ? (last?.marked ?? false) : !there.has(wordOf(part));
    if (last && last.marked === differs) last.text += part;
    else pieces.push({ text: part, marked: differs });
  }
  // A mark never ends in the space before a word that is the same.
  return pieces.flatMap((piece) => {
    const end = piece.marked ? piece.text.length - piece.text.trimEnd().length : 0;
    return end > 0 ? [{ ...piece, text: piece.text.slice(0, -end) }, { text: ' ' }] : [piece];
  });
}

/** The rows of a comparison as the table of the ui kit shows them; names have a table of their own. */
export function comparisonLines(rows: readonly Row[], words: LineWords): ComparisonLine[] {
  return rows.map((row) => {
    const ours = row.ours === null ? undefined : words.value(row.field, row.ours);
    const theirs = row.theirs === null ? undefined : words.value(row.field, row.theirs);
    const differs = row.agreement === 'CONFLICT' || row.agreement === 'PARTIAL';
    const side = (own: string | undefined, other: string | undefined, missing: string): Side =>
      own === undefined
        ? { pieces: missing, missing: true }
        : { pieces: differs && other !== undefined ? marked(own, other) : own };
    return {
      id: row.field,
      field: words.field(row.field),
      ours: side(ours, theirs, words.missing.ours),
      theirs: side(theirs, ours, words.missing.theirs),
      agreement: agreementOf[row.agreement],
    };
  });
}
