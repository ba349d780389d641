import { RefusalError } from '@downstream/kernel';
import { ConfigError, EXIT_CONFIG } from '@downstream/platform/config';

/** A message for the operator: what is wrong and what to do, without a stack. */
export class OperatorError extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
    this.name = 'OperatorError';
  }
}

const known: Record<string, (error: NodeJS.ErrnoException & { port?: number; address?: string }) => string> = {
  EADDRINUSE: (error) => `Port ${error.port} is taken by another program: stop it, or choose another with PORT=….`,
  EACCES: (error) =>
    error.port
      ? `This account may not open port ${error.port}: choose one above 1023 with PORT=….`
      : `No permission: ${error.message}.`,
  ENOSPC: (error) => `The disk is full: ${error.message}.`,
  ECONNREFUSED: (error) => `PostgreSQL does not answer at ${error.address ?? 'the given address'}:${error.port ?? ''}.`,
  '28P01': () => 'PostgreSQL refused the password of the role in DATABASE_URL.',
  '3D000': (error) => `PostgreSQL says: ${error.message}.`,
};

/** What is said of a failure, and the exit code that belongs to it. */
export function sayPlainly(error: unknown): { readonly text: string; readonly exitCode: number } {
  if (error instanceof OperatorError) return { text: error.message, exitCode: error.exitCode };
  if (error instanceof ConfigError) return { text: error.message, exitCode: EXIT_CONFIG };
  if (error instanceof RefusalError) return { text: `Refused: ${error.refusal.code}.`, exitCode: 1 };
  // Where a name has several addresses, what was wrong with each is told; the first stands for all.
  const one: unknown = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
  const { code } = (one ?? {}) as NodeJS.ErrnoException;
  const words = code === undefined ? undefined : known[code];
  if (words) return { text: words(one as NodeJS.ErrnoException), exitCode: 1 };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 1 };
}

/** Runs a role; a failure the operator can mend is said in one plain line, anything else with its stack. */
export async function plainly(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const { text, exitCode } = sayPlainly(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
    // A half-started application may hold sockets open: the process must end all the same.
    process.exit();
  }
}
