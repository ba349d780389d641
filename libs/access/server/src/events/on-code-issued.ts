import { Injectable } from '@nestjs/common';
import { CODE_LIFETIME } from '@downstream/access/core';
import { codeIssued, type StateOf } from '@downstream/contracts';
import { MINUTE, type Context, type Id } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { signInCodeLetter, signingCodeLetter } from '@downstream/platform/mail';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Accounts } from '../door/accounts';
import { DoorKeys } from '../door/door-keys';
import { Links } from '../persistence/links';
import { Letters } from './letters';

/** Sends a code to the mailbox the link was sent to; one that signs says that it does. */
@Injectable()
@On(codeIssued, 'access.mail-code', 'relay')
export class OnCodeIssued extends LongHandler<typeof codeIssued> {
  constructor(
    private readonly tenants: Tenants,
    private readonly accounts: Accounts,
    private readonly links: Links,
    private readonly keys: DoorKeys,
    private readonly letters: Letters,
  ) {
    super();
  }

  async run(context: Context, event: StoredEvent<StateOf<typeof codeIssued>>): Promise<void> {
    const id = event.subject.id as Id<'code'>;
    const code = await this.tenants.within(context, (tx) => this.links.findCode(tx, id));
    if (!code) return;
    const account = await this.accounts.read(context, event.state.userId);
    const write = event.state.purpose === 'SIGNATURE' ? signingCodeLetter : signInCodeLetter;
    const letter = write({
      locale: account.user.language,
      tenantName: account.tenant.name,
      code: this.keys.mailedCode(id),
      validFor: { value: CODE_LIFETIME / MINUTE, unit: 'minute' },
    });
    await this.letters.send(account, event.id, letter);
  }
}
