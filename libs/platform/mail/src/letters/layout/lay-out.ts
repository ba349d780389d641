import { escapeHtml } from '../../html';
import { compiled } from './compiled';

/** Something that waits, with the page it is on. */
export interface Entry {
  readonly title: string;
  /** Such as how often; may be empty. */
  readonly more: string;
  readonly href: string;
}

/** What a letter is made of, from top to bottom. */
export type Block =
  | { readonly kind: 'words'; readonly words: string }
  | {
      readonly kind: 'points';
      readonly words: string;
      readonly points: readonly string[];
      /** What each point ends with that somebody else wrote, in whatever language: it keeps its own direction. */
      readonly quotes?: readonly string[];
    }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'code'; readonly label: string; readonly code: string };

/** What stands around the blocks. */
export interface Frame {
  /** BCP 47, as it stands in `lang`. */
  readonly lang: string;
  readonly rightToLeft: boolean;
  readonly maker: string;
  readonly subject: string;
  /** The line that a list of mails shows beside the subject. */
  readonly preheader: string;
  readonly footer: string;
}

/** Keeps a list of mails from going on with the letter's own text after a short preheader. */
const FILLER = '&#847;&zwnj;&nbsp;'.repeat(60);

type Values = Readonly<Record<string, string>>;

/** Puts values into places, in one pass: escaped, but for what was laid out before. */
const fill = (layout: string, values: Values, laidOut: Values = {}): string =>
  layout.replace(/\[\[([a-z]+)\]\]/g, (_, place: string) => laidOut[place] ?? escapeHtml(values[place] ?? ''));

/** A point; what it quotes is set apart, or its last mark would stand at the wrong end. */
function pointHtml(point: string, quote: string): string {
  if (quote === '' || !point.endsWith(quote)) return escapeHtml(point);
  return `${escapeHtml(point.slice(0, -quote.length))}<bdi dir="auto">${escapeHtml(quote)}</bdi>`;
}

function blockHtml(block: Block, turned: Values): string {
  if (block.kind === 'entries')
    return block.entries.map((entry) => fill(compiled.blocks.entries, { ...turned, ...entry })).join('\n');
  if (block.kind !== 'points') return fill(compiled.blocks[block.kind], { ...turned, ...block });
  const points = block.points.map((point, i) => `<li>${pointHtml(point, block.quotes?.[i] ?? '')}</li>`).join('\n');
  return fill(compiled.blocks.points, { ...turned, words: block.words }, { points });
}

/** A letter as HTML: one column of 600 px at most, readable at 320 px, light and dark, in either direction. */
export function layOut({ rightToLeft, preheader, ...frame }: Frame, blocks: readonly Block[]): string {
  const turned = { dir: rightToLeft ? 'rtl' : 'ltr', start: rightToLeft ? 'right' : 'left' };
  const laidOut = {
    preheader: `${escapeHtml(preheader)}${FILLER}`,
    blocks: blocks.map((block) => blockHtml(block, turned)).join('\n'),
  };
  return fill(compiled.frame, { ...turned, ...frame }, laidOut);
}
