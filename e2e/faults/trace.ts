import { Injectable } from '@nestjs/common';
import { event, type StateOf } from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { z } from 'zod';

/** An event whose handling takes a while, so that a kill hits somebody in the middle of it. */
export const slowWork = event({
  type: 'test.slow-work',
  version: 1,
  subject: 'work',
  state: z.strictObject({ n: z.number() }),
});

/** Leaves one row per effect; the effect takes 300 ms inside its transaction. */
@Injectable()
@On(slowWork, 'test.slow-trace', 'relay')
export class SlowTrace extends EventHandler<typeof slowWork> {
  async handle(tx: Tx, { id }: StoredEvent<StateOf<typeof slowWork>>): Promise<void> {
    await tx.query(
      `insert into job_run (id, kind, subject_id, state, queued_at) values (gen_random_uuid(), 'trace', $1, 'DONE', now())`,
      [id],
    );
    await tx.query('select pg_sleep(0.3)');
  }
}
