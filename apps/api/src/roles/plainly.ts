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

/** Runs a role; a failure the operator can mend is said in one plain line, anything else with its stack. */
export async function plainly(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const { code } = (error ?? {}) as NodeJS.ErrnoException;
    if (error instanceof OperatorError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
    } else if (error instanceof ConfigError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = EXIT_CONFIG;
    } else if (code !== undefined && known[code]) {
      process.stderr.write(`${known[code](error as NodeJS.ErrnoException)}\n`);
      process.exitCode = 1;
    } else {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 1;
    }
    // A half-started application may hold sockets open: the process must end all the same.
    process.exit();
  }
}
