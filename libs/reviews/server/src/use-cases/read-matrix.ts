import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { readMatrix, Reply } from '@downstream/contracts';
import { actingOf, Names } from '@downstream/distributors/server';
import { inForce, type Clock, type Context } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Matrices, matrixState } from '../persistence/matrices';

/** The versions of the approval matrix, newest first. */
@Injectable()
export class ReadMatrix {
  constructor(
    private readonly tenants: Tenants,
    private readonly matrices: Matrices,
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  run(ctx: Context): Promise<Reply<typeof readMatrix>> {
    return this.tenants.within(ctx, async (tx) => {
      const all = await this.matrices.all(tx);
      const current = inForce(all, this.clock.now());
      const names = await Names.of(
        tx,
        this.directory,
        all.map(({ published }) => actingOf(published)),
      );
      const versions = all.map((matrix) => {
        const { version, state, effectiveFrom, rules, source } = matrixState(matrix);
        const publishedBy = names.by(matrix.published);
        return { version, state, effectiveFrom, inForce: matrix === current, rules, source, publishedBy };
      });
      return { versions: versions.reverse() };
    });
  }
}
