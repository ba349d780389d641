import { Injectable } from '@nestjs/common';
import { systemContext } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { readDeliveryReport, type DeliveryReport, type ReportedDelivery } from '@downstream/platform/mail';
import { Accounts } from '../door/accounts';
import { RefusedLetters } from '../events/refused-letters';
import { SentLetters } from '../persistence/sent-letters';

/**
 * What became of one recipient of a report: `RECORDED`, also `BEFORE`; `STILL_TRIED` and `ARRIVED`, which are no news of a
 * letter that came back; `NOT_OURS`, where no letter of this house to somebody of a distributor is meant.
 */
export type ReportOutcome = 'RECORDED' | 'BEFORE' | 'STILL_TRIED' | 'ARRIVED' | 'NOT_OURS';

const REQUEST = { requestId: 'delivery-report' } as const;

/**
 * Takes in what a mail server says of a letter it had taken before: one that came back is recorded as if it had been
 * refused at once (ADR 48). A report is believed as far as it names a letter by its Message-ID, which only those know who
 * have seen the letter, and somebody that very letter was written to.
 */
@Injectable()
export class RecordDeliveryReport {
  constructor(
    private readonly tenants: Tenants,
    private readonly accounts: Accounts,
    private readonly letters: SentLetters,
    private readonly refused: RefusedLetters,
  ) {}

  /**
   * @param bytes a mail as it came
   * @returns what became of each recipient; nothing for a mail that is no delivery report
   */
  async run(bytes: Uint8Array): Promise<readonly ReportOutcome[]> {
    const report = await readDeliveryReport(bytes);
    const outcomes: ReportOutcome[] = [];
    for (const delivery of report?.deliveries ?? []) outcomes.push(await this.take(report?.letterKeys ?? [], delivery));
    return outcomes;
  }

  private async take(keys: DeliveryReport['letterKeys'], delivery: ReportedDelivery): Promise<ReportOutcome> {
    if (delivery.action === 'delayed') return 'STILL_TRIED';
    if (delivery.action !== 'failed') return 'ARRIVED';
    if (keys.length === 0) return 'NOT_OURS';
    for (const address of delivery.addresses) {
      for (const account of await this.accounts.ofPortal(address, REQUEST)) {
        const context = systemContext('relay', account.tenant.id, REQUEST.requestId);
        const event = await this.tenants.within(context, (tx) => this.letters.find(tx, account.user, keys));
        if (event) return (await this.refused.record(account, event, delivery.replyCode)) ? 'RECORDED' : 'BEFORE';
      }
    }
    return 'NOT_OURS';
  }
}
