import type { EntryName } from '@downstream/checks/core';
import { words } from './entry-parts';

/** What a name cell says. */
export interface CslName {
  /** The name itself and those the cell adds; none for an entry that is an address alone. */
  readonly names: readonly EntryName[];
  /** The firm it is said to belong to. */
  readonly linkedTo: readonly string[];
  /** What the cell says beyond names, in the publisher's words. */
  readonly remarks: readonly string[];
  /** Whether words that look like prose stayed in a name, because what they mean is not certain. */
  readonly unclear: boolean;
}

// A longer cell is no name with some prose, and patterns are slow on it.
const LONGEST = 2000;
const ADDRESS_ONLY = /^address(?:es)? *(?:no\.? *)?0*\d+\b/i;
const SUCCESSORS = /[,;]? *\band (?:any|its|all) (?:successor|sub-?unit|subsidiar)[^.]*(?:thereof)?\.?$/i;
const PART_OF = /^(.+?)[.,;]? +(Affiliated Entit(?:y|ies)|Subordinate (?:Institution|Entity)) *[:\-–] *(.+)$/i;
// `A (a.k.a., B; C)`, `A, a.k.a. B`, `A, f.k.a., B`, `A a.k.a., the following two aliases: B; and C`.
const ALSO = /^(.+?)[,;]? *\(? *\b(a\.k\.a|f\.k\.a|n\.k\.a|also known as|formerly known as|formerly)\b[.,:]* *(.+)$/i;
const ALIASES = /^the following (?:[a-z]+ )?(?:alias(?:es)?|names?) *:? *[-–]? */i;
const LEFT_OVER =
  /\b(?:alias(?:es)?|a\.k\.a|f\.k\.a|also known|formerly|subordinate|affiliated entit|successor|et al)\b|:/i;

const kindOf = (word: string): EntryName['kind'] => (/^f/i.test(word) ? 'FKA' : /^n/i.test(word) ? 'NKA' : 'AKA');

/** Without a bracket at the end that was opened before the text. */
const closed = (text: string): string => (text.endsWith(')') && !text.includes('(') ? text.slice(0, -1) : text);

// `and JSC 140 Repair Plant`, the last of a list; names in quotation marks.
const bare = (text: string): string | null =>
  words(text.replace(/^[ ,;]*(?:and +)?/i, '').replace(/^["“](.+)["”]$/, '$1'));

/** Names of a text: itself, and those it adds behind a.k.a. and the like. */
function namesIn(text: string, kind: EntryName['kind']): readonly EntryName[] {
  const [, name, word = '', others] = ALSO.exec(text) ?? [];
  // A name of one or two letters before the words means that the text is something else.
  if (name === undefined || others === undefined || name.trim().length < 3) {
    const whole = bare(text);
    return whole === null ? [] : [{ kind, text: whole }];
  }
  const first = bare(name);
  const more = closed(others).replace(ALIASES, '').split(/; */).map(bare);
  return [
    ...(first === null ? [] : [{ kind, text: first }]),
    ...more.filter((one) => one !== null).map((one) => ({ kind: kindOf(word), text: one })),
  ];
}

/** An alternate name as written, and those it adds: `Hot Works, a.k.a., Thermal Works` are two. */
export function cslAliases(text: string): readonly EntryName[] {
  if (text.length > LONGEST) return [{ kind: 'AKA', text }];
  const marked = /^\(?(a\.k\.a|f\.k\.a|n\.k\.a)\b[.,:]* *(.+)$/i.exec(text.trim());
  return marked ? namesIn(closed(marked[2] ?? ''), kindOf(marked[1] ?? '')) : namesIn(text, 'AKA');
}

/**
 * Reads a name cell of the Consolidated Screening List. BIS and the State Department write prose into some: other names,
 * "and any successor", the firm it belongs to. What is unmistakable is taken apart; the rest stays as it is, and is said.
 */
export function cslName(cell: string): CslName {
  if (cell.length > LONGEST)
    return { names: [{ kind: 'PRIMARY', text: cell }], linkedTo: [], remarks: [], unclear: true };
  if (ADDRESS_ONLY.test(cell)) return { names: [], linkedTo: [], remarks: [`Listed as: ${cell}`], unclear: false };
  const remarks: string[] = [];
  const successors = SUCCESSORS.exec(cell)?.[0];
  let rest = cell;
  if (successors !== undefined) {
    rest = cell.slice(0, -successors.length).trim();
    remarks.push(successors.replace(/^[,; ]+/, ''));
  }
  const [, whole, relation, part] = PART_OF.exec(rest) ?? [];
  const linked = whole !== undefined && part !== undefined;
  if (linked) remarks.push(`${relation ?? ''} of ${whole}`);
  const found = namesIn(linked ? part : rest, 'PRIMARY');
  const names: readonly EntryName[] = found.length > 0 ? found : [{ kind: 'PRIMARY', text: cell }];
  const unclear = names.some(({ text }) => LEFT_OVER.test(text));
  return { names, linkedTo: linked ? [whole] : [], remarks, unclear };
}
