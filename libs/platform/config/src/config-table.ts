import { environment, variableNames } from './environment';
import { variableInfo } from './variable';

/** One line of the documentation of the environment. */
export interface ConfigRow {
  readonly name: string;
  /** Whether `<NAME>_FILE` may name a file that holds the value. */
  readonly secret: boolean;
  /** The value that holds when nothing is set, in words; empty where there is none. */
  readonly default: string;
  readonly meaning: string;
  /** What a right value looks like. */
  readonly expects: string;
}

/** Every variable with its words, for the README and the operator guide. */
export const configTable = (): ConfigRow[] =>
  variableNames.map((name) => {
    const info = variableInfo.get(environment.shape[name]);
    if (!info) throw new Error(`${name} has no words`);
    const { secret = false, default: standard = '', meaning, expects } = info;
    return { name, secret, default: standard, meaning, expects };
  });
