import { Injectable } from '@nestjs/common';
import { isUnderWay } from '@downstream/distributors/core/import';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { setTimeout as pause } from 'node:timers/promises';
import { ImportProgress } from '../persistence/import-progress';
import { Imports } from '../persistence/imports';

/** Milliseconds between two looks at a step. */
const LOOK = 300;
/** Looks after which the browser is asked to come again, so that no line is held for ever. */
const LOOKS = 200;

/** How far a step of an import is, as server-sent events: one for each change, and the last one when it has ended. */
@Injectable()
export class ProgressStream {
  constructor(
    private readonly tenants: Tenants,
    private readonly imports: Imports,
    private readonly progress: ImportProgress,
  ) {}

  /** @throws RefusalError NOT_FOUND, before anything is told */
  async open(context: Context, id: string, signal: AbortSignal): Promise<AsyncGenerator<string>> {
    const first = await this.look(context, id);
    return this.told(context, id, first, signal);
  }

  private async *told(context: Context, id: string, first: Look, signal: AbortSignal): AsyncGenerator<string> {
    let said = '';
    let now = first;
    for (let looks = 0; looks < LOOKS; looks++) {
      const text = JSON.stringify(now);
      if (text !== said) yield `data: ${text}\n\n`;
      // A line that nothing goes over is taken for broken by what stands between.
      else if (looks % 40 === 39) yield ': still here\n\n';
      said = text;
      if (!isUnderWay(now.state)) return;
      const woken = await pause(LOOK, true, { signal }).catch(() => false);
      if (!woken) return;
      now = await this.look(context, id);
    }
  }

  private look(context: Context, id: string): Promise<Look> {
    return this.tenants.within(context, async (tx) => {
      const one = await this.imports.find(tx, id);
      if (!one) throw new RefusalError(refusal('NOT_FOUND'));
      const { done = 0, total = null } = (await this.progress.of(tx, id)) ?? {};
      return { state: one.state, done, total };
    });
  }
}

interface Look {
  readonly state: Parameters<typeof isUnderWay>[0];
  readonly done: number;
  readonly total: number | null;
}
