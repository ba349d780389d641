/** Dependency injection token of {@link AccessOptions}. */
export const ACCESS_OPTIONS = Symbol('ACCESS_OPTIONS');

/** What the composition root tells the room. */
export interface AccessOptions {
  /** The master secret; every key of this room is derived from it. */
  readonly secret: Uint8Array;
  /** Scheme, host and port people type, without a closing slash: links in mails begin with it. */
  readonly publicUrl: string;
  /**
   * Password hashing of a thousandth of the usual cost, and short pauses after refusals, for tests.
   * @throws Error when set while NODE_ENV is `production`
   */
  readonly lightForTests?: boolean;
}
