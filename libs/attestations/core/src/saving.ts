import { authorFor, partyOf, sameJson, type Act, type Author } from '@downstream/distributors/core';
import { ok, refuse, type PatchRefusalCode, type Result } from '@downstream/kernel';
import { fits } from './answer-faults';
import type { Answer } from './answer';
import { keptAnswer, type AnswerSheet, type KeptAnswer } from './answer-sheet';
import { openQuestions } from './open-questions';
import { questionById, sectionOf, type Questionnaire } from './questionnaire';
import { mayAnswer, type Seat } from './seat';

/** One answer as a device sends it: what it says, and the revision it was written over (0 where there was none). */
export interface AnswerPatch {
  readonly question: string;
  /** `null` takes the answer away. */
  readonly answer: Answer | null;
  readonly base: number;
}

/** An answer that somebody else has written meanwhile; nothing was overwritten. */
export interface AnswerConflict {
  readonly question: string;
  readonly yours: Answer | null;
  readonly theirs: KeptAnswer;
}

/** What became of each answer of a patch, and the sheet afterwards: the same object where nothing was taken. */
export interface Saved {
  readonly sheet: AnswerSheet;
  readonly saved: readonly KeptAnswer[];
  readonly conflicts: readonly AnswerConflict[];
  readonly refused: readonly { readonly question: string; readonly code: PatchRefusalCode }[];
}

type Outcome =
  | { readonly kind: 'saved'; readonly kept: KeptAnswer }
  | { readonly kind: 'same'; readonly kept: KeptAnswer }
  | { readonly kind: 'conflict'; readonly conflict: AnswerConflict }
  | { readonly kind: 'refused'; readonly code: PatchRefusalCode };

function refusalOf(
  { question, answer }: AnswerPatch,
  questionnaire: Questionnaire,
  open: ReadonlySet<string>,
  seat: Seat,
): PatchRefusalCode | undefined {
  const asked = questionById(questionnaire, question);
  const section = sectionOf(questionnaire, question);
  if (!asked || !section) return 'QUESTION_UNKNOWN';
  if (!mayAnswer(seat, section.id)) return 'NOT_YOUR_SECTION';
  if (!open.has(question)) return 'QUESTION_LOCKED';
  return answer === null || fits(asked, answer) ? undefined : 'WRONG_KIND';
}

function outcomeOf(patch: AnswerPatch, sheet: AnswerSheet, by: Author): Outcome {
  const { question, answer, base } = patch;
  const kept = keptAnswer(sheet, question);
  const revision = kept?.revision ?? 0;
  const same = kept ? sameJson(kept.answer, answer) : answer === null;
  const asked = sheet.corrections.find((correction) => correction.question === question);
  // An answer that was asked to be looked at again may be confirmed as it is; that is said once.
  const confirms = same && asked?.revision === revision && base === revision && answer !== null;
  if (same && !confirms) return { kind: 'same', kept: kept ?? { question, answer: null, revision: 0, by } };
  if (kept && base !== revision) return { kind: 'conflict', conflict: { question, yours: answer, theirs: kept } };
  return { kind: 'saved', kept: { question, answer, revision: revision + 1, by } };
}

/**
 * Takes the answers of a patch, question by question: who wrote over the revision that stands is taken, who wrote over an
 * older one is told both answers, and the same answer again changes nothing. Faults do not stand in the way: what is half
 * filled in is kept.
 * @returns refusal `ANSWERS_LOCKED` once everything was submitted
 */
export function save(
  sheet: AnswerSheet,
  questionnaire: Questionnaire,
  patches: readonly AnswerPatch[],
  seat: Seat,
  act: Act,
): Result<Saved> {
  if (sheet.state === 'SUBMITTED') return refuse('ANSWERS_LOCKED', { state: sheet.state });
  const by = authorFor(partyOf(sheet.distributorId), act);
  const open = openQuestions(questionnaire, sheet);
  const saved: KeptAnswer[] = [];
  const conflicts: AnswerConflict[] = [];
  const refused: { question: string; code: PatchRefusalCode }[] = [];
  let next = sheet;
  for (const patch of patches) {
    const code = refusalOf(patch, questionnaire, open, seat);
    const outcome: Outcome = code ? { kind: 'refused', code } : outcomeOf(patch, next, by);
    if (outcome.kind === 'refused') refused.push({ question: patch.question, code: outcome.code });
    else if (outcome.kind === 'conflict') conflicts.push(outcome.conflict);
    else {
      saved.push(outcome.kept);
      if (outcome.kind === 'saved') next = withAnswer(next, outcome.kept);
    }
  }
  const changed = next === sheet ? sheet : { ...next, changed: by, version: sheet.version + 1 };
  return ok({ sheet: changed, saved, conflicts, refused });
}

const withAnswer = (sheet: AnswerSheet, kept: KeptAnswer): AnswerSheet => ({
  ...sheet,
  answers: [...sheet.answers.filter(({ question }) => question !== kept.question), kept],
});
