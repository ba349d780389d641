import { Injectable } from '@nestjs/common';
import type { reportOutcomes } from '@downstream/contracts';
import { systemContext, type Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { readDeliveryReport, type DeliveryReport, type ReportedDelivery } from '@downstream/platform/mail';
import { Accounts, type Account } from '../door/accounts';
import { RefusedLetters } from '../events/refused-letters';
import { SentLetters } from '../persistence/sent-letters';

/** What became of one recipient of a report, as the contract explains it. */
export type ReportOutcome = (typeof reportOutcomes)[number];

/** An outcome with whose letter it was; null where no letter of this house came back. */
export interface ReportedRecipient {
  readonly outcome: ReportOutcome;
  readonly partyId: NonNullable<Account['user']['partyId']> | null;
}

const nobodys = (outcome: ReportOutcome): ReportedRecipient => ({ outcome, partyId: null });

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
   * @param by who hands it in at a desk: then it counts for letters of that workspace alone, and as this person's deed
   * @returns what became of each recipient; nothing for a mail that is no delivery report
   */
  async run(bytes: Uint8Array, by?: Context): Promise<readonly ReportedRecipient[]> {
    const report = await readDeliveryReport(bytes);
    const recipients: ReportedRecipient[] = [];
    for (const delivery of report?.deliveries ?? [])
      recipients.push(await this.take(report?.letterKeys ?? [], delivery, by));
    return recipients;
  }

  private async take(
    keys: DeliveryReport['letterKeys'],
    delivery: ReportedDelivery,
    by: Context | undefined,
  ): Promise<ReportedRecipient> {
    if (delivery.action === 'delayed') return nobodys('STILL_TRIED');
    if (delivery.action !== 'failed') return nobodys('ARRIVED');
    if (keys.length === 0) return nobodys('NOT_OURS');
    for (const address of delivery.addresses) {
      for (const account of await this.accounts.ofPortal(address, REQUEST)) {
        if (by && account.tenant.id !== by.tenantId) continue;
        const context = systemContext('relay', account.tenant.id, REQUEST.requestId);
        const event = await this.tenants.within(context, (tx) => this.letters.find(tx, account.user, keys));
        if (!event) continue;
        const recorded = await this.refused.record(account, event, delivery.replyCode, by);
        return { outcome: recorded ? 'RECORDED' : 'BEFORE', partyId: account.user.partyId };
      }
    }
    return nobodys('NOT_OURS');
  }
}
