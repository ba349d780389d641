import type { isUnderWay } from '@downstream/distributors/core/import';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Injectable } from '@nestjs/common';
import { ImportProgress } from '../persistence/import-progress';
import { Imports } from '../persistence/imports';

/** How far a step of an import is. */
export interface StepLook {
  readonly state: Parameters<typeof isUnderWay>[0];
  readonly done: number;
  readonly total: number | null;
}

/** Looks how far the present step of an import is. */
@Injectable()
export class StepLooks {
  constructor(
    private readonly tenants: Tenants,
    private readonly imports: Imports,
    private readonly progress: ImportProgress,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  look(context: Context, id: string): Promise<StepLook> {
    return this.tenants.within(context, async (tx) => {
      const one = await this.imports.find(tx, id);
      if (!one) throw new RefusalError(refusal('NOT_FOUND'));
      const { done = 0, total = null } = (await this.progress.of(tx, id)) ?? {};
      return { state: one.state, done, total };
    });
  }
}
