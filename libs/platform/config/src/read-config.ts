import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { configOf, type Config } from './config';
import { environment, variableNames, type Environment, type VariableName } from './environment';
import { nearest } from './nearest';
import type { Problem } from './problem';
import { rules } from './rules';
import { variableInfo } from './variable';

/** The outcome of reading the environment: a configuration, or everything that is wrong with it. */
export type ConfigReading =
  | { readonly config: Config; readonly problems?: undefined }
  | { readonly config?: undefined; readonly problems: readonly Problem[] };

type Env = Readonly<Record<string, string | undefined>>;

const PREFIX = 'DOWNSTREAM_';

/** Variables of the house's own tools and tests: no process stumbles over them, and they mean nothing here. */
const toolVariables = ['DOWNSTREAM_STRICT'];
const TEST_PREFIX = 'DOWNSTREAM_TEST_';

const isSecret = (name: VariableName): boolean => variableInfo.get(environment.shape[name])?.secret === true;
const expects = (name: VariableName): string => variableInfo.get(environment.shape[name])?.expects ?? '';

/** A variable set to nothing counts as not set: compose files and shells pass on empty values. */
const valueOf = (env: Env, name: string): string | undefined => (env[name] === '' ? undefined : env[name]);

function fromFile(name: VariableName, file: string): { text?: string; problem?: Problem } {
  const variable = `${name}_FILE`;
  const right = `the path of a readable file that holds ${expects(name)}`;
  try {
    const text = readFileSync(file, 'utf8').trim();
    return text === '' ? { problem: { variable, wrong: 'names an empty file', expects: right } } : { text };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const wrong = code === 'ENOENT' ? 'names a file that does not exist' : `names a file that cannot be read (${code})`;
    return { problem: { variable, wrong, expects: right } };
  }
}

function raw(
  env: Env,
  problems: Problem[],
): { texts: Partial<Record<VariableName, string>>; given: Set<VariableName> } {
  const texts: Partial<Record<VariableName, string>> = {};
  const given = new Set<VariableName>();
  for (const name of variableNames) {
    const direct = valueOf(env, name);
    const file = isSecret(name) ? valueOf(env, `${name}_FILE`) : undefined;
    if (direct !== undefined || file !== undefined) given.add(name);
    if (direct !== undefined && file !== undefined) {
      problems.push({ variable: name, wrong: `is set, and so is ${name}_FILE`, expects: 'one of the two' });
    } else if (file !== undefined) {
      const { text, problem } = fromFile(name, file);
      if (problem) problems.push(problem);
      if (text !== undefined) texts[name] = text;
    } else if (direct !== undefined) {
      texts[name] = direct;
    }
  }
  return { texts, given };
}

function unknown(env: Env): Problem[] {
  const ours = variableNames.filter((name) => name.startsWith(PREFIX));
  const known = [...ours, ...ours.filter(isSecret).map((name) => `${name}_FILE`), ...toolVariables];
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !name.startsWith(TEST_PREFIX) && !known.includes(name))
    .sort()
    .map((variable) => ({
      variable,
      wrong: 'is not a known variable',
      expects: `perhaps ${nearest(variable, known)}`,
    }));
}

function paths(values: Partial<Environment>, cwd: string): Problem[] {
  const problems: Problem[] = [];
  const { WEB_ROOT, DOWNSTREAM_DATA_DIR } = values;
  const folder = (path: string) => statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory();
  if (WEB_ROOT && !folder(WEB_ROOT)) {
    problems.push({
      variable: 'WEB_ROOT',
      wrong: 'names no folder',
      expects: 'the folder of the built web application',
    });
  }
  if (DOWNSTREAM_DATA_DIR && folder(DOWNSTREAM_DATA_DIR) === false) {
    problems.push({
      variable: 'DOWNSTREAM_DATA_DIR',
      wrong: 'names a file, not a folder',
      expects: 'the path of a folder',
    });
  }
  for (const variable of ['AUDIT_KEY_FILE', 'SEAL_P12_FILE'] as const) {
    const file = values[variable];
    if (!file) continue;
    try {
      accessSync(resolve(cwd, file), constants.R_OK);
    } catch {
      problems.push({ variable, wrong: 'names a file that cannot be read', expects: expects(variable) });
    }
  }
  return problems;
}

/**
 * Reads the environment once. Every problem is found before the answer is given, so that an operator mends them all
 * in one go. Reads the files named by `*_FILE`; changes nothing.
 * @param env the variables, usually `process.env`
 * @param cwd the folder that relative paths start from
 */
export function readConfig(env: Env, cwd: string = process.cwd()): ConfigReading {
  const problems = unknown(env);
  const { texts, given } = raw(env, problems);
  const values: Record<string, unknown> = {};
  for (const name of variableNames) {
    const reading = environment.shape[name].safeParse(texts[name]);
    if (reading.success) values[name] = reading.data;
    else
      problems.push({ variable: name, wrong: reading.error.issues[0]?.message ?? 'is wrong', expects: expects(name) });
  }
  const partial = values as Partial<Environment>;
  for (const rule of rules) problems.push(...rule({ values: partial, given }));
  problems.push(...paths(partial, cwd));
  if (problems.length > 0) return { problems };
  return { config: configOf(partial as Environment, cwd) };
}
