import { inject, Injectable } from '@angular/core';
import {
  acceptStatement,
  callBackSignatory,
  contradictStatement,
  judgeStatement,
  rejectStatement,
  settleContradiction,
  withdrawStatement,
} from '@downstream/contracts/attestations';
import { ConfirmDialog, type ConfirmAsked, ReasonDialog, type ReasonAsked } from '@downstream/distributors/web';
import type { SignerRole } from '@downstream/kernel';
import { Api, injectWords } from '@downstream/ui/client';
import { Dialogs } from '@downstream/ui/overlay';
import { CallBackDialog, type CallBackAsked } from './call-back-dialog';
import type { ShownContradiction } from './contradiction-words';
import type { Statement } from './statement-words';

/** What the desk decides of an attestation: each asks once more, and says whether it was done. */
@Injectable()
export class StatementActs {
  private readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);

  /** Takes it. */
  accept(statement: Statement | undefined): Promise<boolean> {
    return this.confirm(statement, 'accept', async ({ id }) => {
      await this.api.call(acceptStatement, { params: { id } });
    });
  }

  /** Asks the rules again. */
  judge(statement: Statement | undefined): Promise<boolean> {
    return this.confirm(statement, 'judge', async ({ id }) => {
      await this.api.call(judgeStatement, { params: { id } });
    });
  }

  /** Does not take it, for good. */
  reject(statement: Statement | undefined): Promise<boolean> {
    return this.withReason(statement, 'reject', async ({ id }, reason) => {
      await this.api.call(rejectStatement, { params: { id }, body: { reason } });
    });
  }

  /** Takes back what was asked for, or ends what was taken. */
  withdraw(statement: Statement | undefined): Promise<boolean> {
    return this.withReason(statement, 'withdraw', async ({ id }, reason) => {
      await this.api.call(withdrawStatement, { params: { id }, body: { reason } });
    });
  }

  /** Explains a contradiction. */
  settle(statement: Statement | undefined, { id: contradiction }: Pick<ShownContradiction, 'id'>): Promise<boolean> {
    const hint = this.t('attestations.contradiction.settle.hint');
    return this.withReason(
      statement,
      'settle',
      async ({ id }, reason) => {
        await this.api.call(settleContradiction, { params: { id, contradiction }, body: { reason } });
      },
      { hint, stops: false },
    );
  }

  /** Ends reliance on it, because something contradicts it. */
  contradict(statement: Statement | undefined): Promise<boolean> {
    const hint = this.t('attestations.contradiction.settle.hint');
    return this.withReason(
      statement,
      'contradict',
      async ({ id }, reason) => {
        await this.api.call(contradictStatement, { params: { id }, body: { reason } });
      },
      { hint },
    );
  }

  /** Records that who signed in a role was called back. */
  async callBack(statement: Statement | undefined, role: SignerRole): Promise<boolean> {
    const signature = statement?.signatures.find((one) => one.role === role);
    if (!statement || !signature) return false;
    const run = async (number: string, source: string): Promise<void> => {
      await this.api.call(callBackSignatory, { params: { id: statement.id }, body: { role, number, source } });
    };
    const asked: CallBackAsked = { name: signature.name, run };
    return (await this.dialogs.open<boolean, CallBackAsked>(CallBackDialog, asked)) ?? false;
  }

  private async confirm(
    statement: Statement | undefined,
    what: 'accept' | 'judge',
    run: (statement: Statement) => Promise<void>,
  ): Promise<boolean> {
    if (!statement) return false;
    const asked: ConfirmAsked = {
      ...this.said(statement, what),
      text: [this.said(statement, what).text],
      run: () => run(statement),
    };
    return (await this.dialogs.open<boolean, ConfirmAsked>(ConfirmDialog, asked)) ?? false;
  }

  private async withReason(
    statement: Statement | undefined,
    what: 'reject' | 'withdraw' | 'settle' | 'contradict',
    run: (statement: Statement, reason: string) => Promise<void>,
    { hint = this.t('attestations.statement.reasonHint'), stops = true } = {},
  ): Promise<boolean> {
    if (!statement) return false;
    const asked: ReasonAsked = {
      ...this.said(statement, what),
      reasonLabel: this.t('attestations.statement.reason'),
      reasonHint: hint,
      stops,
      run: (reason) => run(statement, reason),
    };
    return (await this.dialogs.open<boolean, ReasonAsked>(ReasonDialog, asked)) ?? false;
  }

  private said(
    { distributor, form }: Statement,
    what: 'accept' | 'judge' | 'reject' | 'withdraw' | 'settle' | 'contradict',
  ) {
    return {
      heading: this.t(`attestations.statement.${what}.title`),
      text: this.t(`attestations.statement.${what}.text`, { what: form.title, name: distributor.name }),
      verb: this.t(`attestations.statement.${what}.act`),
    };
  }
}
