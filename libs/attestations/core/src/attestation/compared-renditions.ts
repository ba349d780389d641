import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Rendition, RenditionBlock } from './rendition';

/** A piece of a text: in both versions, or in one of them only. */
export interface ComparedPiece {
  readonly text: string;
  readonly only?: 'BEFORE' | 'AFTER';
}

/** A line of two versions: a fact, a row of a table, a clause, a heading or a sentence. */
export interface ComparedLine {
  readonly kind: RenditionBlock['kind'];
  /** What a fact is about, what a table's columns are called, or the number of a clause. */
  readonly label?: string;
  readonly state: 'SAME' | 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly pieces: readonly ComparedPiece[];
}

interface Line {
  readonly kind: RenditionBlock['kind'];
  readonly label?: string;
  readonly text: string;
}

/** Between the cells of a row. */
const BETWEEN = ' · ';

function linesOf(block: RenditionBlock): readonly Line[] {
  const { kind } = block;
  switch (kind) {
    case 'facts':
      return block.facts.map(({ label, value }) => ({ kind, label, text: value }));
    case 'table': {
      const label = block.columns.map((column) => column.label).join(BETWEEN);
      return block.rows.map((cells) => ({ kind, label, text: cells.join(BETWEEN) }));
    }
    case 'clause':
      return [{ kind, label: block.number, text: [block.text, block.governing ?? []].flat().join('\n') }];
    default:
      return [{ kind, text: block.text }];
  }
}

const sameLine = (a: Line, b: Line): boolean => a.kind === b.kind && a.label === b.label && a.text === b.text;
const sameMatter = (a: Line, b: Line): boolean => a.kind === b.kind && a.label === b.label;

const whole = ({ kind, label, text }: Line, state: 'SAME' | 'ADDED' | 'REMOVED'): ComparedLine => ({
  kind,
  ...(label !== undefined && { label }),
  state,
  pieces: text === '' ? [] : [{ text, ...(state !== 'SAME' && { only: state === 'ADDED' ? 'AFTER' : 'BEFORE' }) }],
});

const pieces = (before: string, after: string, words: Intl.Segmenter): readonly ComparedPiece[] =>
  diffWordsWithSpace(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    text: value,
    ...(added && { only: 'AFTER' as const }),
    ...(removed && { only: 'BEFORE' as const }),
  }));

/** Two texts in whatever language, word by word. */
export const comparedTexts = (before: string, after: string): readonly ComparedPiece[] =>
  pieces(before, after, new Intl.Segmenter('und', { granularity: 'word' }));

const changed = (before: Line, after: Line, words: Intl.Segmenter): ComparedLine => ({
  ...whole(before, 'SAME'),
  state: 'CHANGED',
  pieces: pieces(before.text, after.text, words),
});

/** Pairs what was taken away with what came for it, by what they are about and in their order. */
function pairedUp(removed: readonly Line[], added: readonly Line[], words: Intl.Segmenter): readonly ComparedLine[] {
  const left = [...removed];
  const lines: ComparedLine[] = [];
  for (const line of added) {
    const at = left.findIndex((one) => sameMatter(one, line));
    if (at < 0) {
      lines.push(whole(line, 'ADDED'));
      continue;
    }
    // What stood before it and has no successor is told first, where it stood.
    lines.push(...left.splice(0, at).map((one) => whole(one, 'REMOVED')));
    lines.push(changed(left.shift() as Line, line, words));
  }
  return [...lines, ...left.map((one) => whole(one, 'REMOVED'))];
}

/**
 * Two versions of an attestation, line by line, words that differ marked. Meant for two renditions in one language; words
 * are told apart as that language does it.
 */
export function comparedRenditions(before: Rendition, after: Rendition): readonly ComparedLine[] {
  const words = new Intl.Segmenter(after.language, { granularity: 'word' });
  const runs = diffArrays([...before.blocks.flatMap(linesOf)], [...after.blocks.flatMap(linesOf)], {
    comparator: sameLine,
  });
  const lines: ComparedLine[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    const next = runs[i + 1];
    if (!run) continue;
    if (!run.added && !run.removed) lines.push(...run.value.map((line) => whole(line, 'SAME')));
    else if (next && (next.added || next.removed)) {
      const [removed, added] = run.removed ? [run, next] : [next, run];
      lines.push(...pairedUp(removed.value, added.value, words));
      i++;
    } else lines.push(...run.value.map((line) => whole(line, run.added ? 'ADDED' : 'REMOVED')));
  }
  return lines;
}
