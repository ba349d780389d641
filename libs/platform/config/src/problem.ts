/** One thing wrong with the environment, in plain words; never holds the value of a secret. */
export interface Problem {
  /** The variable's name, or its `_FILE` variant. */
  readonly variable: string;
  /** Completes the sentence "<variable> …". */
  readonly wrong: string;
  /** What a right value looks like. */
  readonly expects: string;
}

/** The problem as one line for people. */
export const sentence = ({ variable, wrong, expects }: Problem): string => `${variable} ${wrong}. Expected: ${expects}`;

/** Thrown when a part of the surroundings that is only met later (a secret file, a folder) is unfit. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(sentence).join('\n'));
    this.name = 'ConfigError';
  }
}
