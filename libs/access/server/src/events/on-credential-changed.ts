import { Injectable } from '@nestjs/common';
import {
  userPasswordChanged,
  userSecondFactorEnrolled,
  userSecondFactorReset,
  type StateOf,
} from '@downstream/contracts';
import type { Context, UserId } from '@downstream/kernel';
import { passwordChangedLetter } from '@downstream/platform/mail';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Accounts } from '../door/accounts';
import { Letters } from './letters';
import { secondFactorLetter } from './second-factor-letter';

type Changed = StoredEvent<StateOf<typeof userPasswordChanged>>;

/** Tells the owner that the password is a new one (ASVS 6.3.7). */
@Injectable()
@On(userPasswordChanged, 'access.mail-password-changed', 'relay')
export class OnPasswordChanged extends LongHandler<typeof userPasswordChanged> {
  constructor(
    private readonly accounts: Accounts,
    private readonly letters: Letters,
  ) {
    super();
  }

  async run(context: Context, event: Changed): Promise<void> {
    const account = await this.accounts.read(context, event.subject.id as UserId);
    const letter = passwordChangedLetter({
      locale: account.user.language,
      tenantName: account.tenant.name,
      at: event.at,
      link: this.letters.page('FORGOTTEN_PASSWORD'),
    });
    await this.letters.send(account, event.id, letter);
  }
}

/** Tells the owner that a second factor was set up. */
@Injectable()
@On(userSecondFactorEnrolled, 'access.mail-second-factor-enrolled', 'relay')
export class OnSecondFactorEnrolled extends LongHandler<typeof userSecondFactorEnrolled> {
  constructor(
    private readonly accounts: Accounts,
    private readonly letters: Letters,
  ) {
    super();
  }

  async run(context: Context, event: Changed): Promise<void> {
    const account = await this.accounts.read(context, event.subject.id as UserId);
    await this.letters.send(account, event.id, secondFactorLetter(account, 'ENROLLED', event.at));
  }
}

/** Tells the owner that an admin took the second factor off. */
@Injectable()
@On(userSecondFactorReset, 'access.mail-second-factor-reset', 'relay')
export class OnSecondFactorReset extends LongHandler<typeof userSecondFactorReset> {
  constructor(
    private readonly accounts: Accounts,
    private readonly letters: Letters,
  ) {
    super();
  }

  async run(context: Context, event: Changed): Promise<void> {
    const account = await this.accounts.read(context, event.subject.id as UserId);
    await this.letters.send(account, event.id, secondFactorLetter(account, 'RESET', event.at));
  }
}
