/** A failure whose message says all that a person needs: it is printed alone, without a stack. */
export class PlainError extends Error {
  constructor(message, { cause, exitCode = 1 } = {}) {
    super(message, { cause });
    this.name = 'PlainError';
    this.exitCode = exitCode;
  }
}

/** Prints an error for a person and returns the exit code that belongs to it. */
export function report(error) {
  if (error instanceof PlainError) {
    console.error(`\n${error.message}`);
    return error.exitCode;
  }
  console.error(error);
  return 1;
}
