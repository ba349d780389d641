import { computed, effect, inject, resource, signal, type Signal } from '@angular/core';
import { Problem, toProblem, Words } from '@downstream/ui/client';
import { SEARCH_SOURCES, type FoundRecords, type SearchSource } from '@downstream/ui/patterns';

/** Nobody is asked between two letters that are typed one after the other. */
const PAUSE_MS = 150;
const FEWEST_LETTERS = 2;

/** What a room answered, or why it could not. */
export interface RoomAnswer {
  readonly source: SearchSource;
  readonly found: FoundRecords;
  readonly problem: Problem | undefined;
}

const NOTHING: FoundRecords = { records: [] };

async function answerOf(source: SearchSource, text: string, most: number): Promise<RoomAnswer> {
  try {
    return { source, found: await source.find(text, most), problem: undefined };
  } catch (cause) {
    return { source, found: NOTHING, problem: toProblem(cause) };
  }
}

/**
 * What the rooms that may be searched answer to a text, when it has stood for a moment. Call it in an injection context.
 * @param most so many records of each room at most
 * @returns the answers to the present text, and whether they are still under way
 */
export function foundRecords(
  typed: Signal<string>,
  most: number,
): {
  readonly answers: Signal<readonly RoomAnswer[]>;
  readonly isAsking: Signal<boolean>;
  readonly titleOf: (source: SearchSource) => string;
  /** The rooms that are asked. */
  readonly asked: Signal<readonly SearchSource[]>;
  /** Whether the text is long enough to be looked for. */
  readonly isLong: Signal<boolean>;
} {
  const words = inject(Words);
  const sources = inject(SEARCH_SOURCES);
  const wanted = computed(() => typed().trim());
  const standing = signal('');
  effect((onCleanup) => {
    const text = wanted();
    const timer = setTimeout(() => standing.set(text), text === '' ? 0 : PAUSE_MS);
    onCleanup(() => clearTimeout(timer));
  });
  const asked = resource({
    params: () => (standing().length < FEWEST_LETTERS ? undefined : standing()),
    loader: async ({ params: text }) => ({
      text,
      answers: await Promise.all(
        sources.filter((source) => source.may()).map((source) => answerOf(source, text, most)),
      ),
    }),
  });
  const present = computed(() => (asked.hasValue() && asked.value().text === wanted() ? asked.value() : undefined));
  return {
    answers: computed(() => present()?.answers ?? []),
    isAsking: computed(() => wanted().length >= FEWEST_LETTERS && sources.length > 0 && present() === undefined),
    asked: computed(() => sources.filter((source) => source.may())),
    isLong: computed(() => wanted().length >= FEWEST_LETTERS),
    titleOf: (source) => words.say(source.titleKey),
  };
}
