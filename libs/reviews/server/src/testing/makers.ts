import type { Context } from '@downstream/kernel';
import type { TestWorld } from '@downstream/platform/testing';

/** By what a case is made ready: a process, and two people who are to sign nothing of it. */
export interface Makers {
  readonly world: Pick<TestWorld, 'get' | 'tenants' | 'clock' | 'settle'>;
  readonly first: Context;
  /** For what takes two. */
  readonly second: Context;
}
