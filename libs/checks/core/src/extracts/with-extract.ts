import type { EvidenceGrade } from '@downstream/kernel';
import { known, said, type Known } from '../kinds/known';
import type { SourceAnswers } from '../kinds/source';
import type { ExtractSource } from './extract-facts';

type Company = SourceAnswers['COMPANY'];

/** Grades of sources that are somebody else than the party and no hearsay. */
const independent: readonly EvidenceGrade[] = ['A', 'B', 'C'];

/** What a register answers together with an accepted extract, and whether the extract has a part in it. */
export interface Told {
  readonly register: Known<Company>;
  readonly byExtract: boolean;
}

/**
 * Where the register itself answers, its word goes first, and an extract fills what it leaves open; where it does not,
 * the extract speaks. What comes from the party itself or by hearsay only counts as said.
 */
export function withExtract(register: Known<Company>, extract: ExtractSource | undefined): Told {
  if (!extract) return { register, byExtract: false };
  const trusted = independent.includes(extract.grade);
  if (!register.known) return { register: (trusted ? known : said)(extract.answer), byExtract: true };
  if (!trusted || !register.value.found || !extract.answer.found) return { register, byExtract: false };
  const open = Object.keys(register.value).filter(
    (name) => register.value[name as keyof Company] === null && extract.answer[name as keyof Company] !== null,
  );
  if (open.length === 0) return { register, byExtract: false };
  const filled = Object.fromEntries(open.map((name) => [name, extract.answer[name as keyof Company]]));
  return { register: { ...register, value: { ...register.value, ...filled } }, byExtract: true };
}
