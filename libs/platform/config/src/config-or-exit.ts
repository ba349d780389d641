import { mkdirSync, accessSync, constants } from 'node:fs';
import type { Config } from './config';
import { sentence, type Problem } from './problem';
import { readConfig } from './read-config';

/** EX_CONFIG of sysexits.h: something was found in an unconfigured or misconfigured state. */
export const EXIT_CONFIG = 78;

type Env = Readonly<Record<string, string | undefined>>;

/** Whether anything will be written to the data folder: with object store, mail server and a secret nothing is. */
const writes = (config: Config): boolean =>
  config.role !== 'verify' && config.role !== 'migrate' && !(config.s3 && config.mail.smtpUrl && config.secret);

/** Makes the data folder where it is missing, readable by its owner alone, and says what stands in the way. */
export function dataDirProblems(dataDir: string): Problem[] {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return [];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const wrong = code === 'ENOSPC' ? 'cannot be made: the disk is full' : `cannot be made or written to (${code})`;
    return [{ variable: 'DOWNSTREAM_DATA_DIR', wrong, expects: 'a folder this account may write to' }];
  }
}

/** What is printed before the process gives up: a head line and one line per problem. */
export const report = (problems: readonly Problem[]): string =>
  [
    `Downstream cannot start: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the environment.`,
    ...problems.map((problem) => `  - ${sentence(problem)}`),
    '',
  ].join('\n');

/**
 * Reads the environment, or prints every problem and ends the process with code 78.
 * @param stderr where the problems are printed
 * @param exit ends the process
 */
export function configOrExit(
  env: Env,
  stderr: { write(text: string): unknown },
  exit: (code: number) => never,
): Config {
  const reading = readConfig(env);
  const problems = reading.problems ?? (writes(reading.config) ? dataDirProblems(reading.config.dataDir) : []);
  if (reading.config && problems.length === 0) return reading.config;
  stderr.write(report(problems));
  return exit(EXIT_CONFIG);
}
