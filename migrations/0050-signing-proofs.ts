import { SqlMigration } from '@downstream/platform/database';

/** By what a signer showed again who they are. Signatures of before, which nobody can change, have none. */
export class SigningProofs1700000000050 extends SqlMigration {
  readonly name = 'SigningProofs1700000000050';

  statements(): string[] {
    return [`alter table signature add column proof text check (proof in ('PASSWORD', 'SECOND_FACTOR'))`];
  }
}
