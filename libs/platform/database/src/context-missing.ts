/** A programming error: somebody tried to reach the database without saying for whom or as whom. */
export class ContextMissing extends Error {
  constructor(readonly what: 'tenant' | 'actor') {
    super(`Refused: a database transaction needs a ${what}`);
    this.name = 'ContextMissing';
  }
}
