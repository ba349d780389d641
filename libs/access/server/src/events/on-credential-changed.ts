import { Injectable } from '@nestjs/common';
import {
  userPasswordChanged,
  userSecondFactorEnrolled,
  userSecondFactorReset,
  type StateOf,
} from '@downstream/contracts';
import type { Context, UserId } from '@downstream/kernel';
import { passwordChangedLetter, secondFactorLetter } from '@downstream/platform/mail';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Accounts, type Account } from '../door/accounts';
import { Letters } from './letters';

const facts = ({ tenant, user }: Account) => ({ locale: user.language, tenantName: tenant.name });

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
      ...facts(account),
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
    await this.letters.send(
      account,
      event.id,
      secondFactorLetter({ ...facts(account), change: 'ENROLLED', at: event.at }),
    );
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
    await this.letters.send(
      account,
      event.id,
      secondFactorLetter({ ...facts(account), change: 'RESET', at: event.at }),
    );
  }
}
