import { SetMetadata } from '@nestjs/common';

/** Metadata key of `@Allow`. */
export const ALLOW = Symbol('ALLOW');

/** Open to everybody, signed in or not. */
export const ANYONE = 'anyone';
/** Open to every principal whose sign-in is complete. */
export const SIGNED_IN = 'signed-in';

/**
 * Says which permission a route needs; `ANYONE` and `SIGNED_IN` are the two special words. Required on every route:
 * the process does not boot without it.
 */
export const Allow = (permission: string): MethodDecorator => SetMetadata(ALLOW, permission);
