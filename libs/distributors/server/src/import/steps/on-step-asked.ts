import { Injectable } from '@nestjs/common';
import { importStepAsked, type StateOf } from '@downstream/contracts';
import type { Actor, Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Imports } from '../persistence/imports';
import { AskStep } from '../use-cases/ask-step';
import { CheckStep } from './check-step';
import { CommitStep } from './commit-step';
import { ReadStep } from './read-step';
import { RecordsChanged, StepStopped } from './step-stopped';
import { UndoStep } from './undo-step';

type Asked = StateOf<typeof importStepAsked>;

/** Whoever asked for a step: what a worker does for them is done in their name. */
const askerOf = (context: Context, { by }: Asked): Context => {
  const actor: Actor = { kind: by.kind, id: by.actorId, ...(by.personId && { personId: by.personId }) };
  return { ...context, actor };
};

/** Takes the step of an import that was asked for. A step that is asked for no longer is left. */
@Injectable()
@On(importStepAsked, 'distributors.take-import-step', 'importer')
export class OnStepAsked extends LongHandler<typeof importStepAsked> {
  constructor(
    private readonly tenants: Tenants,
    private readonly imports: Imports,
    private readonly reading: ReadStep,
    private readonly checking: CheckStep,
    private readonly committing: CommitStep,
    private readonly undoing: UndoStep,
    private readonly steps: AskStep,
  ) {
    super();
  }

  async run(context: Context, { id: eventId, state }: StoredEvent<Asked>): Promise<void> {
    const one = await this.tenants.within(context, (tx) => this.imports.find(tx, state.id));
    if (!one || one.eventId !== eventId || one.state !== state.state) return;
    const asker = askerOf(context, state);
    try {
      if (one.state === 'READING') await this.reading.run(context, one, eventId);
      else if (one.state === 'CHECKING') await this.checking.run(context, one, eventId);
      else if (one.state === 'COMMITTING') await this.committing.run(asker, one, eventId);
      else if (one.state === 'UNDOING') await this.undoing.run(asker, one, eventId);
    } catch (error) {
      if (error instanceof StepStopped) return;
      if (!(error instanceof RecordsChanged)) throw error;
      await this.tenants.within(asker, (tx) =>
        this.steps.in(tx, one.id, 'CHECKING', () => ({ notice: 'RECORDS_CHANGED' as const })),
      );
    }
  }
}
